import Cards
import Formats
import Terminal

/// How tables were read: their separator, their columns, their first rows. Tables of one shape are told once.
struct TableShapeView {
    private var told: [TableShape] = []

    /// The lines for a table.
    mutating func lines(of table: TableShape) -> [StyledText] {
        let doubt = table.doubt.map { [StyledText("  Doubtful: \(Harmless.text($0)); say which with --columns", Theme.warning)] } ?? []
        var shape = table
        shape.rows = []
        guard !table.rows.isEmpty, !told.contains(shape) else { return doubt }
        told.append(shape)
        let quotes = table.hasQuotes ? ", fields in quotes" : ""
        let head = table.head == .none ? ", no row of names" : ""
        let columns = table.columns.enumerated().filter { $0.element.meaning != "ignored" }.map { index, column in
            let name = Harmless.text(column.name)
            return "\(column.meaning) = \(index + 1)" + (name.isEmpty || name.lowercased() == column.meaning ? "" : " '\(name)'")
        }
        let parts = [columns.joined(separator: ", ")] + (columns.count < table.columns.count ? ["the others are left out"] : [])
        return [StyledText("  parted by \(table.separator)\(quotes)\(head): \(parts.joined(separator: "; "))", Theme.quiet)]
            + table.rows.map { StyledText("  " + $0.map(Self.cell).joined(separator: " │ "), Theme.quiet) } + doubt
    }

    private static let longest = 24

    private static func cell(_ text: String) -> String {
        let line = Harmless.text(text.foldingWhiteSpace)
        return line.count > longest ? line.prefix(longest - 1) + "…" : line
    }
}
