import Cards
import Scheduling
import Storage

extension PreviewedDeck {
    /// The deck that these bytes describe, were they in the file.
    ///
    /// - Parameters:
    ///   - today: the day it is.
    ///   - lines: the lines of the cards that are wanted; nil for all, and for what is to be said about the file.
    ///   - asked: questions asked in other decks.
    ///   - pinned: ids in other decks.
    ///   - order: what the cards wait for, in this deck and others.
    public init(
        _ path: String, bytes: [UInt8], named name: String, on today: StudyDay, lines: Set<Int>? = nil,
        asked: AskedQuestions = AskedQuestions(), pinned: PinnedIDs = PinnedIDs(), order: CardOrder = CardOrder()
    ) {
        let deck = DeckFile.read(path, bytes: bytes)
        var (asked, pinned) = (asked, pinned)
        let surroundings = DeckFile.surroundings(of: path, on: today)
        let advice = deck.advice(in: bytes, surroundings: surroundings) + asked.advice(on: deck, in: bytes, file: name)
        let doubled = pinned.diagnostics(on: deck, in: bytes, file: name)
        let waiting = order.diagnostics(on: deck, in: bytes, file: name)
        let findings = (deck.diagnostics + doubled + waiting + advice).sorted { ($0.line, $0.column) < ($1.line, $1.column) }
        self.init(path, named: name, deck, findings, bytes: bytes, lines: lines)
    }
}
