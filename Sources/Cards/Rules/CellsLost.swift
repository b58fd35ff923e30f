/// A row of a table has more cells than its head: Markdown does not show what goes beyond.
enum CellsLost: CardRule {
    static let code = Diagnostic.Code("cells-lost", .warning)

    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        let source = reading.passage.source
        guard source.bytes.holds(UInt8(ascii: "|")) else { return [] }
        let end = min(source.lineStarts[reading.body.lines.upperBound], reading.passage.marked.plainFrom ?? .max)
        var found: [Diagnostic] = []
        var columns = 0
        reading.passage.tree.root.walk { node, _ in
            if node.kind == .table { columns = node.alignments.count }
            guard node.kind == .tableRow, found.count < 20, (0..<source.lineCount).contains(node.line) else { return }
            guard let lost = surplus(source, node.line, columns), lost.lowerBound < end else { return }
            found.append(reading.diagnostic(code, at: lost, words(columns)))
        }
        return found
    }

    /// What stands on the line of a row behind so many cells; nil when that is nothing.
    private static func surplus(_ source: SourceText, _ line: Int, _ columns: Int) -> Range<Int>? {
        let row = source.trimmed(source.content(line))
        let bytes = source.bytes
        var index = row.lowerBound
        while index < row.upperBound, bytes[index].isBlank || bytes[index] == UInt8(ascii: ">") { index += 1 }
        if index < row.upperBound, bytes[index] == UInt8(ascii: "|") { index += 1 }
        var cells = 0
        while index < row.upperBound {
            if cells == columns {
                let rest = source.trimmed(index..<row.upperBound)
                return bytes[rest].allSatisfy { $0.isBlank || $0 == UInt8(ascii: "|") } ? nil : rest
            }
            if bytes[index] == UInt8(ascii: "|") { cells += 1 }
            index += bytes[index] == .backslash ? 2 : 1
        }
        return nil
    }

    static let explanation = Explanation(
        "A row of a table has more cells than its head.",
        "Markdown shows as many cells as the head has; what stands behind them is lost.",
        bad: "## Where is GLT-1?\n\n| cell | share |\n|---|---|\n| astrocytes | 90 % | of uptake |\n",
        good: "## Where is GLT-1?\n\n| cell | share | of |\n|---|---|---|\n| astrocytes | 90 % | uptake |\n")

    private static func words(_ columns: Int) -> (String, String) {
        (
            "the row has more cells than the head of its table, which has \(columns): these are not shown",
            "give the head as many columns, or write '\\|' for a sign that parts no cells"
        )
    }
}
