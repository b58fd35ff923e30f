import Cards
import Files
import GRDB
import Scheduling

extension Store {
    /// As what each indexed file was read, by its path.
    ///
    /// - Throws: what reading can meet with.
    public func stamps() throws(StoreError) -> [String: KnownFile] {
        try stamps(in: "file")
    }

    /// The same of files that take no part now.
    ///
    /// - Throws: what reading can meet with.
    public func absentFiles() throws(StoreError) -> [String: KnownFile] { try stamps(in: "absent_file") }

    private func stamps(in table: String) throws(StoreError) -> [String: KnownFile] {
        try read { db in
            var stamps: [String: KnownFile] = [:]
            let rows = try StoredRow.fetchCursor(db, sql: "SELECT path, deck, size, modified, inode, hash, replaces FROM \(table)")
            while let row = try rows.next() {
                try stamps[row.value(0)] = KnownFile(
                    deck: row.value(1), stamp: FileStamp(size: row.value(2), modified: row.value(3), inode: row.value(4)),
                    hash: (row.value(5) as Int64?).map { UInt64(bitPattern: $0) },
                    copyMark: (row.value(6) as String?).flatMap(CopyMark.init))
            }
            return stamps
        }
    }

    /// Takes down that files are in another state than when they were read, though their bytes are the same.
    ///
    /// - Throws: what writing can meet with.
    public func touch(_ files: [(path: String, stamp: FileStamp)]) throws(StoreError) {
        if files.isEmpty { return }
        try write { db in
            let statement = try db.cachedStatement(sql: "UPDATE file SET size = ?, modified = ?, inode = ? WHERE path = ?")
            for (path, stamp) in files { try statement.execute(arguments: [stamp.size, stamp.modified, stamp.inode, path]) }
        }
    }

    /// Brings the index up to date with deck files that were read again.
    ///
    /// Cards that are gone and cards that are new are paired where it is clear which is which, and each pair is logged as a rename, so that
    /// an edited heading, a moved card or a renamed file keeps its progress.
    ///
    /// - Parameters:
    ///   - files: the files that were read, and what became of others.
    ///   - incoming: files that are read meanwhile.
    ///   - known: for decks that Nacre itself changed, the names that cards have now by those they had, unchanged ones too: about their
    ///     headings nothing is guessed.
    ///   - moment: when this happens.
    ///   - day: the study day on which it happens.
    ///   - entropy: 80 bits of chance for each event's id.
    /// - Throws: what writing can meet with.
    public func updateIndex(
        _ files: IndexedFiles, incoming: IncomingFiles? = nil, known: [CardName: CardName] = [:], at moment: Moment, day: StudyDay,
        entropy: () -> UInt128
    ) throws(StoreError) -> IndexChange {
        let (change, listed) = try write { db in
            let kept = try db.keepLittle()
            defer { db.keep(kept) }
            var update = try IndexUpdate(db, day: day)
            try update.replace(files, [IncomingFiles(files.read)] + (incoming.map { [$0] } ?? []))
            var writer = try LogWriter(db, at: moment, day: day)
            try update.followNames(known, &writer, entropy: entropy)
            try update.numbers.forgetReplaced()
            return (update.change, update.listed)
        }
        if listed >= Self.manyCards { settle() }
        return change
    }

    /// From how many cards on so much is written that what SQLite keeps beside the file would stay as large as the file.
    private static let manyCards = 5_000
}
