import ArgumentParser
import Cards
import Presentation
import Study

extension ListColumn {
    /// Columns as they are named on a command line, with commas between.
    static func columns(_ text: String) throws -> [ListColumn] {
        try text.split(separator: ",").map { try ListColumn(named: String($0).trimmed) }
    }

    /// The column of a name.
    init(named name: String) throws {
        guard let column = ListColumn(rawValue: name.lowercased()) else {
            let names = ListColumn.allCases.map(\.rawValue)
            let hint = Suggestion.phrase(for: name, among: names, otherwise: "there are \(names.joined(separator: ", "))")
            throw ValidationError("there is no column '\(name)'\(hint)")
        }
        self = column
    }
}

extension ListOrder {
    /// An order as it is given on a command line: columns with commas between, those to be turned round with a `-` before them.
    init(_ text: String) throws {
        self.init(
            by: try text.split(separator: ",").map { part in
                let name = String(part).trimmed
                return (try ListColumn(named: name.hasPrefix("-") ? String(name.dropFirst()) : name), name.hasPrefix("-"))
            })
    }
}
