import Cards
import Foundation
import TestSupport

/// A card of a deck as its text, to be edited at random the way authors do; what it was is never lost.
struct EditedCard {
    /// Which card it is; nil for one that was not there at the beginning.
    var id: Int?
    var heading: String
    var body: String

    /// The text in the file.
    var text: String { "## \(heading)\n\(body)\n" }

    /// Whether the words of its body can be edited without making it another kind.
    private var isPlain: Bool { !["{{", "- [", "#typed", "#ordered", "```", "$"].contains { body.contains($0) } }

    /// A way of editing a card.
    enum Edit: String, CaseIterable {
        case slip, prefix, suffix, lessWords, otherWords, extended, cut, bodyWords
    }

    /// Edits it; what cannot be done to it leaves it as it is.
    mutating func edit(_ edit: Edit, _ dice: inout some RandomNumberGenerator) {
        switch edit {
        case .slip: change(&heading, &dice) { word, dice in Self.slipped(word, &dice) }
        case .prefix: heading = ["Explain: ", "In short, ", "Core: "].randomElement(using: &dice)! + heading
        case .suffix:
            let mark = heading.hasSuffix("?") ? "?" : ""
            heading =
                String(heading.dropLast(mark.count))
                + [" in the brain", " in healthy adults", ", as far as is known", " at rest"].randomElement(using: &dice)! + mark
        case .lessWords: change(&heading, &dice) { _, _ in "" }
        case .otherWords:
            let words = [
                "does": "may", "What": "Which thing", "is": "would be", "are": "have been", "Which": "What", "the": "a", "of": "in",
            ]
            heading = heading.split(separator: " ").map { words[String($0)] ?? String($0) }.joined(separator: " ")
        case .extended:
            body += "\n\nMind that this was found \(["in mice", "in culture", "in slices", "long ago"].randomElement(using: &dice)!)."
        case .cut:
            let sentences = body.components(separatedBy: ". ")
            if isPlain, sentences.count > 2 { body = (sentences.prefix(1) + sentences.dropFirst(2)).joined(separator: ". ") }
        case .bodyWords:
            if isPlain { for _ in 0..<3 { change(&body, &dice) { _, dice in Bool.random(using: &dice) ? "" : "rather" } } }
        }
    }

    /// Changes one of the longer words, leaving all white space as it is.
    private func change<Dice: RandomNumberGenerator>(_ text: inout String, _ dice: inout Dice, _ edit: (String, inout Dice) -> String) {
        var words = text.components(separatedBy: " ")
        let places = words.indices.filter { words[$0].count > 4 && words[$0].allSatisfy { $0.isLetter && $0.isASCII } }
        guard places.count > 1, let place = places.randomElement(using: &dice) else { return }
        words[place] = edit(words[place], &dice)
        text = words.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func slipped(_ word: String, _ dice: inout some RandomNumberGenerator) -> String {
        var letters = Array(word)
        let place = Int.random(in: 1..<letters.count - 1, using: &dice)
        if Bool.random(using: &dice) { letters.swapAt(place, place + 1) } else { letters.remove(at: place) }
        return String(letters)
    }
}

extension EditedCard {
    /// The cards of a deck, and what stands before them.
    static func cards(of text: String, from first: Int) -> (head: String, cards: [EditedCard]) {
        let bytes = Array(text.utf8)
        let cards = Deck(parsing: bytes).cards
        let head = String(decoding: bytes[..<(cards.first?.bytes.lowerBound ?? bytes.count)], as: UTF8.self)
        return (
            head,
            cards.enumerated().map { index, card in
                let lines = String(decoding: bytes[card.bytes], as: UTF8.self).split(
                    separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
                return EditedCard(
                    id: first + index, heading: card.heading,
                    body: lines.count > 1 ? String(lines[1]).trimmingCharacters(in: .whitespacesAndNewlines) : "")
            }
        )
    }
}
