import ArgumentParser
import Formats

/// `dump`: what a stage of the program made, as JSON. For tests and for reports of bugs; not shown in the help.
struct DumpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dump", abstract: "Print what a stage of nacre made, as JSON.", shouldDisplay: false,
        subcommands: [
            DumpSchedule.self, DumpMemory.self, DumpFit.self, DumpEvaluate.self, DumpDeck.self, DumpPackage.self, DumpLog.self,
            DumpState.self,
        ])
}
