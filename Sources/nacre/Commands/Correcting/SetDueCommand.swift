import ArgumentParser
import Collection
import Presentation
import Scheduling
import Storage
import Study
import Terminal

/// `set-due`: the day on which cards are asked next, by the learner's own word.
struct SetDueCommand: CardCommand {
    static let configuration = CommandConfiguration(
        commandName: "set-due", abstract: "Set the day on which cards are asked next.",
        discussion: """
            The day is today, tomorrow, 5d or 2w from today, or a date as in 2026-12-01, not one that is past. The interval and the easiness stay as they are; the \
            next answer goes on from them. New cards have no day, and stay new.
            """)
    static let deed = "Set the day of"
    static let done = "Set the day of"

    @OptionGroup var world: WorldOptions
    @Option(name: .customLong("to"), help: ArgumentHelp("The day.", valueName: "day")) var target: DayName
    @Flag(name: .shortAndLong, help: "Do not ask.") var yes = false
    @Argument(help: Self.whatHelp) var what: [String]

    func run(in program: Program) throws {
        let day = target.day(from: program.today)
        if day < program.today { throw CommandError("\(day) is past; to have them asked at once: --to today") }
        try apply(to: CardFinder.cards(what, in: program.collection), in: program)
    }

    func action(for card: ListedCard, on today: StudyDay) -> Action? {
        let day = target.day(from: today)
        return card.schedule.isNew || card.schedule.due == day ? nil : .setDue(card.number, day)
    }
}

/// `reschedule`: a backlog, spread over the next days.
struct RescheduleCommand: ChoosingCommand {
    static let configuration = CommandConfiguration(
        commandName: "reschedule", abstract: "Spread what is due over the next days, as after a holiday.",
        discussion: """
            The plan is shown before anything is changed. Days on which less falls due get more. What has the shortest interval, and is \
            forgotten first, comes first. Without --spread, a day gets some 25 beside what falls due anyway. 'undo' takes it back.
            """)

    @OptionGroup var world: WorldOptions

    @Option(
        help: ArgumentHelp("Over how many days, today being the first; a week or more, as much is due, if not given.", valueName: "days"))
    var spread: DayCount?

    @Flag(name: .shortAndLong, help: "Do not ask.") var yes = false

    @Argument(help: Self.whatHelp)
    var what: [String] = []

    func run(in program: Program) throws {
        let today = program.today
        let deed = LogDeed(["reschedule", spread.map { "\($0.days)" } ?? ""] + what, in: program.collection)
        if try program.hasDone(deed) { return }
        let chosen = try Selection(what, otherWords: .mustBeFound, in: program.collection)
        let store = chosen.library.store
        let cards = try store.cards(chosen.filter, day: today)
        let days = spread?.days ?? Spreading.days(for: cards.count { $0.schedule.isDue(on: today) })
        let backlog = Backlog(cards: cards, forecast: try store.forecast(.all, from: today, days: days), today: today)
        if backlog.moves.isEmpty {
            return program.console.say(backlog.due == 0 ? "Nothing is due." : "Nothing to do: all that is due stays today.")
        }
        let spanned = "\(backlog.due) due over \(Phrase.count(days, "day"))"
        program.console.write(
            BacklogView(from: today, shares: backlog.shares, loads: backlog.loads).lines(columns: program.console.columns))
        guard try program.confirms("Spread \(spanned)?", to: "spread \(spanned)", yes: yes) else { return }
        let told = "Spread \(spanned): \(backlog.moves.count) moved. 'undo' takes it back."
        try program.record(backlog.moves.map { .setDue($0.card, $0.day) }, as: deed, told: told)
        program.console.say(told)
        program.finish(deed)
    }
}
