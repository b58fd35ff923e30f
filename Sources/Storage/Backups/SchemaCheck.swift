import GRDB

extension Schema {
    /// The names of tables, indices and triggers that a file has otherwise than its version says, or lacks, or has besides.
    func differences(in db: Database) throws -> [String] {
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let pattern = try DatabaseQueue()
        try pattern.write { pattern in
            for step in steps.prefix(version) { try pattern.execute(sql: step) }
        }
        let expected = try pattern.read(Self.parts)
        let found = try Self.parts(db)
        return Set(expected.keys).union(found.keys).filter { expected[$0] != found[$0] }.sorted()
    }

    /// The SQL of each part; those that SQLite makes for itself have none.
    private static func parts(_ db: Database) throws -> [String: String] {
        var parts: [String: String] = [:]
        for row in try Row.fetchAll(
            db, sql: "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite@_%' ESCAPE '@'")
        {
            parts[row[0]] = row[1]
        }
        return parts
    }
}
