/// Answers that say the same in another order.
enum WordOrder {
    /// How good it is to have said the same words in another order: the items of a list can come in any, other words had better not.
    /// nil when the words are not the same.
    static func verdict(_ typed: Phrase, _ accepted: Phrase) -> Verdict? {
        let limit = 40
        guard (2...limit).contains(accepted.words.count), (2...limit).contains(typed.words.count) else { return nil }
        if let first = items(typed), let second = items(accepted), first.count == second.count, first.count > 1 {
            var left = second
            for item in first {
                guard let index = left.firstIndex(where: { $0.says(item) }) else { break }
                left.remove(at: index)
            }
            if left.isEmpty { return .right }
        }
        let (own, other) = (bag(typed), bag(accepted))
        guard own == other, !accepted.words.contains(where: { directions.contains($0.text) }) else { return nil }
        return isList(typed) && isList(accepted) ? .right : .nearly
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
        "to", "from", "into", "out", "then", "before", "after", "than", "→", "over", "towards", "toward", "by", "not", "no", "without", "while",
        "increase", "increases", "decrease", "decreases", "rises", "falls", "in", "more", "less", "but", "because", "per", "minus", "inhibits",
        "activates", "versus", "vs", "becomes", "yields", "gives", "high", "low", "higher", "lower", "inside", "outside", "first",
    ]
}
