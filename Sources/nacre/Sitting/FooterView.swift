import Cards
import Scheduling
import Study
import Terminal

/// The foot of the study screen: the grades, and which keys do what just now.
struct FooterView {
    private let view: StudyView

    /// A foot for these columns.
    init(_ view: StudyView) { self.view = view }

    /// Its lines.
    func lines(_ study: ScreenStudy, _ table: Sitting.Table) -> [StyledText] {
        if study.isHelpShown { return view.legend([("any key", "goes back to the card")]) }
        if study.isAsking { return view.legend(asking(study, table)) }
        let proposed = study.sitting.evidence.proposed
        // In a quiz a judged answer is an answer; who wants may still say otherwise.
        if table.entry.stage == .quiz, proposed != nil {
            return view.legend([("Enter", "next question"), ("0–5", "grade it otherwise")] + Self.others(capitals: false))
        }
        let accept = proposed.map { [("Enter", "accepts \($0.rawValue)")] } ?? []
        return view.grades(table, proposed: proposed) + view.legend(accept + Self.others(capitals: false))
    }

    private func asking(_ study: ScreenStudy, _ table: Sitting.Table) -> [(String, String)] {
        switch study.step {
        case .typing:
            let next = if case .list = table.attempt { "show it" } else { "show the answer" }
            return [("Enter", "check"), ("Space", next), ("Ctrl-C", "other keys"), ("Ctrl-D", "quit")]
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
            let pick = ("1–\(choice.order.count)", choice.hasSeveral ? "pick, several are right" : "pick")
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
