import Scheduling

/// Answers that say the same in another order.
enum WordOrder {
    /// How good it is to have said the same words in another order: the items of a list can come in any, other words had better not.
    /// nil when the words are not the same.
    static func verdict(_ typed: Phrase, _ accepted: Phrase) -> Verdict? {
        guard (2...40).contains(accepted.words.count), (1...40).contains(typed.words.count) else { return nil }
        guard abs(typed.words.count - accepted.words.count) <= 4 else { return nil }
        if withoutOf(typed).says(withoutOf(accepted)) || turned(typed).says(turned(accepted)) { return .right }
        if let choice = choice(typed, accepted) { return choice }
        if haveSameItems(typed, accepted, isSame: { _, _ in false }) { return .right }
        let (own, other) = (bag(typed), bag(accepted))
        guard own == other, !accepted.words.contains(where: { directions.contains($0.text) }) else { return nil }
        return isList(typed) && isList(accepted) ? .right : .nearly
    }

    /// `release of glutamate` as `glutamate release`.
    private static func withoutOf(_ phrase: Phrase) -> Phrase {
        var words = phrase.words
        guard let of = words.firstIndex(where: { $0.text == "of" }), of > 0, of + 1 < words.count else { return phrase }
        (words[of - 1], words[of + 1]) = (words[of + 1], words[of - 1])
        words.remove(at: of)
        return Phrase(words)
    }

    /// `antagonist of the NMDA receptor` as `NMDA receptor antagonist`.
    private static func turned(_ phrase: Phrase) -> Phrase {
        guard let of = phrase.words.firstIndex(where: { $0.text == "of" }), of > 0, of + 1 < phrase.words.count else { return phrase }
        return Phrase(Array(phrase.words[(of + 1)...] + phrase.words[..<of]))
    }

    /// The verdict where either of two things is accepted: both in any order are right, one of them is nearly so.
    private static func choice(_ typed: Phrase, _ accepted: Phrase) -> Verdict? {
        let own = typed.words.split { $0.text == "or" }.map { Phrase(Array($0)) }
        let other = accepted.words.split { $0.text == "or" }.map { Phrase(Array($0)) }
        guard other.count == 2, own.count <= 2 else { return nil }
        guard own.allSatisfy({ one in other.contains { $0.says(one) } }) else { return nil }
        return own.count == 1 ? .nearly : own[0].says(own[1]) ? nil : .right
    }

    /// Whether the items of two lists are the same, in any order, where `isSame` says what that is.
    static func haveSameItems(_ typed: Phrase, _ accepted: Phrase, isSame: (Phrase, Phrase) -> Bool) -> Bool {
        guard let first = items(typed), var left = items(accepted), first.count == left.count, (2...12).contains(first.count) else {
            return false
        }
        for item in first {
            guard let index = left.firstIndex(where: { $0.says(item) }) ?? left.firstIndex(where: { isSame(item, $0) }) else {
                return false
            }
            left.remove(at: index)
        }
        return true
    }

    /// The items of a list; nil when one thing leads to the next.
    private static func items(_ phrase: Phrase) -> [Phrase]? {
        guard !phrase.words.contains(where: { directions.contains($0.text) }) else { return nil }
        var items: [[Word]] = []
        for word in phrase.words {
            if word.gap == .item || items.isEmpty { items.append([word]) } else { items[items.count - 1].append(word) }
        }
        return items.map { Phrase($0) }
    }

    private static func isList(_ phrase: Phrase) -> Bool { phrase.words.dropFirst().contains { $0.gap == .item } }

    private static func bag(_ phrase: Phrase) -> [String] { phrase.words.map(\.stem).filter { $0 != "of" }.sorted() }

    private static let directions: Set<String> = [
        "to", "from", "into", "out", "then", "before", "after", "than", "→", "over", "towards", "toward", "by", "not", "no", "without",
        "while",
        "increase", "increases", "decrease", "decreases", "rises", "falls", "in", "more", "less", "but", "because", "per", "minus",
        "inhibits",
        "activates", "versus", "vs", "becomes", "yields", "gives", "high", "low", "higher", "lower", "inside", "outside", "first",
    ]
}
