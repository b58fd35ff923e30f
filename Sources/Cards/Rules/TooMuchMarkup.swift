/// Past a number of links or table columns that no card needs, the rest is taken as plain text; a card of over a megabyte is it altogether.
enum TooMuchMarkup: CardRule {
    static let code = Diagnostic.Code("too-much-markup", .warning)

    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        if reading.passage.isPlain { return [reading.diagnostic(code, at: reading.heading.text.prefix(1), tooLong)] }
        guard let offset = reading.passage.marked.plainFrom, offset < reading.passage.source.lineStarts[reading.body.lines.upperBound]
        else { return [] }
        return [reading.diagnostic(code, at: offset..<offset + 1, words)]
    }

    static let explanation = Explanation(
        "A card holds so much markup that the rest of it is taken as plain text.",
        """
        Links and columns of tables past a number that no card needs could make reading the deck very slow. A card of more than a megabyte \
        (1,048,576 bytes) is plain text altogether: neither its tags nor its pictures count.
        """,
        bad: "## Which letter is it?\n\n" + row("x") + row("-") + row("y"),
        good: "## Which letter is it?\n\nx|y\n-|-\ny|x\n")

    /// A row of more columns than are read.
    private static func row(_ cell: String) -> String { String(repeating: cell + "|", count: 520) + cell + "\n" }

    private static let tooLong = (
        "this card has more than a megabyte, so all of it is taken as plain text", "divide the card into several"
    )
    private static let words = (
        "so many links or table columns are in this card that no more are read from here on", "divide the card into several"
    )
}
