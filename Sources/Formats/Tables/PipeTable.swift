import Cards

/// The tables in a text of Markdown: a row of names, a row of dashes, and rows of cells parted by `|`.
///
/// Source: the tables of GitHub Flavored Markdown, section 4.10. A bar behind a backslash belongs to its cell, in code too.
struct PipeTable {
    /// The tables in their order, each with its row of names first.
    let tables: [[TableReader.Row]]
    /// How many lines stand outside of them, and the first of these.
    let strays: (count: Int, line: Int)?

    /// How many rows they have below their names.
    var count: Int { tables.reduce(0) { $0 + $1.count - 1 } }

    /// Looks for tables, outside of code.
    ///
    /// - Parameter first: the index of the first line that is looked at.
    init(_ lines: TextLines, from first: Int) {
        var tables: [[TableReader.Row]] = []
        var strays: (count: Int, line: Int)?
        var fence: Substring?
        var index = first
        while index < lines.count {
            let line = lines[index]
            let run = line.drop { $0 == " " }.prefix { $0 == "`" || $0 == "~" }
            if let open = fence {
                if run.hasPrefix(open) { fence = nil }
            } else if run.hasPrefix("```") || run.hasPrefix("~~~") {
                fence = run
            } else if index + 1 < lines.count, Self.isRule(lines[index + 1]), line.utf8.contains(Self.bar),
                Self.cells(line).count == Self.cells(lines[index + 1]).count
            {
                let end = lines[(index + 2)...].firstIndex { $0.isBlank || !$0.utf8.contains(Self.bar) } ?? lines.count
                tables.append(([index] + Array(index + 2..<end)).map { TableReader.Row(fields: Self.cells(lines[$0]), line: $0 + 1) })
                index = end
                continue
            }
            if !line.isBlank { strays = ((strays?.count ?? 0) + 1, strays?.line ?? index + 1) }
            index += 1
        }
        (self.tables, self.strays) = (tables.filter { $0.count > 1 && $0[0].fields.count > 1 }, strays)
    }

    private static let bar = UInt8(ascii: "|")

    /// Whether a line is one of dashes, with colons where cells are aligned.
    private static func isRule(_ line: Substring) -> Bool {
        guard line.utf8.contains(bar), line.utf8.allSatisfy({ [bar, 0x20, 0x09, UInt8(ascii: "-"), UInt8(ascii: ":")].contains($0) }) else {
            return false
        }
        return cells(line).allSatisfy { cell in
            let dashes = cell.drop { $0 == ":" }
            return dashes.hasPrefix("-") && dashes.drop { $0 == "-" }.drop { $0 == ":" }.isEmpty
        }
    }

    /// The cells of a line, without the bars at its ends; breaks of lines are such.
    private static func cells(_ line: Substring) -> [String] {
        var row = line.trimmed
        if row.hasPrefix("|") { row.removeFirst() }
        var cells: [String] = [""]
        var isEscaped = false
        for character in row {
            if character == "|", isEscaped {
                cells[cells.count - 1].removeLast()
                cells[cells.count - 1].append("|")
            } else if character == "|" {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
            isEscaped = character == "\\" && !isEscaped
        }
        if cells.count > 1, cells.last?.isBlank ?? false { cells.removeLast() }
        return cells.map { cell in
            var cell = cell.trimmed
            for mark in ["<br>", "<br/>", "<br />"] where cell.place(of: mark) != nil {
                cell = cell.split(separator: mark, omittingEmptySubsequences: false).map(\.trimmed).joined(separator: "\n")
            }
            return cell
        }
    }
}
