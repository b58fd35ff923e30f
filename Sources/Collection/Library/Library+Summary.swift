import Scheduling

extension Library {
    /// What reading the decks anew brought, in a sentence.
    public var summaryOfChange: String {
        guard let change = change else { return "Nothing is new." }
        let parts = [
            (change.added, "\(Phrase.count(change.added, "new card"))"),
            (change.removed, "\(Phrase.count(change.removed, "card")) gone"),
            (change.cardsKnownAgain, "\(Phrase.count(change.cardsKnownAgain, "card")) known again under another name"),
            (change.doubts, "\(Phrase.count(change.doubts, "card")) may have moved; see: nacre moves"),
        ].filter { $0.0 > 0 }.map(\.1)
        return parts.isEmpty ? "Brought up to date; no card is new or gone." : "Brought up to date: \(parts.joined(separator: ", "))."
    }
}
