import Formats
import Foundation
import Scheduling
import Statistics

// MARK: - Answers, and whether what was expected of them came true

extension Hours {
    /// The hours of studying.
    ///
    /// - Parameter span: the days looked back on, in words.
    func figure(_ span: String) -> FigureValue {
        let total = hours.reduce(0) { $0 + $1.answers }
        let busiest = hours.indices.max { hours[$0].answers < hours[$1].answers } ?? 0
        return FigureValue(
            name: .hours, days: span,
            lead: total == 0
                ? "No answers in this time."
                : "Most answers come after \(Self.name(busiest)): \(hours[busiest].answers) of \(total).", note: "No answers: \(span).",
            isEmpty: total == 0,
            tables: [
                FigureTable(
                    title: "Answers by the hour", path: "hours", rowTitle: "Hour",
                    columns: [("Answers", "answers"), ("Right", "recalled"), ("Share", "share")],
                    rows: hours.enumerated().map { .init(Self.name($0), FigureTable.cells($1)) })
            ])
    }

    /// An hour by the clock.
    static func name(_ hour: Int) -> String { "\(hour < 10 ? "0" : "")\(hour):00" }
}

extension GradeUse {
    /// How often each grade was given.
    ///
    /// - Parameter span: the days looked back on, in words.
    func figure(_ span: String) -> FigureValue {
        let all = Self.stages.reduce(Recall()) { $0 + recall($1) }
        return FigureValue(
            name: .buttons, days: span,
            lead: all.answers == 0
                ? "No answers in this time." : "\(FigureWords.percent(all.share)) of \(Phrase.count(all.answers, "answer")) were right.",
            note: "No answers: \(span).", isEmpty: all.answers == 0,
            tables: [
                FigureTable(
                    title: "Grades", path: "buttons", rowTitle: "Answers",
                    columns: Grade.allCases.map { ("\($0.rawValue)", "grades.\($0.rawValue)") }
                        + [("All", "right.answers"), ("Right", "right.recalled"), ("Share", "right.share")],
                    rows: Self.stages.map { stage in
                        .init(
                            stage.word.capitalized, key: stage.word,
                            Grade.allCases.map { .init(self[stage, $0]) } + FigureTable.cells(recall(stage)))
                    })
            ])
    }
}

extension Calibration {
    /// Whether being sure meant being right.
    ///
    /// - Parameter span: the days looked back on, in words.
    func figure(_ span: String) -> FigureValue {
        let both = [("sure", sure), ("unsure", unsure)]
        let gamma = self.gamma.map(FigureWords.signed)
        let lead = "Justified in \(FigureWords.percent(justified)) of \(Phrase.count(answers, "answer"))"
        func nothing(_ days: String) -> String {
            "Nothing said\(days). With 'config confidence on' you say how sure you are before each answer."
        }
        let title = "Right when sure and when unsure"
        return FigureValue(
            name: .confidence, days: span,
            lead: answers == 0 ? nothing(" in this time") : lead + (gamma.map { "; gamma \($0)" } ?? "") + ".",
            note: answers == 0 ? nothing(", \(span)") : nil, isEmpty: answers == 0,
            bars: FigureBars(title: title, values: .recalls(both.map { ($0, $1) })),
            tables: [
                FigureTable(
                    title: title, path: "confidence", rowTitle: "Before the answer",
                    columns: [("Answers", "answers"), ("Right", "recalled"), ("Share", "share")],
                    rows: both.map { .init($0.capitalized, key: $0, FigureTable.cells($1)) }),
                FigureTable(
                    title: "In all", path: "confidence", rowTitle: "", columns: [("Number", "")],
                    rows: [
                        .init("Justified", key: "justified", [.init(share: justified)]),
                        .init("Gamma", key: "gamma", [.init(gamma ?? "–", .share(self.gamma))]),
                    ]),
            ])
    }
}

extension Prediction {
    /// Whether the intervals kept their promise.
    ///
    /// - Parameter span: the days looked back on, in words.
    func figure(_ span: String) -> FigureValue {
        var (lead, note) = ("No reviews in this time.", "No reviews: \(span).")
        if let predicted = total.predicted {
            let error = FigureWords.percent(self.error)
            lead =
                "\(FigureWords.percent(predicted)) predicted, \(FigureWords.percent(total.recall.share)) real; off by \(error) on average."
            note = "Off by \(error) on average. Assumes that a card is known with 90 % when its interval is over."
        }
        func cells(_ each: Class) -> [FigureTable.Cell] { [.init(share: each.predicted)] + FigureTable.cells(each.recall) }
        let columns = [("Predicted", "predicted")] + FigureTable.recall.map { ($0.0, "reviews." + $0.1) }
        let names = zip(FigureWords.predictions, Self.bounds)
        return FigureValue(
            name: .prediction, days: span, lead: lead, note: note, isEmpty: total.predicted == nil,
            tables: [
                FigureTable(
                    title: "By what was predicted", path: "prediction.classes", rowTitle: "Reviews", columns: columns,
                    rows: zip(names, classes).map {
                        .init($0.0 + " predicted", head: ("from", .number(Double($0.1) / 100)), cells($1))
                    }),
                FigureTable(
                    title: "In all", path: "prediction", rowTitle: "Reviews", columns: columns,
                    rows: [.init("All", key: "total", cells(total))]),
                FigureTable(
                    title: "Distance", path: "prediction", rowTitle: "", columns: [("Share", "")],
                    rows: [.init("Off by, on average", key: "error", [.init(share: error)])]),
            ])
    }
}
