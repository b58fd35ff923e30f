import ArgumentParser
import Collection
import Formats
import Presentation
import Scheduling
import Storage
import Terminal

/// `log import`: takes in what another log holds and this one does not.
struct LogImport: Command {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Merge logs that 'log export' wrote into this one.",
        discussion: """
            Importing twice changes nothing. All files are one step: when a line cannot be read, nothing is imported, unless --partial says \
            to leave such lines out. A backup is made before.
            """)

    @OptionGroup var world: WorldOptions

    @Flag(help: "Leave out lines that cannot be read.")
    var partial = false

    @Flag(help: "Print JSON.")
    var json = false

    @Argument(help: "Files of JSON Lines.", completion: .file())
    var files: [String]

    func run(in program: Program) throws {
        let store = try program.openStore()
        let tomorrow = program.now.milliseconds + 86_400_000
        var reader = LogFilesReader(isPartial: partial, latest: tomorrow) {
            program.console.complain(StyledText(Harmless.text($0), Theme.bad))
        }
        let (merge, backup) = try store.mergeLog(backUpAt: program.now.milliseconds) { merge in
            for file in files { try reader.read(program.environment.absolute(file), shownAs: file, into: &merge) }
            try reader.finish()
        }
        if json {
            let fields: [(key: String, value: JSON)] = [
                ("imported", .int(merge.added)), ("known", .int(merge.known)), ("skipped", .int(reader.problems)),
                ("newCards", .int(merge.newCards)), ("fromTheFuture", .int(reader.fromTheFuture)),
                ("backup", .optional(backup?.path)),
            ]
            return program.console.write(json: JSON.object(fields))
        }
        let known = merge.known == 0 ? "" : "; \(merge.known) \(merge.known == 1 ? "was" : "were") known already"
        program.console.say("Imported \(Phrase.count(merge.added, "event"))\(known).", Theme.good)
        if merge.newCards > 0 {
            program.console.say("\(Phrase.count(merge.newCards, "card")) not known before; a deck that has them finds their history.")
        }
        if reader.fromTheFuture > 0 {
            program.console.say(
                "\(Phrase.count(reader.fromTheFuture, "event")) from the future: the clock of the other device may be wrong.", Theme.warning
            )
        }
    }
}
