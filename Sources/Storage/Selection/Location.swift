import Cards
import Files
import GRDB
import Scheduling
import Study

/// Where one side of a card is to be found.
public struct Location: Hashable, Sendable {
    /// What the side is known by.
    public var name: CardName
    /// The heading as written.
    public var heading: String
    /// The file.
    public var path: String
    /// The state of the file when it was read. In another state, line and bytes may be wrong.
    public var stamp: FileStamp
    /// The name of the deck.
    public var deck: String
    /// The title of the deck, if it has one.
    public var title: String?
    /// The tags of the whole deck.
    public var deckTags: [String]
    /// All tags of the card.
    public var tags: [String]
    /// The line of the heading, counted from 1.
    public var line: Int
    /// The bytes of the file that hold the card.
    public var bytes: Range<Int>
    /// What the card asks of its learner, as a word.
    public var kind: String
    /// The same for all sides of the card.
    public var siblings: Int64
    /// What the deck sets for itself.
    public var deckSettings: DeckSettings
}

/// Where a card begins.
public struct CardPlace: Hashable, Sendable {
    /// The number of its file.
    public var file: Int64
    /// Its first byte there.
    public var start: Int
}

extension Store {
    /// Where a card is to be found; nil when no deck has it.
    ///
    /// - Throws: what reading can meet with.
    public func location(of card: CardNumber) throws(StoreError) -> Location? {
        try read { db in
            let sql = """
                SELECT \(CardRow.columns), coalesce(listing.heading, card.heading), file.path, file.size, file.modified, file.inode,
                    file.deck, file.title, file.tags, listing.line, listing.start, listing.length, listing.kind, listing.siblings,
                    (SELECT tags FROM tag_set WHERE id = listing.tag_set), \(DeckSettings.columns)
                FROM listing JOIN card ON card.number = listing.card JOIN file ON file.id = listing.file WHERE listing.card = ?
                """
            return try StoredRow.fetchOne(db.cachedStatement(sql: sql), arguments: [card.rawValue]).map { row in
                let (start, length): (Int, Int) = try (row.value(13), row.value(14))
                guard start >= 0, length >= 0 else { throw StoredRow.makesNoSense }
                return try Location(
                    name: CardRow.name(row), heading: row.value(4), path: row.value(5),
                    stamp: FileStamp(size: row.value(6), modified: row.value(7), inode: row.value(8)),
                    deck: row.value(9), title: row.value(10), deckTags: Tags.list(row.value(11)), tags: Tags.list(row.value(17)),
                    line: row.value(12),
                    bytes: start..<start + length,
                    kind: row.value(15), siblings: row.value(16), deckSettings: DeckSettings(row, from: 18))
            }
        }
    }

    /// Where cards begin, all in one look: the first byte of each in its file, and what that file is. What no deck has is left out.
    ///
    /// - Returns: the cards' places, and the files by the numbers in them.
    /// - Throws: what reading can meet with.
    public func places(
        of cards: some Sequence<CardNumber>
    ) throws(StoreError) -> (cards: [CardNumber: CardPlace], files: [Int64: (path: String, deck: String)]) {
        try read { db in
            let find = try db.cachedStatement(sql: "SELECT file, start FROM listing WHERE card = ?")
            var places: [CardNumber: CardPlace] = [:]
            for card in cards {
                guard let row = try StoredRow.fetchOne(find, arguments: [card.rawValue]) else { continue }
                try places[card] = CardPlace(file: row.value(0), start: row.value(1))
            }
            var files: [Int64: (path: String, deck: String)] = [:]
            let rows = try StoredRow.fetchCursor(db, sql: "SELECT id, path, deck FROM file")
            while let row = try rows.next() { try files[row.value(0)] = (row.value(1), row.value(2)) }
            return (places, files)
        }
    }

    /// The number of the card with this name; nil when there never was one.
    ///
    /// - Throws: what reading can meet with.
    public func number(of name: CardName) throws(StoreError) -> CardNumber? { try read { db in try Names.number(of: name, db) } }

    /// The numbers of cards with these names, in their order; nil for those that there never were.
    ///
    /// - Throws: what reading can meet with.
    public func numbers(of names: some Collection<CardName>) throws(StoreError) -> [CardNumber?] {
        if names.isEmpty { return [] }
        return try read { db in
            let find = try DirectStatement(db, Names.find("number"))
            return try names.map { name in
                find.reset()
                find.bind(name)
                find.bind(Names.key(name), 5)
                defer { find.end() }
                return try find.next() ? CardNumber(find.number(0)) : nil
            }
        }
    }
}

/// Tags as the index keeps them: a text with blanks between.
enum Tags {
    static func list(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
