import Cards
import Scheduling
import Storage
import Study

extension PreviewedDeck {
    /// The deck that these bytes describe, were they in the file.
    ///
    /// - Parameters:
    ///   - lines: the lines of the cards that are wanted; nil for all, and for what is to be said about the file.
    ///   - asked: questions asked in other decks.
    public init(_ path: String, bytes: [UInt8], named name: String, lines: Set<Int>? = nil, asked: AskedQuestions = AskedQuestions()) {
        let deck = DeckFile.read(path, bytes: bytes)
        var asked = asked
        let surroundings = Deck.Surroundings(
            isFound: { !DeckFile.isMissing($0, besides: path) }, schedulers: Scheduler.names,
            closest: { Suggestion.closest(to: $0, among: $1) })
        let advice = deck.advice(in: bytes, surroundings: surroundings) + asked.advice(on: deck, in: bytes, file: name)
        let findings = (deck.diagnostics + advice).sorted { ($0.line, $0.column) < ($1.line, $1.column) }
        self.init(path, named: name, deck, findings, bytes: bytes, lines: lines)
    }
}
