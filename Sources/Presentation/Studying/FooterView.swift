import Cards
import Scheduling
import Study
import Terminal

/// The foot of the study screen: the grades, and which keys do what just now.
public struct FooterView {
    private let view: StudyView
    private let fold: Fold
    /// Whether something in view is wider than the screen.
    private let isWide: Bool

    /// A foot for these columns, folded so far.
    public init(_ view: StudyView, fold: Fold, isWide: Bool = false) { (self.view, self.fold, self.isWide) = (view, fold, isWide) }

    /// What the learner is to do just now.
    public enum State {
        /// To read what the keys do.
        case help
        /// To read a page before the first card of a section.
        case reading
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
    /// - Parameters:
    ///   - offersHint: whether the card has a hint that is not shown yet.
    ///   - opens: whether there is something on it that can be opened.
    public func lines(
        _ state: State, _ stage: Entry.Stage, _ attempt: Attempt, offersHint: Bool, opens: Bool = false
    ) -> [StyledText] {
        switch state {
        case .help: view.legend([("↑ ↓", "scroll"), ("any other key", "back to the card")])
        case .reading: view.legend([("Space", "the first card"), ("↑ ↓", "scroll"), keys.legend(.quit)])
        case .typing: legend(Self.typing(attempt, offersHint))
        case .confiding: legend([("y", "sure"), ("n", "unsure")] + others())
        case .asking: legend(asking(attempt, offersHint, opens))
        case .grading(let outcomes, let proposed): grading(outcomes, stage, attempt, proposed, opens)
        }
    }

    private func grading(_ outcomes: Outcomes, _ stage: Entry.Stage, _ attempt: Attempt, _ proposed: Grade?, _ opens: Bool) -> [StyledText]
    {
        let again = if case .choose = attempt { "pick again" } else { "retry" }
        let others = (opens ? [keys.legend(.open)] : []) + others(undoing: attempt.verdict == nil ? nil : again)
        // In a quiz a judged answer is an answer; who wants may still say otherwise.
        if stage == .quiz, proposed != nil {
            return legend([("Enter", "next question"), (keys.range(), "grade it otherwise")] + others)
        }
        let accept = proposed.map { [("Enter", "accepts \(keys.title(of: $0))")] } ?? []
        let grades = GradesView(outcomes, stage, proposed: proposed, keys: keys, columns: view.columns)
        if fold.legend == .whole { return grades.lines + legend(accept + others) }
        let names = grades.short.joined(separator: "  ")
        let line = fold.legend == .oneLine ? grades.line ?? (names.width <= view.columns ? names : nil) : nil
        if let line { return [line] + legend(accept + others) }
        let enter = proposed.map { [item(("Enter", keys.title(of: $0)))] } ?? []
        let arrows = isWide ? [StyledText(Self.sideways.0, Theme.key)] : []
        let (short, ways) = (grades.short, [keys.legend(.quit), keys.legend(.help)])
        let said = [[item(ways[0]), item(ways[1])], [Self.key(ways[0]), item(ways[1])], ways.map(Self.key)]
        let all = StyledText(keys.range(), Theme.key)
        let rows = said.map { enter + arrows + short + $0 } + said.map { enter + short + $0 } + said.map { enter + [all] + $0 }
        return [(rows + [[all] + said[2]]).map { $0.joined(separator: "  ") }.first { $0.width <= view.columns } ?? leastWays]
    }

    private func item(_ entry: (key: String, meaning: String)) -> StyledText {
        StyledText(entry.key, Theme.key) + StyledText(" \(entry.meaning)", Theme.quiet)
    }

    private static func key(_ entry: (key: String, meaning: String)) -> StyledText { StyledText(entry.key, Theme.key) }

    /// The keys that leave and help, where there is room for nothing else.
    private var leastWays: StyledText {
        [keys.legend(.quit), keys.legend(.help)].map(Self.key).joined(separator: " ").truncated(to: view.columns)
    }

    private static let sideways = ("← →", "sideways")

    private func legend(_ keys: [(String, String)]) -> [StyledText] {
        let keys = keys.prefix(1) + (isWide ? [Self.sideways] : []) + keys.dropFirst()
        return fold.legend == .whole ? view.legend(Array(keys)) : [line(Array(keys))]
    }

    /// As many of these as fit on a line; the last two, which leave and explain the others, before those between.
    private func line(_ entries: [(String, String)]) -> StyledText {
        let ends = entries.count > 3
        var kept = entries.map(item)
        func isTooLong() -> Bool { kept.joined(separator: "  ").width > view.columns }
        while kept.count > 3, isTooLong() { kept.remove(at: kept.count - 3) }
        if !ends, kept.count == 3, isTooLong() { kept.remove(at: 1) }
        if ends, isTooLong() { kept[1] = Self.key(entries[entries.count - 2]) }
        if ends, isTooLong() { kept[2] = Self.key(entries[entries.count - 1]) }
        if ends, isTooLong() { kept[0] = Self.key(entries[0]) }
        return isTooLong() && ends ? leastWays : kept.joined(separator: "  ").truncated(to: view.columns)
    }

    /// The keys that belong to the card on the table just now, each with what it does.
    public func own(_ state: State, _ attempt: Attempt, offersHint: Bool) -> [(key: String, meaning: String)] {
        switch state {
        case .help, .reading: []
        case .typing: Self.typing(attempt, offersHint)
        case .confiding: [("y", "sure"), ("n", "unsure")]
        case .asking: AttemptView.keys(attempt, keys) + (offersHint ? [keys.legend(.hint, picking: attempt.optionCount)] : [])
        case .grading(_, let proposed): (proposed.map { [("Enter", "accepts \(keys.title(of: $0))")] } ?? []) + [(keys.range(), "grade it")]
        }
    }

    private static func typing(_ attempt: Attempt, _ hint: Bool) -> [(String, String)] {
        let next = if case .list = attempt { "show it" } else { "show the answer" }
        return [("Enter", "check"), ("Space", next), ("Ctrl-C", hint ? "hint and other keys" : "other keys")]
    }

    private func asking(_ attempt: Attempt, _ offersHint: Bool, _ opens: Bool) -> [(String, String)] {
        let options = attempt.optionCount
        let offered = (offersHint ? [StudyAction.hint] : []) + (opens ? [.open] : [])
        return AttemptView.keys(attempt, keys) + offered.map { keys.legend($0, picking: options) } + others(picking: options)
    }

    /// The keys there are on every card. Where small letters pick options, the capitals stand.
    private func others(picking options: Int = 0, undoing: String? = nil) -> [(String, String)] {
        StudyAction.always.map { action in
            action == .undo && undoing != nil ? (keys.label(of: .undo), undoing!) : keys.legend(action, picking: options)
        }
    }

    private var keys: StudyKeys { view.keys }
}
