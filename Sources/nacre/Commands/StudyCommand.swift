import ArgumentParser
import Scheduling
import Storage
import Study
import Terminal

/// `study`: the day's cards.
struct StudyCommand: ChoosingCommand {
    static let configuration = CommandConfiguration(
        commandName: "study",
        abstract: "Study what is due today, and then new cards.",
        discussion: """
            Name decks, tags, files or folders to study only those: 'study glutathione', 'study level/core', 'study ~/notes/cells.md'. Any
            filter does: 'study is:leech', 'study nac -tag:level/expert'; see 'help filter'.
            """)

    @OptionGroup var world: WorldOptions

    @Option(name: .customLong("new"), help: ArgumentHelp("New cards today at most, this once.", valueName: "count"))
    var newLimit: Int?

    @Argument(help: Self.whatHelp, completion: .file())
    var what: [String] = []

    func validate() throws {
        if let newLimit, newLimit < 0 { throw ValidationError("--new takes a number from 0 up") }
    }

    func run(in program: Program) throws {
        let chosen = try Choice(what, otherWords: .mustBeFound, in: program)
        let library = chosen.library
        library.report(to: program)
        let today = program.today
        let limit = newLimit ?? program.settings.newCardsPerDay
        let candidates = try library.store.candidates(
            chosen.filter, day: today, newLimit: limit, reviewLimit: program.settings.reviewsPerDay)
        let sitting = try Sitting(candidates, library: library, program: program)
        guard sitting.table != nil else { return try sayNothingIsLeft(chosen, in: program) }
        let session =
            if let screen = program.console.makeScreen() {
                try ScreenStudy.run(sitting, program: program, screen: screen)
            } else {
                try LineStudy.run(sitting, program: program)
            }
        let next = try library.store.nextDue(chosen.filter, after: program.today)
        program.console.write(StudyView.summary(session, waitingToday: session.remaining, next: next, today: program.today))
    }

    private func sayNothingIsLeft(_ chosen: Choice, in program: Program) throws {
        let counts = try chosen.library.store.counts(chosen.filter, day: program.today, newLimit: nil)
        if counts.listed == 0 {
            throw CommandError(
                what.isEmpty
                    ? "there are no decks yet; put Markdown files into \(program.places.ownDecks), or: decks add PATH" : "no cards there")
        }
        program.console.say("Nothing is due.", Theme.good)
        if let next = try chosen.library.store.nextDue(chosen.filter, after: program.today) {
            program.console.say("Next: \(Phrase.count(next.count, "card")) \(Phrase.day(next.day, from: program.today)).")
        }
        if counts.new > 0 {
            program.console.say(
                "New, for the next days: \(Phrase.count(counts.new, "card")). 'study --new N' allows N new cards today.")
        }
    }
}
