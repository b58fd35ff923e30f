import Scheduling
import Statistics
import Terminal

// MARK: - How much was known

extension ProgressView {
    /// Retention in a line.
    var retentionLine: [StyledText] {
        let total = report.progress.retention.total
        guard total.all.answers > 0 else { return line("Retention", StyledText("no reviews yet, \(spanPhrase)", Theme.quiet)) }
        let text =
            StyledText(FigureWords.percent(total.all.share), .bold)
            + StyledText(" of \(Phrase.count(total.all.answers, "review")), \(spanPhrase): ")
            + StyledText("young \(FigureWords.percent(total.young.share)), mature \(FigureWords.percent(total.mature.share))")
        return line("Retention", text)
    }

    /// Retention by period, by age, and by what cards have in common.
    var retention: [StyledText] {
        let retention = report.progress.retention
        let periods = Retention.Period.allCases.map { row(StyledText($0.words), retention.periods[$0] ?? Retention.Ages()) }
        var lines = table("when", periods)
        let shares = retention.trend.map(\.share)
        if retention.trend.count(where: { $0.answers > 0 }) > 1 {
            lines += [""] + heading("Over the year, 28 days at a time")
            let first = report.span.today.advanced(by: -52 * 7)
            lines += LineChart(
                shares, range: min(0.5, shares.compactMap { $0 }.min() ?? 0.5)...1, ends: (DayWords.short(first), "today"),
                label: { "\(Int(($0 * 100).rounded())) %" }
            ).lines(width: min(columns, 110), height: 5, glyphs: glyphs, style: Theme.good)
        }
        lines += [""] + heading("By interval") + byInterval
        for (title, groups) in [("By deck", report.decks), ("By level", report.levels), ("By tag", report.tags)] where !groups.isEmpty {
            lines += [""] + heading(title)
            lines += table("", groups.prefix(12).map { row(StyledText(Harmless.text($0.name)), $0.ages) })
            if groups.count > 12 { lines += note("and \(groups.count - 12) more; --json has them all") }
        }
        return lines
    }

    private var byInterval: [StyledText] {
        let rows = zip(FigureWords.intervals, report.progress.retention.intervals).filter { $0.1.answers > 0 }.map { name, recall in
            BarTable.Row(
                StyledText(name), recall.share ?? 0, number: FigureWords.percent(recall.share),
                note: "\(recall.recalled) of \(recall.answers)")
        }
        return rows.isEmpty
            ? note("none, \(spanPhrase)") : BarTable(rows, most: 1).lines(width: columns, glyphs: glyphs, style: Theme.good)
    }

    /// Where it is narrow, percents are whole and the numbers of reviews left out, so that names keep some room.
    private var isNarrow: Bool { columns < 56 }

    private func row(_ name: StyledText, _ ages: Retention.Ages) -> [StyledText] {
        let shares = [ages.young, ages.mature, ages.all].map { recall in
            let text =
                isNarrow && recall.answers > 0 ? Phrase.percent(recall.recalled, of: recall.answers) : FigureWords.percent(recall.share)
            return StyledText(text, recall.answers == 0 ? Theme.quiet : .plain)
        }
        let room = max(6, columns - (isNarrow ? 22 : 40))
        return [name.truncated(to: room)] + shares + (isNarrow ? [] : [StyledText("\(ages.all.answers)", Theme.quiet)])
    }

    private func table(_ name: StyledText, _ rows: [[StyledText]]) -> [StyledText] {
        let header = [name, "young", "mature", "both"] + (isNarrow ? [] : ["reviews"])
        return TextTable(columns: [.left] + Array(repeating: .right, count: header.count - 1), header: header, rows: rows)
            .lines(width: columns)
    }

    /// The hours of the day.
    var hours: [StyledText] {
        let hours = report.progress.hours.hours
        let rows = hours.enumerated().filter { $0.element.answers > 0 }.map { hour, recall in
            BarTable.Row(
                StyledText(Hours.name(hour), Theme.quiet), Double(recall.answers), number: "\(recall.answers)",
                note: "\(FigureWords.percent(recall.share)) right")
        }
        return BarTable(rows).lines(width: columns, glyphs: glyphs, style: Self.bar)
    }

    /// How often each grade was given.
    var grades: [StyledText] {
        let use = report.progress.buttons
        let stages = GradeUse.stages.filter { use.recall($0).answers > 0 }
        let rows = stages.map { stage in
            [StyledText(stage.word)] + Grade.allCases.map { StyledText("\(use[stage, $0])", use[stage, $0] == 0 ? Theme.quiet : .plain) }
                + [StyledText(FigureWords.percent(use.recall(stage).share), .bold)]
        }
        let header: [StyledText] = [""] + Grade.allCases.map { StyledText("\($0.rawValue)") } + ["right"]
        let table = TextTable(columns: [.left] + Array(repeating: .right, count: 7), header: header, rows: rows).lines(width: columns)
        let bars = Grade.allCases.map { grade in
            let count = stages.reduce(0) { $0 + use[$1, grade] }
            return BarTable.Row(StyledText("\(grade.rawValue) \(grade.gist)"), Double(count), number: "\(count)")
        }
        return table + [""] + BarTable(bars).lines(width: columns, glyphs: glyphs, style: Self.bar)
    }

    /// Whether the intervals kept their promise.
    var prediction: [StyledText] {
        let prediction = report.progress.prediction
        let rows = zip(FigureWords.predictions, prediction.classes).filter { $0.1.recall.answers > 0 }.map { name, each in
            [
                StyledText(name), StyledText(FigureWords.percent(each.predicted)),
                StyledText(FigureWords.percent(each.recall.share), .bold), StyledText("\(each.recall.answers)", Theme.quiet),
            ]
        }
        let table = TextTable(
            columns: [.left, .right, .right, .right], header: ["predicted", "on average", "real", "reviews"], rows: rows)
        let both = [("predicted", prediction.total.predicted), ("real", prediction.total.recall.share)].map { name, share in
            BarTable.Row(StyledText(name), share ?? 0, number: FigureWords.percent(share))
        }
        return table.lines(width: columns) + [""] + BarTable(both, most: 1).lines(width: columns, glyphs: glyphs, style: Theme.good)
            + schedulers
    }

    /// How well each scheduler foretells the answers, where that was asked for.
    private var schedulers: [StyledText] {
        guard let evaluation = report.evaluation, !evaluation.figures.isEmpty else { return [] }
        let rows = evaluation.rows.map { name, cells in [StyledText(name)] + cells.map { StyledText($0.text) } }
        let table = TextTable(
            columns: [.left, .right, .right, .right, .right], header: ["foretold by", "log loss", "error", "area", "level"], rows: rows)
        return [""] + heading(evaluation.table.title) + table.lines(width: columns) + [""] + calibration(evaluation)
    }

    /// A plot of what was foretold and what came, on whose diagonal all is as it was foretold.
    private func calibration(_ evaluation: Evaluation) -> [StyledText] {
        let signs = zip(Evaluation.plotted, [("S", Theme.warning), ("u", Theme.label), ("f", Self.bar), ("•", Theme.good)])
        let points = signs.flatMap { predictor, look in
            evaluation.classes(of: predictor).filter { $0.each.answers >= Self.fewestPlotted }.map { _, _, each in
                PointChart.Point(x: each.foretold ?? 0, y: each.real ?? 0, sign: look.0, style: look.1)
            }
        }
        guard let least = points.map({ min($0.x, $0.y) }).min(), let most = points.map({ max($0.x, $0.y) }).max(), points.count > 1 else {
            return []
        }
        let diagonal = (0...100).map { step -> PointChart.Point in
            let share = least + (most - least) * Double(step) / 100
            return PointChart.Point(x: share, y: share, sign: "·", style: Theme.quiet)
        }
        let percent: @Sendable (Double) -> String = { "\(Int(($0 * 100).rounded())) %" }
        let chart = PointChart(diagonal + points, x: percent, y: percent)
        return heading(evaluation.calibration.title) + chart.lines(width: min(columns, 70), height: 12, glyphs: glyphs)
            + note(
                "Foretold to the right, real upwards; on the dots, what was foretold came. S is SM-2 read as 90 % at the interval, u FSRS-6 with "
                    + "the usual parameters, f fitted, \(glyphs.plain("•")) with your level.") + [""]
    }

    /// Classes of fewer answers tell more of chance than of who foretold them.
    private static let fewestPlotted = 10
}
