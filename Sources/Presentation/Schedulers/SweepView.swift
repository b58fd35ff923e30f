import Scheduling
import Terminal

/// What simulations of schedulers came to: sentences, a plot, and a table for each way in which memory may go.
public struct SweepView {
    let sweep: Sweep

    /// A view of a sweep.
    public init(_ sweep: Sweep) { self.sweep = sweep }

    /// What follows from it, and what was assumed.
    public var sentences: [String] { findings + assumptions }

    /// What follows from it.
    public var findings: [String] {
        let named = Sweep.Family.allCases.compactMap { family in sweep.best(in: family)?.retention.map { (family, $0) } }
        guard let (_, recall) = named.first else { return ["There is nothing to study: no card is due in this time, and none is new."] }
        let isSame = named.allSatisfy { $0.1 == recall }
        let most =
            isSame
            ? "a recall of \(Self.percent(recall)), however memory goes"
            : Phrase.list(named.map { "a recall of \(Self.percent($0.1)) if \($0.0.condition)" })
        return ["Most knowledge for the minutes: FSRS-6 at \(most)."] + Sweep.Family.allCases.map(comparison)
    }

    private func comparison(_ family: Sweep.Family) -> String {
        let condition = "If \(family.condition): "
        guard let found = sweep.comparison(in: family) else {
            return condition + "no recall that can be asked of FSRS-6 comes to what SM-2 does."
        }
        let minutes =
            "FSRS-6 takes \(Phrase.number(found.minutes, decimals: 2)) times SM-2's minutes for as much knowledge (at \(Self.percent(found.retention)))"
        guard let known = found.known else { return condition + minutes + "." }
        return condition + minutes + ", and knows \(Phrase.number(known, decimals: 2)) times as much in as many minutes."
    }

    /// What was assumed.
    public var assumptions: [String] {
        let (setting, cards) = (sweep.setting, sweep.cards)
        let missed = setting.habits.missedShares.reduce(0, +) / 7
        let limit = setting.reviewsPerDay.map { ", \($0) reviews a day at most" } ?? ""
        let drill = setting.habits.drillAnswers > 0 ? "what got less than a 4 is asked again that day; " : ""
        return [
            "\(Phrase.count(setting.days, "day")) of \(Phrase.count(cards.known, "card")) that were answered before, of which \(cards.waiting) wait, and "
                + "\(cards.new) new ones, \(setting.newCardsPerDay) a day\(limit). Nothing is done on \(Self.percent(missed)) of days, as in the year before the last answer.",
            "Assumed: answers take as long, and first answers and passes are graded, as in the log (\(Phrase.count(setting.habits.answers, "answer")), "
                + "and twenty of people on the average); \(drill)"
                + "sides of a card do not wait for each other, and all cards have one scheduler. Both memories were fitted to "
                + "\(Phrase.count(sweep.scored, "review")). A simulation knows no more than these; a tenth more or less is not to be relied on.",
        ]
    }

    fileprivate static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

    /// The rows in sentences, for who reads or hears line after line.
    public var numbers: [String] {
        Sweep.Family.allCases.flatMap { family in
            ["If \(family.condition)."]
                + sweep.rows.compactMap { row in
                    row.results[family].map {
                        "\(Self.name(row)): \(Phrase.number($0.minutesPerDay, decimals: 1)) minutes a day, "
                            + "\(Int($0.knownOnAverage.rounded())) cards known on the average day."
                    }
                }
        }
    }

    fileprivate static func name(_ row: Sweep.Row) -> String { row.retention.map { "FSRS-6 at \(percent($0))" } ?? "SM-2" }
}

extension Sweep.Family {
    /// The family as what may be so.
    var condition: String {
        switch self {
        case .fsrs: "memory goes as FSRS-6 has it"
        case .traces: "memory is two traces that fade by powers of time"
        }
    }
}

// MARK: - Drawn

extension SweepView {
    /// A plot and a table for each family.
    public func lines(columns: Int, glyphs: Glyphs) -> [StyledText] {
        var lines: [StyledText] = []
        for family in Sweep.Family.allCases {
            let title = family.condition.prefix(1).uppercased() + family.condition.dropFirst()
            lines.append("")
            lines += StyledText(String(title), .bold).wrapped(to: columns)
            lines += chart(family).lines(width: min(columns, 76), height: 8, glyphs: glyphs)
            lines += StyledText(legend, Theme.quiet).wrapped(to: columns)
            lines.append("")
            lines += table(family, columns: columns)
        }
        return lines
    }

    private var legend: String {
        "Minutes a day to the right, cards known on the average day upwards. S is SM-2, • FSRS-6, * most for the minutes."
    }

    private func chart(_ family: Sweep.Family) -> PointChart {
        let best = sweep.best(in: family)?.retention
        let points = sweep.rows.reversed().compactMap { row in
            row.results[family].map { result in
                let sign = row.retention == nil ? "S" : row.retention == best ? "*" : "•"
                return PointChart.Point(
                    x: result.minutesPerDay, y: result.knownOnAverage, sign: sign,
                    style: row.retention == nil ? Theme.warning : Theme.good)
            }
        }
        return PointChart(points, x: { Phrase.number($0, decimals: 1) + " min" }, y: { "\(Int($0.rounded()))" })
    }

    private func table(_ family: Sweep.Family, columns: Int) -> [StyledText] {
        let best = sweep.best(in: family)?.retention
        let isNarrow = columns < 60
        let rows = sweep.rows.compactMap { row -> [StyledText]? in
            guard let result = row.results[family] else { return nil }
            let style = row.retention != nil && row.retention == best ? Style.bold : .plain
            let gain: String = sweep.gain(of: row, in: family).map(Self.signed) ?? "–"
            let name: String = isNarrow ? row.retention.map(Self.percent) ?? "SM-2" : Self.name(row)
            return cells(name, result, gain: gain, isNarrow: isNarrow).map { StyledText($0, style) }
        }
        var idle: [[StyledText]] = []
        if let result = sweep.idle[family] {
            let name = isNarrow ? "nothing" : "nothing studied"
            idle = [cells(name, result, gain: "", isNarrow: isNarrow).map { StyledText($0, Theme.quiet) }]
        }
        var header: [StyledText] = ["by", "min/day", "known", "gained/min"]
        if !isNarrow { header += ["at the end", "waiting"] }
        let alignments: [Alignment] = [.left] + Array(repeating: .right, count: header.count - 1)
        return TextTable(columns: alignments, header: header, rows: rows + idle).lines(width: columns)
    }
}

extension SweepView {
    private func cells(_ name: String, _ result: Simulation.Result, gain: String, isNarrow: Bool) -> [String] {
        let known = "\(Int(result.knownOnAverage.rounded()))"
        let always = [name, Phrase.number(result.minutesPerDay, decimals: 1), known, gain]
        return isNarrow ? always : always + ["\(Int(result.knownAtEnd.rounded()))", "\(result.waiting)"]
    }

    private static func signed(_ number: Double) -> String { (number < 0 ? "–" : "") + Phrase.number(abs(number), decimals: 1) }
}
