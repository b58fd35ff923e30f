import GRDB

/// What makes the file of a store so large that it takes a while to copy. It is in no table that Nacre knows.
public enum Ballast {
    /// Puts so many megabytes into a store that nobody has open.
    public static func add(megabytes: Int, to store: String) throws {
        let database = try DatabaseQueue(path: store)
        try database.writeWithoutTransaction { db in
            try db.execute(sql: "CREATE TABLE ballast (bytes BLOB)")
            for _ in 0..<megabytes { try db.execute(sql: "INSERT INTO ballast VALUES (randomblob(1048576))") }
            _ = try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        try database.close()
    }
}
