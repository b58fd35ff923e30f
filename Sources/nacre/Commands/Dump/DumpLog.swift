import ArgumentParser
import Collection
import Formats
import Terminal

/// `dump log`: all that happened, an event a line, as `log export` writes it.
struct DumpLog: Command {
    static let configuration = CommandConfiguration(commandName: "log", abstract: "Print all that happened, as JSON Lines.")

    @OptionGroup var world: WorldOptions

    func run(in program: Program) throws {
        let leftOut = try program.openStore().forEachNamedEvent { program.console.write(json: LogLine.json($0)) }
        try ExportedLog(events: 0, leftOut: leftOut).finish()
    }
}
