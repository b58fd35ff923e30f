/// A rule that looks for what makes a card hard to learn.
protocol AdviceRule: Rule {
    /// What the rule advises about the card.
    static func advice(on card: AdvisedCard) -> [Diagnostic]
}

extension Deck {
    /// What makes the deck hard to learn, in the order of the file, without what its author silenced. `bytes` are those the deck was read
    /// from. It is not among `diagnostics`: the deck is right as it stands. What is asked twice is for `AskedQuestions` to say.
    public func advice(in bytes: [UInt8], surroundings: Surroundings) -> [Diagnostic] {
        let silence = Silence(of: frontMatter)
        var found: [Diagnostic] = []
        for (index, card) in cards.enumerated() {
            guard let advised = AdvisedCard(card, at: index, of: self, in: bytes, surroundings: surroundings) else { continue }
            found += advised.unsilenced(AdvisedCard.rules.flatMap { $0.advice(on: advised) })
        }
        return found.filter { !silence.codes.contains($0.code) }.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }

    /// What a deck does not say of itself.
    public struct Surroundings {
        /// Whether a link or an image leads anywhere; the caller knows the folder of the deck and looks at the disk.
        public var isFound: (_ target: String) -> Bool
        /// The word that a mistyped one was most likely meant to be.
        public var closest: (_ word: String, _ candidates: [String]) -> String?
        /// The names that schedulers have; none where they are not known, and any will do.
        public var schedulers: [String]
        /// The month it is; nil where that is not known, and nothing is too old.
        public var today: CalendarMonth?

        /// Surroundings made of their parts.
        public init(
            isFound: @escaping (_ target: String) -> Bool, schedulers: [String] = [], today: CalendarMonth? = nil,
            closest: @escaping (_ word: String, _ candidates: [String]) -> String?
        ) {
            self.isFound = isFound
            self.schedulers = schedulers
            self.today = today
            self.closest = closest
        }
    }
}
