import Cards

/// Makes cards of a collection's notes.
public struct AnkiConversion {
    private let collection: AnkiCollection
    private var imported = Imported()
    private var lost = HTMLLosses()
    private var layouts: [Int64: AnkiLayout] = [:]
    /// Remarks that many notes share: how many, and the first.
    private var remarks: [String: (count: Int, line: Int)] = [:]

    /// The cards of a collection, its notes counted like lines.
    public static func imported(_ collection: AnkiCollection) -> Imported {
        var conversion = AnkiConversion(collection)
        conversion.run()
        return conversion.imported
    }

    private init(_ collection: AnkiCollection) { self.collection = collection }

    private mutating func run() {
        layouts = collection.noteTypes.mapValues(AnkiLayout.init)
        let cards = Dictionary(grouping: collection.cards, by: \.note)
        for (index, note) in collection.notes.enumerated() {
            read(note, (cards[note.id] ?? []).sorted { $0.ordinal < $1.ordinal }, line: index + 1)
        }
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
        var tags = TagName.tags(note.tags)
        if let changed = tags.changed.first { remark("\(changed.quoted) is no tag as it stands", line: line) }
        for flag in Set(cards.map(\.flag)).sorted() where flag > 0 { tags.tags.append("flag/" + Self.flags[min(flag, 7) - 1]) }
        for part in layout.parts(of: cards, isCloze: type.isCloze) {
            add(part, note, type, layout, tags: tags.tags, line: line)
        }
    }

    private static let flags = ["red", "orange", "green", "blue", "pink", "turquoise", "purple"]

    private mutating func add(
        _ part: AnkiLayout.Part, _ row: AnkiNoteRow, _ type: AnkiNoteType, _ layout: AnkiLayout, tags: [String], line: Int
    ) {
        let deck = collection.decks[part.first.ownDeck]
        var rendering = AnkiRendering(row, type, template: layout.name(of: part.template), deck: deck)
        guard let (fields, kind) = layout.fields(of: part, &rendering) else {
            return imported.leaveOut("a card of a template that is not there", line: line)
        }
        var note = AnkiNote(fields: fields, type: kind, isHTML: true)
        for change in rendering.changes { remark(change, line: line) }
        if let problem = note.problem { return imported.leaveOut(problem, line: line) }
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
        imported.add(card, to: (deck?.path ?? ["imported"]).map(\.trimmed).filter { !$0.isEmpty })
    }

    private mutating func remark(_ text: String, line: Int) {
        remarks[text] = ((remarks[text]?.count ?? 0) + 1, remarks[text]?.line ?? line)
    }
}
