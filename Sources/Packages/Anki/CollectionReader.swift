import Formats

/// Reads the tables of a collection, column by column and in the order of their numbers.
struct CollectionReader {
    /// Reads all of it.
    ///
    /// - Parameter progress: is told how much is read, from 0 to 1. What it throws ends the reading.
    /// - Throws: `PackageError` for what is damaged, of a schema that is not known, or none of Anki's.
    static func read(
        _ database: MemoryDatabase, _ limits: PackageLimits, _ progress: (_ share: Double) throws -> Void
    ) throws -> AnkiCollection {
        let inspection = try Inspection(database)
        var schema = 0
        try database.forEach("SELECT ver FROM col LIMIT 1") { schema = try $0.integer(0) }
        var collection: AnkiCollection
        var version = 2
        switch schema {
        case 11: (collection, version) = try Schema11.read(database, limits)
        case 15...18 where Schema18.tables.isSubset(of: inspection.tables): collection = try Schema18.read(database)
        default: throw PackageError.unknownSchema(schema)
        }
        var left = limits.rows
        let all = try ["notes", "cards", "revlog"].reduce(0) { $0 + (try rows(of: $1, database)) }
        func count() throws {
            left -= 1
            if left < 0 { throw PackageError.tooLarge("the collection") }
            if left % 8_192 == 0 { try progress(min(1, Double(limits.rows - left) / Double(all))) }
        }
        collection.notes = try notes(database, count)
        collection.cards = try cards(database, count)
        collection.reviews = try reviews(database, count)
        if version < 2 { collection.upgrade() }
        return collection
    }

    private static func notes(_ database: MemoryDatabase, _ count: () throws -> Void) throws -> [AnkiNoteRow] {
        var notes: [AnkiNoteRow] = []
        notes.reserveCapacity(try rows(of: "notes", database))
        try database.forEach("SELECT id, guid, mid, mod, tags, flds FROM notes NOT INDEXED ORDER BY id") { row in
            try count()
            notes.append(
                AnkiNoteRow(
                    id: Int64(try row.integer(0)), guid: try row.text(1), type: Int64(try row.integer(2)), changed: try row.integer(3),
                    tags: tags(try row.text(4)), joined: try row.text(5)))
        }
        return notes
    }

    /// How many rows a table has, so that their list is made no larger than it is to be.
    private static func rows(of table: String, _ database: MemoryDatabase) throws -> Int {
        var count = 0
        try database.forEach("SELECT count(*) FROM \(table)") { count = try $0.integer(0) }
        return min(count, 1_000_000)
    }

    /// The tags of a note; of those that differ in case alone the first.
    private static func tags(_ text: String) -> [String] {
        let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
        let tags =
            isASCII
            ? text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
            : text.split { $0 == " " || $0 == "\u{3000}" }.map(String.init)
        if tags.count < 2 { return tags }
        var known: Set<String> = []
        return tags.filter { known.insert($0.lowercased()).inserted }
    }

    private static func cards(_ database: MemoryDatabase, _ count: () throws -> Void) throws -> [AnkiCard] {
        var cards: [AnkiCard] = []
        cards.reserveCapacity(try rows(of: "cards", database))
        let columns = "id, nid, did, ord, type, queue, due, ivl, factor, reps, lapses, \"left\", odue, odid, flags, data, mod"
        try database.forEach("SELECT \(columns) FROM cards NOT INDEXED ORDER BY id") { row in
            try count()
            let (stage, queue) = (try row.integer(4), try row.integer(5))
            guard let stage = Int8(exactly: stage).flatMap(AnkiCard.Stage.init),
                let queue = Int8(exactly: queue).flatMap(AnkiCard.Queue.init)
            else {
                throw PackageError.damaged("the collection", "a card of type \(stage) in queue \(queue)")
            }
            var card = AnkiCard(
                id: Int64(try row.integer(0)), note: Int64(try row.integer(1)), deck: Int64(try row.integer(2)),
                ordinal: try row.integer(3), stage: stage, queue: queue, due: try row.integer(6), interval: try row.integer(7),
                factor: try row.integer(8), repetitions: try row.integer(9), lapses: try row.integer(10), left: try row.integer(11),
                homeDue: try row.integer(12), homeDeck: Int64(try row.integer(13)), flag: try row.integer(14) & 7,
                data: try row.text(15))
            card.changed = try row.integer(16)
            cards.append(card)
        }
        return cards
    }

    private static func reviews(_ database: MemoryDatabase, _ count: () throws -> Void) throws -> [AnkiReview] {
        var reviews: [AnkiReview] = []
        reviews.reserveCapacity(try rows(of: "revlog", database))
        try database.forEach("SELECT id, cid, ease, ivl, lastIvl, factor, time, type FROM revlog NOT INDEXED ORDER BY id") { row in
            try count()
            reviews.append(
                AnkiReview(
                    id: Int64(try row.integer(0)), card: Int64(try row.integer(1)), ease: try row.integer(2), interval: try row.integer(3),
                    lastInterval: try row.integer(4), factor: try row.integer(5), milliseconds: try row.integer(6),
                    kind: try row.integer(7)))
        }
        return reviews
    }
}

extension AnkiCollection {
    /// Brings a collection of Anki's first scheduler to what later ones would have made of it: learning had three grades, and what was
    /// learnt again was known by its queue alone.
    fileprivate mutating func upgrade() {
        for index in reviews.indices where reviews[index].kind == 0 || reviews[index].kind == 2 {
            if [2, 3].contains(reviews[index].ease) { reviews[index].ease += 1 }
        }
        for index in cards.indices {
            switch (cards[index].stage, cards[index].queue) {
            case (.review, .learning), (.review, .dayLearning): cards[index].stage = .relearning
            case (_, .buriedBySibling): cards[index].queue = .buriedByUser
            default: break
            }
        }
    }
}
