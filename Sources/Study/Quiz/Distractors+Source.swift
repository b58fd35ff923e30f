extension Distractors {
    /// A question with its answer, and where it stands.
    public struct Source: Hashable, Sendable {
        /// The words of the question.
        public var question: String
        /// The words of the answer.
        public var answer: String
        /// The name of its deck.
        public var deck: String
        /// The tags of its card.
        public var tags: [String]
        /// The numbers of the facts on its card: cards that share one answer each other.
        public var facts: Set<String>
        /// The same for all sides of one card: the answer of one is the question of another.
        public var siblings: Int64

        /// A question with these values.
        public init(question: String, answer: String, deck: String, tags: [String] = [], facts: Set<String> = [], siblings: Int64) {
            self.question = question
            self.answer = answer
            self.deck = deck
            self.tags = tags
            self.facts = facts
            self.siblings = siblings
        }
    }
}
