/// Finds wrong answers for a question among the right answers of others, so that a card without options can be asked as a choice.
public struct Distractors: Sendable {
    /// An answer, and where it stands.
    public struct Source: Hashable, Sendable {
        /// The words of the answer.
        public var answer: String
        /// The name of its deck.
        public var deck: String
        /// The tags of its card.
        public var tags: [String]
        /// The place of its card in its deck.
        public var place: Int

        /// An answer with these values.
        public init(answer: String, deck: String, tags: [String], place: Int) {
            self.answer = answer
            self.deck = deck
            self.tags = tags
            self.place = place
        }
    }

    private let sources: [Source]
    private let shapes: [AnswerShape]

    /// Distractors out of these answers.
    public init(_ sources: [Source]) {
        self.sources = sources
        shapes = sources.map { AnswerShape(of: $0.answer) }
    }

    /// Wrong answers that look like the right one, those nearest to it in subject first; nil when there are too few to choose from.
    ///
    /// Nearest is what shares most tags, then what stands closest in the same deck. An answer that holds the right one, or is held by it,
    /// might be right too and is left out.
    public func pick(_ count: Int, for right: Source) -> [String]? {
        let shape = AnswerShape(of: right.answer)
        let folded = Self.folded(right.answer)
        let candidates = sources.indices.filter { index in
            shapes[index] == shape && Self.isComparable(sources[index].answer, with: right.answer)
                && Self.areDistinct(Self.folded(sources[index].answer), folded)
        }
        let ranked = candidates.map { (index: $0, distance: Self.distance(sources[$0], right)) }
            .sorted { ($0.distance.tags, $0.distance.places, $0.index) < ($1.distance.tags, $1.distance.places, $1.index) }
        var picked: [String] = []
        for (index, _) in ranked where picked.count < count {
            let answer = sources[index].answer
            if picked.allSatisfy({ Self.areDistinct(Self.folded($0), Self.folded(answer)) }) { picked.append(answer) }
        }
        return picked.count == count ? picked : nil
    }

    /// How far an answer is from the right one: tags that it lacks, then cards between.
    private static func distance(_ source: Source, _ right: Source) -> (tags: Int, places: Int) {
        let missing = right.tags.count { !source.tags.contains($0) }
        return (missing, source.deck == right.deck ? abs(source.place - right.place) : 1_000_000)
    }

    /// Whether one answer is not so much longer than the other that its length gives it away.
    private static func isComparable(_ a: String, with b: String) -> Bool {
        let (short, long) = (min(a.count, b.count), max(a.count, b.count))
        return long <= 2 * short + 8
    }

    private static func areDistinct(_ a: String, _ b: String) -> Bool { !a.isEmpty && !b.isEmpty && !a.contains(b) && !b.contains(a) }

    private static func folded(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
}
