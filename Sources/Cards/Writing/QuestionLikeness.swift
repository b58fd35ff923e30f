/// A question as far as it may have been asked before, in other words or with a slip of the pen.
public struct QuestionLikeness: Sendable {
    /// How much two questions have in common.
    public enum Degree: Sendable {
        /// They are the same but for capitals, signs and blanks.
        case same
        /// They differ in small words, or in one letter of a long one.
        case near
    }

    private let folded: String
    private let words: [Substring]

    /// Words without which a question is still the same.
    private static let smallWords: Set<Substring> = [
        "a", "an", "the", "of", "in", "on", "at", "is", "are", "was", "were", "do", "does", "did", "what", "which", "to", "for", "and",
        "by",
    ]

    /// A question as its heading says it.
    public init(_ heading: String) {
        folded = Words.folded(heading)
        words = folded.split(separator: " ").filter { !Self.smallWords.contains($0) }
    }

    /// How much another question is like it; nil when it is another question.
    public func degree(of heading: String) -> Degree? {
        let other = Words.folded(heading)
        if other.isEmpty { return nil }
        if other == folded { return .same }
        // Most are far from it; that is soon seen.
        guard abs(other.utf8.count - folded.utf8.count) <= 40 else { return nil }
        let others = other.split(separator: " ").filter { !Self.smallWords.contains($0) }
        guard others.count == words.count, !words.isEmpty else { return nil }
        let different = zip(words, others).filter { $0 != $1 }
        switch different.count {
        case 0: return .near
        case 1: return words.count > 1 && Self.isSlip(different[0].0, different[0].1) ? .near : nil
        default: return nil
        }
    }

    /// Whether two words differ in one letter, as `oxidised` and `oxidized` do. A digit is no letter: EAAT1 is not EAAT2.
    private static func isSlip(_ a: Substring, _ b: Substring) -> Bool {
        guard min(a.count, b.count) >= 5, abs(a.count - b.count) <= 1, !(a + b).contains(where: \.isNumber) else { return false }
        let head = zip(a, b).prefix { $0 == $1 }.count
        let tail = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
        return head + tail >= max(a.count, b.count) - 1
    }
}
