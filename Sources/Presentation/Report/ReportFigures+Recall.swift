import Scheduling
import Statistics

// MARK: - Grades, and whether what was expected came true

extension ReportFigures {
    /// How often each grade was given.
    var buttons: [Markup] {
        let use = progress.buttons
        let rows = GradeUse.stages.filter { use.recall($0).answers > 0 }.map { stage in
            let recall = use.recall(stage)
            return RowDrawing.Row(
                name: stage.word, number: "\(FigureWords.percent(recall.share)) right of \(recall.answers)",
                parts: Grade.allCases.map { Part(Double(use[stage, $0]) / Double(recall.answers), "g\($0.rawValue)") })
        }
        let plot = RowDrawing(rows: rows, most: 1).drawing(
            id: "buttons-plot", title: "Grades by what the answers were to their cards", description: Self.words(rows) + ".")
        return [plot.markup, ReportFigure.legend(Grade.allCases.map { ("g\($0.rawValue)", "\($0.rawValue) \($0.gist)") }, isSaid: false)]
    }

    /// Whether the intervals kept their promise.
    var prediction: [Markup] {
        let rows = zip(FigureWords.predictions, progress.prediction.classes).filter { $0.1.recall.answers > 0 }.map { name, each in
            RowDrawing.Row(
                name: name + " predicted", number: "\(FigureWords.percent(each.recall.share)) of \(each.recall.answers)",
                parts: [Part(each.recall.share ?? 0, "share")], mark: each.predicted)
        }
        let plot = RowDrawing(rows: rows, most: 1).drawing(
            id: "prediction-plot", title: "Real retention beside what was predicted",
            description: rows.map { "\($0.name): \($0.number) real" }.joined(separator: "; ") + ".")
        return [plot.markup, ReportFigure.legend([("share", "real"), ("mark", "predicted")], isSaid: false)]
    }

    /// Whether what FSRS-6 foretells comes true; what SM-2 means stands above.
    var calibration: [Markup] {
        guard let evaluation = report.evaluation, !evaluation.figures.isEmpty else { return [] }
        let rows = evaluation.classes(of: .shown).map { name, _, each in
            RowDrawing.Row(
                name: name + " foretold", number: "\(FigureWords.percent(each.real)) of \(each.answers)",
                parts: [Part(each.real ?? 0, "share")], mark: each.foretold)
        }
        let title = "Foretold by FSRS-6 at your level, and real"
        let plot = RowDrawing(rows: rows, most: 1).drawing(
            id: "calibration-plot", title: title, description: rows.map { "\($0.name): \($0.number) real" }.joined(separator: "; ") + ".")
        return [ReportFigure.part(title, plot)]
    }
}
