import ArgumentParser
import Cards
import Files
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
        var reader = LogFilesReader(program: program, isPartial: partial, latest: tomorrow)
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
            return program.console.write(StyledText(JSON.object(fields).text))
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

/// Reads logs line by line into a merge, and tells of each line that is none.
struct LogFilesReader {
    let program: Program
    let isPartial: Bool
    /// Events after this time are from the future.
    let latest: Int64
    /// How many lines could not be read.
    private(set) var problems = 0
    /// How many events are from the future.
    private(set) var fromTheFuture = 0
    private static let shownProblems = 20

    init(program: Program, isPartial: Bool, latest: Int64) {
        self.program = program
        self.isPartial = isPartial
        self.latest = latest
    }

    /// Takes in the events of one file.
    mutating func read(_ path: String, shownAs shown: String, into merge: inout LogMerge) throws {
        let lines = try LineReader(path: path)
        var number = 0
        while let line = try lines.next() {
            number += 1
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            let place = "\(shown):\(number)"
            switch Self.event(line) {
            case .success(let event):
                if case .clashes = try merge.add(event) {
                    tell("\(place):1: another event of this log has the same id '\(event.event.id)'")
                } else if event.event.moment.milliseconds > latest {
                    fromTheFuture += 1
                }
            case .failure(let problem):
                if problem.isNewer { throw CommandError("\(place):\(problem.column): \(problem.message)") }
                tell("\(place):\(problem.column): \(problem.message)")
            }
        }
    }

    private static func event(_ line: [UInt8]) -> Result<NamedEvent<CardName>, LineProblem> {
        if line.count > LineReader.longestLine { return .failure(LineProblem(1, "the line is too long for an event")) }
        return Result { () throws(LineProblem) in try LogLine.read(line) }
    }

    private mutating func tell(_ problem: String) {
        problems += 1
        if problems <= Self.shownProblems { program.console.complain(StyledText(Harmless.text(problem), Theme.bad)) }
    }

    /// Ends the import, unless lines were left out that need not be.
    func finish() throws {
        if problems > Self.shownProblems {
            program.console.complain(StyledText("… and \(problems - Self.shownProblems) more", Theme.bad))
        }
        guard problems == 0 || isPartial else {
            throw CommandError(
                "\(Phrase.count(problems, "line")) cannot be read; nothing was imported. Add --partial to leave them out")
        }
    }
}
