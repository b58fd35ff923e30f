import ArgumentParser
import Collection
import Presentation
import Scheduling
import Terminal

/// `optimize`: fits FSRS-6 to the learner's own answers.
struct OptimizeCommand: ChoosingCommand {
    static let configuration = CommandConfiguration(
        commandName: "optimize", abstract: "Fit FSRS-6 to your own answers.",
        discussion: """
            Learns the parameters of FSRS-6 from the answers in the log and writes them into the settings if they foretell the newest answers no \
            worse. Of a deck or a tag that is named, the parameters hold for its cards alone; that takes \(FSRS.fewestForPart) reviews of its \
            own. Due days that were promised stay. 'config scheduler fsrs-6' makes use of them; SM-2 has no parameters.
            """)

    @OptionGroup var world: WorldOptions

    @Flag(help: "Show what would be learnt, and write nothing.")
    var dryRun = false

    @Flag(help: "Bring back the parameters from before the last fit.")
    var undo = false

    @Flag(help: "Print JSON.")
    var json = false

    @Argument(help: Self.whatHelp)
    var what: [String] = []

    func run(in program: Program) throws {
        if undo {
            guard try program.collection.takeBackParameters() else { throw CommandError("there is no fit to take back") }
            return program.console.say("The parameters are as before the last fit.")
        }
        let collection = program.collection
        let choice = try Selection(what, otherWords: .mustBeFound, in: collection)
        let found = try program.waiting(for: "Fitting FSRS-6") { progress in
            try Optimization(
                of: choice.filter, in: choice.library.store, models: program.settings.models, on: program.today, progress: progress)
        }
        guard let found else { return try program.stopped() }
        let isTaken = found.isWorthTaking && !dryRun
        if isTaken { try collection.take([found]) }
        if found.scope == .all, !dryRun { try collection.noteFit() }
        let view = OptimizationView(found)
        if json { return program.console.write(json: view.json(isTaken: isTaken)) }
        for words in view.words { program.console.say(words) }
        guard isTaken else { return program.console.say(view.reasonForNothing) }
        program.console.say("Written into the settings; 'optimize --undo' takes it back.", Theme.good)
        if program.settings.scheduler.name != Scheduler.fsrsName {
            program.console.say("Cards are still scheduled by \(program.settings.scheduler.name): see 'config scheduler'.")
        }
    }
}
