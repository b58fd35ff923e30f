import GRDB

/// Writes down the bodies of a file's cards, page by page, inside one transaction.
struct BodyPages {
    private let insert: DirectStatement
    private var file: Int64 = 0
    private var page = BodyPage(position: 0)

    init(_ db: Database) throws {
        insert = try DirectStatement(db, "INSERT INTO page (file, position, size, texts) VALUES (?, ?, ?, ?)")
    }

    /// Begins with the first page of a file.
    mutating func begin(_ file: Int64) { (self.file, page) = (file, BodyPage(position: 0)) }

    /// Adds the body of the card whose first side has this position. Where none of its sides is listed here it has none.
    mutating func append(_ body: String, position: Int, sides: Int) throws {
        if page.bytes.isEmpty { page = BodyPage(position: position) }
        page.append(body, sides: sides)
        if page.bytes.count >= BodyPage.fullSize { try finish() }
    }

    /// Writes down what is left of the file.
    mutating func finish() throws {
        if page.bytes.isEmpty { return }
        insert.reset()
        insert.bind(file, 1)
        insert.bind(page.position, 2)
        insert.bind(page.bytes.count, 3)
        insert.bind(page.packed, 4)
        try insert.run()
        page = BodyPage(position: 0)
    }
}

/// The bodies that files had before they were read again, as long as it is not known what became of their cards.
struct FormerBodies {
    private var pages: [String: [(position: Int, size: Int, texts: [UInt8])]] = [:]
    private var open: (path: String, page: BodyPage)?

    /// Takes down those of a file that is about to be written anew, or to go.
    mutating func keep(_ path: String, _ db: Database) throws {
        let sql = "SELECT \(BodyPage.columns) FROM page WHERE file = (SELECT id FROM file WHERE path = ?) ORDER BY position"
        pages[path] = try StoredRow.fetchAll(db.cachedStatement(sql: sql), arguments: [path]) { row in
            guard let texts = row.bytes(2) else { throw StoredRow.makesNoSense }
            return try (row.value(0), row.value(1), texts)
        }
    }

    /// The body of the card one of whose sides had this position; nil where that is not known.
    mutating func body(in path: String, at position: Int) -> String? {
        guard let packed = pages[path]?.last(where: { $0.position <= position }) else { return nil }
        if open?.path != path || open?.page.position != packed.position {
            open = BodyPage(position: packed.position, size: packed.size, texts: packed.texts).map { (path, $0) }
        }
        return open?.page.body(at: position)
    }
}
