/// A line underlined with `---` begins a card: right by CommonMark, but often a rule was meant.
enum SetextHeading: CardRule {
    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        guard reading.heading.isUnderlined else { return [] }
        return [reading.diagnostic(.setextHeading, at: reading.heading.text, words(reading.passage.source.quoted(reading.heading.text)))]
    }

    private static func words(_ text: String) -> (String, String) {
        (
            "\(text) begins a card, because it is underlined with '---'",
            "put a blank line before '---' for a rule, or write the heading with '##'"
        )
    }
}
