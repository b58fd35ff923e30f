import Scheduling

/// A log of reviews as the field exchanges it: a table with commas whose columns are found by their names. `card_id`, `review_time_ms` (in
/// UTC) and `rating` (1 to 4) are read, others are passed over.
public struct ReviewTable: Sendable {
    /// One review.
    private struct Row { var card: Int, milliseconds: Int64, rating: FSRS.Rating }

    /// What makes a file no log of reviews; a line number counts from 1.
    public enum Problem: Error, Equatable, CustomStringConvertible {
        /// A column is missing.
        case noColumn(String)
        /// A line says something else than a review.
        case line(Int, String)

        /// What is wrong, and what was expected.
        public var description: String {
            switch self {
            case .noColumn(let name): "there is no column '\(name)'; expected are \(ReviewTable.columns.joined(separator: ", "))"
            case .line(let line, let what): "line \(line): \(what)"
            }
        }
    }

    private var rows: [Row] = []

    /// The columns that are read.
    static let columns = ["card_id", "review_time_ms", "rating"]

    /// The reviews in the bytes of a file, put in the order of time.
    public init(_ bytes: [UInt8]) throws(Problem) {
        // Line by line: of a million, a list would take more room than the file.
        var rest: ArraySlice<UInt8>? = bytes[...]
        func nextLine() -> ArraySlice<UInt8>? {
            guard let all = rest else { return nil }
            let end = all.firstIndex(of: 0x0A)
            rest = end.map { all[($0 + 1)...] }
            return all[..<(end ?? all.endIndex)]
        }
        let head = Self.fields(of: nextLine() ?? []).map { String(decoding: $0, as: UTF8.self).lowercased() }
        var places: [Int] = []
        for name in Self.columns {
            guard let place = head.firstIndex(of: name) else { throw .noColumn(name) }
            places.append(place)
        }
        var names: [ArraySlice<UInt8>: Int] = [:]
        var index = -1
        while let line = nextLine() {
            index += 1
            let fields = Self.fields(of: line)
            if fields.count == 1, fields[0].isEmpty { continue }
            guard let last = places.max(), last < fields.count else { throw .line(index + 2, "there are too few columns") }
            guard let milliseconds = Self.number(fields[places[1]]), (0..<Self.latest).contains(milliseconds) else {
                throw .line(index + 2, "the time is no number of milliseconds")
            }
            guard let rating = Self.number(fields[places[2]]).flatMap({ FSRS.Rating(rawValue: Int($0)) }) else {
                throw .line(index + 2, "the rating is none from 1 to 4")
            }
            let card = names[fields[places[0]]] ?? names.count
            names[fields[places[0]]] = card
            rows.append(Row(card: card, milliseconds: milliseconds, rating: rating))
        }
        // Reviews of one millisecond keep their order.
        if zip(rows, rows.dropFirst()).allSatisfy({ $0.milliseconds <= $1.milliseconds }) { return }
        rows = rows.enumerated().sorted { ($0.element.milliseconds, $0.offset) < ($1.element.milliseconds, $1.offset) }.map(\.element)
    }

    /// The answers, with the days on which they were given.
    ///
    /// - Parameter dayStartMinutes: when a day begins, in minutes after midnight UTC.
    public func answers(dayStartMinutes: Int) -> [RatedAnswer] {
        rows.map { row in
            let day = StudyDay(of: Moment(milliseconds: row.milliseconds, utcOffsetSeconds: 0), startMinutes: dayStartMinutes)
            return RatedAnswer(card: row.card, day: day.number, rating: row.rating)
        }
    }

    /// The hour in UTC at which the person is least likely to study, by a mean over five hours around it; the first of those that are equal.
    public var quietestHour: Int {
        var counts = [Double](repeating: 0, count: 24)
        for row in rows { counts[Int(row.milliseconds / 3_600_000 % 24)] += 1 }
        let weights = [0.5, 1, 1.2, 1, 0.5]
        let smooth = (0..<24).map { (hour: Int) -> Double in
            var sum = 0.0
            for (index, weight) in weights.enumerated() { sum += weight * counts[(hour + index + 22) % 24] }
            return sum
        }
        return smooth.indices.min { smooth[$0] < smooth[$1] } ?? 0
    }

    /// The year 9999 ends here.
    private static let latest: Int64 = 253_402_300_800_000

    private static func fields(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        let line = line.last == 0x0D ? line.dropLast() : line
        return line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { field in
            field.count > 1 && field.first == quote && field.last == quote ? field.dropFirst().dropLast() : field
        }
    }

    private static let quote = UInt8(ascii: "\"")

    private static func number(_ field: ArraySlice<UInt8>) -> Int64? { Int64(String(decoding: field, as: UTF8.self)) }
}
