import Cards

/// The colours of Anki's flags, which are tags here.
enum AnkiFlag {
    private static let colours = ["red", "orange", "green", "blue", "pink", "turquoise", "purple"]
    private static let folder = "flag/"

    /// The tag for a flag, counted from 1.
    static func tag(of flag: Int) -> String { folder + colours[min(max(1, flag), colours.count) - 1] }

    /// The flag that a tag stands for.
    static func flag(of tag: String) -> Int? {
        guard tag.lowercased().hasPrefix(folder) else { return nil }
        return colours.firstIndex(of: tag.dropFirst(folder.count).lowercased()).map { $0 + 1 }
    }
}

/// Makes cards of a collection's notes.
public struct AnkiConversion: Sendable {
    private let collection: AnkiCollection
    private var imported = Imported()
    private var lost = HTMLLosses()
    private var layouts: [Int64: AnkiLayout] = [:]
    /// The paths of the decks that decks become.
    private let paths: [Int64: [String]]
    /// How many bytes templates have made of notes, and how many they may: no honest ones repeat their fields so often.
    private var bytes = 0
    private var mostBytes = 0
    /// How much markup the notes may have.
    private var allowance = MarkupAllowance(notes: 0, bytes: 0)
    /// Remarks that many notes share: how many, and the first.
    private var remarks: [String: (count: Int, line: Int)] = [:]

    /// The cards of a collection, its notes counted like lines.
    ///
    /// - Parameter together: makes things at the same time, and returns them in their order; for many notes.
    public static func imported(
        _ collection: AnkiCollection,
        together: (Int, @escaping @Sendable (Int) -> AnkiConversion) throws -> [AnkiConversion]
    ) rethrows -> Imported {
        let empty = AnkiConversion(collection)
        let cards = CardsOfNotes(collection.cards)
        let pieces = (collection.notes.count + notesAtOnce - 1) / notesAtOnce
        var conversion = empty
        for piece in try together(pieces, { piece in empty.reading(piece * notesAtOnce, cards) }) { conversion.append(piece) }
        conversion.finish()
        return conversion.imported
    }

    /// The cards of a collection.
    public static func imported(_ collection: AnkiCollection) -> Imported { imported(collection) { (0..<$0).map($1) } }

    /// How many tags a card gets.
    private static let mostTags = 10_000

    /// So many notes are made cards of in one go.
    private static let notesAtOnce = 4_000

    private init(_ collection: AnkiCollection) {
        self.collection = collection
        paths = collection.decks.mapValues(Self.path)
        layouts = collection.noteTypes.mapValues(AnkiLayout.init)
    }

    /// The same with the notes from a place on.
    private func reading(_ start: Int, _ cards: CardsOfNotes) -> AnkiConversion {
        var conversion = self
        let indices = start..<min(collection.notes.count, start + Self.notesAtOnce)
        let written = collection.notes[indices].reduce(0) { $0 + $1.joined.utf8.count }
        conversion.mostBytes = 1 << 20 + 16 * written + 512 * indices.count
        conversion.allowance = MarkupAllowance(notes: indices.count, bytes: written)
        for index in indices {
            let note = collection.notes[index]
            conversion.read(note, cards[note.id], line: index + 1)
        }
        return conversion
    }

    /// Puts what was made of later notes behind this.
    private mutating func append(_ later: AnkiConversion) {
        imported.append(later.imported)
        lost.add(later.lost)
        remarks.merge(later.remarks) { ($0.count + $1.count, $0.line) }
    }

    private mutating func finish() {
        for deck in collection.decks.sorted(by: { $0.key < $1.key }) { describe(deck.value) }
        lost.tell(of: "note", in: &imported)
        for (remark, place) in remarks.sorted(by: { ($0.value.line, $0.key) < ($1.value.line, $1.key) }) {
            imported.change(place.count == 1 ? remark : "\(remark) (\(place.count) notes)", line: place.line)
        }
        imported.notes.sort { $0.line < $1.line }
    }

    private mutating func read(_ note: AnkiNoteRow, _ cards: [AnkiCard], line: Int) {
        guard let type = collection.noteTypes[note.type], let layout = layouts[note.type] else {
            return imported.leaveOut("a note of a type that is not there", line: line)
        }
        guard !cards.isEmpty else { return imported.leaveOut("a note without a card", line: line) }
        var tags = TagName.tags(note.tags.prefix(Self.mostTags))
        if note.tags.count > Self.mostTags { remark("of more than \(Self.mostTags) tags the others are left out", line: line) }
        if let changed = tags.changed.first { remark("\(changed.quoted) is no tag as it stands", line: line) }
        for flag in Set(cards.map(\.flag)).sorted() where flag > 0 { tags.tags.append(AnkiFlag.tag(of: flag)) }
        for part in layout.parts(of: cards, isCloze: type.isCloze) {
            add(part, note, type, layout, tags: tags.tags, line: line)
        }
    }

    /// Puts what the owner says of a deck before its cards.
    private mutating func describe(_ deck: AnkiDeck) {
        if deck.isFiltered || AnkiRendering.isEmpty(deck.text) { return }
        guard let index = imported.decks.firstIndex(where: { $0.path == Self.path(of: deck) }) else {
            return imported.leaveOut("the description of the deck \(deck.name.quoted), which has no cards itself", line: 1)
        }
        // Line breaks of the text are shown as such.
        let html = HTMLMarkdown(deck.text.replacing("\r", with: "").replacing("\n", with: "<br>"))
        let texts = [html.markdown, PlainMarkdown.block(HTMLNode.nodes(of: deck.text).map(\.plain).joined())]
        let text = texts.first { text in
            let read = Deck(parsing: Array("# Deck\n\n\(text)\n\n## Q\n\nA\n".utf8))
            return read.cards.count == 1 && read.diagnostics.isEmpty
        }
        guard let text else { return imported.leaveOut("the description of the deck \(deck.name.quoted)", line: 1) }
        imported.decks[index].preamble = text
    }

    /// The path of the deck that a deck becomes.
    private static func path(of deck: AnkiDeck?) -> [String] {
        (deck?.path ?? ["imported"]).map(\.trimmed).filter { !$0.isEmpty }
    }

    private mutating func add(
        _ part: AnkiLayout.Part, _ row: AnkiNoteRow, _ type: AnkiNoteType, _ layout: AnkiLayout, tags: [String], line: Int
    ) {
        let deck = collection.decks[part.first.ownDeck]
        var rendering = AnkiRendering(row, type, template: layout.name(of: part.template), deck: deck)
        let made = bytes < mostBytes ? layout.fields(of: part, &rendering) : nil
        bytes += rendering.bytes
        guard rendering.left > 0, bytes < mostBytes else {
            return imported.leaveOut("a card that its template makes longer than one may be", line: line)
        }
        guard let (fields, kind) = made else {
            return imported.leaveOut("a card of a template that is not there", line: line)
        }
        var note = AnkiNote(fields: fields, type: kind, isHTML: true, mostSigns: allowance.most)
        for change in rendering.changes { remark(change, line: line) }
        if let problem = note.problem { return imported.leaveOut(problem, line: line) }
        allowance.take(note.signs)
        var text = note.card()
        text.tags = tags + text.tags
        for change in note.changes { remark(change, line: line) }
        lost.add(note.lost, line: line)
        let key = part.isFirst ? row.guid : "\(row.guid) \(part.template + 1)"
        var card = ImportedCard(text, key: key, line: line)
        card.numbers = Dictionary(part.cards.map { ($0.side, $0.card.id) }) { first, _ in first }
        var names: [String] = []
        for field in fields { for name in AnkiMedia.references(in: field.text).names where !names.contains(name) { names.append(name) } }
        card.media = names
        imported.add(card, to: paths[part.first.ownDeck] ?? Self.path(of: nil))
    }

    private mutating func remark(_ text: String, line: Int) {
        remarks[text] = ((remarks[text]?.count ?? 0) + 1, remarks[text]?.line ?? line)
    }
}
