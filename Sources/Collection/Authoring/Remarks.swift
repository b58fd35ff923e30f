import Cards

/// What an author should know about cards that are changed; what is the same for several is said once.
public struct Remarks {
    private var notes: [(words: String, headings: [String])] = []

    /// Says something about a card.
    mutating func note(_ words: String, _ card: Card) {
        if let known = notes.firstIndex(where: { $0.words == words }) {
            notes[known].headings.append(card.heading)
        } else {
            notes.append((words, [card.heading]))
        }
    }

    /// Says something about a file.
    mutating func note(_ words: String, file: String) { notes.append(("\(file): \(words)", [])) }

    /// The remarks, a sentence each.
    public var sentences: [String] {
        notes.map { note in
            guard let first = note.headings.first else { return note.words }
            let more = note.headings.count - 1
            return "'\(first)'\(more > 0 ? " and \(more) more" : ""): \(note.words)"
        }
    }
}
