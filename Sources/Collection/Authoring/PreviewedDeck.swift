import Cards
import Storage

extension PreviewedDeck {
    /// The deck that these bytes describe, were they in the file.
    ///
    /// - Parameters:
    ///   - lines: the lines of the cards that are wanted; nil for all, and for what is to be said about the file.
    ///   - asked: questions asked in other decks.
    ///   - pinned: ids in other decks.
    public init(
        _ path: String, bytes: [UInt8], named name: String, lines: Set<Int>? = nil, asked: AskedQuestions = AskedQuestions(),
        pinned: PinnedIDs = PinnedIDs()
    ) {
        let deck = DeckFile.read(path, bytes: bytes)
        var (asked, pinned) = (asked, pinned)
        let advice = deck.advice(in: bytes, surroundings: DeckFile.surroundings(of: path)) + asked.advice(on: deck, in: bytes, file: name)
        let doubled = pinned.diagnostics(on: deck, in: bytes, file: name)
        let findings = (deck.diagnostics + doubled + advice).sorted { ($0.line, $0.column) < ($1.line, $1.column) }
        self.init(path, named: name, deck, findings, bytes: bytes, lines: lines)
    }
}
