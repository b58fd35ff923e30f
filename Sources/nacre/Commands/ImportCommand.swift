import ArgumentParser
import Cards
import Collection
import Formats
import Presentation
import Scheduling
import Storage
import Terminal

/// `import`: brings decks of other programs along.
struct ImportCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Bring decks of other programs along.",
        discussion: """
            Packages of Anki with their history, files of hashcards and repeater, notes with cards of Obsidian Spaced Repetition, Markdown of \
            Mochi, tables (CSV, TSV), text files of Anki and SuperMemo, Org files of org-drill, Mnemosyne's database and its .cards, vocabularies of Parley \
            (KVTML), Flashcard Markdown, and what 'export --format json' wrote. A report says first what is kept, changed and left \
            out; then you are asked. Importing again updates the cards, and keeps what you have changed here.
            """)

    @OptionGroup var world: WorldOptions

    @Option(
        help: ArgumentHelp("The format: \(ForeignFormat.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "format"),
        completion: .list(ForeignFormat.allCases.map(\.rawValue)))
    var from: ForeignFormat?

    @Option(help: ArgumentHelp("The deck that all cards go into; otherwise decks as they were.", valueName: "deck"))
    var to: String?

    @Option(
        help: ArgumentHelp(
            "What the fields of a table are: \(FieldText.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "text"),
        completion: .list(FieldText.allCases.map(\.rawValue)))
    var fields: FieldText?

    @Option(
        help: ArgumentHelp(
            "What the columns of a table are, by numbers or names: front=2,back=english,tags=none.", valueName: "columns"))
    var columns: String?

    @Option(help: ArgumentHelp("What parts the columns of a table: tab, comma, semicolon, pipe, or any signs.", valueName: "sign"))
    var separator: String?

    @Flag(inversion: .prefixedNo, help: "Whether the first row of a table names its columns.")
    var head: Bool?

    @Option(
        name: .customLong("progress"),
        help: ArgumentHelp(
            "The database of hashcards or repeater with the progress of the cards, where it is not found by itself.", valueName: "file"),
        completion: .file())
    var database: String?

    @Flag(help: "Keep questions that have no answer yet; otherwise they are left out, and told.")
    var unanswered = false

    @Flag(help: "Only report.")
    var dryRun = false

    @Flag(help: "Report every card, however many.")
    var all = false

    @Flag(name: .shortAndLong, help: "Do not ask.")
    var yes = false

    @Flag(help: "Print the report as JSON.")
    var json = false

    @Argument(help: "Files, or folders of them.", completion: .file())
    var files: [String]

    func run(in program: Program) throws {
        let store = try program.library().store
        let request = ImportRequest(
            try ImportFiles(files, in: program.environment), as: from,
            table: try TableOptions(fields: fields, columns: columns, separator: separator, hasHead: head),
            remembered: RememberedCards(named: database, in: program.environment, localOffset: Environment.utcOffset),
            keepsUnanswered: unanswered, into: to, places: program.places, by: program.environment)
        let (seals, fingerprint) = (ImportSeals(program.places), try request.fingerprint())
        if !all, !json, let seal = try seals.seal(of: fingerprint, store) {
            let view = KnownImportView(seal.done)
            program.console.write(view.lines(columns: program.console.columns, rows: program.console.rows - 2))
            return program.console.say("Nothing to do.")
        }
        let made = try program.waiting(for: "Reading") { progress in
            try ImportReading(
                request, store: store, dayStartMinutes: program.settings.dayStartMinutes,
                model: FSRS.Model(program.settings.parameters), progress: progress)
        }
        guard let made else { return try program.stopped() }
        guard !made.plan.sources.isEmpty else { throw CommandError(made.unlike.first ?? "there is nothing to import") }
        let seal = { (done: DoneImport?) in if let done { try seals.add(done, request: fingerprint, store) } }
        guard try isWanted(made, store, program, seal) else { return }
        let done = try made.plan.done()
        // What was read is let go of as soon as it is written.
        try write(consume made, program)
        try seal(done)
    }

    /// Reports what is to come, and asks whether it may.
    private func isWanted(_ made: ImportReading, _ store: Store, _ program: Program, _ seal: (DoneImport?) throws -> Void) throws -> Bool {
        let (plan, log) = (made.plan, made.log)
        let history = try ImportedHistory(plan, store: store)
        let view = ImportView(ImportReport(plan, history, log, unlike: made.unlike), showsAll: all)
        let hasWork = plan.changesDecks || history.count > 0 || log.count > 0
        let isDry = dryRun || !yes && (json || !program.console.isInteractive)
        if json {
            program.console.write(json: view.json(isDryRun: isDry))
        } else {
            // A line is left for the question below it.
            program.console.write(view.lines(columns: program.console.columns, rows: program.console.rows - 1))
        }
        guard hasWork else {
            if !dryRun, !isDry {
                try plan.records.write()
                try seal(plan.done())
            }
            if !json { program.console.say("Nothing to do.") }
            return false
        }
        if isDry {
            guard dryRun else { throw CommandError("nothing was written; add --yes to import") }
            if !json { program.console.say("Nothing was written: this was a dry run.") }
            return false
        }
        if yes, let doubt = plan.doubt {
            throw CommandError("\(doubt); say which columns ask and answer, as in --columns front=2,back=3, or leave --yes out")
        }
        return try program.confirms("Import this?", to: "import this", yes: yes)
    }

    private func write(_ made: consuming ImportReading, _ program: Program) throws {
        let kept = try made.plan.write(keepingIn: program.collection)
        let brought = made.plan.brought
        let rest = ImportedProgress(consume made)
        let (schedules, events): (Int, Int)
        do {
            (schedules, events) = try program.waiting(for: "Writing") { progress in
                try rest.record(program.collection, program.library().store, besides: kept) {
                    if !progress($0) { throw ImportError.stopped }
                }
            }!
        } catch {
            throw ImportError.unrecorded(String(describing: error))
        }
        if json { return }
        program.console.say(ImportView.done(brought, schedules: schedules, events: events), Theme.good)
    }
}

extension ForeignFormat: ExpressibleByArgument {
    /// The format of this name, as it is typed.
    public init?(argument: String) { self.init(name: argument) }
}

extension FieldText: ExpressibleByArgument {}
