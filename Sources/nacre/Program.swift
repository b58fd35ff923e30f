import Cards
import Files
import Scheduling
import Storage
import Study
import Terminal

/// A running Nacre: the world, the settings, the learner's console, and the store once it is needed. Commands get it to work with.
final class Program {
    /// The clock, the dice and the paths.
    var environment: Environment
    /// Where things are kept.
    let places: Places
    /// What the learner chose, for everything and for the command that runs.
    private(set) var settings: Settings {
        didSet { console.dress(in: settings.theme, colours: settings.colours) }
    }
    /// The settings that the running command changes for itself.
    private(set) var settingChanges: [SettingChange] = []
    /// Where the learner sits.
    let console: any Console
    /// The backup of the day, made beside what is written first.
    let dailyBackup: DailyBackup
    private var store: Store?
    private var runningCommands = 0
    /// The signal that told a study screen to end, if one did.
    var screenEndedBy: Int32?

    /// The signal that told the program to end, if one did: it is the reason to leave, and the status tells of it as a shell would.
    var endedBy: Int32? { screenEndedBy ?? console.endedBy }

    init(environment: Environment, places: Places, console: any Console) {
        self.environment = environment
        self.places = places
        self.console = console
        dailyBackup = DailyBackup(Backups(of: places.store))
        let contents = places.readSettings()
        settings = contents.settings
        console.dress(in: settings.theme, colours: settings.colours)
        for complaint in contents.complaints { console.complain(StyledText(complaint, Theme.warning)) }
    }

    /// Runs a command in the world its options ask for; at the prompt, the next one is back in the world before.
    func run(_ command: some Command) throws {
        let world = command.world
        if let folder = world.data, environment.absolute(folder) != places.store.parentFolder {
            throw CommandError("--data is for starting nacre: leave, and call: nacre --data \(folder)")
        }
        let outer = environment
        environment.fixedMoment = world.now?.moment ?? outer.fixedMoment
        if let seed = world.seed { environment.seed(seed) }
        defer { if world.seed != nil { environment = outer } else { environment.fixedMoment = outer.fixedMoment } }
        let changesBefore = settingChanges
        if !world.settings.isEmpty {
            settingChanges += world.settings
            reloadSettings()
        }
        defer {
            if !world.settings.isEmpty {
                settingChanges = changesBefore
                reloadSettings()
            }
        }
        runningCommands += 1
        defer {
            runningCommands -= 1
            // At the prompt, the whole visit is one command: what goes on beside it is waited for at its end.
            if runningCommands == 0 { finishBackup() }
        }
        try command.run(in: self)
    }

    /// Reads the settings again, after they were changed.
    func reloadSettings() {
        var settings = places.readSettings().settings
        for change in settingChanges { change.apply(to: &settings) }
        self.settings = settings
    }

    /// Now.
    var now: Moment { environment.now() }

    /// The study day that is on.
    var today: StudyDay { StudyDay(of: now, startMinutes: settings.dayStartMinutes) }

    /// The store, opened when first asked for.
    func openStore() throws -> Store {
        if let store { return store }
        let opened = try Store(path: places.store, at: now)
        store = opened
        return opened
    }

    /// Lets go of the store, so that its file can be replaced.
    func closeStore() {
        try? store?.close()
        store = nil
    }

    /// Writes down what the learner did.
    @discardableResult
    func record(_ actions: [Action], ifUnchanged seen: [CardNumber: EventID?] = [:]) throws -> [Event] {
        let store = try openStore()
        try backUpBefore(actions)
        return try store.record(actions, at: now, day: today, entropy: { environment.entropy() }, ifUnchanged: seen)
    }

    /// Takes back the latest thing the learner did, or the one before by its number; none when there is no such thing.
    func undo(_ kinds: Set<Action.Kind> = Set(Action.Kind.allCases), number: Int = 1) throws -> [Event] {
        let store = try openStore()
        try backUpBefore([])
        return try store.undo(kinds, number: number, at: now, day: today, entropy: { environment.entropy() })
    }

    /// Brings back what the last undo took back; none when there is nothing.
    func redo() throws -> [Event] {
        let store = try openStore()
        try backUpBefore([])
        return try store.redo(at: now, day: today, entropy: { environment.entropy() })
    }

    /// The decks the learner studies, in order.
    var roots: [Root] {
        func real(_ path: String) -> String { FileSystem.realPath(path) ?? path }
        let isWholeProject = places.project == nil || settings.decks.isEmpty
        var roots = isWholeProject && FileSystem.isFolder(places.ownDecks) ? [Root(unlabelled: real(places.ownDecks))] : []
        if settings.usesBundledDecks, let bundled = places.bundledDecks { roots.append(Root(unlabelled: real(bundled))) }
        return roots + addedDecks.map { $0 == places.project ? Root(unlabelled: $0) : Root(named: real($0)) }
    }

    /// The absolute paths of the decks that the settings add. In a project they are seen from its folder.
    var addedDecks: [String] {
        var environment = environment
        environment.workingFolder = places.project ?? environment.workingFolder
        return settings.decks.map(environment.absolute)
    }

    /// The decks as they are on disk now, beside those at other paths that a command named. What is wrong with them is told, and that
    /// the author is asked about cards, unless the command is about just that.
    func library(including paths: [String] = [], isTelling: Bool = true, isTellingDoubts: Bool = true) throws -> Library {
        let known = roots
        let others = paths.filter { path in !known.contains { $0.contains(path) } }
        let library = try Library(roots: known + others.map(Root.init(named:)), program: self)
        if isTelling { library.report(to: self, isTellingDoubts: isTellingDoubts) }
        return library
    }
}
