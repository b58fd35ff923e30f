import Cards
import Scheduling
import Storage
import Terminal

/// What happened to a card, a line for each thing, and why it is due when it is.
struct HistoryView {
    private let card: ListedCard
    /// What happened, with the schedule before and after it.
    private let steps: [(step: CardHistory.Step, before: Schedule, after: Schedule)]

    init(_ card: ListedCard, _ history: CardHistory) {
        self.card = card
        var schedule = Schedule()
        steps = history.steps.map { step in
            let before = schedule
            if !step.isTakenBack { schedule.apply(step.event) }
            return (step, before, schedule)
        }
    }

    /// The history as a table, the schedule in words, and the reason.
    func lines(on today: StudyDay, columns: Int) -> [StyledText] {
        let title = StyledText(Harmless.text(card.heading), .bold) + StyledText(ScheduleView.side(card.name.side), Theme.quiet)
        var lines = (title + StyledText("  \(Harmless.text(card.deck))", Theme.quiet)).wrapped(to: columns)
        guard !steps.isEmpty else { return lines + StyledText("Nothing has happened to it yet.", Theme.quiet).wrapped(to: columns) }
        let rows = steps.map { step, before, after in
            let style = step.isTakenBack ? Theme.quiet : .plain
            return [
                StyledText(MomentView.text(step.event.moment), Theme.quiet),
                StyledText(what(step) + (step.isTakenBack ? " (taken back)" : ""), style),
                StyledText(step.isTakenBack ? "" : change(step.event, before, after), Theme.quiet),
            ]
        }
        lines += TextTable(columns: [.left, .left, .left], header: ["when", "what", "then"], rows: rows).lines(width: columns)
        lines += StyledText(ScheduleView.sentence(card.schedule, on: today)).wrapped(to: columns)
        if let reason { lines += StyledText(reason, Theme.quiet).wrapped(to: columns) }
        return lines
    }

    /// What happened, in a few words.
    private func what(_ step: CardHistory.Step) -> String {
        switch step.event.action {
        case .answer(_, let answer): Self.words(answer)
        case .suspend: "suspended"
        case .resume: "resumed"
        case .bury(_, let day): "buried until \(day)"
        case .setDue(_, let day): "set to \(day)"
        case .adopt: "brought from another program"
        case .reset: "reset: new again"
        case .rename: step.names.map { Self.words(from: $0.before, to: $0.after) } ?? "renamed"
        case .keepApart, .undo, .quiz: step.event.action.kind.rawValue
        }
    }

    private static func words(_ answer: Answer) -> String {
        var words = "grade \(answer.grade.rawValue), \(answer.grade.gist)"
        switch answer.mode {
        case .scheduled: break
        case .drill: words += " · drill"
        case .ahead: words += " · ahead of its day"
        case .quiz: words += " · quiz, or cram"
        }
        if let verdict = answer.verdict { words += " · judged \(verdict)" }
        if let proposed = answer.proposed, proposed != answer.grade { words += " · \(proposed.rawValue) was proposed" }
        if let confidence = answer.confidence { words += " · \(confidence)" }
        if answer.hints > 0 { words += " · with a hint" }
        if answer.totalMilliseconds > 0 { words += " · \(Phrase.duration(milliseconds: answer.totalMilliseconds))" }
        return words
    }

    private static func words(from before: CardName, to after: CardName) -> String {
        let deck = before.deck == after.deck ? "" : " in \(Harmless.text(before.deck))"
        let heading = before.heading == after.heading ? "" : " '\(Harmless.text(before.heading))'"
        return "was\(heading)\(deck)\(heading.isEmpty && deck.isEmpty ? " another card of this heading" : "") before"
    }

    private func change(_ event: Event, _ before: Schedule, _ after: Schedule) -> String {
        let changes =
            switch event.action {
            case .answer, .adopt: true;
            default: false
            }
        guard changes, before.memory != after.memory || before.due != after.due else { return "" }
        return "\(Phrase.interval(after.memory.interval)), easiness \(ScheduleView.easiness(after.memory.easiness))"
    }
}

extension HistoryView {
    /// Why it is due when it is; nil for a new card.
    private var reason: String? {
        guard
            let last = steps.last(where: { entry in
                guard !entry.step.isTakenBack else { return false }
                if case .setDue = entry.step.event.action { return entry.before.due != nil }
                return entry.before.due != entry.after.due || entry.before.lastDay != entry.after.lastDay
            }), let due = last.after.due
        else { return nil }
        switch last.step.event.action {
        case .setDue: return "Due then because you set the day on \(last.step.event.day)."
        case .adopt: return "Due then by the schedule that was brought from another program on \(last.step.event.day)."
        case .answer(_, let answer):
            let (old, new) = (last.before.memory, last.after.memory)
            let rule =
                if !answer.grade.isPassing {
                    "what was forgotten is asked again the next day"
                } else if old.repetition == 0 {
                    "the first interval is a day"
                } else if old.repetition == 1 {
                    "the second interval is six days"
                } else {
                    "\(old.interval) d times the easiness \(ScheduleView.easiness(old.easiness)), rounded up, is \(new.interval) d"
                }
            return "Due \(due) because of grade \(answer.grade.rawValue) on \(last.step.event.day): \(rule)."
        default: return nil
        }
    }

    /// All of it as one object.
    var json: JSON {
        let steps = self.steps.map { step, _, after in
            var fields: [(key: String, value: JSON)] = [
                ("id", .string(step.event.id.description)), ("moment", .string(MomentView.text(step.event.moment))),
                ("day", .string(step.event.day.description)), ("kind", .string(step.event.action.kind.rawValue)),
                ("takenBack", .bool(step.isTakenBack)),
            ]
            if case .answer(_, let answer) = step.event.action {
                fields += [("grade", .int(answer.grade.rawValue)), ("mode", .string(answer.mode.rawValue))]
            }
            if let names = step.names { fields.append(("before", .object(ScheduleView.fields(of: names.before)))) }
            fields += [
                ("interval", .int(after.memory.interval)), ("easiness", .int(after.memory.easiness)),
                ("due", .optional(after.due?.description)),
            ]
            return JSON.object(fields)
        }
        return .object(
            ScheduleView.fields(of: card.name) + [
                ("steps", .array(steps)), ("schedule", .object(ScheduleView.fields(of: card.schedule))), ("reason", .optional(reason)),
            ])
    }
}
