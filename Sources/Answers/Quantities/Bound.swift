/// A limit, and on which side of it the thing is: `< 8`, `at most 8`, `after 8`.
struct Bound: Equatable, Sendable {
    /// The side on which the thing is.
    enum Side: Sendable {
        /// Less than the limit, or earlier.
        case below
        /// More than the limit, or later.
        case above
    }

    /// The side on which the thing is.
    var side: Side
    /// Whether the limit itself is meant as well; nil where the words leave that open.
    var isInclusive: Bool?

    /// The bound that words or a sign say, and their length; the longest that some lower-case letters begin with.
    static func read(_ letters: ArraySlice<Character>) -> (Bound, length: Int)? {
        longest(leading, at: letters)
    }

    /// The bound that words behind a number say, as in `8 h or more`; nil when these say no such thing.
    static func trailing(_ words: String) -> Bound? { trailing[words] }

    /// The longest behind a number with which a lower-case text ends, and what stands before it.
    static func ending(_ text: String) -> (Bound, head: Substring)? {
        let words = text.split(separator: " ")
        for count in [3, 2, 1] where words.count > count {
            let tail = words.suffix(count).joined(separator: " ")
            if let bound = trailing[tail] { return (bound, text.dropLast(tail.count + 1)) }
        }
        return nil
    }

    /// The value of the longest text in a table with which some letters begin, and that text's length.
    static func longest<Value>(_ table: [(String, Value)], at letters: ArraySlice<Character>) -> (Value, length: Int)? {
        var best: (Value, length: Int)?
        for (words, value) in table where words.count > best?.length ?? 0 && letters.starts(with: words) {
            best = (value, words.count)
        }
        return best
    }
}

// What there is to say it.
extension Bound {
    private static let under = Bound(side: .below, isInclusive: false)
    private static let most = Bound(side: .below, isInclusive: true)
    private static let within = Bound(side: .below, isInclusive: nil)
    private static let over = Bound(side: .above, isInclusive: false)
    private static let least = Bound(side: .above, isInclusive: true)

    private static let leading: [(String, Bound)] = {
        let under = [
            "less than", "fewer than", "lower than", "smaller than", "earlier than", "sooner than", "shorter than", "under", "below",
            "before", "prior to",
        ]
        let most = [
            "at most", "up to", "no more than", "not more than", "no later than", "not later than", "no longer than", "not longer than",
            "not over", "not above", "not after", "not exceeding", "maximum of", "maximum", "maximally", "max", "max.", "until", "till",
            "as much as", "as many as", "at the most", "at the latest", "no greater than", "not greater than", "no higher than",
            "less than or equal to", "latest", "never more than",
        ]
        let over = [
            "more than", "greater than", "higher than", "larger than", "bigger than", "later than", "longer than", "over", "above", "after",
            "beyond", "past", "exceeding", "exceeds", "in excess of", "upwards of", "only after",
        ]
        let least = [
            "at least", "no less than", "not less than", "no fewer than", "not fewer than", "no earlier than", "not earlier than",
            "not before", "not under", "not below", "minimum of", "minimum", "minimally", "min.", "since", "starting at", "at the least",
            "at the earliest", "no sooner than", "not sooner than", "greater than or equal to", "more than or equal to", "no lower than",
            "not lower than", "never less than", "no shorter than", "not within",
        ]
        let words =
            under.map { ($0, Self.under) } + most.map { ($0, Self.most) } + over.map { ($0, Self.over) } + least.map { ($0, Self.least) }
            + ["within", "inside", "in less than", "in under"].map { ($0, Self.within) }
        return words.map { ($0.0 + " ", $0.1) } + [
            ("<", Self.under), ("≤", Self.most), ("<=", Self.most), ("=<", Self.most), (">", Self.over), ("≥", Self.least),
            (">=", Self.least),
            ("=>", Self.least),
        ]
    }()

    private static let trailing: [String: Bound] = [
        "or less": most, "or fewer": most, "or lower": most, "or earlier": most, "or sooner": most, "or below": most, "or under": most,
        "and less": most, "and below": most, "at most": most, "at the most": most, "at the latest": most, "maximum": most, "max": most,
        "or more": least, "or higher": least, "or greater": least, "or later": least, "or longer": least, "or above": least,
        "or over": least, "and more": least, "and above": least, "and over": least, "and up": least, "at least": least,
        "at the least": least, "at the earliest": least, "minimum": least, "min.": least, "on": least, "onward": least, "onwards": least,
        "upwards": least,
    ]
}

/// The way in which something changed: `rose by 23 %`, `23 % lower`.
enum Change: Sendable {
    /// It became more.
    case up
    /// It became less.
    case down

    /// The change that a lower-case word says; nil when it says none.
    init?(_ word: some StringProtocol) {
        guard let change = Self.words[String(word)] else { return nil }
        self = change
    }

    private static let words: [String: Change] = {
        let up = """
            rise rises rose risen rising raise raises raised increase increases increased increasing grow grows grew grown growth higher
            gain gains gained up upward elevated elevation elevates improved more greater larger climbed doubled
            """
        let down = """
            fall falls fell fallen falling drop drops dropped dropping decrease decreases decreased decreasing lower lowers lowered lowering
            reduce reduces reduced reducing reduction decline declines declined down downward loss lost less fewer smaller diminished shrank
            depressed
            """
        var table: [String: Change] = [:]
        for word in up.split(whereSeparator: \.isWhitespace) { table[String(word)] = .up }
        for word in down.split(whereSeparator: \.isWhitespace) { table[String(word)] = .down }
        return table
    }()
}
