import Scheduling
import Study
import Terminal

/// The grades that can be given, and when the card would come back after each. The proposed one stands out.
public struct GradesView {
    private let columns: Int
    private let keys: StudyKeys
    private let outcomes: Outcomes
    private let stage: Entry.Stage
    private let proposed: Grade?

    /// The grades of a card, for so many columns.
    public init(_ outcomes: Outcomes, _ stage: Entry.Stage, proposed: Grade?, keys: StudyKeys, columns: Int) {
        (self.outcomes, self.stage, self.proposed, self.keys, self.columns) = (outcomes, stage, proposed, keys, columns)
    }

    /// All that there is to say: what each grade means, the wrong ones beside the right ones where there is room; few grades in a row.
    public var lines: [StyledText] {
        if keys.scale != .six, let row = fitting(buttons) { return [row] }
        func rows(_ isWanted: (Grade) -> Bool) -> [StyledText] { self.rows(keys.scale.buttons.filter { isWanted($0.grade) }) }
        let (wrong, right) = (rows { !$0.isPassing }, rows(\.isPassing))
        guard keys.scale == .six, let gap = [6, 3].first(where: { wrong[0].width + $0 + right[0].width <= columns }) else {
            return rows { _ in true }
        }
        return zip(wrong, right).map { $0 + StyledText(String(repeating: " ", count: gap)) + $1 }
    }

    /// The same on one line, without what the grades mean; nil where it is too long.
    public var line: StyledText? {
        if keys.scale != .six { return fitting(buttons) }
        if stage == .quiz { return fitting(ranges) }
        var groups: [(grades: [Grade], interval: String)] = []
        for grade in Grade.allCases {
            let interval = interval(after: grade)
            if groups.last?.interval == interval {
                groups[groups.count - 1].grades.append(grade)
            } else {
                groups.append(([grade], interval))
            }
        }
        return fitting(
            groups.map { grades, interval in
                let words = stage.isApart || stage == .drill || !grades[0].endsDrill ? interval : "in \(interval)"
                return item(keys.range(of: grades), words, grades)
            })
    }

    /// The keys alone, with the least that has to be said of them.
    public var short: [StyledText] {
        keys.scale == .six ? ranges : keys.scale.buttons.map { item($0.key, $0.name, [$0.grade]) }
    }

    private var ranges: [StyledText] {
        [("wrong", false), ("right", true)].map { meaning, isPassing in
            let grades = Grade.allCases.filter { $0.isPassing == isPassing }
            return item(keys.range(of: grades), meaning, grades)
        }
    }

    private var buttons: [StyledText] {
        keys.scale.buttons.map {
            item($0.key, [$0.name, interval(after: $0.grade)].filter { !$0.isEmpty }.joined(separator: " "), [$0.grade])
        }
    }

    private func item(_ key: String, _ words: String, _ grades: [Grade]) -> StyledText {
        StyledText(key + " ", Theme.key) + StyledText(words, style(of: grades))
    }

    private func style(of grades: [Grade]) -> Style {
        let style = grades[0].isPassing ? Theme.good : Theme.bad
        return proposed.map { grades == [$0] } == true ? style.merging(Style(isBold: true, isUnderlined: true)) : style
    }

    private func fitting(_ items: [StyledText]) -> StyledText? {
        let line = items.joined(separator: "   ")
        return line.width <= columns ? line : nil
    }

    /// A line a grade, all equally wide. Where there is little room, their meanings give way.
    private func rows(_ buttons: [GradeScale.Button]) -> [StyledText] {
        let intervals = buttons.map { StyledText(interval(after: $0.grade), Theme.quiet) }
        let widestInterval = intervals.map(\.width).max() ?? 0
        let widestGist = min(buttons.map(\.name.count).max() ?? 0, max(0, columns - widestInterval - 4))
        return zip(buttons, intervals).map { button, interval in
            let gist = StyledText(button.name, style(of: [button.grade])).truncated(to: widestGist).padded(to: widestGist)
            return (StyledText(button.key + " ", Theme.key) + gist + "  " + interval.padded(to: widestInterval)).truncated(to: columns)
        }
    }

    private func interval(after grade: Grade) -> String {
        switch stage {
        case .drill: return grade.endsDrill ? "done today" : "again"
        case .cram: return grade.endsDrill ? "done" : "again"
        case .quiz: return ""
        case .due, .new, .ahead: break
        }
        let interval = Phrase.interval(outcomes[grade].interval)
        // The names of few buttons say enough.
        return grade.endsDrill || keys.scale != .six ? interval : "again, \(interval)"
    }
}
