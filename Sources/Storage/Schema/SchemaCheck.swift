import Cards
import GRDB

/// A table, index, trigger or view of a file, as SQLite keeps it.
struct SchemaPart: Hashable {
    var type: String
    var name: String
    var table: String
    var sql: String

    /// Those of a file, sorted by name; those that SQLite makes for itself have no SQL and are not among them, nor are its statistics.
    static func all(_ db: Database) throws -> [SchemaPart] {
        try StoredRow.fetchAll(
            db, sql: "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite@_%' ESCAPE '@'"
        ) { row in
            try SchemaPart(type: row.value(0), name: row.value(1), table: row.value(2), sql: row.value(3))
        }.sorted { $0.name < $1.name }
    }

    /// The same with each run of white space as one blank: as somebody may have typed it who put it back.
    var onOneLine: SchemaPart {
        var part = self
        part.sql = sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return part
    }

    /// A number that is another one where any of them is another.
    static func digest(of parts: [SchemaPart]) -> UInt64 {
        var digest = Fingerprint()
        for part in parts {
            for text in [part.type, part.name, part.table, part.sql] {
                for byte in text.utf8 { digest.add(byte) }
                digest.add(0xFF)
            }
        }
        return digest.value
    }
}

extension Schema {
    /// Refuses a file with other tables, indices and triggers than its version says, before anything is read from them: what is called a
    /// table may be a view that has no end, and a trigger may do anything to what is written. What another Nacre has made of the log and
    /// the decks is passed over.
    ///
    /// - Throws: `.foreignTables`.
    func checkParts(_ db: Database, path: String) throws {
        let parts = try SchemaPart.all(db)
        // For the usual file that is all: its like are known by one number.
        if let digest, SchemaPart.digest(of: parts) == digest { return }
        let names = try differences(in: db)
        if !names.isEmpty { throw StoreError.foreignTables(path: path, names: names) }
    }

    /// The names of tables, indices and triggers that a file has otherwise than its version says, or lacks, or has besides. What another Nacre
    /// has made of the log and the decks is passed over: it is made anew.
    func differences(in db: Database) throws -> [String] {
        let parts = try SchemaPart.all(db)
        let strange = parts.filter { !["table", "index", "trigger"].contains($0.type) || $0.sql.hasPrefix("CREATE VIRTUAL") }
        if !strange.isEmpty { return strange.map(\.name) }
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let hasDerived = version >= Self.firstWithDerived
        if hasDerived, !parts.contains(where: { $0.name == "made" && $0.type == "table" }) { return ["made"] }
        let passedOver = hasDerived ? try derived.filter { try $0.found(db) != $0.version } : []
        let tables = Set(passedOver.flatMap(\.tables))
        let expected = Set(try pattern(of: version, without: passedOver).filter { !tables.contains($0.table) }.map(\.onOneLine))
        let found = parts.filter { !tables.contains($0.table) }.map(\.onOneLine)
        var names = expected.symmetricDifference(found).map(\.name)
        // Of two with one name, SQLite takes either.
        if Set(found).count < found.count { names.append("sqlite_schema") }
        return Set(names).sorted()
    }

    /// What a file of a version has.
    private func pattern(of version: Int, without passedOver: [Derived]) throws -> [SchemaPart] {
        let pattern = try DatabaseQueue()
        return try pattern.write { db in
            for step in steps.prefix(version) { try db.execute(sql: step) }
            if version >= Self.firstWithDerived {
                for part in derived {
                    for table in part.tables { try db.execute(sql: "DROP TABLE IF EXISTS \(table)") }
                }
                for part in derived where !passedOver.contains(where: { $0.name == part.name }) { try db.execute(sql: part.sql) }
            }
            return try SchemaPart.all(db)
        }
    }
}
