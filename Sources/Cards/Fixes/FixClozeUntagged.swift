/// A card with gaps gets the tag `#cloze`, where it asks for no other kind and all of its gaps are well-formed.
enum FixClozeUntagged: FixingRule {
    static let code = Diagnostic.Code.clozeUntagged
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
