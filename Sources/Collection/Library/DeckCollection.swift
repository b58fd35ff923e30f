import Files
import Scheduling
import Storage

/// A learner's decks and log together: where they are kept, what was chosen for them, and the store once it is needed.
public final class DeckCollection {
    /// The clock, the dice and the paths.
    public var environment: Environment
    /// Where things are kept.
    public let places: Paths
    /// What the learner chose, for everything and for the moment.
    public private(set) var settings: Settings
    /// The settings that are others for the moment.
    public var settingChanges: [SettingChange] = []
    /// The exam for which is studied at the moment.
    public var exam: Exam?
    /// What could not be understood of the settings, one line each.
    public let complaints: [String]
    /// Who is told what happens while decks are read; nobody at first.
    public var listener: (News) -> Void = { _ in }
    /// Whether what was cut short is being finished at the moment, for which the decks are read.
    var isFinishing = false
    private let dailyBackup: DailyBackup
    private var store: Store?
    private var level = LearnerLevel()
    private let keptLevel: KeptLevel
    let keptEvaluation: KeptEvaluation

    /// What happens while decks are read.
    public enum News {
        /// So many files are going to be read.
        case reading(files: Int)
        /// The decks are known, with what is wrong with them.
        case read(Library)
        /// Decks were written, and cannot be listed yet for this reason.
        case delayed(String)
    }

    /// The decks and the log at some places. The store is opened when it is first asked for.
    public init(environment: Environment, places: Paths) {
        self.environment = environment
        self.places = places
        dailyBackup = DailyBackup(Backups(of: places.store))
        keptLevel = KeptLevel(path: places.store.parentFolder + "/fsrs-level")
        keptEvaluation = KeptEvaluation(path: places.store.parentFolder + "/evaluation")
        let contents = places.readSettings()
        settings = contents.settings
        complaints = contents.complaints
    }

    /// Reads the settings again, after they were changed.
    public func reloadSettings() {
        var settings = places.readSettings().settings
        for change in settingChanges { change.apply(to: &settings) }
        self.settings = settings
    }

    /// Now.
    public var now: Moment { environment.now() }

    /// The study day that is on.
    public var today: StudyDay { StudyDay(of: now, startMinutes: settings.dayStartMinutes) }

    /// The store, opened when first asked for.
    public func openStore() throws -> Store {
        if let store { return store }
        let opened = try Store(path: places.store, at: now)
        store = opened
        return opened
    }

    /// Lets go of the store, so that its file can be replaced.
    public func closeStore() {
        keepLevel()
        try? store?.close()
        store = nil
        level.forget()
    }

    /// Writes down what the learner did.
    @discardableResult
    public func record(_ actions: [Action], ifUnchanged seen: [CardNumber: EventID?] = [:]) throws -> [Event] {
        let store = try openStore()
        try backUpBefore(actions)
        let events = try store.record(actions, at: now, day: today, entropy: { environment.entropy() }, ifUnchanged: seen)
        try level.take(events, location: { try store.location(of: $0) }, history: { try store.reviews(of: $0) })
        return events
    }

    /// How much better or worse the learner recalls than the models say; not at all where that cannot be read.
    var learnerLevel: LevelOffsets {
        (try? level.offsets(for: settings.models, in: openStore(), on: today, kept: keptLevel)) ?? LevelOffsets()
    }

    fileprivate func keepLevel() { if let store { level.keep(in: keptLevel, of: store) } }

    /// Takes back the latest thing the learner did, or the one before by its number; none when there is no such thing.
    public func undo(_ kinds: Set<Action.Kind> = Set(Action.Kind.allCases), number: Int = 1) throws -> [Event] {
        let store = try openStore()
        try backUpBefore([])
        level.forget()
        return try store.undo(kinds, number: number, at: now, day: today, entropy: { environment.entropy() })
    }

    /// Brings back what the last undo took back; none when there is nothing.
    public func redo() throws -> [Event] {
        let store = try openStore()
        try backUpBefore([])
        level.forget()
        return try store.redo(at: now, day: today, entropy: { environment.entropy() })
    }
}

extension DeckCollection {
    /// The backups of the store.
    public var backups: Backups { Backups(of: places.store) }

    /// Makes the backups that are due before these things are written down: the day's, and one more before several cards are reset.
    func backUpBefore(_ actions: [Action]) throws {
        dailyBackup.begin(at: now, startMinutes: settings.dayStartMinutes)
        if actions.count(where: { $0.kind == .reset }) > 1 { try backups.make(.beforeReset, at: now.milliseconds) }
    }

    /// Waits for the day's backup, which is made beside what is written first, and returns what went wrong with it.
    public func finishBackup() -> StoreError? { dailyBackup.finish() }

    /// Sees to it that the day's backup is made when nobody is there any more, and returns what went wrong with it until now.
    public func leave() -> StoreError? {
        keepLevel()
        return dailyBackup.leave(to: environment.programFile)
    }
}

extension DeckCollection {
    /// The decks the learner studies, in order.
    public var roots: [DeckSource] {
        func real(_ path: String) -> String { FileSystem.realPath(path) ?? path }
        let isWholeProject = places.project == nil || settings.decks.isEmpty
        var roots =
            isWholeProject && FileSystem.isFolder(places.ownDecks) ? [DeckSource(unlabelled: real(places.ownDecks), owner: .learner)] : []
        if settings.usesBundledDecks, let bundled = places.bundledDecks {
            roots.append(DeckSource(unlabelled: real(bundled), owner: .nacre))
        }
        let added = addedDecks.map { $0 == places.project ? DeckSource(unlabelled: $0) : DeckSource(named: real($0)) }
        return roots + added.map { $0.owned(by: places.gitDecks.contains($0.path) ? .other : .learner) }
    }

    /// The absolute paths of the decks that the settings add. In a project they are seen from its folder.
    public var addedDecks: [String] {
        var environment = environment
        environment.workingFolder = places.project ?? environment.workingFolder
        return settings.decks.map(environment.absolute)
    }

    /// The decks as they are on disk now, beside those at other paths that were named.
    ///
    /// - Parameter isTold: whether the listener is told of them.
    public func library(including paths: [String] = [], isTold: Bool = true) throws -> Library {
        let finished = finishMoves()
        let known = roots
        let others = paths.filter { path in !known.contains { $0.takesPart(path) } }
        var library = try Library(self, roots: known + others.map(DeckSource.init(named:))) { listener(.reading(files: $0)) }
        // Cards may have moved to where other parameters hold, and names may have been joined.
        if library.change != nil { level.forget() }
        library.complaints = finished + library.complaints
        library.complaints += paths.compactMap { PassedOver(below: $0).words(environment.shown) }
        if isTold { listener(.read(library)) }
        return library
    }
}
