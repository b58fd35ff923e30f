import Cards
import Collection
import Scheduling
import Study
import Terminal

/// The foot of the study screen: the grades, and which keys do what just now.
struct FooterView {
    private let view: StudyView
    /// Whether there are few rows, so that a line for the grades and one for the keys must do.
    private let isLow: Bool

    /// A foot for these columns.
    init(_ view: StudyView, isLow: Bool) {
        self.view = view
        self.isLow = isLow
    }

    /// Its lines.
    func lines(_ study: ScreenStudy, _ table: Sitting.Table) -> [StyledText] {
        if study.isHelpShown {
            return view.legend([("Space, PgDn", "more"), ("any other key", "back to the card")])
        }
        if study.isAsking { return legend(asking(study, table)) }
        let proposed = study.sitting.evidence.proposed
        // In a quiz a judged answer is an answer; who wants may still say otherwise.
        if table.entry.stage == .quiz, proposed != nil {
            return legend([("Enter", "next question"), ("0–5", "grade it otherwise")] + Self.others(capitals: false))
        }
        let accept = proposed.map { [("Enter", "accepts \($0.rawValue)")] } ?? []
        if isLow { return legend(accept + [("0–2", "wrong"), ("3–5", "right"), ("?", "help")]) }
        return view.grades(table, proposed: proposed) + legend(accept + Self.others(capitals: false))
    }

    private func legend(_ keys: [(String, String)]) -> [StyledText] {
        let lines = view.legend(keys)
        return isLow ? Array(lines.prefix(1)) : lines
    }

    private func asking(_ study: ScreenStudy, _ table: Sitting.Table) -> [(String, String)] {
        switch study.step {
        case .typing:
            let next = if case .list = table.attempt { "show it" } else { "show the answer" }
            let hint = table.content.hint.isEmpty || study.isHintShown ? "other keys" : "hint and other keys"
            return [("Enter", "check"), ("Space", next), ("Ctrl-C", hint), ("Ctrl-D", "quit")]
        case .confiding: return [("y", "sure"), ("n", "unsure")]
        case .pressing: break
        }
        let hint = !table.content.hint.isEmpty && !study.isHintShown
        switch table.attempt {
        case .think:
            return [("Space", "show answer")] + (hint ? [("h", "hint")] : []) + Self.others(capitals: false)
        case .type:
            return [("Enter", "type"), ("Space", "show answer")] + (hint ? [("h", "hint")] : []) + Self.others(capitals: false)
        case .choose(let choice):
            let pick = ("1–\(min(9, choice.order.count))", choice.hasSeveral ? "pick, several are right" : "pick")
            let submit = ("Enter", choice.picked.isEmpty ? "show answer" : "check")
            return [pick, submit] + (hint ? [("H", "hint")] : []) + Self.others(capitals: true)
        case .list(let list):
            let missed = list.credits.isEmpty ? [] : [("n", "not known")]
            return [("Space", "show next")] + missed + [("t", "type it")] + (hint ? [("h", "hint")] : []) + Self.others(capitals: false)
        }
    }

    /// The keys there are on every card. Where small letters pick options, the capitals stand.
    private static func others(capitals: Bool) -> [(String, String)] {
        [("u", "undo"), ("s", "skip"), ("b", "bury"), ("x", "suspend"), ("e", "edit"), ("q", "quit"), ("?", "help")].map { key, meaning in
            (capitals && ("a"..."i").contains(key) ? key.uppercased() : key, meaning)
        }
    }
}
