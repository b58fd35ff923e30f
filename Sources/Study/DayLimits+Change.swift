extension DayLimits {
    /// Another number of cards than a day allows, as it is typed: `5`, `+5` for five more, or `all`.
    public enum Change: Hashable, Sendable {
        /// So many on the day; nil for all there are.
        case atMost(Int?)
        /// So many on top of what the day still allows.
        case more(Int)

        /// The change that a word says; nil when it says none.
        public init?(argument: String) {
            let isMore = argument.hasPrefix("+")
            let digits = isMore ? argument.dropFirst() : argument[...]
            if digits.lowercased() == "all", !isMore {
                self = .atMost(nil)
            } else {
                guard digits.first?.isNumber == true, let count = Int(digits), count <= 1_000_000 else { return nil }
                self = isMore ? .more(count) : .atMost(count)
            }
        }

        /// Whether it does not depend on what the day allows.
        public var isAbsolute: Bool { if case .atMost = self { true } else { false } }

        /// Changes a quota. A number goes before the limits of decks; what is more comes on top of them.
        public func apply(to quota: inout Quota) {
            switch self {
            case .atMost(let limit): quota = Quota(limit, heedsDecks: false)
            case .more(let count): quota.more = count
            }
        }
    }
}
