import Scheduling
import Statistics
import Study
import Terminal

/// Progress, to be looked at.
struct StatsView {
    /// The columns there are.
    let columns: Int

    /// All figures, the most needed first.
    func lines(_ figures: StatsCommand.Figures) -> [StyledText] {
        today(figures) + [""] + cards(figures) + [""] + retention(figures.tally) + [""] + confidence(figures.tally) + forecast(figures)
    }

    private func today(_ figures: StatsCommand.Figures) -> [StyledText] {
        let day = figures.tally.days[figures.today] ?? Tally.Day()
        var text = StyledText("Today  ", .bold)
        text += "\(Phrase.count(day.reviews, "review"))"
        if day.introduced > 0 { text += ", \(day.introduced) of them new" }
        if day.drilled > 0 { text += ", \(day.drilled) in the drill" }
        text += ", \(Phrase.duration(milliseconds: day.milliseconds))"
        text += ". Left: \(figures.counts.due) due, \(figures.counts.newToday) new"
        let streak = figures.tally.streak(until: figures.today)
        if streak > 1 { text += ". Days in a row: \(streak)" }
        return (text + ".").wrapped(to: columns, hanging: 7)
    }

    private func cards(_ figures: StatsCommand.Figures) -> [StyledText] {
        let counts = figures.counts
        let rows: [(String, Int)] = [
            ("new", counts.new), ("young (under \(Tally.matureInterval) d)", counts.learned - counts.mature), ("mature", counts.mature),
            ("suspended", counts.suspended), ("buried", counts.buried), ("all", counts.listed),
        ]
        return section("Cards", rows.map { [StyledText($0.0), StyledText("\($0.1)")] })
    }

    private func retention(_ tally: Tally) -> [StyledText] {
        section("Retention", [Self.row("young", tally.young), Self.row("mature", tally.mature)])
    }

    /// How often what the learner was sure of was right; nothing where it was never asked for.
    private func confidence(_ tally: Tally) -> [StyledText] {
        let rows = Confidence.allCases.compactMap { said in tally.confidence[said.rawValue].map { Self.row(said.rawValue, $0) } }
        return rows.isEmpty ? [] : section("Confidence", rows) + [""]
    }

    private static func row(_ name: String, _ retention: Tally.Retention) -> [StyledText] {
        let share = retention.share.map { "\(Int(($0 * 1000).rounded()) / 10).\(Int(($0 * 1000).rounded()) % 10) %" } ?? "–"
        return [StyledText(name), StyledText(share, .bold), StyledText("\(retention.recalled) of \(retention.reviews)", Theme.quiet)]
    }

    private func forecast(_ figures: StatsCommand.Figures) -> [StyledText] {
        let most = max(1, figures.forecast.max() ?? 1)
        let widest = String(most).count
        let room = max(1, min(60, columns - 14 - widest))
        var lines = [StyledText("Due by day", .bold)]
        for (offset, count) in figures.forecast.enumerated() {
            let day = figures.today.advanced(by: offset)
            let label = offset == 0 ? "today" : String(day.description.dropFirst(5))
            let digits = String(count)
            lines.append(
                StyledText("  " + label, Theme.quiet).padded(to: 9, .left)
                    + StyledText(String(repeating: " ", count: widest - digits.count) + digits + " ")
                    + StyledText(Self.bar(count, of: most, columns: room), Theme.key))
        }
        return lines.map { $0.truncated(to: columns) }
    }

    /// A bar in eighths of a column.
    static func bar(_ count: Int, of most: Int, columns: Int) -> String {
        let eighths = count == 0 ? 0 : max(1, count * columns * 8 / most)
        let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    }

    private func section(_ title: String, _ rows: [[StyledText]]) -> [StyledText] {
        let alignments: [Alignment] = rows[0].indices.map { $0 == 0 ? .left : .right }
        let table = TextTable(columns: alignments, header: [], rows: rows).lines(width: max(1, columns - 2), border: .plain)
        return [StyledText(title, .bold)] + table.map { "  " + $0 }
    }

    /// The same figures for programs. Shares are from 0 to 1; times in milliseconds.
    static func json(_ figures: StatsCommand.Figures) -> JSON {
        func retention(_ retention: Tally.Retention) -> JSON {
            .object([
                ("reviews", .int(retention.reviews)), ("recalled", .int(retention.recalled)),
                ("share", retention.share.map(JSON.number) ?? .null),
            ])
        }
        let counts = figures.counts
        let days = figures.tally.days.sorted { $0.key < $1.key }.map { day, figures in
            JSON.object([
                ("day", .string(day.description)), ("reviews", .int(figures.reviews)), ("introduced", .int(figures.introduced)),
                ("drilled", .int(figures.drilled)), ("milliseconds", .int(figures.milliseconds)),
            ])
        }
        let forecast = figures.forecast.enumerated().map { offset, count in
            JSON.object([("day", .string(figures.today.advanced(by: offset).description)), ("due", .int(count))])
        }
        return .object([
            ("today", .string(figures.today.description)), ("due", .int(counts.due)), ("newToday", .int(counts.newToday)),
            ("new", .int(counts.new)), ("young", .int(counts.learned - counts.mature)), ("mature", .int(counts.mature)),
            ("suspended", .int(counts.suspended)), ("buried", .int(counts.buried)), ("cards", .int(counts.listed)),
            ("streak", .int(figures.tally.streak(until: figures.today))),
            ("grades", .array(Grade.allCases.map { .int(figures.tally.grades[$0] ?? 0) })),
            ("youngRetention", retention(figures.tally.young)), ("matureRetention", retention(figures.tally.mature)),
            (
                "confidence",
                .object(Confidence.allCases.map { ($0.rawValue, retention(figures.tally.confidence[$0.rawValue] ?? Tally.Retention())) })
            ),
            ("days", .array(days)), ("forecast", .array(forecast)),
        ])
    }
}
