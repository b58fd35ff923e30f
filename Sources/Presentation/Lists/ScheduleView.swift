import Cards
import Scheduling

/// Where a card stands, in words.
public enum ScheduleView {
    /// All of it in a sentence or two, with what a scheduler remembers of the card.
    public static func sentence(_ schedule: Schedule, _ history: History, _ scheduler: Scheduler, on today: StudyDay) -> String {
        guard let due = schedule.due, let last = schedule.lastDay else {
            return schedule.isSuspended ? "New, and suspended." : "New: never answered."
        }
        var text = "Due \(due) (\(Phrase.day(due, from: today))), "
        let interval = Phrase.interval(schedule.interval)
        text += due == last.advanced(by: schedule.interval) ? "\(interval) after \(last). " : "set by hand; the interval is \(interval). "
        text += "\(scheduler.summary(of: history, on: today)), "
        text += "\(Phrase.count(schedule.reviews, "review")), \(Phrase.count(schedule.lapses, "lapse"))."
        if schedule.isSuspended { text += " Suspended." }
        if let day = schedule.buriedUntil, day > today { text += " Buried until \(day)." }
        return text
    }

    /// What FSRS-6 remembers of a card that has another scheduler; nil for one that is new.
    ///
    /// - Parameter fsrs: FSRS-6 as it knows the learner; asked for where it has something to say.
    public static func otherMemory(
        of history: History, _ schedule: Schedule, _ scheduler: Scheduler, fsrs: @autoclosure () -> FSRSScheduler, on today: StudyDay
    ) -> String? {
        guard scheduler == .sm2, !schedule.isNew else { return nil }
        let summary = Scheduler.fsrs6(fsrs()).summary(of: history, on: today)
        return "FSRS-6, were it in force: \(summary.prefix(1).lowercased())\(summary.dropFirst())."
    }

    /// Which side of its card it is, to follow a heading; nothing for the usual one.
    static func side(_ side: Side, after blanks: String = "  ") -> String {
        switch side {
        case .forward: ""
        case .backward: blanks + "(reversed)"
        case .cloze(let number): blanks + "(gap \(number))"
        }
    }
}
