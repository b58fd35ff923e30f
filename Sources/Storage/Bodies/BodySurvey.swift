import GRDB

/// Tells whether every listed card has its body, inside one transaction.
enum BodySurvey {
    /// How many files do not have the bodies of all their cards, those aside that are to be read again.
    static func incomplete(_ db: Database) throws -> Int {
        // How far the pages of each file reach without a gap.
        var ends: [Int64: Int] = [:]
        var broken: Set<Int64> = []
        let rows = try StoredRow.fetchCursor(db, sql: "SELECT file, \(BodyPage.columns) FROM page ORDER BY file, position")
        while let row = try rows.next() {
            let file: Int64 = try row.value(0)
            guard let page = try? BodyPage(row, from: 1), page.position == ends[file, default: 0] else {
                broken.insert(file)
                continue
            }
            page.forEach { _, positions in ends[file] = positions.upperBound }
        }
        let files = try StoredRow.fetchCursor(
            db,
            sql: "SELECT id, (SELECT coalesce(max(position), -1) FROM listing WHERE listing.file = file.id) FROM file WHERE size >= 0")
        var incomplete = 0
        while let row = try files.next() {
            let (file, last): (Int64, Int) = try (row.value(0), row.value(1))
            if broken.contains(file) || last >= ends[file, default: 0] { incomplete += 1 }
        }
        return incomplete
    }
}
