import GRDB

/// Files that were read and take no part for the time being: on a disk that is not there, left out by the learner, or named by another
/// command alone. Their cards are listed nowhere, and are not gone either. Inside one transaction.
struct AbsentFiles {
    let db: Database

    /// What a file has beside its number and its place.
    private static let file = """
        path, deck, title, size, modified, inode, hash, tags, diagnostics, new_limit, review_limit, is_drilling, types_gaps,
        asks_confidence, scheduler, retention, buries_siblings, new_while_due_below, replaces
        """
    private static let listing = "position, siblings, kind, tag_set, line, start, length, heading, after"
    private static let page = "position, size, texts"

    /// Takes a file with its cards out of the lists and keeps it apart.
    func leave(_ path: String) throws {
        try run("DELETE FROM absent_file WHERE path = ?1", path)
        try run("INSERT INTO absent_file (place, \(Self.file)) SELECT place, \(Self.file) FROM file WHERE path = ?1", path)
        try run(
            """
            INSERT INTO absent_listing (card, file, \(Self.listing))
            SELECT card, (SELECT id FROM absent_file WHERE path = ?1), \(Self.listing)
            FROM listing WHERE file = (SELECT id FROM file WHERE path = ?1)
            """, path)
        try run(
            """
            INSERT INTO absent_page (file, \(Self.page)) SELECT (SELECT id FROM absent_file WHERE path = ?1), \(Self.page)
            FROM page WHERE file = (SELECT id FROM file WHERE path = ?1)
            """, path)
        try run("DELETE FROM file WHERE path = ?1", path)
        try Places(db: db).leave(absent: path)
    }

    /// Lists the cards of a file again that was kept apart, where no other file lists them by now; nothing for other files.
    func comeBack(_ path: String, place: Int) throws {
        try run("INSERT OR IGNORE INTO file (place, \(Self.file)) SELECT \(place), \(Self.file) FROM absent_file WHERE path = ?1", path)
        let (new, old) = ("(SELECT id FROM file WHERE path = ?1)", "(SELECT id FROM absent_file WHERE path = ?1)")
        try run(
            """
            INSERT INTO double (card, file, line) SELECT min(card), \(new), min(line) FROM absent_listing
            WHERE file = \(old) AND card IN (SELECT card FROM listing) GROUP BY card
            """, path)
        try run(
            """
            INSERT OR IGNORE INTO listing (card, file, is_new, \(Self.listing))
            SELECT card, \(new), coalesce((SELECT due IS NULL FROM schedule WHERE schedule.card = absent_listing.card), 1), \(Self.listing)
            FROM absent_listing WHERE file = \(old)
            """, path)
        try run("INSERT INTO page (file, \(Self.page)) SELECT \(new), \(Self.page) FROM absent_page WHERE file = \(old)", path)
        try run("DELETE FROM absent_file WHERE path = ?1", path)
    }

    private func run(_ sql: String, _ path: String) throws { try db.cachedStatement(sql: sql).execute(arguments: [path]) }
}
