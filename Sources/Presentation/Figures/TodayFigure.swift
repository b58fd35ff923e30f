import Foundation
import Scheduling
import Statistics

extension Today {
    /// What was done today, and what is left.
    var figure: FigureValue {
        let left = due + new + drill
        var lead = "\(Phrase.count(done.answers, "answer")) today"
        if done.answers > 0 {
            lead += " in \(Phrase.duration(milliseconds: done.milliseconds)), \(Phrase.percent(done.recalled, of: done.answers)) right"
        }
        lead += left == 0 ? "; nothing is left." : "; \(left) left"
        if left > 0, let time = millisecondsLeft, time >= 1000 { lead += ", about \(Phrase.duration(milliseconds: time))" }
        if left > 0 { lead += "." }
        if dueInAll > due { lead += " \(due) of \(dueInAll) due are for today." }
        return FigureValue(
            name: .today, lead: lead,
            tables: [
                FigureTable(
                    title: "Answered today", path: "today", rowTitle: "Answers", columns: [("Number", "")],
                    rows: [.init("All", key: "answers", [.init(done.answers)])]
                        + Review.Stage.figures.map { .init($0.word.capitalized, key: $0.word, [.init(done[$0])]) } + [
                            .init("Right", key: "recalled", [.init(done.recalled)]),
                            .init("Time", key: "milliseconds", [.init(milliseconds: done.milliseconds)]),
                        ]),
                FigureTable(
                    title: "Left today", path: "today.left", rowTitle: "Cards", columns: [("Number", "")],
                    rows: [
                        .init("Due", key: "due", [.init(due)]), .init("Due in all", key: "dueInAll", [.init(dueInAll)]),
                        .init("New", key: "new", [.init(new)]),
                        .init("In the drill", key: "drill", [.init(drill)]),
                        .init("Time", key: "milliseconds", [.init(milliseconds: millisecondsLeft)]),
                    ]),
            ])
    }
}
