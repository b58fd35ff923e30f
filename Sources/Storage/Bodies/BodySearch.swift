import GRDB
import Study

/// Looks for cards by what stands in their bodies, page by page, inside one transaction.
struct BodySearch {
    private let db: Database
    private let place: DirectStatement
    private let places: DirectStatement

    init(_ db: Database) throws {
        self.db = db
        place = try DirectStatement(db, "SELECT card FROM listing WHERE file = ? AND position = ?")
        places = try DirectStatement(db, "SELECT card, position FROM listing WHERE file = ? AND position BETWEEN ? AND ? ORDER BY position")
    }

    /// The numbers of the sides in whose bodies something stands.
    ///
    /// - Parameters:
    ///   - function: one of the store's own functions, of a text and what is looked for in it.
    ///   - wanted: that.
    ///   - files: a condition on `file` that leaves some files, with its values; nil for all.
    func cards(_ function: String, _ wanted: String, in files: (sql: String, arguments: StatementArguments)?) throws -> [Int64] {
        let search = function == "holds" ? TextMatcher(TextPattern(escaped: wanted)).inBytes : nil
        let plain = try db.cachedStatement(sql: "SELECT \(function)(?, ?)")
        let rows = try StoredRow.fetchCursor(
            db, sql: "SELECT file, \(BodyPage.columns) FROM page\(files.map { " WHERE file \($0.sql)" } ?? "")",
            arguments: files?.arguments ?? [])
        var cards: [Int64] = []
        while let row = try rows.next() {
            let page = try BodyPage(row, from: 1)
            if let search {
                try take(page.positions { search.next(in: $0, from: $1) }, of: try row.value(0), &cards)
            } else {
                try take(positions(in: page, plain, wanted), of: try row.value(0), &cards)
            }
        }
        return cards
    }

    private func positions(in page: BodyPage, _ plain: Statement, _ wanted: String) throws -> [Int] {
        var found: [Int] = []
        try page.forEach { text, positions in
            let holds = try Bool.fetchOne(plain, arguments: [String(decoding: text, as: UTF8.self), wanted]) ?? false
            if holds { found += positions }
        }
        return found
    }

    /// Adds the cards that are listed in these places of a file.
    private func take(_ positions: [Int], of file: Int64, _ cards: inout [Int64]) throws {
        guard let first = positions.first, let last = positions.last else { return }
        // Where many are wanted, all that stands between is gone through.
        if positions.count * 6 > last - first {
            places.reset()
            for (index, value) in [Int(file), first, last].enumerated() { places.bind(value, Int32(index + 1)) }
            var wanted = positions[...]
            while try places.next() {
                let (card, position) = (places.number(0), Int(places.number(1)))
                while let next = wanted.first, next < position { wanted.removeFirst() }
                if wanted.first == position { cards.append(card) }
            }
        } else {
            for position in positions {
                place.reset()
                place.bind(file, 1)
                place.bind(position, 2)
                if try place.next() { cards.append(place.number(0)) }
                place.end()
            }
        }
    }
}
