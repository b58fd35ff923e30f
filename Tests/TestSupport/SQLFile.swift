import GRDB

/// A database of another program, made of its SQL.
public enum SQLFile {
    /// Makes a file.
    public static func make(_ path: String, _ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    }
}
