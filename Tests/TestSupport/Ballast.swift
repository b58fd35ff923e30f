import GRDB

/// What makes the file of a store so large that it takes a while to copy: bodies that no card has.
public enum Ballast {
    /// Puts so many megabytes into a store that nobody has open.
    public static func add(megabytes: Int, to store: String) throws {
        let database = try DatabaseQueue(path: store)
        try database.writeWithoutTransaction { db in
            for number in 0..<megabytes {
                try db.execute(sql: "INSERT INTO body (hash, text) VALUES (?, hex(randomblob(524288)))", arguments: [-1 - number])
            }
            _ = try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        try database.close()
    }
}
