import ArgumentParser
import Collection
import Files
import Formats
import Foundation
import Presentation
import Scheduling
import Storage
import Terminal

/// `log export`: all that happened, an event a line.
struct LogExport: Command {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write all that happened, as JSON Lines.",
        discussion: "Without a file, or with '-', it goes to the standard output. A file gets its name only once it is whole.")

    @OptionGroup var world: WorldOptions

    @Argument(help: "The file to write; one of that name is replaced.", completion: .file())
    var file: String?

    func run(in program: Program) throws {
        let store = try program.openStore()
        guard let file, file != "-" else {
            return try store.exportLog { program.console.hand(over: String(decoding: $0, as: UTF8.self)) }.finish()
        }
        let output = try OutputFile(program.environment.absolute(file), store: program.places.store)
        try FileSystem.refuseReadOnly(output.path)
        let exported = try store.exportLog(to: output.target)
        program.console.say("Exported \(Phrase.count(exported.events, "event")) to", Theme.good)
        program.console.write(StyledText(Harmless.text(output.path)))
        try exported.finish()
    }
}
