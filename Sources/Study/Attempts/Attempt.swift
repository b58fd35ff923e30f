import Answers
import Cards
import Scheduling

/// How a card is being answered, before it is graded: by thinking, or in a way that can be judged.
public enum Attempt: Equatable, Sendable {
    /// Think, turn the card, grade yourself.
    case think
    /// Pick from options.
    case choose(ChoiceAttempt)
    /// Type the answer.
    case type(TypedAttempt)
    /// Recall items one by one.
    case list(ListAttempt)
    /// Think, and tick off points.
    case points(PointsAttempt)

    /// How many options letters and digits pick from, so that what these letters else do is typed as capitals.
    public var optionCount: Int {
        switch self {
        case .choose(let choice): choice.order.count
        case .points(let points) where points.isShown: points.count
        case .think, .type, .list, .points: 0
        }
    }

    /// Whether an answer is to be thought of, and nothing of it was seen yet.
    public var isThought: Bool { if case .points(let points) = self { !points.isShown } else { self == .think } }

    /// How the answer so far is judged; nil when none was given.
    public var verdict: Verdict? {
        switch self {
        case .think: nil
        case .choose(let choice): choice.verdict
        case .type(let typed): typed.judgement?.verdict
        case .list(let list): list.verdict
        case .points(let points): points.verdict
        }
    }
}

extension Attempt {
    /// A fresh attempt at a card.
    ///
    /// - Parameters:
    ///   - typesGaps: whether the gaps of cloze cards are typed.
    ///   - otherTerms: terms that the deck uses, none of which is a slip of another; asked for only where the answer is typed.
    ///   - shuffle: makes an order of so many options.
    public init(at content: Content, typesGaps: Bool, otherTerms: () -> DeckTerms, shuffle: (Int) -> [Int]) {
        switch content.answer {
        case .shown(let blocks):
            let gaps = typesGaps ? blocks.filled.joined(separator: ", ") : ""
            if gaps.isEmpty { self = .think; return }
            let code: Set<String> = blocks.areFilledWithCode ? [gaps] : []
            self = .type(
                TypedAttempt(AnswerKey(accepted: [gaps], code: code, otherTerms: otherTerms(), question: content.question.plainText)))
        // More options than there are keys are only looked at.
        case .choice(let options, _, _) where options.count > Content.mostOptions: self = .think
        case .choice(let options, let isFixed, _):
            let order = isFixed ? Array(options.indices) : shuffle(options.count)
            self = .choose(ChoiceAttempt(order: order, right: Set(options.indices.filter { options[$0].isRight })))
        case .typed(let accepted, _):
            let question = content.question.plainText
            self = .type(TypedAttempt(AnswerKey(accepted: accepted, code: content.code, otherTerms: otherTerms(), question: question)))
        // More points than there are keys are only looked at.
        case .points(let items, _, _): self = items.count > Content.mostOptions ? .think : .points(PointsAttempt(count: items.count))
        case .ordered(let items, _, _):
            let terms = otherTerms()
            self = .list(
                ListAttempt(
                    items: items.map { item in
                        AnswerKey(accepted: [item.plainText], code: item.isCode ? [item.plainText] : [], otherTerms: terms)
                    }))
        }
    }
}

/// A typed answer.
public struct TypedAttempt: Equatable, Sendable {
    /// What is accepted.
    public let key: AnswerKey
    /// What was typed; nil when nothing was.
    public private(set) var typed: String?
    /// How it was judged.
    public private(set) var judgement: Judgement?

    /// An attempt at an answer.
    public init(_ key: AnswerKey) { self.key = key }

    /// Takes what was typed.
    public mutating func answer(_ text: String) {
        typed = text
        judgement = key.judge(text)
    }
}
