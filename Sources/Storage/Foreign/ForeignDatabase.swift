import GRDB

/// A database of another program, of which only some plain tables are read.
enum ForeignDatabase {
    /// Why one cannot be read.
    enum Problem: Error {
        /// Its tables are not those of the program: why.
        case strange(String)
        /// SQLite cannot read it: what it said.
        case unreadable(String)
    }

    /// More rows than that no learner has.
    static let mostRows = 2_000_000

    /// Reads the tables of a file, after a look at its schema.
    ///
    /// - Throws: `Problem`, and what the reading throws.
    static func read<Value>(_ path: String, tables: Set<String>, _ rows: (Database) throws -> Value) throws -> Value {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA query_only = ON") }
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            defer { try? queue.close() }
            return try queue.read { db in
                try check(db, tables)
                return try rows(db)
            }
        } catch let error as DatabaseError {
            throw Problem.unreadable(error.message ?? "it is damaged")
        }
    }

    /// Looks at the schema before anything else is asked: what is read must be plain tables.
    private static func check(_ db: Database, _ tables: Set<String>) throws {
        var found: Set<String> = []
        for row in try Row.fetchAll(db, sql: "SELECT type, name, sql FROM sqlite_master LIMIT 1000") {
            let (type, name, sql) = (text(row, "type"), text(row, "name"), text(row, "sql"))
            if type == "view" || type == "trigger" { throw Problem.strange("it has a \(type)") }
            guard type == "table", tables.contains(name) else { continue }
            let words = sql.uppercased()
            guard words.hasPrefix("CREATE TABLE"), !words.contains("GENERATED"), !words.contains(" AS (") else {
                throw Problem.strange("its table '\(name)' is none that the program makes")
            }
            found.insert(name)
        }
        if let missing = tables.subtracting(found).min() { throw Problem.strange("it has no table '\(missing)'") }
    }

    // A column may hold anything, whatever its table says.
    static func text(_ row: Row, _ name: String) -> String { value(row, name).flatMap(String.fromDatabaseValue) ?? "" }
    static func int(_ row: Row, _ name: String) -> Int? { value(row, name).flatMap(Int.fromDatabaseValue) }
    static func double(_ row: Row, _ name: String) -> Double? { value(row, name).flatMap(Double.fromDatabaseValue) }
    private static func value(_ row: Row, _ name: String) -> DatabaseValue? { row[name] as DatabaseValue? }
}
