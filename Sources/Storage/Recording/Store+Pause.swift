import GRDB

extension Store {
    /// What would take time later, done in a pause: what was written is taken into the file itself, so that no answer waits for it, and so that the
    /// log of SQLite's is written over, not made longer; and what writes an answer down is compiled.
    public func usePause() {
        work.begin()
        try? database.writeWithoutTransaction { db in
            try LogWriter.compile(db)
            _ = try StoredRow.fetchOne(db.cachedStatement(sql: "PRAGMA wal_checkpoint(PASSIVE)"))
        }
    }
}
