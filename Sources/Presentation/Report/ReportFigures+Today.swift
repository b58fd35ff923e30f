import Foundation
import Scheduling
import Statistics

// MARK: - Today, and the cards as they stand

extension ReportFigures {
    /// What was done today, and what is left.
    var today: ReportFigure {
        let today = report.today
        let done = today.done
        let wrong = done.answers - done.recalled
        let left = today.due + today.new + today.drill
        var lead = "\(Phrase.count(done.answers, "answer")) today"
        if done.answers > 0 {
            lead += " in \(Phrase.duration(milliseconds: done.milliseconds)), \(Phrase.percent(done.recalled, of: done.answers)) right"
        }
        lead += left == 0 ? "; nothing is left." : "; \(left) left"
        if left > 0, let time = today.millisecondsLeft, time >= 1000 { lead += ", about \(Phrase.duration(milliseconds: time))" }
        if left > 0 { lead += "." }
        let parts = [
            ("right", "right", done.recalled), ("wrong", "wrong", wrong), ("time", "due", today.due), ("new", "new", today.new),
            ("quiz", "in the drill", today.drill),
        ].filter { $0.2 > 0 }
        let bar = RowDrawing(rows: [
            .init(name: "answered", number: "left", parts: parts.map { Part($0.2, $0.0) })
        ]).drawing(
            id: "today-plot", title: "Answered and left today", description: parts.map { "\($0.2) \($0.1)" }.joined(separator: ", ") + ".")
        let columns = ReportTable(
            title: "Answered today", path: "today", rowTitle: "Answers", columns: [("Number", "")],
            rows: [.init("All", key: "answers", [.init(done.answers)])]
                + Review.Stage.figures.map { .init($0.word.capitalized, key: $0.word, [.init(done[$0])]) } + [
                    .init("Right", key: "recalled", [.init(done.recalled)]),
                    .init("Time", key: "milliseconds", [.init(milliseconds: done.milliseconds)]),
                ])
        let rest = ReportTable(
            title: "Left today", path: "today.left", rowTitle: "Cards", columns: [("Number", "")],
            rows: [
                .init("Due", key: "due", [.init(today.due)]), .init("New", key: "new", [.init(today.new)]),
                .init("In the drill", key: "drill", [.init(today.drill)]),
                .init("Time", key: "milliseconds", [.init(milliseconds: today.millisecondsLeft)]),
            ])
        let plots = parts.isEmpty ? [] : [bar.markup, ReportFigure.legend(parts.map { ($0.0, "\($0.2) \($0.1)") })]
        return ReportFigure(name: .today, lead: lead, plots: plots, tables: [columns, rest])
    }

    /// How many cards stand where.
    var states: ReportFigure {
        let states = progress.states
        let all = [
            ("new", states.new), ("learning", states.learning), ("young", states.young), ("mature", states.mature),
            ("suspended", states.suspended), ("buried", states.buried),
        ]
        let shown = all.filter { $0.1 > 0 }
        let words = shown.map { "\($0.1) \($0.0)" }
        let started = states.all - states.new - states.suspended - states.buried
        let bar = RowDrawing(rows: [
            .init(
                name: "\(started) being studied", number: "of \(Phrase.count(states.all, "card"))",
                parts: shown.map { Part($0.1, $0.0) })
        ]).drawing(id: "states-plot", title: "Cards by how well they are known", description: words.joined(separator: ", ") + ".")
        return ReportFigure(
            name: .states,
            lead: states.all == 0
                ? "There are no cards."
                : "\(Phrase.count(states.all, "card")), \(Phrase.percent(states.mature, of: states.all)) of them mature.",
            plots: shown.isEmpty ? [] : [bar.markup, ReportFigure.legend(shown.map { ($0.0, "\($0.1) \($0.0)") })],
            tables: [
                ReportTable(
                    title: "Cards by their state", path: "states", rowTitle: "State", columns: [("Cards", "")],
                    rows: (all + [("all", states.all)]).map { .init($0.0.capitalized, key: $0.0, [.init($0.1)]) })
            ])
    }
}
