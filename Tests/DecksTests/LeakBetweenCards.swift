import Cards

/// What the heading of one card gives away of another, when a session happens to ask both.
///
/// A heading tells an answer when the answer's words stand in it, in order or all of them, and when it speaks of the same thing: it holds at
/// least a third of the telling words of the other heading. An answer that is only numbers, or that the other heading names itself, is
/// passed over; so is that of a card which the telling one comes after, since it is known by then.
enum LeakBetweenCards {
    /// A card's heading and its answers, taken apart once for comparing it with many.
    struct Side {
        let card: ShippedCard
        private let heading: PlainWords
        private let words: Set<String>
        private let topic: Set<String>
        private let answers: [(text: String, words: PlainWords, telling: Set<String>)]
        private let earlier: Set<String>

        init(_ card: ShippedCard) {
            let heading = PlainWords(card.heading)
            let topic = heading.telling
            self.card = card
            self.heading = heading
            self.topic = topic
            earlier = card.earlier
            words = Set(heading.words)
            answers = card.content.shortAnswers.map { text in
                let words = PlainWords(text.withoutBrackets)
                return (text, words, words.telling)
            }.filter { answer in answer.telling.contains { !$0.allSatisfy(\.isNumber) } && !answer.telling.isSubset(of: topic) }
        }

        /// The answers of the other card that this heading tells.
        func told(of other: Side) -> [String] {
            if earlier.contains(other.card.heading) { return [] }
            guard !other.answers.isEmpty, !other.topic.isEmpty, other.topic.count(where: words.contains) * 3 >= other.topic.count else {
                return []
            }
            return other.answers.filter { $0.words.stand(in: heading) || $0.telling.isSubset(of: words) }.map(\.text)
        }
    }
}

extension ShippedCard {
    /// The headings of all cards that it comes after, by way of others or not.
    fileprivate var earlier: Set<String> {
        var found: Set<String> = []
        var left = card.after
        while let name = left.popLast() {
            guard found.insert(name).inserted else { continue }
            left += Self.after[name] ?? []
        }
        return found
    }

    private static let after = Dictionary(all.map { ($0.heading, $0.card.after) }, uniquingKeysWith: { first, _ in first })
}

extension Content {
    /// The answers that a few words can tell: a typed one with its other spellings, gaps, items in order, right options, and points and a shown
    /// answer of at most six words.
    fileprivate var shortAnswers: [String] {
        switch answer {
        case .typed(let answers, _): return answers.map { String($0.prefix { $0 != "±" }) }
        case .ordered(let items, _, _): return items.map(\.text)
        case .points(let items, _, _): return items.map(\.text).filter { PlainWords($0.withoutBrackets).words.count <= 6 }
        case .choice(let options, _, _): return options.filter(\.isRight).map(\.text.text)
        case .shown(let blocks):
            let gaps = blocks.gaps
            if !gaps.isEmpty { return gaps }
            return PlainWords(blocks.text.withoutBrackets).words.count <= 6 ? [blocks.text] : []
        }
    }
}
