import Formats
import Scheduling
import Statistics

extension FigureValue {
    /// The same with how well each scheduler foretells the answers.
    func with(_ evaluation: Evaluation?) -> FigureValue {
        guard let evaluation, !evaluation.figures.isEmpty else { return self }
        var value = self
        value.lead += " " + evaluation.sentence
        value.note = [value.note, evaluation.sentence].compactMap { $0 }.joined(separator: " ")
        value.tables += [evaluation.table, evaluation.calibration]
        return value
    }
}

extension Evaluation {
    /// Which scheduler knows the learner better, as far as that can be told.
    var sentence: String {
        let answers = "\(Phrase.count(tested, "review")) that none of them had seen"
        guard let advantage, let sm2 = figures[.sm2Calibrated]?.logLoss, let fsrs = figures[.shown]?.logLoss else { return "" }
        let both = "log loss \(Phrase.number(fsrs, decimals: 3)) beside \(Phrase.number(sm2, decimals: 3))"
        return switch advantage.isBetter {
        case true?: "FSRS-6, fitted to you, foretells your answers better than SM-2 could: \(both) over \(answers), more than chance."
        case false?: "SM-2 foretells your answers better than FSRS-6 does: \(both) over \(answers), more than chance."
        case nil: "SM-2 and FSRS-6 foretell your answers equally well, as far as \(answers) can tell: \(both)."
        }
    }

    /// How good each of them is.
    var table: FigureTable {
        FigureTable(
            title: "Which scheduler foretells best", path: "prediction.schedulers", rowTitle: "Foretold by",
            columns: [("Log loss", "logLoss"), ("Error of recall", "rmseBins"), ("Area under curve", "auc"), ("Error of level", "bias")],
            rows: Predictor.allCases.filter { figures[$0] != nil }.enumerated().map { index, predictor in
                .init(rows[index].name, key: predictor.rawValue, rows[index].cells)
            })
    }

    /// The predictors of which it is plotted whether what they foretell comes true.
    static let plotted: [Predictor] = [.sm2, .defaults, .fitted, .shown]

    /// What a predictor foretold and what came, by what it foretold; classes without answers are left out.
    func classes(of predictor: Predictor) -> [(name: String, from: Double, each: PredictionFigures.Class)] {
        let bounds = PredictionFigures.bounds
        return zip(bounds.indices, figures[predictor]?.classes ?? []).filter { $0.1.answers > 0 }.map { index, each in
            func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
            let end = index + 1 < bounds.count ? percent(bounds[index + 1]) : 100
            return ("\(percent(bounds[index])) to \(end) %", bounds[index], each)
        }
    }

    /// Whether what is foretold comes true, class by class.
    var calibration: FigureTable {
        FigureTable(
            title: "Foretold and real", path: "prediction.calibration", rowTitle: "Foretold by",
            columns: [("Foretold", "foretold"), ("Real", "real"), ("Reviews", "answers")],
            rows: Self.plotted.flatMap { predictor in
                classes(of: predictor).map { name, from, each in
                    var row = FigureTable.Row(
                        "\(predictor.words): \(name)", head: ("by", .string(predictor.rawValue)),
                        [.init(share: each.foretold), .init(share: each.real), .init(each.answers)])
                    row.heads.append(("from", .share(from)))
                    return row
                }
            }, isPlotted: true)
    }

    /// The predictors in words, each with its numbers.
    var rows: [(name: String, cells: [FigureTable.Cell])] {
        Predictor.allCases.compactMap { predictor in
            figures[predictor].map { figures in
                (
                    predictor.words,
                    [
                        .init(figures.logLoss, decimals: 3), .init(share: figures.rmseBins), .init(figures.auc, decimals: 3),
                        .init(share: figures.bias),
                    ]
                )
            }
        }
    }
}

extension Evaluation.Predictor {
    /// What it is, in a few words.
    var words: String {
        switch self {
        case .average: "the mean so far"
        case .sm2: "SM-2, 90 % at the interval"
        case .sm2Calibrated: "SM-2, calibrated"
        case .defaults: "FSRS-6, usual parameters"
        case .fitted: "FSRS-6, fitted"
        case .shrunk: "FSRS-6, fitted and drawn"
        case .scheduled: "… at the level when scheduled"
        case .shown: "… at the level today"
        }
    }
}
