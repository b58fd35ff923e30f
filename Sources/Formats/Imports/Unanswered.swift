/// A question that was left out since it has no answer yet.
public struct Unanswered: Equatable, Sendable {
    /// The deck it would be in.
    var path: [String]
    /// The card that it would be.
    var card: ImportedCard
    /// What is told of it where it is left out.
    var note: ImportNote
}

extension Imported {
    /// Leaves a question out that has no answer, and remembers it.
    mutating func leaveOut(unanswered card: ImportedCard, _ message: String, from path: [String] = []) {
        let note = ImportNote(kind: .leftOut, line: card.line, message: message)
        notes.append(note)
        unanswered.append(Unanswered(path: path, card: card, note: note))
    }

    /// Takes the questions without an answer among the cards, each where it stood in the file.
    public mutating func keepUnanswered() {
        guard !unanswered.isEmpty else { return }
        let left = Set(unanswered.map(\.note))
        notes.removeAll(where: left.contains)
        for entry in unanswered {
            add(entry.card, to: entry.path)
        }
        for path in Set(unanswered.map(\.path)) {
            guard let deck = decks.lastIndex(where: { $0.path == path }) else { continue }
            let order = decks[deck].cards.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
            decks[deck].cards = ImportedCards(order.lazy.map(\.element))
        }
        unanswered = []
    }
}
