import GRDB

extension Schema {
    /// The names of tables, indices and triggers that a file has otherwise than its version says, or lacks, or has besides. What another Nacre
    /// has made of the log and the decks is passed over: it is made anew.
    func differences(in db: Database) throws -> [String] {
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let made = version < Self.firstWithDerived ? [] : try derived.filter { try $0.found(db) == $0.version }
        let passedOver = version < Self.firstWithDerived ? [] : derived.filter { part in !made.contains { $0.name == part.name } }
        let pattern = try DatabaseQueue()
        try pattern.write { pattern in
            for step in steps.prefix(version) { try pattern.execute(sql: step) }
            guard version >= Self.firstWithDerived else { return }
            for part in derived {
                for table in part.tables { try pattern.execute(sql: "DROP TABLE IF EXISTS \(table)") }
            }
            for part in derived where !passedOver.contains(where: { $0.name == part.name }) { try pattern.execute(sql: part.sql) }
        }
        let expected = try pattern.read { try Self.parts($0, without: []) }
        let found = try Self.parts(db, without: Set(passedOver.flatMap(\.tables)))
        return Set(expected.keys).union(found.keys).filter { expected[$0] != found[$0] }.sorted()
    }

    /// The SQL of each part; those that SQLite makes for itself have none.
    private static func parts(_ db: Database, without tables: Set<String>) throws -> [String: String] {
        var parts: [String: String] = [:]
        for row in try Row.fetchAll(
            db, sql: "SELECT name, sql, tbl_name FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite@_%' ESCAPE '@'")
        where !tables.contains(row[2]) {
            parts[row[0]] = row[1]
        }
        return parts
    }
}
