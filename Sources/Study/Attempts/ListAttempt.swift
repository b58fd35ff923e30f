import Answers
import Scheduling

/// Recalling the items of a list in their order: each is thought of or typed, then shown.
public struct ListAttempt: Equatable, Sendable {
    /// What was seen of one item.
    public enum Credit: Equatable, Sendable {
        /// It was thought of, as far as the learner says.
        case known
        /// It was not.
        case missed
        /// It was typed, and judged.
        case typed(String, Judgement)

        /// Whether it counts as recalled.
        public var isRecalled: Bool {
            switch self {
            case .known: true
            case .missed: false
            case .typed(_, let judgement): judgement.verdict != .wrong
            }
        }
    }

    /// What is accepted for each item.
    public let items: [AnswerKey]
    /// What was seen of the items shown so far.
    public private(set) var credits: [Credit] = []

    /// An attempt with no item shown.
    public init(items: [AnswerKey]) { self.items = items }

    /// Whether all items are shown.
    public var isComplete: Bool { credits.count == items.count }

    /// Shows the next item, which the learner thought of.
    public mutating func showNext() { if !isComplete { credits.append(.known) } }

    /// Takes what was typed for the next item, and shows it.
    public mutating func answer(_ text: String) {
        if !isComplete { credits.append(.typed(text, items[credits.count].judge(text))) }
    }

    /// Says that the item shown last was not known after all, or takes that back.
    public mutating func toggleLast() {
        switch credits.last {
        case .known: credits[credits.count - 1] = .missed
        case .missed, .typed(_, _): credits[credits.count - 1] = .known
        case nil: break
        }
    }

    /// How many of the items shown were recalled.
    public var recalled: Int { credits.count(where: \.isRecalled) }

    /// How the whole list is judged; nil until all of it is shown.
    public var verdict: Verdict? { isComplete ? Verdict(recalling: recalled, of: items.count) : nil }
}
