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
            Learns the parameters of FSRS-6 from the answers in the log, to all cards or to those that are chosen, and writes them into the \
            settings if they foretell the newest answers no worse. Due days that were promised stay. 'config scheduler fsrs-6' makes use \
            of them; SM-2 has no parameters.
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
            return program.console.say("fsrs-parameters is as before the last fit.")
        }
        let choice = try Selection(what, otherWords: .mustBeFound, in: program.collection)
        guard let found = try Optimization(of: choice, in: program.collection) else { return }
        let isTaken = found.isWorthTaking && !dryRun
        if isTaken { try program.collection.take(found.fit.shrunk) }
        let view = OptimizationView(found.fit, before: found.before, heldOut: found.heldOut)
        if json { return program.console.write(json: view.json(isTaken: isTaken)) }
        for words in view.words { program.console.say(words) }
        if isTaken {
            program.console.say("Written into the settings; 'optimize --undo' takes it back.", Theme.good)
            if program.settings.scheduler.name != Scheduler.fsrsName {
                program.console.say("Cards are still scheduled by \(program.settings.scheduler.name): see 'config scheduler'.")
            }
        } else if found.fit.learnt != .none {
            program.console.say(
                found.isWorthTaking
                    ? "Nothing was written." : "That foretells no better than what is in force; nothing was written.")
        }
    }
}
