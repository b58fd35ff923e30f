import Cards
import Scheduling
import Study
import Terminal

/// The foot of the study screen: the grades, and which keys do what just now.
public struct FooterView {
    private let view: StudyView
    /// Whether there are few rows, so that a line for the grades and one for the keys must do.
    private let isLow: Bool

    /// A foot for these columns.
    public init(_ view: StudyView, isLow: Bool) {
        self.view = view
        self.isLow = isLow
    }

    /// What the learner is to do just now.
    public enum State {
        /// To read what the keys do.
        case help
        /// To type the answer.
        case typing
        /// To say how sure the answer is.
        case confiding
        /// To think, to pick, or to press a key.
        case asking
        /// To grade the answer, which a grade may be proposed for.
        case grading(Outcomes, proposed: Grade?)
    }

    /// Its lines.
    ///
    /// - Parameter offersHint: whether the card has a hint that is not shown yet.
    public func lines(_ state: State, _ stage: Entry.Stage, _ attempt: Attempt, offersHint: Bool) -> [StyledText] {
        switch state {
        case .help: view.legend([("Space, PgDn", "more"), ("any other key", "back to the card")])
        case .typing: legend(Self.typing(attempt, offersHint))
        case .confiding: legend([("y", "sure"), ("n", "unsure")])
        case .asking: legend(asking(attempt, offersHint))
        case .grading(let outcomes, let proposed): grading(outcomes, stage, proposed)
        }
    }

    private func grading(_ outcomes: Outcomes, _ stage: Entry.Stage, _ proposed: Grade?) -> [StyledText] {
        // In a quiz a judged answer is an answer; who wants may still say otherwise.
        if stage == .quiz, proposed != nil {
            return legend([("Enter", "next question"), (keys.range(), "grade it otherwise")] + others())
        }
        let accept = proposed.map { [("Enter", "accepts \(keys.label(of: $0))")] } ?? []
        if isLow {
            let grades = [("wrong", false), ("right", true)].map { meaning, isPassing in
                (keys.range(of: Grade.allCases.filter { $0.isPassing == isPassing }), meaning)
            }
            return legend(accept + grades + [keys.legend(.help)])
        }
        return view.grades(outcomes, stage, proposed: proposed) + legend(accept + others())
    }

    private func legend(_ keys: [(String, String)]) -> [StyledText] {
        let lines = view.legend(keys)
        return isLow ? Array(lines.prefix(1)) : lines
    }

    private static func typing(_ attempt: Attempt, _ hint: Bool) -> [(String, String)] {
        let next = if case .list = attempt { "show it" } else { "show the answer" }
        return [("Enter", "check"), ("Space", next), ("Ctrl-C", hint ? "hint and other keys" : "other keys"), ("Ctrl-D", "quit")]
    }

    private func asking(_ attempt: Attempt, _ offersHint: Bool) -> [(String, String)] {
        let options = attempt.optionCount
        return AttemptView.keys(attempt, keys) + (offersHint ? [keys.legend(.hint, picking: options)] : []) + others(picking: options)
    }

    /// The keys there are on every card. Where small letters pick options, the capitals stand.
    private func others(picking options: Int = 0) -> [(String, String)] { StudyAction.always.map { keys.legend($0, picking: options) } }

    private var keys: StudyKeys { view.keys }
}
