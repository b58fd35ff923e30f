import Scheduling
import Storage
import Study
import Terminal

/// What a day does not ask, why, and what can be done about it.
public struct OutlookView {
    private let counts: Counts
    private let dueOnSpread: Int?

    /// A view of what there is.
    ///
    /// - Parameter dueOnSpread: how many cards fall due on the days over which a backlog had better be spread, those of the backlog among
    ///   them; nil where there is none.
    public init(_ counts: Counts, dueOnSpread: Int? = nil) { (self.counts, self.dueOnSpread) = (counts, dueOnSpread) }

    /// How much there is to study, in few words, for the prompt.
    public static func brief(_ counts: Counts) -> StyledText {
        var parts: [String] = []
        if counts.due > counts.dueToday {
            parts.append("\(counts.dueToday) of \(counts.due) due")
        } else if counts.due > 0 {
            parts.append("\(counts.due) due")
        }
        if counts.newToday > 0 { parts.append("\(counts.newToday) new") }
        if counts.drill > 0 { parts.append("\(counts.drill) drill") }
        return StyledText(parts.isEmpty ? "done" : parts.joined(separator: ", "), parts.isEmpty ? Theme.good : Theme.key)
    }

    /// Over how many days a backlog had better be spread; nil where there is none to speak of.
    public static func daysToSpread(_ counts: Counts) -> Int? {
        counts.overdue < Spreading.large ? nil : Spreading.days(for: counts.due + counts.siblings)
    }

    /// That there is a backlog, and what helps.
    public var backlog: StyledText? {
        guard let days = Self.daysToSpread(counts), let dueOnSpread else { return nil }
        let plan = "'reschedule' makes it some \((dueOnSpread + days - 1) / days) a day for \(days) days, and shows the plan first."
        return StyledText("\(counts.overdue) have been due since before today. \(plan)", Theme.warning)
    }

    /// A sentence for each of them.
    public var lines: [StyledText] {
        var lines: [StyledText] = []
        let ways = "'study --reviews +20' asks 20 more, 'study --reviews all' all of them."
        if counts.dueToday == 0, counts.due > 0 {
            lines.append(
                StyledText("The day's reviews are done; \(counts.due) more \(counts.due == 1 ? "is" : "are") due. \(ways)", Theme.warning))
        } else if counts.dueToday < counts.due {
            lines.append(StyledText("\(counts.dueToday) of \(counts.due) due are for today. \(ways)", Theme.warning))
        }
        if counts.newHeld > 0 {
            let way = "'study --new +\(counts.newHeld)' asks them now."
            lines.append(StyledText("\(counts.newHeld) new wait until less is due ('new-cards-while-due-below'). \(way)", Theme.warning))
        }
        if counts.newWaiting > 0 {
            let wait = counts.newWaiting == 1 ? "waits" : "wait"
            lines.append(
                StyledText(
                    "\(counts.newWaiting) new \(wait) until you know the cards that come before: 'list is:waiting --columns heading,after'.",
                    Theme.quiet))
        }
        if let backlog { lines.append(backlog) }
        if counts.siblings > 0 {
            let wait = counts.siblings == 1 ? "waits" : "wait"
            let sides = "\(Phrase.count(counts.siblings, "side")) \(wait) until tomorrow"
            lines.append(StyledText("\(sides): another side of the card comes first.", Theme.quiet))
        }
        return lines
    }
}
