import ArgumentParser
import Cards
import Collection
import Presentation
import Scheduling
import Storage
import Study
import Terminal

extension Order: ExpressibleByArgument {}

/// `study`: the day's cards.
struct StudyCommand: ChoosingCommand {
    static let configuration = CommandConfiguration(
        commandName: "study",
        abstract: "Study what is due today, and then new cards.",
        discussion: """
            Name decks, tags, files or folders to study only those: 'study glutathione', 'study level/core', 'study ~/notes/cells.md'. Any \
            filter does: 'study is:leech', 'study nac -tag:level/expert'; see 'help filter'.
            """)

    @OptionGroup var world: WorldOptions

    @Option(name: .customLong("new"), help: ArgumentHelp("New cards today at most, this once.", valueName: "count"))
    var newLimit: Int?

    @Flag(help: "Ask all of the cards, due or not; the answers are logged and change no schedule.")
    var cram = false

    @Option(help: ArgumentHelp("Ask also what falls due within so many days, as in 3d; the answers count.", valueName: "days"))
    var ahead: DayCount?

    @Option(help: ArgumentHelp("The order of the cards: due-first, mixed, interleaved or deck.", valueName: "order"))
    var order: Order?

    @Argument(help: Self.whatHelp, completion: .file())
    var what: [String] = []

    func validate() throws {
        if let newLimit, newLimit < 0 { throw ValidationError("--new takes a number from 0 up") }
        if cram, ahead != nil || newLimit != nil { throw ValidationError("--cram asks all cards, and goes with neither --ahead nor --new") }
    }

    func run(in program: Program) throws {
        let chosen = try Selection(what, otherWords: .mustBeFound, in: program.collection)
        let library = chosen.library
        let session = try StudySession(try start(chosen, program), library: library)
        guard session.table != nil else { return try sayNothingIsLeft(chosen, in: program) }
        let ended = try program.study(session)
        let next = try library.store.nextDue(chosen.filter, after: program.today)
        let surprises = try surprises(in: ended, library.store)
        let left = try library.store.counts(.all, day: program.today)
        let summary = StudyView.summary(
            ended, surprises: surprises, dueElsewhere: left.due + left.drill, next: next, today: program.today)
        program.console.write(summary.flatMap { $0.wrapped(to: program.console.columns) })
    }

    /// The session that was asked for.
    private func start(_ chosen: Selection, _ program: Program) throws -> SessionState {
        let (store, today) = (chosen.library.store, program.today)
        if cram {
            let cards = try store.cards(.and([chosen.filter, .not(.term(.state(.suspended)))]), day: today)
            let entries = cards.map { (entry: Entry(card: $0.number, siblings: $0.siblings, stage: .cram), day: today) }
            let queue = try arranged(Candidates(due: entries, new: [], drill: []), chosen, program)
            return SessionState(queue: queue, isDrilling: program.settings.isDrilling)
        }
        var candidates = try store.candidates(
            chosen.filter, day: today, newLimit: newLimit ?? program.settings.newCardsPerDay, heedsDecks: newLimit == nil,
            reviewLimit: program.settings.reviewsPerDay, order: order ?? program.settings.order)
        if let ahead {
            candidates.due += try store.cards(chosen.filter, day: today).compactMap { card in
                guard let due = card.schedule.due, due > today, due.days(since: today) <= ahead.days, card.schedule.lastDay != today,
                    card.schedule.isAvailable(on: today)
                else { return nil }
                return (Entry(card: card.number, siblings: card.siblings, stage: .ahead), due)
            }
        }
        return SessionState(
            queue: try arranged(candidates, chosen, program), drill: candidates.drill, isDrilling: program.settings.isDrilling)
    }

    /// The cards in the order that the learner wants.
    private func arranged(_ candidates: Candidates, _ chosen: Selection, _ program: Program) throws -> [Entry] {
        let order = order ?? program.settings.order
        let cards = candidates.due.map(\.entry.card) + candidates.new.map(\.card)
        let places = order.needsPlaces ? try chosen.library.store.places(of: cards) : [:]
        return Queue.arranged(
            due: candidates.due, new: candidates.new, seed: UInt64(bitPattern: Int64(program.today.number)), order: order, places: places)
    }

    /// The headings of the cards of whose wrong answers the learner was sure, each once.
    private func surprises(in ended: SessionState, _ store: Store) throws -> [String] {
        var headings: [String] = []
        for done in ended.done where done.evidence.isConfidentError(done.grade) {
            if let heading = try store.location(of: done.entry.card)?.heading, !headings.contains(heading) { headings.append(heading) }
        }
        return headings
    }

    private func sayNothingIsLeft(_ chosen: Selection, in program: Program) throws {
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

/// A number of days, as it is typed: `3d`, `2w`, or days alone.
struct DayCount: ExpressibleByArgument {
    /// The days.
    let days: Int

    init?(argument: String) {
        var digits = argument.trimmed.lowercased()
        var factor = 1
        if let unit = digits.last, "dw".contains(unit) {
            factor = unit == "w" ? 7 : 1
            digits.removeLast()
        }
        guard let number = Int(digits), (1...3650).contains(number) else { return nil }
        days = number * factor
    }
}
