/// A line underlined with `---` begins a card: right by CommonMark, but often a rule was meant.
enum SetextHeading: CardRule {
    static let code = Diagnostic.Code("setext-heading", .warning)

    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        guard reading.heading.isUnderlined else { return [] }
        return [reading.diagnostic(code, at: reading.heading.text, words(reading.passage.source.quoted(reading.heading.text)))]
    }

    static let explanation = Explanation(
        "A line underlined with '---' begins a card.",
        "Markdown takes it for a heading, where often a rule was meant; then the card before it ends too early.",
        bad: "## Where is GLT-1?\n\nIn astrocytes\n---\n", good: "## Where is GLT-1?\n\nIn astrocytes\n\n---\n")

    private static func words(_ text: String) -> (String, String) {
        (
            "\(text) begins a card, because it is underlined with '---'",
            "put a blank line before '---' for a rule, or write the heading with '##'"
        )
    }
}

/// An underlined heading is written with `##`: the same heading, and nobody takes it for a rule.
extension SetextHeading: FixingRule {
    static let deed = "write the heading with '##'"
    static let changes: Set<CardSameness.Allowance> = []

    static func edits(for finding: Diagnostic, in deck: FixedFile) -> [DeckEdit]? {
        guard let (card, _, reading) = deck.card(of: finding), reading.heading.isUnderlined else { return nil }
        let source = reading.passage.source
        let words = (0..<max(1, reading.heading.nextLine - 1)).map { source.string(source.trimmed(source.content($0))) }
        let start = card.bytes.lowerBound
        let end = start + source.content(reading.heading.nextLine - 1).upperBound
        return [DeckEdit(range: start..<end, bytes: Array("## \(words.joined(separator: " "))".utf8))]
    }
}
