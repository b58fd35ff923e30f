import ArgumentParser
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
            return try store.forEachNamedEvent { program.console.write(StyledText(LogLine.json($0).text)) }
        }
        let path = program.environment.absolute(file)
        if FileSystem.isFolder(path) { throw CommandError("\(path): this is a folder; name a file in it") }
        let target = FileSystem.realPath(path) ?? path
        if target == FileSystem.realPath(program.places.store) { throw CommandError("\(path): this is the store itself") }
        try FileSystem.refuseReadOnly(path)
        let count = try write(store, to: target)
        program.console.say("Exported \(Phrase.count(count, "event")) to", Theme.good)
        program.console.write(StyledText(Harmless.text(path)))
    }

    private func write(_ store: Store, to path: String) throws -> Int {
        let unfinished = try UnfinishedFile(for: path)
        do {
            var count = 0
            try unfinished.fill { send in
                var buffer: [UInt8] = []
                try store.forEachNamedEvent { event in
                    buffer += (LogLine.json(event).text + "\n").utf8
                    count += 1
                    if buffer.count > 65_536 {
                        try send(buffer)
                        buffer = []
                    }
                }
                try send(buffer)
            }
            try unfinished.finish(replacing: true)
            return count
        } catch {
            unfinished.abandon()
            throw error
        }
    }
}
