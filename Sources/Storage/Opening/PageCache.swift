import GRDB

/// How much of the file is kept in memory. What is read or written once is not worth much.
extension Database {
    /// Keeps little from now on.
    ///
    /// - Returns: what was kept before, for `keep`.
    func keepLittle() throws -> Int {
        let before = try Int.fetchOne(self, sql: "PRAGMA cache_size") ?? -StoreFile.cacheKibibytes
        keep(-16_384)
        return before
    }

    /// Keeps so much as `keepLittle` says that it was.
    func keep(_ size: Int) { try? execute(sql: "PRAGMA cache_size = \(size)") }
}
