import Formats
import Statistics

extension FigureTable {
    /// Whether it is an object with a member for each row; otherwise it is an array of its rows.
    var isKeyed: Bool { rows.contains { $0.key != nil } }

    /// All rows that have a name of their own.
    var members: [(key: String, value: JSON)] { rows.compactMap { row in row.key.map { ($0, json(row)) } } }

    /// The numbers at its place.
    var json: JSON { isKeyed ? .object(members) : .array(rows.map(json)) }

    private func json(_ row: Row) -> JSON {
        if columns.count == 1, columns[0].key.isEmpty, let cell = row.cells.first { return cell.value }
        var entries: [(path: ArraySlice<Substring>, value: JSON)] = []
        for head in row.heads { entries.append(([Substring(head.key)], head.value)) }
        for (column, cell) in zip(columns, row.cells) { entries.append((column.key.split(separator: ".")[...], cell.value)) }
        return Self.nested(entries)
    }

    /// What stands at these places: `reviews.share` in the object `reviews`, `grades.0` first in the array `grades`.
    private static func nested(_ entries: [(path: ArraySlice<Substring>, value: JSON)]) -> JSON {
        var members: [(key: String, value: JSON)] = []
        var rest = entries[...]
        while let first = rest.first, let key = first.path.first {
            let group = rest.prefix { $0.path.first == key }
            rest = rest.dropFirst(group.count)
            let value = first.path.count == 1 ? first.value : nested(group.map { ($0.path.dropFirst(), $0.value) })
            members.append((String(key), value))
        }
        return members.first.flatMap { Int($0.key) } == nil ? .object(members) : .array(members.map(\.value))
    }
}

extension JSON {
    /// A number to four digits after the point, or null.
    static func share(_ number: Double?) -> JSON { number.map { .number(($0 * 10_000).rounded() / 10_000) } ?? .null }

    /// A count of answers, and how many were right.
    static func recall(_ recall: Recall) -> JSON {
        .object([("answers", .int(recall.answers)), ("recalled", .int(recall.recalled)), ("share", share(recall.share))])
    }
}
