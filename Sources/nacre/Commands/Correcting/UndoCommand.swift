import ArgumentParser
import Collection
import Presentation
import Scheduling
import Terminal

extension UndoStep.Kind: ExpressibleByArgument {
    /// The names, as they are typed.
    public static var allValueStrings: [String] { allCases.map(\.name) }

    /// The kind of this name, as it is typed.
    public init?(argument: String) {
        if argument == Self.files.name {
            self = .files
        } else if let kind = Action.Kind(rawValue: argument) {
            self = .events(kind)
        } else {
            return nil
        }
    }
}

/// `undo`: takes back what the learner did.
struct UndoCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take back the latest thing you did; again for the one before.",
        discussion: """
            Days and weeks later, too, but what was not done today is asked for first. 'undo -n 3' takes three steps back; 'undo --list' \
            numbers what could be taken back, the latest first, and 'undo 3' takes back the third alone, 'undo --kind reset' the latest \
            reset. What 'new', 'add', 'move', 'tag', 'format', 'check --fix' and 'import' did to files of decks is a step as any other, for \
            \(FileChanges.days) days and on this machine. 'redo' brings back what was taken back.
            """)

    @OptionGroup var world: WorldOptions

    @Flag(name: .shortAndLong, help: "List what could be taken back.")
    var list = false

    @Option(help: ArgumentHelp("Count only things of this kind.", valueName: "kind"))
    var kind: UndoStep.Kind?

    @Option(
        name: [.customShort("n"), .customLong("count")],
        help: ArgumentHelp("Take back so many steps, one after the other.", valueName: "count"))
    var count: Int?

    @Option(help: ArgumentHelp("How many to list.", valueName: "count"))
    var limit = Self.listed

    @Flag(help: "Where files of the step were changed since, leave those and put the others back.")
    var rest = false

    @Flag(name: .shortAndLong, help: "Do not ask.")
    var yes = false

    @Flag(help: "Print the list as JSON.")
    var json = false

    @Argument(help: "Which one, as 'undo --list' numbers them.")
    var number: Int?

    /// How many steps are listed unless told otherwise; what stands behind them was not seen.
    private static let listed = 20

    func validate() throws {
        if number.map({ $0 < 1 }) ?? false { throw ValidationError("steps are counted from 1: the latest") }
        if count.map({ $0 < 1 }) ?? false { throw ValidationError("-n takes a number from 1 on") }
        if number != nil, count != nil { throw ValidationError("'undo N' is one step, 'undo -n N' so many: give one of them") }
        if limit < 1 { throw ValidationError("--limit takes a number from 1 on") }
        if let kind, !UndoStep.Kind.allCases.contains(kind) {
            let isMove = kind == .events(.rename) || kind == .events(.apart)
            throw ValidationError("'\(kind.name)' cannot be taken back by undo\(isMove ? "; see: moves" : "")")
        }
    }

    var isForReading: Bool { list && !json }

    func run(in program: Program) throws {
        let kinds = kind.map { [$0] } ?? Set(UndoStep.Kind.allCases)
        if list || json { return try show(kinds, program) }
        let deed = LogDeed(
            ["undo", kind?.name ?? "", "\(number ?? 0)", "\(count ?? 1)"] + (rest ? ["rest"] : []), in: program.collection)
        let earlier = try deed.earlier()
        if earlier.turn > 0, !earlier.told.isEmpty {
            program.console.say("Done already, before that was cut short: \(earlier.told)")
        }
        for turn in earlier.turn + 1..<max(earlier.turn + 1, (count ?? 1) + 1) {
            guard try takeBack(kinds, turn: turn, as: deed, program) else { break }
        }
        program.finish(deed)
    }

    /// Takes a step back; false when that was not wanted.
    private func takeBack(_ kinds: Set<UndoStep.Kind>, turn: Int, as deed: LogDeed, _ program: Program) throws -> Bool {
        let number = number ?? 1
        let steps = try program.collection.undoSteps(kinds, limit: number)
        guard steps.count == number, let step = steps.last else {
            let which = turn > 1 ? "nothing more" : number == 1 ? "nothing" : "no step \(number)"
            throw CommandError("there is \(which) to take back\(kind.map { " of kind '\($0.name)'" } ?? "")")
        }
        let shown = try program.shown(step)
        if step.day != program.today || number > Self.listed {
            let phrase = shown.phrase(on: program.today)
            guard try program.confirms("That is \(phrase). Take it back?", to: "take back \(phrase)", yes: yes) else { return false }
        }
        let told = UndoneView.sentence("Taken back", shown, on: program.today)
        try deed.begin(step.takingBack, turn: turn, told: told)
        let left = try program.collection.takeBack(step, leavingChanged: rest)
        program.console.say(told)
        for path in left {
            program.console.complain("\(program.environment.shown(path)) was changed since, and is left as it is", Theme.warning)
        }
        return true
    }

    private func show(_ kinds: Set<UndoStep.Kind>, _ program: Program) throws {
        let steps = try program.collection.undoSteps(kinds, limit: limit).map(program.shown)
        if json { return program.console.write(json: UndoneView.json(steps)) }
        if steps.isEmpty { return program.console.say("There is nothing to take back.") }
        program.console.write(UndoneView.lines(steps, columns: program.console.columns))
        program.console.say("'undo N' takes back one of them, 'undo' the first.", Theme.quiet)
    }
}

/// `redo`: brings back what an undo took back.
struct RedoCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "redo", abstract: "Bring back what 'undo' took back; again for the one before.",
        discussion: "That is possible as long as nothing else was done since. 'redo -n 3' brings three steps back.")

    @OptionGroup var world: WorldOptions

    @Option(
        name: [.customShort("n"), .customLong("count")],
        help: ArgumentHelp("Bring back so many steps, one after the other.", valueName: "count"))
    var count = 1

    func validate() throws {
        if count < 1 { throw ValidationError("-n takes a number from 1 on") }
    }

    func run(in program: Program) throws {
        let deed = LogDeed(["redo", "\(count)"], in: program.collection)
        let earlier = try deed.earlier()
        if earlier.turn > 0 { program.console.say("Done already, before that was cut short.") }
        for turn in earlier.turn + 1..<max(earlier.turn + 1, count + 1) {
            try deed.begin(program.collection.bringingBack(), turn: turn, told: "")
            guard let step = try program.collection.bringBack() else {
                throw CommandError("there is nothing \(turn > 1 ? "more " : "")to bring back")
            }
            program.console.say(UndoneView.sentence("Brought back", try program.shown(step), on: program.today))
        }
        program.finish(deed)
    }
}

extension Program {
    /// A step as it is told of, with the only card that it concerns, if its name is known.
    func shown(_ step: UndoStep) throws -> UndoneView.Step {
        switch step {
        case .files(let change):
            return UndoneView.Step(change.what, files: change.paths.map(environment.shown), at: change.moment, on: change.day)
        case .events(let events):
            let cards = Set(events.compactMap(\.action.card))
            guard cards.count == 1, let card = cards.first else { return UndoneView.Step(events, card: nil) }
            let store = try openStore()
            let location = try store.location(of: card)
            let name = try location?.name ?? store.name(of: card)
            let heading = location?.heading ?? name?.heading
            return UndoneView.Step(events, card: heading.map { UndoneView.Card(heading: $0, side: name?.side) })
        }
    }
}
