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

    @Flag(help: ArgumentHelp("Say nothing, ask nothing, and leave what came to be told later.", visibility: .hidden))
    var beside = false

    @Flag(help: "Print JSON.")
    var json = false

    @Argument(help: "Where the devices meet: a folder, or an address that git understands.", completion: .directory)
    var place: String?

    func validate() throws {
        let deeds = [status, forget != nil, leave].count { $0 }
        if deeds > 1 || deeds == 1 && (place != nil || name != nil) {
            throw ValidationError("sync takes a place and a --name, or one of --status, --forget and --leave")
        }
    }

    func run(in program: Program) throws {
        if beside { return try program.collection.keepTogetherQuietly() }
        if status { return try show(program) }
        if leave { return try end(program) }
        if let forget {
            let device = try program.collection.forgetDevice(forget)
            return program.console.say(
                "Took away what \(Harmless.text(device.name)) had put there; what it did is kept here, and published from here.")
        }
        if let place {
            let target = try program.collection.meet(at: place)
            if let carrier = target.carrierOfRepository {
                program.console.say(
                    "\(Harmless.text(target.text)) is a git repository in a folder that \(carrier) carries, which can put branches aside as "
                        + "it does with files; let git or \(carrier) do it, not both: a folder without a repository is enough.",
                    Theme.warning)
            }
        }
        if let name { try program.collection.nameDevice(name) }
        let outcome = try program.collection.keepTogether()
        let view = SyncView(SyncView.Facts(outcome))
        if json { return program.console.write(json: view.json) }
        for warning in view.warnings { program.console.say(warning, Theme.warning) }
        program.console.say(view.sentence)
        guard place != nil else { return }
        if let advice = view.advice { program.console.say(advice, Theme.quiet) }
        if !program.settings.keepsTogether {
            program.console.say("To have it done before and after each session: config sync on", Theme.quiet)
        }
    }

    private func show(_ program: Program) throws {
        let status = try program.collection.syncStatus()
        let own = SyncStatusView.Device(status.place.name, id: status.place.device, heard: nil, milliseconds: nil)
        let others = status.devices.map { device in
            SyncStatusView.Device(
                device.name, id: device.device, heard: Phrase.moment(Environment.moment(milliseconds: device.heard)),
                milliseconds: device.heard)
        }
        let view = SyncStatusView(
            place: status.place.place, devices: [own] + others, toCome: status.outlook?.toCome, toGo: status.outlook?.toGo,
            problem: status.problem)
        if json { return program.console.write(json: view.json) }
        program.console.write(view.lines(columns: program.console.columns))
    }

    private func end(_ program: Program) throws {
        let place = try program.collection.meetingPlace()
        try program.openStore().leaveSync()
        program.console.say("Left. What this device had put into \(Harmless.text(place.place)) stays there, and all that came stays here.")
    }
}

extension SyncView.Facts {
    /// What an outcome tells.
    init(_ outcome: SyncOutcome) {
        self.init(
            place: outcome.place.place, name: outcome.place.name, devices: outcome.devices.map(\.name),
            arrivals: outcome.arrivals.map { SyncView.Arrival($0.name, answers: $0.arrived) })
        (came, went, broken, foreign) = (outcome.report.came, outcome.report.went, outcome.report.broken, outcome.report.foreign)
        (clashes, isRenamed, notes) = (outcome.report.clashes, outcome.report.isRenamed, outcome.report.notes)
        fromTheFuture = outcome.report.fromTheFuture
    }
}
