import Cards
import GRDB
import Identity
import Scheduling

/// The rows of the index, inside one transaction.
struct Listings {
    private let db: Database
    private var tagSets: [String: Int64] = [:]
    private var nextPlace: Int
    private let insert: DirectStatement

    init(_ db: Database) throws {
        self.db = db
        nextPlace = try Int.fetchOne(db, sql: "SELECT coalesce(max(place) + 1, 0) FROM file") ?? 0
        let rows = try StoredRow.fetchCursor(db, sql: "SELECT tags, id FROM tag_set")
        while let row = try rows.next() { try tagSets[row.value(0)] = row.value(1) }
        insert = try DirectStatement(
            db,
            """
            INSERT INTO listing (card, file, position, siblings, is_new, kind, tag_set, line, start, length, heading, after)
            VALUES (?1, ?2, ?3, ?4, coalesce((SELECT due IS NULL FROM schedule WHERE card = ?1), 1), ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            ON CONFLICT (card) DO NOTHING
            """)
    }

    /// The names of the decks, those that take no part now among them.
    func decks() throws -> Set<String> { try String.fetchSet(db, sql: "SELECT deck FROM file UNION SELECT deck FROM absent_file") }

    /// The paths of the files that take part.
    func paths() throws -> Set<String> { try String.fetchSet(db, sql: "SELECT path FROM file") }

    /// Keeps files apart that take no part now, and lists those again that do.
    mutating func part(absent: [String], returned: [String]) throws {
        let files = AbsentFiles(db: db)
        for path in absent { try files.leave(path) }
        let paths = try String.fetchSet(db, sql: "SELECT path FROM absent_file")
        for path in returned where paths.contains(path) {
            try files.comeBack(path, place: nextPlace)
            nextPlace += 1
        }
    }

    /// The cards that a file lists, with the bodies they had.
    func sources(in path: String) throws -> [SourceName: Source] {
        let rows = try StoredRow.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT \(CardRow.columns), card.number, card.body_hash, file.path, listing.position, file.deck, listing.heading
                    FROM file JOIN listing ON listing.file = file.id JOIN card ON card.number = listing.card WHERE file.path = ?
                    """), arguments: [path])
        return try Source.grouped(rows)
    }

    /// Takes a file and its cards out of the index.
    func remove(_ path: String) throws {
        try db.cachedStatement(sql: "DELETE FROM file WHERE path = ?").execute(arguments: [path])
    }

    /// Writes down a file; its cards are still to be listed.
    ///
    /// - Returns: the number of the file.
    mutating func write(_ file: IndexedFile) throws -> Int64 {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO file (path, deck, title, place, size, modified, inode, hash, tags, diagnostics,
                    new_limit, review_limit, is_drilling, types_gaps, asks_confidence, scheduler, retention, buries_siblings,
                    new_while_due_below, replaces)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (path) DO UPDATE SET deck = excluded.deck, title = excluded.title, size = excluded.size,
                    modified = excluded.modified, inode = excluded.inode, hash = excluded.hash, tags = excluded.tags, diagnostics = excluded.diagnostics,
                    new_limit = excluded.new_limit, review_limit = excluded.review_limit, is_drilling = excluded.is_drilling,
                    types_gaps = excluded.types_gaps, asks_confidence = excluded.asks_confidence,
                    scheduler = excluded.scheduler, retention = excluded.retention, buries_siblings = excluded.buries_siblings,
                    new_while_due_below = excluded.new_while_due_below, replaces = excluded.replaces
                RETURNING id
                """)
        let id = try Int64.fetchOne(
            statement,
            arguments: [
                file.path, file.deck, file.title, nextPlace, file.stamp.size, file.stamp.modified, file.stamp.inode,
                file.hash.map { Int64(bitPattern: $0) }, file.tags.joined(separator: " "), file.diagnosticCount,
                file.settings.newCardsPerDay, file.settings.reviewsPerDay,
                file.settings.isDrilling, file.settings.typesGaps, file.settings.asksConfidence,
                file.settings.scheduler, file.settings.retention, file.settings.buriesSiblings, file.settings.newWhileDueBelow,
                file.copyMark?.text,
            ])
        guard let id else { preconditionFailure("an insert that returns the id returned none") }
        nextPlace += 1
        return id
    }

    /// Lists none of a file's cards any more.
    func empty(_ path: String) throws {
        for table in ["listing", "double", "page"] {
            try db.cachedStatement(sql: "DELETE FROM \(table) WHERE file = (SELECT id FROM file WHERE path = ?)").execute(arguments: [path])
        }
    }

    /// Takes down of a file what is only known when all of it was read.
    func complete(_ id: Int64, _ file: IndexedFile) throws {
        try db.cachedStatement(sql: "UPDATE file SET diagnostics = ? WHERE id = ?").execute(arguments: [file.diagnosticCount, id])
    }

    /// Lists one side of a card, unless it is listed already.
    ///
    /// - Returns: whether it is listed here now.
    mutating func list(_ number: CardNumber, of card: IndexedCard, siblings: CardNumber, file: Int64, position: Int) throws -> Bool {
        let tags = try tagSet(card.tags)
        insert.reset()
        insert.bind(number.rawValue, 1)
        insert.bind(file, 2)
        insert.bind(position, 3)
        insert.bind(siblings.rawValue, 4)
        insert.bind(card.kind, 5)
        insert.bind(tags, 6)
        insert.bind(card.line, 7)
        insert.bind(card.bytes.lowerBound, 8)
        insert.bind(card.bytes.count, 9)
        insert.bind(card.heading, 10)
        if !card.after.isEmpty { insert.bind(card.after.joined(separator: String(Requirements.separator)), 11) }
        try insert.run()
        if db.changesCount == 1 { return true }
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO double (card, file, line) VALUES (?, ?, ?)")
            .execute(arguments: [number.rawValue, file, card.line])
        return false
    }

    /// Puts the files into this order.
    func arrange(_ paths: [String]) throws {
        let statement = try db.cachedStatement(sql: "UPDATE file SET place = ?1 WHERE path = ?2 AND place <> ?1")
        for (place, path) in paths.enumerated() { try statement.execute(arguments: [place, path]) }
    }

    /// Counts what is listed of these files.
    func count(_ paths: [String]) throws {
        let sql = "UPDATE file SET sides = \(Derived.listed) WHERE path = ?"
        let statement = try db.cachedStatement(sql: sql)
        for path in paths { try statement.execute(arguments: [path]) }
    }

    /// Forgets tags that no card has any more, and returns the files whose cards another file listed until now; these are to be read
    /// again, and are marked so.
    func finish() throws -> [String] {
        try Requirements(db: db).settle()
        try db.execute(
            sql: """
                DELETE FROM tag_set
                WHERE NOT EXISTS (SELECT 1 FROM listing WHERE listing.tag_set = tag_set.id)
                    AND NOT EXISTS (SELECT 1 FROM absent_listing WHERE absent_listing.tag_set = tag_set.id)
                """)
        return try String.fetchAll(
            db,
            sql: """
                UPDATE file SET size = -1, hash = NULL WHERE id IN
                    (SELECT file FROM double WHERE NOT EXISTS (SELECT 1 FROM listing WHERE listing.card = double.card))
                RETURNING path
                """)
    }

    private mutating func tagSet(_ tags: [String]) throws -> Int64 {
        let text = tags.joined(separator: " ")
        if let id = tagSets[text] { return id }
        try db.execute(sql: "INSERT INTO tag_set (tags, folded) VALUES (?, ?)", arguments: [text, " \(text.lowercased()) "])
        tagSets[text] = db.lastInsertedRowID
        return db.lastInsertedRowID
    }
}

extension Source {
    /// The cards to which sides belong, from rows of their names, numbers and bodies; where the card is listed, followed by the file, the
    /// position, the deck, and the heading where the name does not hold it.
    static func grouped(_ rows: StoredRows) throws -> [SourceName: Source] {
        var sources: [SourceName: Source] = [:]
        while let row = try rows.next() {
            let name = try CardRow.name(row)
            let key = SourceName(name)
            var source = try sources[key] ?? Source(name: key, bodyHash: UInt64(bitPattern: row.value(5)))
            source.sides[name.side] = try row.value(4)
            if row.count > 6 {
                let position: Int = try row.value(7)
                source.position = source.path.isEmpty ? position : min(position, source.position)
                source.path = try row.value(6)
                source.candidate.deck = try row.value(8)
                if let heading: String = try row.value(9) { source.candidate.heading = heading.foldingWhiteSpace }
            }
            sources[key] = source
        }
        return sources
    }
}
