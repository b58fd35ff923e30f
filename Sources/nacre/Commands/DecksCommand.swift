import ArgumentParser
import Study
import Terminal

/// `decks`: which decks there are, and which folders they come from.
struct DecksCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "decks", abstract: "List the decks; add or remove a folder of them.",
        discussion:
            "decks add PATH takes a folder, or one deck file, into daily study; decks remove PATH leaves it out again. The files stay where they are."
    )

    @OptionGroup var world: WorldOptions

    /// What can be done with decks.
    enum Deed: String, ExpressibleByArgument, CaseIterable {
        case list, add, remove
    }

    @Flag(help: "Print JSON.")
    var json = false

    @Argument(help: "What to do: list, add or remove.")
    var deed = Deed.list

    @Argument(help: "The folder or file to add or remove.", completion: .file())
    var path: String?

    func validate() throws {
        if deed != .list, path == nil { throw ValidationError("decks \(deed.rawValue) takes a folder or a file") }
    }

    func run(in program: Program) throws {
        switch deed {
        case .list: try list(program)
        case .add: try add(path!, program)
        case .remove: try remove(path!, program)
        }
    }

    private func list(_ program: Program) throws {
        let library = try program.library()
        let decks = try library.store.deckCounts(.all, day: program.today)
        if json {
            let values = decks.map { deck in
                JSON.object([
                    ("deck", .string(deck.deck)), ("title", .optional(deck.title)), ("path", .string(deck.path)),
                    ("cards", .int(deck.counts.listed)),
                ])
            }
            return program.console.write(StyledText(JSON.array(values).text))
        }
        library.report(to: program)
        let rows = decks.map { deck in
            [
                StyledText(Harmless.text(deck.deck), .bold), StyledText(Harmless.text(deck.title ?? "")),
                StyledText("\(deck.counts.listed)"),
                StyledText(Harmless.text(deck.path), Theme.quiet),
            ]
        }
        program.console.write(
            TextTable(columns: [.left, .left, .right, .left], header: ["deck", "title", "cards", "file"], rows: rows)
                .lines(width: program.console.columns, border: .plain))
        program.console.say("Your own decks go into \(program.places.ownDecks)", Theme.quiet)
    }

    private func add(_ path: String, _ program: Program) throws {
        guard let resolved = Environment.realPath(program.environment.absolute(path)) else {
            throw CommandError("\(path): there is no such file or folder")
        }
        let known = program.settings.decks.map(program.environment.absolute)
        if program.roots.contains(where: { $0.contains(resolved) }) { return program.console.say("\(resolved) takes part already.") }
        try SettingsFile(path: program.places.settings).setDecks(known + [resolved])
        program.reloadSettings()
        let library = try program.library()
        library.report(to: program)
        let counts = try library.store.counts(.path(resolved), day: program.today, newLimit: nil)
        program.console.say("Added \(resolved): \(Phrase.count(counts.listed, "card")).")
    }

    private func remove(_ path: String, _ program: Program) throws {
        let wanted = program.environment.absolute(path)
        let resolved = Environment.realPath(wanted) ?? wanted
        let known = program.settings.decks.map(program.environment.absolute)
        guard known.contains(where: { $0 == resolved || $0 == wanted }) else {
            throw CommandError("\(path) was not added\(Suggestion.phrase(for: path, among: program.settings.decks))")
        }
        try SettingsFile(path: program.places.settings).setDecks(known.filter { $0 != resolved && $0 != wanted })
        program.reloadSettings()
        _ = try program.library()
        program.console.say("Left out \(resolved). Its cards keep their history.")
    }
}
