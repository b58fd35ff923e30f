import Cards
import Formats
import Scheduling
import Storage
import Terminal

/// What happened to a card, a line for each thing, and why it is due when it is.
public struct HistoryView {
    private let card: ListedCard
    /// What remembers the card.
    private let scheduler: Scheduler
    /// FSRS-6 as it knows the learner, which explains its own days.
    private let fsrs: () -> FSRSScheduler
    /// What happened, with where the card stood before and after it.
    private let steps: [(step: CardHistory.Step, before: State, after: State)]

    /// Where the card stood.
    private struct State {
        var schedule = Schedule()
        var history = History()
    }

    /// A view of what happened to a card.
    ///
    /// - Parameters:
    ///   - scheduler: what remembers the card.
    ///   - fsrs: FSRS-6 as it knows the learner; asked for where one of its answers is explained.
    public init(
        _ card: ListedCard, _ history: CardHistory, _ scheduler: Scheduler,
        fsrs: @autoclosure @escaping () -> FSRSScheduler = FSRSScheduler()
    ) {
        self.card = card
        self.scheduler = scheduler
        self.fsrs = fsrs
        var replay = Replay()
        var state = State()
        steps = history.steps.map { step in
            let before = state
            if !step.isTakenBack {
                replay.apply(step.event, to: card.number)
                state = State(
                    schedule: replay.standings[card.number]?.schedule ?? Schedule(), history: replay.histories[card.number] ?? History())
            }
            return (step, before, state)
        }
    }

    /// The history as a table, the schedule in words, and the reason.
    public func lines(on today: StudyDay, columns: Int) -> [StyledText] {
        let title = StyledText(Harmless.text(card.heading), .bold) + StyledText(ScheduleView.side(card.name.side), Theme.quiet)
        var lines = (title + StyledText("  \(Harmless.text(card.deck))", Theme.quiet)).wrapped(to: columns)
        guard !steps.isEmpty else { return lines + StyledText("Nothing has happened to it yet.", Theme.quiet).wrapped(to: columns) }
        let rows = zip(steps, happenings).map { step, happening in
            [
                StyledText(Phrase.moment(step.step.event.moment), Theme.quiet),
                StyledText(happening.what, step.step.isTakenBack ? Theme.quiet : .plain), StyledText(happening.then, Theme.quiet),
            ]
        }
        lines += TextTable(columns: [.left, .left, .left], header: ["when", "what", "then"], rows: rows).lines(width: columns)
        for (index, text) in standing(on: today).enumerated() {
            lines += StyledText(text, index == 0 ? .plain : Theme.quiet).wrapped(to: columns)
        }
        return lines
    }

    /// The card, by its heading and its side.
    var title: String { card.heading + ScheduleView.side(card.name.side) }

    /// Where the card stands, and why it is due when it is.
    func standing(on today: StudyDay) -> [String] {
        [ScheduleView.sentence(card.schedule, card.history, scheduler, on: today)] + (reason.map { [$0] } ?? [])
    }

    /// What happened, in words: the day, what it was, and what followed from it.
    var happenings: [(day: StudyDay, what: String, then: String)] {
        steps.map { step, before, after in
            let what = what(step, before) + (step.isTakenBack ? " (taken back)" : "")
            return (step.event.day, what, step.isTakenBack ? "" : change(step.event, before, after))
        }
    }

    /// What happened, in a few words.
    private func what(_ step: CardHistory.Step, _ before: State) -> String {
        switch step.event.action {
        case .answer(_, let answer):
            Self.words(answer) + (before.schedule.isRepeated(answer, on: step.event.day) ? " · not the first of the day" : "")
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
        case .learning: words += " · step of learning"
        case .preview: words += " · only looked at"
        }
        if let verdict = answer.verdict { words += " · judged \(verdict.rawValue)" }
        if let proposed = answer.proposed, proposed != answer.grade { words += " · \(proposed.rawValue) was proposed" }
        if let confidence = answer.confidence { words += " · \(confidence.rawValue)" }
        if answer.hints > 0 { words += " · with a hint" }
        if answer.totalMilliseconds > 0 { words += " · \(Phrase.duration(milliseconds: answer.totalMilliseconds))" }
        return words
    }

    private static func words(from before: CardName, to after: CardName) -> String {
        let deck = before.deck == after.deck ? "" : " in \(Harmless.text(before.deck))"
        let heading = before.heading == after.heading ? "" : " '\(Harmless.text(before.heading))'"
        return "was\(heading)\(deck)\(heading.isEmpty && deck.isEmpty ? " another card of this heading" : "") before"
    }

    private func change(_ event: Event, _ before: State, _ after: State) -> String {
        let changes =
            switch event.action {
            case .answer, .adopt: true;
            default: false
            }
        let memory = (before: SM2.Memory(before.history), after: SM2.Memory(after.history))
        guard changes, memory.before != memory.after || before.schedule.due != after.schedule.due else { return "" }
        return "\(Phrase.interval(after.schedule.interval)), easiness \(SM2.text(easiness: memory.after.easiness))"
    }
}

extension HistoryView {
    /// Why it is due when it is; nil for a new card.
    private var reason: String? {
        guard
            let last = steps.last(where: { entry in
                guard !entry.step.isTakenBack else { return false }
                if case .setDue = entry.step.event.action { return entry.before.schedule.due != nil }
                return entry.before.schedule.due != entry.after.schedule.due
                    || entry.before.schedule.lastDay != entry.after.schedule.lastDay
            }), let due = last.after.schedule.due
        else { return nil }
        switch last.step.event.action {
        case .setDue: return "Due then because you set the day on \(last.step.event.day)."
        case .adopt: return "Due then by the schedule that was brought from another program on \(last.step.event.day)."
        case .answer(_, let answer) where last.before.schedule.isRepeated(answer, on: last.step.event.day):
            return "Due \(due) because of the first answer of \(last.step.event.day); later ones of a day change nothing."
        case .answer(_, let answer):
            let rule = rule(of: answer, on: last.step.event.day, after: last.before.history, interval: last.after.schedule.interval)
            return "Due \(due) because of grade \(answer.grade.rawValue) on \(last.step.event.day): \(rule)."
        default: return nil
        }
    }

    /// Why an answer led to its interval: by the rule of its scheduler, or, where that would say something else today, by its word then.
    private func rule(of answer: Answer, on day: StudyDay, after history: History, interval: Int) -> String {
        let scheduler: Scheduler? = answer.scheduler == Scheduler.fsrsName ? .fsrs6(fsrs()) : Scheduler(name: answer.scheduler)
        guard let scheduler else { return "\(Phrase.interval(interval)) was promised by \(Harmless.text(answer.scheduler))" }
        return scheduler.reason(for: answer.grade, promising: interval, after: history, on: day)
    }

    /// All of it as one object.
    public var json: JSON {
        let steps = self.steps.map { step, _, after in
            var fields: [(key: String, value: JSON)] = [
                ("id", .string(step.event.id.description)), ("moment", .string(Phrase.moment(step.event.moment))),
                ("day", .string(step.event.day.description)), ("kind", .string(step.event.action.kind.rawValue)),
                ("takenBack", .bool(step.isTakenBack)),
            ]
            if case .answer(_, let answer) = step.event.action {
                fields += [("grade", .int(answer.grade.rawValue)), ("mode", .string(answer.mode.rawValue))]
            }
            if let names = step.names { fields.append(("before", .object(JSON.fields(of: names.before)))) }
            fields += [
                ("interval", .int(after.schedule.interval)), ("easiness", .int(SM2.Memory(after.history).easiness)),
                ("due", .optional(after.schedule.due?.description)),
            ]
            return JSON.object(fields)
        }
        return .object(
            JSON.fields(of: card.name) + [
                ("steps", .array(steps)), ("schedule", .object(JSON.fields(of: card.schedule, card.history))),
                ("reason", .optional(reason)),
            ])
    }
}
