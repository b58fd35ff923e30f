/// What a collection may be made of: Anki's tables and their indexes, and nothing that would run when they are read.
struct Inspection {
    /// The tables that it has.
    private(set) var tables: Set<String> = []

    /// The tables of all schemas, those that SQLite makes, and what Android adds.
    private static let known: Set<String> = [
        "col", "notes", "cards", "revlog", "graves", "deck_config", "config", "fields", "templates", "notetypes", "decks", "tags",
        "android_metadata",
    ]

    /// Looks at a database.
    ///
    /// - Throws: `PackageError` for what no collection has.
    init(_ database: MemoryDatabase) throws {
        var found: Set<String> = []
        try database.forEach("SELECT type, name, coalesce(sql, '') FROM sqlite_master") { row in
            let (type, name) = (try row.text(0), try row.text(1).lowercased())
            switch type {
            case "index": return
            case "table":
                if name.hasPrefix("sqlite_") { return }
                guard Self.known.contains(name) else { throw PackageError.foreign("a table '\(name.prefix(40))'") }
                let isVirtual = try row.text(2).drop { $0.isWhitespace }.lowercased().hasPrefix("create virtual")
                if isVirtual { throw PackageError.foreign("a virtual table '\(name)'") }
                found.insert(name)
            default: throw PackageError.foreign("a \(type.prefix(20)) '\(name.prefix(40))'")
            }
        }
        for table in found.sorted() {
            try database.forEach("SELECT name, hidden FROM pragma_table_xinfo('\(table)')") { row in
                if try row.integer(1) != 0 { throw PackageError.foreign("a computed column '\(try row.text(0).prefix(40))'") }
            }
        }
        for table in ["col", "notes", "cards", "revlog"] where !found.contains(table) { throw PackageError.noCollection }
        tables = found
    }
}
