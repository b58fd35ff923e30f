import GRDB

extension Store {
    /// A text that is another one whenever the histories of cards are others, and the same while they are: for whoever keeps what follows
    /// from them.
    ///
    /// - Parameter heedingDecks: whether it is another one as well when deck files are.
    /// - Throws: what reading can meet with.
    public func state(heedingDecks: Bool) throws(StoreError) -> String {
        try read { db in
            // A log only grows, and what another device adds need not come last: a history grows by what is merged into it, and an undo,
            // which changes its bytes and not their number, is counted apart, as is what happens to names.
            var state = try Row.fetchOne(
                db,
                sql: """
                    SELECT coalesce((SELECT hex(max(id)) FROM event), ''), (SELECT count(*) FROM history),
                        coalesce((SELECT sum(length(reviews)) FROM history), 0), (SELECT count(*) FROM event WHERE kind = 10),
                        (SELECT count(*) FROM event WHERE kind > 1 AND card IS NOT NULL)
                    """
            ).map { row in "\(row[0] as String) \((1...4).map { String(row[$0] as Int64) }.joined(separator: " "))" }!
            if heedingDecks {
                for file in try Row.fetchAll(db, sql: "SELECT deck, size, modified, inode FROM file ORDER BY id") {
                    state +=
                        " \((file[0] as String).replacing("\n", with: " "))/\(file[1] as Int64)/\(file[2] as Int64)/\(file[3] as Int64)"
                }
            }
            return state
        }
    }
}
