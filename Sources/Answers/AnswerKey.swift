import Scheduling

/// The accepted answers of a typed card, and what it takes to tell how good another one is.
///
/// Case, Greek and raised letters, hyphens and spaces, articles and plurals, British and American spelling do not count; accents that are
/// left out make an answer nearly right. Numbers are compared by value and unit. In code each sign counts. A slip that leaves a long enough word recognisable is nearly right, but never one that makes
/// another digit, another sign, the contrary, or another term. All this takes time in proportion to the length of the texts.
public struct AnswerKey: Equatable, Sendable {
    /// The answers as the deck writes them: with the brackets of optional parts, the alternatives split.
    public let accepted: [String]
    /// Those of the accepted answers that are code.
    public let code: Set<String>
    /// The terms, ready to be compared.
    private let terms: Terms
    private let question: Question

    /// A key of these answers to a question.
    ///
    /// - Parameter otherTerms: terms that the deck uses. One of them, typed for another, is no slip.
    public init(accepted: [String], code: Set<String> = [], otherTerms: DeckTerms = [], question: String = "") {
        self.accepted = accepted
        self.code = code
        self.question = Question(question)
        terms = Terms(otherTerms, except: accepted)
    }

    /// An accepted answer in full: its optional parts are in it, without their brackets.
    public func inFull(_ accepted: String) -> String { code.contains(accepted) ? accepted : OptionalParts(accepted).longest }

    /// Whether an answer is only another spelling of an accepted one, and no other name of the thing.
    public func spells(_ answer: String) -> Bool {
        Judging(accepted: accepted, code: code, terms: terms, question: question, typed: answer, knowsNames: false).outcome().verdict
            == .right
    }

    /// How many answers are shown of those that are accepted: nobody reads more.
    public static let mostShown = 16

    /// How many accepted answers an answer is held against with all that does not count left aside. Those after them have to be typed letter by letter.
    public static let mostJudged = 2_000

    /// The first accepted answers, but none that is only another spelling of one before, and how many more there are that were not looked at.
    public static func shown(_ accepted: [String], code: Set<String>) -> (answers: [String], more: Int) {
        var shown: [String] = []
        var seen: Set<String> = []
        for (place, answer) in accepted.prefix(mostJudged).enumerated() where seen.insert(answer).inserted {
            if AnswerKey(accepted: shown, code: code).spells(answer) { continue }
            if shown.count == mostShown { return (shown, accepted.count - place) }
            shown.append(answer)
        }
        return (shown, max(0, accepted.count - mostJudged))
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
        let judging = Judging(
            accepted: Array(accepted.prefix(Self.mostJudged)), code: code, terms: terms, question: question, typed: text)
        let (verdict, shown) = judging.outcome()
        return Judgement(verdict, typed: typed, accepted: shown ?? first)
    }
}
