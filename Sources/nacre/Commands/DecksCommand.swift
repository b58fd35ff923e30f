import ArgumentParser
import Collection
import Files
import Formats
import Presentation
import Scheduling
import Study
import Terminal

/// `decks`: which decks there are, and which folders they come from.
struct DecksCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "decks", abstract: "List the decks; add, update or remove some.",
        discussion: """
            decks add takes a folder, a deck file, or what git fetches from an address, into daily study. decks update lets git fetch what \
            is new at these addresses. decks remove leaves decks out again; their files and their history stay.
            """)

    @OptionGroup var world: WorldOptions

    /// What can be done with decks.
    enum Deed: String, ExpressibleByArgument, CaseIterable {
        case list, add, remove, update
    }

    @Flag(help: "Print JSON.")
    var json = false

    @Argument(help: "What to do: list, add, remove or update.")
    var deed = Deed.list

    @Argument(help: "A folder, a file, or an address that git understands.", completion: .file())
    var path: String?

    func validate() throws {
        if [.add, .remove].contains(deed), path == nil {
            throw ValidationError("decks \(deed.rawValue) takes a folder, a file, or an address for git")
        }
        if deed == .list, path != nil { throw ValidationError("decks list takes nothing more; see also: due, list") }
    }

    var isForReading: Bool { deed == .list && !json }

    func run(in program: Program) throws {
        switch deed {
        case .list: try list(program)
        case .add: try add(path!, program)
        case .remove: try remove(path!, program)
        case .update: try update(path, program)
        }
    }

    private func list(_ program: Program) throws {
        let library = try program.library()
        let counts = try library.store.deckCounts(.all, day: program.today).map { ($0.path, $0.counts.listed) }
        let sideCounts = Dictionary(counts) { first, _ in first }
        // A deck that was just made has no cards yet, and is one all the same.
        let view = DecksView(
            try DeckShelf(program.collection).places.map { deck in
                DecksView.Row(deck.name, title: deck.title, path: deck.path, sides: sideCounts[deck.path] ?? 0)
            })
        if json { return program.console.write(json: view.json) }
        program.console.write(
            view.lines(columns: program.console.columns), spoken: SpokenLists(today: program.today).decks(view))
        program.console.say(Harmless.text(whereDecksGo(program)), Theme.quiet)
    }

    private func whereDecksGo(_ program: Program) -> String {
        program.places.project.map { "The decks of the project \($0)" } ?? "Your own decks go into \(program.places.ownDecks)"
    }

    private func add(_ path: String, _ program: Program) throws {
        let resolved = try found(path, program)
        if program.roots.contains(where: { $0.takesPart(resolved) }) { return program.console.say("\(resolved) takes part already.") }
        try SettingsFile(path: program.places.settings).changeDecks { listed in
            // What a project holds takes part unless it lists its decks.
            let before = listed.isEmpty && program.places.project != nil ? ["."] : listed
            return before.contains(resolved) ? before : before + [resolved]
        }
        program.reloadSettings()
        let library = try program.library()
        let counts = try library.store.counts(.path(resolved), day: program.today)
        program.console.say("Added \(resolved): \(Phrase.count(counts.listed, "side")).")
        program.tellOfPassedOver([resolved])
    }

    /// The path of what is to be added; git fetches it first where it is an address.
    private func found(_ path: String, _ program: Program) throws -> String {
        if let resolved = FileSystem.realPath(program.environment.absolute(path)) { return resolved }
        if GitDecks.isAddress(path) {
            let clone = try program.places.gitDecks.clone(path)
            return FileSystem.realPath(clone) ?? clone
        }
        // `github.com/ann/cells`, as a browser shows it.
        let isHost = path.prefix { $0 != "/" }.dropFirst().contains(".") && path.contains("/")
        throw CommandError(
            "\(path): there is no such file or folder\(isHost ? "; for git, write: decks add https://\(path)" : "")")
    }

    private func update(_ name: String?, _ program: Program) throws {
        let clones = program.places.gitDecks
        let all = program.roots.map(\.path).filter(clones.contains)
        if all.isEmpty { throw CommandError("no decks come from elsewhere; add some with: decks add ADDRESS") }
        var wanted = all
        if let name {
            let path = GitDecks.isAddress(name) ? clones.path(of: name) : program.environment.absolute(name)
            let resolved = FileSystem.realPath(path) ?? path
            wanted = all.filter { $0 == resolved || $0.lastPathPart == name }
            if wanted.isEmpty {
                let hint = Suggestion.phrase(for: name, among: all.map(\.lastPathPart))
                throw CommandError("\(name) was not fetched from elsewhere\(hint)")
            }
        }
        // What changed before is not counted in.
        _ = try program.library()
        var hasFailed = false
        for path in wanted {
            do { try clones.update(path) } catch {
                hasFailed = true
                program.console.complain(StyledText(Harmless.text(String(describing: error)), Theme.bad))
            }
        }
        program.console.say(Self.summary(of: try program.library(isTellingMoves: false)))
        if hasFailed { throw ExitCode(1) }
    }

    /// What an update brought.
    private static func summary(of library: Library) -> String {
        guard let change = library.change else { return "Nothing is new." }
        let parts = [
            (change.added, "\(Phrase.count(change.added, "new card"))"),
            (change.removed, "\(Phrase.count(change.removed, "card")) gone"),
            (change.cardsKnownAgain, "\(Phrase.count(change.cardsKnownAgain, "card")) known again under another name"),
            (change.doubts, "\(Phrase.count(change.doubts, "card")) may have moved; see: nacre moves"),
        ].filter { $0.0 > 0 }.map(\.1)
        return parts.isEmpty ? "Brought up to date; no card is new or gone." : "Brought up to date: \(parts.joined(separator: ", "))."
    }

    private func remove(_ path: String, _ program: Program) throws {
        let isAddress = GitDecks.isAddress(path)
        let wanted = isAddress ? program.places.gitDecks.path(of: path) : program.environment.absolute(path)
        let resolved = FileSystem.realPath(wanted) ?? wanted
        let listed = program.settings.decks
        let leaving = zip(listed, program.collection.addedDecks).filter { $0.1 == resolved || $0.1 == wanted }.map(\.0)
        guard !leaving.isEmpty else { throw CommandError("\(path) was not added\(Suggestion.phrase(for: path, among: listed))") }
        try SettingsFile(path: program.places.settings).changeDecks { $0.filter { !leaving.contains($0) } }
        program.reloadSettings()
        _ = try program.library()
        let keeps = program.places.gitDecks.contains(resolved) ? "; what git fetched stays there, too, until you delete it" : ""
        program.console.say("Left out \(resolved). Its cards keep their history\(keeps).")
    }
}
