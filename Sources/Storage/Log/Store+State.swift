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
            let row = try StoredRow.fetchOne(
                db,
                sql: """
                    SELECT coalesce((SELECT hex(max(id)) FROM event), ''), (SELECT count(*) FROM history),
                        coalesce((SELECT sum(length(reviews)) FROM history), 0), (SELECT count(*) FROM event WHERE kind = 10),
                        (SELECT count(*) FROM event WHERE kind > 1 AND card IS NOT NULL)
                    """
            )!
            var state = try "\(row.value(0) as String) \((1...4).map { try String(row.value($0) as Int64) }.joined(separator: " "))"
            if heedingDecks {
                let files = try StoredRow.fetchCursor(db, sql: "SELECT deck, size, modified, inode FROM file ORDER BY id")
                while let file = try files.next() {
                    let numbers = try (1...3).map { try String(file.value($0) as Int64) }.joined(separator: "/")
                    state += try " \((file.value(0) as String).replacing("\n", with: " "))/\(numbers)"
                }
            }
            return state
        }
    }
}
