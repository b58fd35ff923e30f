import ArgumentParser
import Cards
import Collection
import Files
import Formats
import Presentation
import Scheduling
import Storage
import Study
import Terminal

/// `export`: cards as a file that other programs read.
struct ExportCommand: ChoosingCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write cards as Markdown, a table, for another program, or as JSON.",
        discussion: """
            Without a filter, all cards are written. Without --to they go to the standard output; a folder, named with a '/' at its end, \
            gets a file of Markdown for each deck. What the format cannot carry is told. The log is exported by 'log export'.
            """)

    @OptionGroup var world: WorldOptions

    @Option(
        help: ArgumentHelp(
            "The format: \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")); otherwise what the file's name says, or Markdown.",
            valueName: "format"), completion: .list(ExportFormat.allCases.map(\.rawValue)))
    var format: ExportFormat?

    @Option(help: ArgumentHelp("The file to write; one of that name is replaced.", valueName: "file"), completion: .file())
    var to: String?

    @Argument(help: Self.whatHelp)
    var what: [String] = []

    func run(in program: Program) throws {
        Memory.isGivenBack()
        let choice = try Selection(what, otherWords: .areText, in: program.collection)
        let store = choice.library.store
        let target = to.map(program.environment.absolute)
        let isFolder = target.map { to!.hasSuffix("/") || FileSystem.isFolder($0) } ?? false
        if !isFolder, (format ?? to.flatMap(ExportFormat.init(fileName:))) == .anki {
            let cards = try CardRuns(choice.filter, day: program.today, store: store)
            guard cards.count > 0 else { throw Self.noCards }
            let records = try ImportRecords(program.places.imports)
            guard let target, to != "-" else {
                return try write(ExportText(anki: cards, records: records), to: nil, choice.library, program)
            }
            var export: AnkiTextExport?
            try OutputFile(target, store: program.places.store, isDeck: choice.library.holds).write { send in
                export = try AnkiTextExport(cards, records: records, send)
            }
            return tell(export?.losses ?? [], Phrase.count(export?.count ?? 0, "card"), target, program)
        }
        let cards = try ExportedCards(choice.filter, day: program.today, store: store)
        guard !cards.entries.isEmpty else { throw Self.noCards }
        if let target, isFolder { return try writeDecks(cards, to: target, choice.library, program) }
        let format = try self.format ?? to.map(ExportFormat.told(by:)) ?? .markdown
        if format == .apkg { return try writePackage(consume cards, to: target, choice.library, program) }
        try write(ExportText(cards, format) { cards.json(on: program.today) }, to: target, choice.library, program)
    }

    private static let noCards = CommandError("there are no such cards")

    /// Writes what is a text.
    private func write(_ export: ExportText, to target: String?, _ library: Library, _ program: Program) throws {
        let file = to == "-" ? nil : try target.map { try OutputFile($0, store: program.places.store, isDeck: library.holds) }
        try file?.write(export.text)
        tell(export.losses, Phrase.count(export.count, "card"), file?.path, program)
        if file == nil { program.console.hand(over: export.text) }
    }

    /// Says what could not be carried, and what was exported to a file.
    private func tell(_ losses: [String], _ what: String, _ target: String?, _ program: Program) {
        for loss in losses { program.console.complain(StyledText(Harmless.text(loss), Theme.warning)) }
        guard let target else { return }
        program.console.say("Exported \(what) to", Theme.good)
        program.console.write(StyledText(Harmless.text(target)))
    }

    /// Writes a package of Anki, with schedules and all answers.
    private func writePackage(_ cards: consuming ExportedCards, to target: String?, _ library: Library, _ program: Program) throws {
        guard let target, to != "-" else { throw CommandError("a package is no text: name a file with --to") }
        let file = try OutputFile(target, store: program.places.store, isDeck: library.holds)
        let records = try ImportRecords(program.places.imports)
        let count = cards.entries.count
        // What was read is let go of as soon as the notes are made.
        var left: ExportedCards? = consume cards
        let losses = try program.waiting(for: "Exporting") { progress -> [String]? in
            guard let cards = left.take() else { return nil }
            return try PackageExport.write(
                consume cards, records: records, today: program.today, dayStartMinutes: program.settings.dayStartMinutes, now: program.now,
                to: file, progress: progress)
        }
        guard let losses else { return try program.stopped() }
        tell(losses, Phrase.count(count, "card"), target, program)
    }

    /// Writes a file of Markdown for each deck.
    private func writeDecks(_ cards: ExportedCards, to folder: String, _ library: Library, _ program: Program) throws {
        guard format == nil || format == .markdown else {
            throw CommandError("\(folder): only Markdown goes into a folder; name a file in it")
        }
        let paths = cards.files.map { folder + "/" + $0.deck + ".md" }
        if let deck = paths.first(where: { FileSystem.realPath($0).map(library.holds) ?? false }) {
            throw CommandError("\(deck): this is one of the decks; name another folder")
        }
        try cards.write(to: paths)
        let decks = Phrase.count(cards.files.count, "deck")
        tell([], "\(Phrase.count(cards.entries.count, "card")) of \(decks)", folder, program)
    }
}

extension ExportFormat: ExpressibleByArgument {}
