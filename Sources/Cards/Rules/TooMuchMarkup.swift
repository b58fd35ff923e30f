/// Past a number of links or table columns that no card needs, the rest is taken as plain text.
enum TooMuchMarkup: CardRule {
    static let code = Diagnostic.Code("too-much-markup", .warning)

    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        guard let offset = reading.passage.marked.plainFrom, offset < reading.passage.source.lineStarts[reading.body.lines.upperBound]
        else { return [] }
        return [reading.diagnostic(code, at: offset..<offset + 1, words)]
    }

    static let explanation = Explanation(
        "A card holds so much markup that the rest of it is taken as plain text.",
        "Links and columns of tables past a number that no card needs could make reading the deck very slow.",
        bad: "## Which letter is it?\n\n" + row("x") + row("-") + row("y"),
        good: "## Which letter is it?\n\nx|y\n-|-\ny|x\n")

    /// A row of more columns than are read.
    private static func row(_ cell: String) -> String { String(repeating: cell + "|", count: 520) + cell + "\n" }

    private static let words = (
        "so many links or table columns are in this card that no more are read from here on", "divide the card into several"
    )
}
