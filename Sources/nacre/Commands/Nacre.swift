import ArgumentParser
import Foundation

/// The command line: one root, and the commands that the prompt knows too.
struct Nacre: Command {
    static let configuration = CommandConfiguration(
        commandName: "nacre",
        abstract: "Study decks of cards with spaced repetition, in the terminal.",
        discussion: """
            Without a command, nacre opens a prompt at which the same commands work. 'nacre --output speech' is made for listening.
            """,
        version: version,
        subcommands: [DumpCommand.self, BenchCommand.self],
        groupedSubcommands: [
            CommandGroup(
                name: "Studying",
                subcommands: [
                    StudyCommand.self, QuizCommand.self, DueCommand.self, SuspendCommand.self, ResumeCommand.self, BuryCommand.self,
                ]),
            CommandGroup(
                name: "Looking",
                subcommands: [
                    ListCommand.self, ShowCommand.self, ReadCommand.self, MapCommand.self, PreviewCommand.self, HistoryCommand.self,
                    StatsCommand.self, ReportCommand.self,
                    SimulateCommand.self, PlanCommand.self,
                ]),
            CommandGroup(
                name: "Writing",
                subcommands: [
                    DecksCommand.self, NewCommand.self, AddCommand.self, EditCommand.self, MoveCommand.self, TagCommand.self,
                    FormatCommand.self, MovesCommand.self, CheckCommand.self, ExplainCommand.self,
                ]),
            CommandGroup(
                name: "Correcting",
                subcommands: [
                    GradeCommand.self, UndoCommand.self, RedoCommand.self, ResetCommand.self, SetDueCommand.self,
                    RescheduleCommand.self,
                ]),
            CommandGroup(name: "Exchanging", subcommands: [ImportCommand.self, ExportCommand.self, InitCommand.self, TrustCommand.self]),
            CommandGroup(
                name: "Keeping",
                subcommands: [
                    BackupCommand.self, RestoreCommand.self, SyncCommand.self, LogCommand.self, DoctorCommand.self, ConfigCommand.self,
                    OptimizeCommand.self,
                ]),
        ])

    /// The version of the program.
    static let version = "0.1.0"

    @OptionGroup var world: WorldOptions

    func run(in program: Program) throws {
        try Prompt(program).run()
    }
}
