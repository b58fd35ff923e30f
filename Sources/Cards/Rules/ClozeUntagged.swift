/// A gap in a card that is not tagged `#cloze` is shown as written.
enum ClozeUntagged: CardRule {
    static let code = Diagnostic.Code("cloze-untagged", .warning)

    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        guard reading.wanted != .cloze, let gap = reading.body.gaps.first(where: \.isClosed) else { return [] }
        return [reading.diagnostic(code, at: gap.range, words)]
    }

    static let explanation = Explanation(
        "A gap stands in a card that is not tagged '#cloze'.",
        "It is shown as it is written, with its braces. Between backticks, '{{c1::…}}' is text.",
        bad: "## Complete the cycle\n\nGSSG is reduced to {{c1::GSH}}.\n",
        good: "## Complete the cycle\n\nGSSG is reduced to {{c1::GSH}}.\n\n#cloze\n")

    private static let words = (
        "a gap in a card that is not tagged '#cloze' is shown as it is written",
        "tag the card with '#cloze', or put the gap between backticks"
    )
}

/// A card with gaps gets the tag `#cloze`, where it asks for no other kind and all of its gaps are well-formed.
extension ClozeUntagged: FixingRule {
    static let deed = "tag the card with '#cloze'"
    static let changes: Set<CardSameness.Allowance> = [.tags, .kind]

    static func edits(for finding: Diagnostic, in deck: FixedFile) -> [DeckEdit]? {
        guard let (card, _, reading) = deck.card(of: finding), reading.wanted == .basic, !reading.isReversed,
            reading.body.gaps.allSatisfy(\.isClosed)
        else { return nil }
        let retagging = Retagging(.add(Card.Kind.cloze.tags), of: card, in: deck.bytes, deckTags: deck.deck.tags, style: deck.style)
        return retagging.edit.map { [$0] }
    }
}
