import Foundation
import Scheduling
import Statistics

// MARK: - Grades, and whether what was expected came true

extension ReportFigures {
    /// How often each grade was given.
    var buttons: ReportFigure {
        let use = progress.buttons
        let stages = GradeUse.stages.filter { use.recall($0).answers > 0 }
        guard !stages.isEmpty else { return ReportFigure(name: .buttons, days: span, lead: "No answers in this time.") }
        let all = stages.reduce(Recall()) { $0 + use.recall($1) }
        let rows = stages.map { stage in
            let recall = use.recall(stage)
            return RowDrawing.Row(
                name: stage.word, number: "\(ProgressView.percent(recall.share)) right of \(recall.answers)",
                parts: Grade.allCases.map { Part(Double(use[stage, $0]) / Double(recall.answers), "g\($0.rawValue)") })
        }
        let plot = RowDrawing(rows: rows, most: 1).drawing(
            id: "buttons-plot", title: "Grades by what the answers were to their cards",
            description: rows.map { "\($0.name): \($0.number)" }.joined(separator: "; ") + ".")
        return ReportFigure(
            name: .buttons, days: span, lead: "\(ProgressView.percent(all.share)) of \(Phrase.count(all.answers, "answer")) were right.",
            plots: [plot.markup, ReportFigure.legend(Grade.allCases.map { ("g\($0.rawValue)", "\($0.rawValue) \($0.gist)") })],
            tables: [
                ReportTable(
                    title: "Grades", path: "buttons", rowTitle: "Answers",
                    columns: Grade.allCases.map { ("\($0.rawValue)", "grades.\($0.rawValue)") }
                        + [("All", "right.answers"), ("Right", "right.recalled"), ("Share", "right.share")],
                    rows: GradeUse.stages.map { stage in
                        .init(
                            stage.word.capitalized, key: stage.word,
                            Grade.allCases.map { .init(use[stage, $0]) } + ReportTable.cells(use.recall(stage)))
                    })
            ], isWide: true)
    }

    /// Whether being sure meant being right.
    var confidence: ReportFigure {
        let calibration = progress.confidence
        guard calibration.answers > 0 else {
            return ReportFigure(
                name: .confidence, days: span,
                lead: "Nothing said in this time. With 'config confidence on' you say how sure you are before each answer.")
        }
        let both = [("sure", calibration.sure), ("unsure", calibration.unsure)]
        var lead = "Justified in \(ProgressView.percent(calibration.justified)) of \(Phrase.count(calibration.answers, "answer"))"
        if let gamma = calibration.gamma { lead += "; gamma \(Self.signed(gamma))" }
        let gamma = calibration.gamma.map { Self.signed($0) } ?? "–"
        return ReportFigure(
            name: .confidence, days: span, lead: lead + ".",
            plots: [Self.shares(both.map { ($0, $1) }, id: "confidence-plot", title: "Right when sure and when unsure").markup],
            tables: [
                ReportTable(
                    title: "Right when sure and when unsure", path: "confidence", rowTitle: "Before the answer",
                    columns: [("Answers", "answers"), ("Right", "recalled"), ("Share", "share")],
                    rows: both.map { .init($0.capitalized, key: $0, ReportTable.cells($1)) }),
                ReportTable(
                    title: "In all", path: "confidence", rowTitle: "", columns: [("Number", "")],
                    rows: [
                        .init("Justified", key: "justified", [.init(share: calibration.justified)]),
                        .init("Gamma", key: "gamma", [.init(gamma, ProgressJSON.share(calibration.gamma))]),
                    ]),
            ])
    }

    private static func signed(_ number: Double) -> String {
        (number < 0 ? "−" : "") + SM2.text(easiness: Int((abs(number) * 100).rounded()))
    }

    /// Whether the intervals kept their promise.
    var prediction: ReportFigure {
        let prediction = progress.prediction
        let total = prediction.total
        guard let predicted = total.predicted, total.recall.answers > 0 else {
            return ReportFigure(name: .prediction, days: span, lead: "No reviews in this time.")
        }
        let bounds = Prediction.bounds
        let names = bounds.indices.map { "\(bounds[$0])–\($0 + 1 < bounds.count ? bounds[$0 + 1] : 100) % predicted" }
        let rows = zip(names, prediction.classes).filter { $0.1.recall.answers > 0 }.map { name, each in
            RowDrawing.Row(
                name: name, number: "\(ProgressView.percent(each.recall.share)) of \(each.recall.answers)",
                parts: [Part(each.recall.share ?? 0, "share")], mark: each.predicted)
        }
        let lead =
            "\(ProgressView.percent(predicted)) predicted, \(ProgressView.percent(total.recall.share)) real; off by "
            + "\(ProgressView.percent(prediction.error)) on average."
        let plot = RowDrawing(rows: rows, most: 1).drawing(
            id: "prediction-plot", title: "Real retention beside what was predicted",
            description: rows.map { "\($0.name): \($0.number) real" }.joined(separator: "; ") + ".")
        func cells(_ each: Prediction.Class) -> [ReportTable.Cell] { [.init(share: each.predicted)] + ReportTable.cells(each.recall) }
        let columns = [("Predicted", "predicted")] + ReportTable.recall.map { ($0.0, "reviews." + $0.1) }
        return ReportFigure(
            name: .prediction, days: span, lead: lead,
            plots: [plot.markup, ReportFigure.legend([("share", "real"), ("mark", "predicted")])],
            tables: [
                ReportTable(
                    title: "By what was predicted", path: "prediction.classes", rowTitle: "Reviews", columns: columns,
                    rows: zip(names, prediction.classes).map { .init($0, cells($1)) }),
                ReportTable(
                    title: "In all", path: "prediction", rowTitle: "Reviews", columns: columns,
                    rows: [.init("All", key: "total", cells(total))]),
                ReportTable(
                    title: "Distance", path: "prediction", rowTitle: "", columns: [("Share", "")],
                    rows: [.init("Off by, on average", key: "error", [.init(share: prediction.error)])]),
            ])
    }
}
