extension Card {
    /// What a card asks of its learner.
    public enum Kind: String, CaseIterable, Sendable {
        /// Think, turn the card, grade yourself.
        case basic
        /// Pick the right ones from a task list.
        case choice
        /// Type the answer.
        case typed
        /// Fill a gap in a text.
        case cloze
        /// Recall the items of a numbered list in their order.
        case ordered
        /// Think, look, and tick off the points that were in the answer.
        case points

        /// Whether a tag of its name asks for it. The other kinds are known by what they hold.
        private var isTagged: Bool {
            switch self {
            case .basic, .choice: false
            case .typed, .cloze, .ordered, .points: true
            }
        }

        /// The tags that ask for the kind: one, or none.
        public var tags: [String] { isTagged ? [rawValue] : [] }

        /// The kind that a tag asks for.
        init?(tag: String) {
            guard tag.mayBe(.kind), let kind = Self(rawValue: tag.lowercased()), kind.isTagged else { return nil }
            self = kind
        }

        /// Whether a card of it makes sense backwards: its answer is one text.
        var isReversible: Bool {
            switch self {
            case .basic, .typed: true
            case .choice, .cloze, .ordered, .points: false
            }
        }

        /// A card of the kind, in a sentence.
        var title: String {
            switch self {
            case .ordered: "an ordered card"
            case .points: "a card of points"
            default: "a \(rawValue) card"
            }
        }
    }

    /// How a card is asked beyond what its kind says.
    public enum Variation: String, CaseIterable, Sendable {
        /// Backwards too.
        case reversed
        /// With its options in the order of the deck.
        case fixed

        /// The tag that asks for it.
        public var tag: String { rawValue }

        /// The variation that a tag asks for.
        public init?(tag: String) {
            guard tag.mayBe(.variation) else { return nil }
            self.init(rawValue: tag.lowercased())
        }
    }

    /// The tags that say how a card is asked, in lower case. All others say what it is about.
    public static let askingTags = Set(Kind.allCases.flatMap(\.tags) + Variation.allCases.map(\.tag) + [ReadingPage.tag])

    /// Whether one of the card's tags, or of its deck's, asks for a variation.
    func isTagged(_ variation: Variation) -> Bool { tags.contains { Variation(tag: $0) == variation } }
}

/// Which tags ask for something, by a look at their first letter and length: nearly all are about something else.
private enum AskingTag {
    case kind, variation
}

extension String {
    /// Whether a tag may be one of these, whatever the case of its letters. What is not ASCII may become so in lower case.
    fileprivate func mayBe(_ tag: AskingTag) -> Bool {
        guard let first = utf8.first else { return false }
        let letter = first | 0x20
        let isMeant =
            switch (tag, utf8.count) {
            case (.kind, 5): letter == UInt8(ascii: "t") || letter == UInt8(ascii: "c")
            case (.kind, 6): letter == UInt8(ascii: "p")
            case (.kind, 7): letter == UInt8(ascii: "o")
            case (.variation, 5): letter == UInt8(ascii: "f")
            case (.variation, 8): letter == UInt8(ascii: "r")
            default: false
            }
        return isMeant || !utf8.allSatisfy { $0 < 0x80 }
    }
}
