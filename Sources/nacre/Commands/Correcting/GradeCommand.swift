import ArgumentParser
import Cards
import Collection
import Presentation
import Scheduling
import Storage
import Terminal

/// `grade`: an answer given elsewhere, on paper or to a friend.
struct GradeCommand: ChoosingCommand {
    static let configuration = CommandConfiguration(
        commandName: "grade", abstract: "Grade cards that you answered elsewhere, as on paper.",
        discussion: """
            The grade counts as if it were given now, in 'study': 'grade --as 4 "What does GSH stand for?"'. A card that is not due yet is \
            answered ahead of its day. Of the answers of a study day only the first moves the schedule, so one that was answered today \
            already is asked about.
            """)

    @OptionGroup var world: WorldOptions

    @Option(name: .customLong("as"), help: ArgumentHelp("The grade, from 0 to 5.", valueName: "grade"))
    var value: Int

    @Flag(name: .shortAndLong, help: "Do not ask.") var yes = false

    @Argument(help: Self.whatHelp)
    var what: [String]

    func validate() throws {
        if Grade(rawValue: value) == nil { throw ValidationError("a grade is from 0 to 5") }
    }

    func run(in program: Program) throws {
        let today = program.today
        let cards = try CardFinder.cards(what, in: program.collection)
        let deed = LogDeed(["grade", "\(value)"] + what, in: program.collection)
        if try program.hasDone(deed) { return }
        let again = cards.count { $0.schedule.wasAnswered(on: today) }
        if again > 0 {
            let which = cards.count == 1 ? "'\(Harmless.text(cards[0].heading))' was" : "\(again) of \(cards.count) sides were"
            program.console.say("\(which) answered today already; another grade of the day is kept, and moves no schedule.", Theme.warning)
        }
        if cards.count > 1 || again > 0 {
            let deed = "\(cards.count == 1 ? "it again" : Phrase.count(cards.count, "side")) as \(value)"
            guard try program.confirms("Grade \(deed)?", to: "grade \(deed)", yes: yes) else { return }
        }
        let grade = Grade(rawValue: value)!
        let store = try program.openStore()
        let told =
            cards.count > 1
            ? "Graded \(Phrase.count(cards.count, "side")) as \(value). 'undo' takes it back."
            : "Graded '\(Harmless.text(cards[0].heading))' as \(value): \(grade.meaning)."
        try program.record(
            program.collection.answers(to: cards, graded: grade), as: deed, told: told)
        program.console.say(told)
        defer { program.finish(deed) }
        if cards.count > 1 { return }
        let schedule = try store.schedule(of: cards[0].number).schedule
        let location = try store.location(of: cards[0].number)
        program.console.say(
            ScheduleView.sentence(schedule, try store.reviews(of: cards[0].number), program.collection.scheduler(of: location), on: today))
        if schedule.isInDrill(on: today) { program.console.say("It is in today's drill.", Theme.quiet) }
    }
}
