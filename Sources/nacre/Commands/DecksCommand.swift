import ArgumentParser
import Collection
import Formats
import Presentation
import Scheduling
import Terminal

/// `decks`: which decks there are, and which folders they come from.
struct DecksCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "decks", abstract: "List the decks; add, update or remove some; see their news; propose changes.",
        discussion: """
            decks add takes a folder, a deck file, or what git fetches from an address, into daily study. decks update lets git fetch what \
            is new at these addresses. decks remove leaves decks out again; their files and their history stay. decks news tells what a newer \
            nacre changed in decks of which you have copies, card by card, and asks what to take; --take and --leave say it at once. decks propose \
            makes a branch of what you changed in decks that came by git, and says how to offer it.
            """)

    @OptionGroup var world: WorldOptions

    /// What can be done with decks.
    enum Deed: String, ExpressibleByArgument, CaseIterable {
        case list, add, remove, update, news, propose
    }

    @Flag(help: "Print JSON.")
    var json = false

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("The news to take: all that you did not change too, numbers, or words of a heading.", valueName: "card"))
    var take: [String] = []

    @Option(
        parsing: .upToNextOption, help: ArgumentHelp("The news to leave, for good: all, numbers, or words of a heading.", valueName: "card")
    )
    var leave: [String] = []

    @Argument(help: "What to do: list, add, remove, update, news or propose.")
    var deed = Deed.list

    @Argument(help: "A folder, a file, or an address that git understands; for news, a deck.", completion: .file())
    var path: String?

    func validate() throws {
        if [.add, .remove].contains(deed), path == nil {
            throw ValidationError("decks \(deed.rawValue) takes a folder, a file, or an address for git")
        }
        if deed != .news, !take.isEmpty || !leave.isEmpty { throw ValidationError("--take and --leave go with decks news") }
        if deed == .list, path != nil { throw ValidationError("decks list takes nothing more; see also: due, list") }
    }

    private func news(_ program: Program) throws {
        let dialogue = NewsDialogue(program, deck: path)
        if take.isEmpty, leave.isEmpty { return try dialogue.run(asJSON: json) }
        try dialogue.decide(taking: take, leaving: leave)
    }

    var isForReading: Bool { deed == .list && !json }

    func run(in program: Program) throws {
        switch deed {
        case .list: try list(program)
        case .add: try add(path!, program)
        case .remove: try remove(path!, program)
        case .update: try update(path, program)
        case .news: try news(program)
        case .propose: try propose(path, program)
        }
    }

    private func list(_ program: Program) throws {
        let library = try program.library()
        let counts = try library.store.deckCounts(.all, day: program.today).map { ($0.path, $0.counts.listed) }
        let sideCounts = Dictionary(counts) { first, _ in first }
        // A deck that was just made has no cards yet, and is one all the same.
        let copies = Dictionary(library.copies.map { ($0.path, $0) }) { first, _ in first }
        let news = Set(try library.news().map(\.path))
        let view = DecksView(
            try DeckShelf(program.collection).places.map { deck in
                DecksView.Row(
                    deck.name, title: deck.title, path: deck.path, sides: sideCounts[deck.path] ?? 0,
                    copy: copies[deck.path].map { $0.words + (news.contains($0.path) ? ", which has news: decks news" : "") })
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
        let resolved = try program.collection.sourceToAdd(path)
        if program.roots.contains(where: { $0.takesPart(resolved) }) { return program.console.say("\(resolved) takes part already.") }
        try program.collection.add(source: resolved)
        try program.collection.trustProject()
        program.reloadSettings()
        let library = try program.library()
        let counts = try library.store.counts(.path(resolved), day: program.today)
        program.console.say("Added \(resolved): \(Phrase.count(counts.listed, "side")).")
        program.tellOfPassedOver([resolved])
    }

    private func update(_ name: String?, _ program: Program) throws {
        let clones = program.places.gitDecks
        let all = program.roots.map(\.path).filter(clones.contains)
        if all.isEmpty { throw CommandError("no decks come from elsewhere; add some with: decks add ADDRESS") }
        let wanted = try program.collection.clonesToUpdate(name, of: all)
        // What changed before is not counted in.
        _ = try program.library()
        var hasFailed = false
        for path in wanted {
            do { try clones.update(path) } catch {
                hasFailed = true
                program.console.complain(StyledText(Harmless.text(String(describing: error)), Theme.bad))
            }
        }
        program.console.say(try program.library(isTellingMoves: false).summaryOfChange)
        if hasFailed { throw ExitCode(1) }
    }

    private func propose(_ name: String?, _ program: Program) throws {
        for (path, proposal) in try program.collection.proposals(name) {
            guard let proposal else {
                program.console.say("You changed nothing in \(Harmless.text(path)).")
                continue
            }
            let view = ProposalView(
                proposal.name, base: proposal.base, files: proposal.files, in: path, isNameless: proposal.isNameless)
            for line in view.lines { program.console.write(StyledText(line)) }
        }
    }

    private func remove(_ path: String, _ program: Program) throws {
        let resolved = try program.collection.remove(source: path)
        program.reloadSettings()
        _ = try program.library()
        let keeps = program.places.gitDecks.contains(resolved) ? "; what git fetched stays there, too, until you delete it" : ""
        program.console.say("Left out \(resolved). Its cards keep their history\(keeps).")
    }
}
