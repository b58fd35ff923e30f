/// An underlined heading is written with `##`: the same heading, and nobody takes it for a rule.
enum FixSetextHeading: FixingRule {
    static let code = Diagnostic.Code.setextHeading
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
