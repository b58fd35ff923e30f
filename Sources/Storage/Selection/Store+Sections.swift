import GRDB

extension Store {
    /// Whether any card that begins in a stretch of a file was answered.
    ///
    /// - Throws: what reading can meet with.
    public func hasAnswered(in path: String, _ bytes: Range<Int>) throws(StoreError) -> Bool {
        try read { db in
            try Bool.fetchOne(
                db,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM listing WHERE file = (SELECT id FROM file WHERE path = ?) AND start >= ? AND start < ?
                        AND is_new = 0)
                    """, arguments: [path, bytes.lowerBound, bytes.upperBound]) ?? false
        }
    }
}
