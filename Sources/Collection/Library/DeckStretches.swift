import Cards
import Files
import Storage

/// Reads deck files one after the other, each in stretches of cards as the index keeps them.
struct DeckStretches {
    /// A file that is to be read.
    struct Coming: Sendable {
        let file: FoundFile
        /// Its bytes, where they were read already.
        var bytes: [UInt8]?
        /// Whether the index has it: then it cannot be passed over.
        let isKnown: Bool
    }

    /// Files that could not be read, a line each.
    private(set) var complaints: [String] = []
    private var files: ArraySlice<Coming>
    private var current: (file: FoundFile, bytes: [UInt8], hash: UInt64, cards: DeckCards, isFirst: Bool)?

    /// How many cards are handed over at a time.
    private static let length = 250

    init(_ files: [Coming]) { self.files = files[...] }

    /// The next stretch; nil when all files are read.
    ///
    /// - Throws: what is wrong with a file that the index has and that cannot be read any more.
    mutating func next() throws(FileError) -> IncomingFiles.Stretch? {
        while current == nil {
            guard let coming = files.popFirst() else { return nil }
            do throws(FileError) {
                var bytes = coming.bytes ?? []
                if coming.bytes == nil { bytes = try FileSystem.bytes(of: coming.file.path) }
                current = (coming.file, bytes, Fingerprint.of(bytes), DeckCards(parsing: bytes), true)
            } catch {
                if coming.isKnown { throw error }
                complaints.append(String(describing: error))
            }
        }
        var cards: [IndexedCard] = []
        while cards.count < Self.length, let card = current!.cards.next() { cards.append(IndexedCard(card, deck: current!.file.deck)) }
        let isLast = cards.count < Self.length
        let (file, bytes, hash, reading, isFirst) = current!
        if isLast { current = nil } else { current!.isFirst = false }
        let indexed = IndexedFile(file, isLast ? reading.rest() : reading.head, bytes, hash, isWhole: isLast, cards)
        return IncomingFiles.Stretch(indexed, isFirst: isFirst, isLast: isLast)
    }
}

extension IndexedFile {
    /// What the index keeps of a deck whose file has these bytes.
    public init(_ file: FoundFile, _ bytes: [UInt8]) {
        let deck = Deck(parsing: bytes)
        self.init(file, deck, bytes, Fingerprint.of(bytes), isWhole: true, deck.cards.map { IndexedCard($0, deck: file.deck) })
    }

    /// - Parameter isWhole: whether all of the deck was read; only then it is known how much is wrong with it.
    fileprivate init(_ file: FoundFile, _ deck: Deck, _ bytes: [UInt8], _ hash: UInt64, isWhole: Bool, _ cards: [IndexedCard]) {
        var wrong = 0
        if isWhole {
            wrong = deck.diagnostics.count + deck.unknownSettings(in: bytes, surroundings: DeckFile.surroundings(of: file.path)).count
        }
        self.init(
            path: file.path, deck: file.deck, title: deck.title, stamp: file.stamp, hash: hash, tags: deck.tags,
            diagnosticCount: wrong, settings: deck.settings, copyMark: CopyMark(deck.frontMatter), cards: cards)
    }
}

extension IndexedCard {
    /// What the index keeps of a card.
    init(_ card: Card, deck: String) {
        let body = card.body
        self.init(
            names: card.sides.map { card.name(in: deck, side: $0) }, heading: card.pinnedID == nil ? nil : card.heading, tags: card.tags,
            kind: card.kind.rawValue, line: card.line,
            bytes: card.bytes, bodyHash: body.isEmpty ? 0 : Fingerprint.of(body.utf8), body: body, after: card.after)
    }
}
