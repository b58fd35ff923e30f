import Cards
import Study

/// What a list can show of a card, and sort by.
public enum ListColumn: String, CaseIterable {
    case heading, deck, kind, state, due, interval, ease, lapses, reviews, recall, stability, difficulty, tags, after

    /// Whether it shows a number, which stands at the right of its column.
    var isNumber: Bool { [.interval, .ease, .lapses, .reviews].contains(self) || isRemembered }

    /// Whether FSRS-6 says it.
    public var isRemembered: Bool { [.recall, .stability, .difficulty].contains(self) }
}

/// A name that is no column's, in one sentence.
public struct UnknownColumn: Error, CustomStringConvertible {
    /// The sentence.
    public let description: String
}

extension ListColumn {
    /// Columns as they are named on a command line, with commas between.
    public static func columns(_ text: String) throws(UnknownColumn) -> [ListColumn] {
        var columns: [ListColumn] = []
        for name in text.split(separator: ",") { columns.append(try ListColumn(named: String(name).trimmed)) }
        return columns
    }

    /// The column of a name.
    init(named name: String) throws(UnknownColumn) {
        guard let column = ListColumn(rawValue: name.lowercased()) else {
            let names = ListColumn.allCases.map(\.rawValue)
            let hint = Suggestion.phrase(for: name, among: names, otherwise: "there are \(names.joined(separator: ", "))")
            throw UnknownColumn(description: "there is no column '\(name)'\(hint)")
        }
        self = column
    }
}
