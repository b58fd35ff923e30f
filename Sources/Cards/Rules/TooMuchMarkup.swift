/// Past a number of links or table columns that no card needs, the rest is taken as plain text.
enum TooMuchMarkup: CardRule {
    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        guard let offset = reading.passage.marked.plainFrom, offset < reading.passage.source.lineStarts[reading.body.lines.upperBound]
        else { return [] }
        return [reading.diagnostic(.tooMuchMarkup, at: offset..<offset + 1, words)]
    }

    private static let words = (
        "so many links or table columns are in this card that no more are read from here on", "divide the card into several"
    )
}
