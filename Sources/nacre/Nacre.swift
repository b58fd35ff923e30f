import ArgumentParser
import Foundation

/// The command line: one root, and the commands that the prompt knows too.
@main
struct Nacre: Command {
    static let configuration = CommandConfiguration(
        commandName: "nacre",
        abstract: "Study decks of cards with spaced repetition, in the terminal.",
        discussion: "Without a command, nacre opens a prompt at which the same commands work.",
        version: version,
        subcommands: [
            StudyCommand.self, QuizCommand.self, DueCommand.self, DecksCommand.self, ListCommand.self, ShowCommand.self, UndoCommand.self,
            RedoCommand.self,
            SuspendCommand.self,
            ResumeCommand.self, BuryCommand.self, ResetCommand.self, SetDueCommand.self, RescheduleCommand.self, GradeCommand.self,
            HistoryCommand.self, StatsCommand.self, ConfigCommand.self, CheckCommand.self,
            ExplainCommand.self, MoveCommand.self, TagCommand.self, FormatCommand.self, InitCommand.self, BackupCommand.self,
            RestoreCommand.self, LogCommand.self, DoctorCommand.self,
            DumpCommand.self, BenchCommand.self,
        ])

    /// The version of the program.
    static let version = "0.1.0"

    @OptionGroup var world: WorldOptions

    func run(in program: Program) throws {
        try Prompt(program).run()
    }

    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let program = Dispatcher.makeProgram(arguments)
        let status = Dispatcher(program).run(arguments)
        Foundation.exit(program.endedBy.map { 128 + $0 } ?? status)
    }
}
