import Scheduling

/// The accepted answers of a typed card, and what it takes to tell how good another one is.
///
/// Case, accents, Greek and raised letters, hyphens and spaces, articles and plurals, British and American spelling do not count.
/// Numbers are compared by value and unit. A slip that leaves a long enough word recognisable is nearly right, but never one that makes
/// another digit, another sign, the contrary, or another term. All this takes time in proportion to the length of the texts.
public struct AnswerKey: Equatable, Sendable {
    /// The answers as the deck writes them: with the brackets of optional parts, the alternatives split.
    public let accepted: [String]
    /// Terms that the deck uses. One of them, typed for another, is no slip.
    public let otherTerms: Set<String>
    /// The same, ready to be compared.
    private let terms: Terms

    /// A key of these answers.
    public init(accepted: [String], otherTerms: Set<String> = []) {
        self.accepted = accepted
        self.otherTerms = otherTerms
        terms = Terms(otherTerms, except: accepted)
    }

    /// How good a typed answer is.
    public func judge(_ typed: String) -> Judgement {
        let text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let first = accepted.first.map { OptionalParts($0).longest } ?? ""
        guard !text.isEmpty, !accepted.isEmpty else { return Judgement(.wrong, typed: typed, accepted: first) }
        if let same = accepted.first(where: { $0 == text || $0 == typed }) {
            return Judgement(.right, typed: typed, accepted: OptionalParts(same).longest)
        }
        let longest = accepted.reduce(0) { max($0, $1.utf8.count) }
        guard text.utf8.count <= 2_000 + 3 * longest else { return Judgement(.wrong, typed: typed, accepted: first) }
        let judging = Judging(accepted: accepted, terms: terms, typed: text)
        let (verdict, shown) = judging.outcome()
        return Judgement(verdict, typed: typed, accepted: shown ?? first)
    }
}
