import ArgumentParser
import Collection
import Presentation
import Scheduling
import Terminal

/// `sync`: keeps the log together with those of the learner's other devices.
struct SyncCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "sync", abstract: "Keep what you did together with your other devices.",
        discussion: """
            Say once on each device where they meet: 'sync FOLDER' for a folder that Syncthing, Dropbox, a stick or the like carries between \
            them, 'sync ADDRESS' for a repository that git understands. After that 'sync' does. Nothing there is ever taken as a reason to \
            forget anything here.
            """)

    @OptionGroup var world: WorldOptions

    @Flag(help: "Show the devices, and what would come and go; change nothing.")
    var status = false

    @Option(help: ArgumentHelp("What to call this device.", valueName: "name"))
    var name: String?

    @Option(
        help: ArgumentHelp(
            "Take away what another device has put there; all of it is kept here, and published from here.", valueName: "device"))
    var forget: String?

    @Flag(help: "Stop keeping together. What is there and what is here stays.")
    var leave = false

    @Flag(inversion: .prefixedNo, help: "Let your own decks go along, with the pictures they show, from now on.")
    var decks: Bool?

    @Flag(inversion: .prefixedNo, help: "Let settings go along that say how to study, from now on.")
    var settings: Bool?

    @Option(help: ArgumentHelp("End a conflict about a deck, which is named behind it: mine, theirs or edited.", valueName: "way"))
    var take: ConflictEnd?

    @Flag(help: ArgumentHelp("Say nothing, ask nothing, and leave what came to be told later.", visibility: .hidden))
    var beside = false

    @Flag(help: "Print JSON.")
    var json = false

    @Argument(help: "Where the devices meet: a folder, or an address that git understands; for --take, a deck.", completion: .directory)
    var place: String?

    func validate() throws {
        let deeds = [status, forget != nil, leave, take != nil].count { $0 }
        if take != nil, place == nil { throw ValidationError("--take takes mine, theirs or edited, and a deck: sync --status") }
        if deeds > 1 || deeds == 1 && (place != nil && take == nil || name != nil || decks != nil || settings != nil) {
            throw ValidationError("sync takes a place, --name, --decks and --settings, or one of --status, --take, --forget and --leave")
        }
    }

    func run(in program: Program) throws {
        if beside { return try program.collection.keepTogetherQuietly() }
        if status { return try show(program) }
        if leave { return try end(program) }
        if let take, let place { return try end(place, take, program) }
        if let forget {
            let device = try program.collection.forgetDevice(forget)
            return program.console.say(
                "Took away what \(Harmless.text(device.name)) had put there; what it did is kept here, and published from here.")
        }
        if let place {
            let target = try program.collection.meet(at: place)
            if let carrier = target.carrierOfRepository {
                program.console.say(SyncView.warning(ofRepository: target.text, carriedBy: carrier), Theme.warning)
            }
        }
        if let name { try program.collection.nameDevice(name) }
        if decks != nil || settings != nil { try program.collection.carryBelongings(decks: decks, settings: settings) }
        let outcome = try program.collection.keepTogether()
        let view = SyncView(
            outcome.report, at: outcome.place, arrivals: outcome.arrivals, devices: outcome.devices, belongings: outcome.belongings)
        if json { return program.console.write(json: view.json) }
        for warning in view.warnings { program.console.say(warning, Theme.warning) }
        for line in view.lines { program.console.say(line) }
        guard place != nil else { return }
        if let advice = view.advice { program.console.say(advice, Theme.quiet) }
        if !program.settings.keepsTogether {
            program.console.say("To have it done before and after each session: config sync on", Theme.quiet)
        }
    }

    private func end(_ deck: String, _ way: ConflictEnd, _ program: Program) throws {
        let view = BelongingView(try program.collection.endConflict(deck, way))
        if json { return program.console.write(json: view.json) }
        for warning in view.warnings { program.console.say(warning, Theme.warning) }
        program.console.say("'\(Harmless.text(deck))' is one again.")
        for line in view.lines { program.console.say(line) }
    }

    private func show(_ program: Program) throws {
        let status = try program.collection.syncStatus()
        let view = SyncStatusView(status.place, devices: status.devices, outlook: status.outlook, problem: status.problem) {
            Phrase.moment(Environment.moment(milliseconds: $0))
        }
        if json { return program.console.write(json: view.json) }
        program.console.write(view.lines(columns: program.console.columns))
    }

    private func end(_ program: Program) throws {
        let place = try program.collection.stopKeepingTogether()
        program.console.say("Left. What this device had put into \(Harmless.text(place.place)) stays there, and all that came stays here.")
    }
}

extension ConflictEnd: ExpressibleByArgument {}
