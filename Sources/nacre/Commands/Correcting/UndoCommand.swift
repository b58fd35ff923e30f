import ArgumentParser
import Formats
import Presentation
import Scheduling
import Terminal

extension Action.Kind: ExpressibleByArgument {}

/// `undo`: takes back what the learner did.
struct UndoCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take back the latest thing you did; again for the one before.",
        discussion: """
            Days and weeks later, too. 'undo --list' numbers what could be taken back, the latest first; 'undo 3' takes back the third alone, \
            and 'undo --kind reset' the latest reset. 'redo' brings it back.
            """)

    @OptionGroup var world: WorldOptions

    @Flag(name: .shortAndLong, help: "List what could be taken back.")
    var list = false

    @Option(
        help: ArgumentHelp(
            "Count only things of this kind: \(Action.Kind.undoable.map(\.rawValue).joined(separator: ", ")).", valueName: "kind"))
    var kind: Action.Kind?

    @Option(help: ArgumentHelp("How many to list.", valueName: "count"))
    var limit = 20

    @Flag(help: "Print the list as JSON.")
    var json = false

    @Argument(help: "Which one, as 'undo --list' numbers them.")
    var number = 1

    func validate() throws {
        if number < 1 { throw ValidationError("steps are counted from 1: the latest") }
        if limit < 1 { throw ValidationError("--limit takes a number from 1 on") }
        if let kind, !Action.Kind.undoable.contains(kind) {
            throw ValidationError(
                "'\(kind.rawValue)' cannot be taken back by undo\(kind == .rename || kind == .apart ? "; see: moves" : "")")
        }
    }

    var isForReading: Bool { list && !json }

    func run(in program: Program) throws {
        let kinds = kind.map { [$0] } ?? Set(Action.Kind.allCases)
        if list || json { return try show(kinds, program) }
        let events = try program.collection.undo(kinds, number: number)
        if events.isEmpty {
            let which = number == 1 ? "nothing" : "no step \(number)"
            throw CommandError("there is \(which) to take back\(kind.map { " of kind '\($0.rawValue)'" } ?? "")")
        }
        program.console.say(UndoneView.sentence("Taken back", events, heading: try program.heading(of: events), on: program.today))
    }

    private func show(_ kinds: Set<Action.Kind>, _ program: Program) throws {
        let steps = try program.openStore().undoableSteps(kinds, limit: limit).map { ($0, try program.heading(of: $0)) }
        if json { return program.console.write(StyledText(UndoneView.json(steps).text)) }
        if steps.isEmpty { return program.console.say("There is nothing to take back.") }
        program.console.write(UndoneView.lines(steps, columns: program.console.columns))
        program.console.say("'undo N' takes back one of them, 'undo' the first.", Theme.quiet)
    }
}

/// `redo`: brings back what an undo took back.
struct RedoCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "redo", abstract: "Bring back what 'undo' took back; again for the one before.",
        discussion: "That is possible as long as nothing else was done since.")

    @OptionGroup var world: WorldOptions

    func run(in program: Program) throws {
        let events = try program.collection.redo()
        if events.isEmpty { throw CommandError("there is nothing to bring back") }
        program.console.say(UndoneView.sentence("Brought back", events, heading: try program.heading(of: events), on: program.today))
    }
}

extension Program {
    /// The heading of the card to which events happened, if it is one alone and its name is known.
    func heading(of events: [Event]) throws -> String? {
        let cards = Set(events.compactMap(\.action.card))
        guard cards.count == 1, let card = cards.first else { return nil }
        let store = try openStore()
        return try store.location(of: card)?.heading ?? store.name(of: card)?.heading
    }
}
