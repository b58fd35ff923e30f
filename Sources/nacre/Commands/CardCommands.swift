import ArgumentParser
import Collection
import Scheduling
import Storage
import Terminal

/// A command that does one thing to each of the cards it is given, as one step that `undo` takes back whole.
protocol CardCommand: ChoosingCommand {
    /// Whether not to ask before many cards are changed.
    var yes: Bool { get }
    /// The deed as an order, as in "Suspend 12 sides?".
    static var deed: String { get }
    /// The deed done, as in "Suspended 12 sides."
    static var done: String { get }
    /// What is to be written down for a card; nil when there is nothing to do for it.
    func action(for card: ListedCard, on today: StudyDay) -> Action?
    /// What more is said of the cards when it is asked whether to change them.
    func remark(on cards: [ListedCard]) -> String
}

extension CardCommand {
    func remark(on cards: [ListedCard]) -> String { "" }

    func run(in program: Program) throws {
        try apply(to: try CardFinder.cards(what, in: program.collection), in: program)
    }

    /// Does it to these cards, after asking where they are many.
    func apply(to cards: [ListedCard], in program: Program) throws {
        let changing = cards.compactMap { card in action(for: card, on: program.today).map { (card: card, action: $0) } }
        guard let first = changing.first else { return program.console.say("Nothing to do: no such card would change.") }
        let sideCount = Phrase.count(changing.count, "side") + remark(on: changing.map(\.card))
        if changing.count > 1 {
            guard try program.confirms("\(Self.deed) \(sideCount)?", to: "change \(sideCount)", yes: yes) else { return }
        }
        try program.record(changing.map(\.action))
        let what = changing.count == 1 ? "'\(Harmless.text(first.card.heading))'" : sideCount
        program.console.say("\(Self.done) \(what). 'undo' takes it back.")
    }
}

/// `suspend`: cards that are not to be asked.
struct SuspendCommand: CardCommand {
    static let configuration = CommandConfiguration(commandName: "suspend", abstract: "Put cards away until you resume them.")
    static let deed = "Suspend"
    static let done = "Suspended"

    @OptionGroup var world: WorldOptions
    @Flag(name: .shortAndLong, help: "Do not ask.") var yes = false
    @Argument(help: Self.whatHelp) var what: [String]

    func action(for card: ListedCard, on today: StudyDay) -> Action? {
        card.schedule.isSuspended ? nil : .suspend(card.number)
    }
}

/// `resume`: suspended and buried cards are asked again.
struct ResumeCommand: CardCommand {
    static let configuration = CommandConfiguration(commandName: "resume", abstract: "Take suspended or buried cards up again.")
    static let deed = "Resume"
    static let done = "Resumed"

    @OptionGroup var world: WorldOptions
    @Flag(name: .shortAndLong, help: "Do not ask.") var yes = false
    @Argument(help: Self.whatHelp) var what: [String]

    func action(for card: ListedCard, on today: StudyDay) -> Action? {
        card.schedule.isAvailable(on: today) ? nil : .resume(card.number)
    }
}

/// `bury`: cards that are not to be asked before tomorrow.
struct BuryCommand: CardCommand {
    static let configuration = CommandConfiguration(commandName: "bury", abstract: "Put cards away until tomorrow.")
    static let deed = "Bury"
    static let done = "Buried"

    @OptionGroup var world: WorldOptions
    @Flag(name: .shortAndLong, help: "Do not ask.") var yes = false
    @Argument(help: Self.whatHelp) var what: [String]

    func action(for card: ListedCard, on today: StudyDay) -> Action? {
        card.schedule.isAvailable(on: today) ? .bury(card.number, until: today.advanced(by: 1)) : nil
    }
}

/// `reset`: cards that are new again. Their history stays in the log.
struct ResetCommand: CardCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "Make cards new again; 'undo' brings their progress back.",
        discussion: "Nothing is erased: the reset is one more event in the log. 'undo --kind reset' takes back the last one at any time.",
        aliases: ["forget"])
    static let deed = "Reset the progress of"
    static let done = "Reset"

    @OptionGroup var world: WorldOptions
    @Flag(help: "All cards of all decks.") var all = false
    @Flag(name: .shortAndLong, help: "Do not ask.") var yes = false
    @Argument(help: Self.whatHelp) var what: [String] = []

    func validate() throws {
        if all == !what.isEmpty { throw ValidationError("reset takes either cards or --all") }
    }

    func action(for card: ListedCard, on today: StudyDay) -> Action? {
        card.schedule == Schedule() ? nil : .reset(card.number)
    }

    func remark(on cards: [ListedCard]) -> String {
        " (\(Phrase.count(cards.reduce(0) { $0 + $1.schedule.reviews }, "review")))"
    }

    func run(in program: Program) throws {
        try apply(
            to: all ? program.library().store.cards(.all, day: program.today) : CardFinder.cards(what, in: program.collection), in: program)
    }
}
