import Cards
import Collection
import Files
import Presentation
import Scheduling
import Storage
import Terminal

/// A running Nacre: the learner's decks and log, and the console where the learner sits. Commands get it to work with.
final class Program {
    /// The decks, the log, and the world around them.
    let collection: DeckCollection
    /// Where the learner sits.
    let console: any Console
    /// How many commands are running, one inside of the other.
    var runningCommands = 0
    /// The signal that told a study screen to end, if one did.
    var screenEndedBy: Int32?

    /// The signal that told the program to end, if one did: it is the reason to leave, and the status tells of it as a shell would.
    var endedBy: Int32? { screenEndedBy ?? console.endedBy }

    init(environment: Environment, places: Paths, console: any Console) {
        collection = DeckCollection(environment: environment, places: places)
        self.console = console
        collection.listener = { [unowned self] news in
            switch news {
            case .reading(let files): tellOfReading(files: files)
            case .read(let library): library.report(to: self)
            case .delayed(let reason): self.console.complain(reason, Theme.warning)
            }
        }
        var complaints = collection.complaints
        if let wanted = environment.variables["NACRE_OUTPUT"], !wanted.isEmpty {
            do { collection.settingChanges.append(try SettingChange(output: wanted, origin: "NACRE_OUTPUT")) } catch {
                complaints.append(error.description)
            }
            collection.reloadSettings()
        }
        dress()
        for complaint in complaints { console.complain(StyledText(complaint, Theme.warning)) }
    }

    private func dress() {
        if console.output != settings.output { console.flush() }
        console.output = settings.output
        console.dress(in: settings.theme, colours: settings.colours)
    }

    /// Reads the settings again, after they were changed.
    func reloadSettings() {
        collection.reloadSettings()
        dress()
    }

    /// The decks as they are on disk now, beside those at other paths that a command named. What is wrong with them is told, and that
    /// the author is asked about cards, unless the command is about just that.
    func library(including paths: [String] = [], isTelling: Bool = true, isTellingMoves: Bool = true) throws -> Library {
        let library = try collection.library(including: paths, isTold: false)
        if isTelling { library.report(to: self, isTellingMoves: isTellingMoves) }
        return library
    }

    /// How many files take long enough to be read that the learner is told.
    private static let manyFiles = 100

    private func tellOfReading(files: Int) {
        guard files >= Self.manyFiles, console.isInteractive else { return }
        // Beside what a pager shows, for it is there to be seen at once.
        console.complain(StyledText("Reading \(Phrase.count(files, "deck file")) …", Theme.quiet))
        console.flush()
    }
}

/// What commands ask the collection for most.
extension Program {
    /// The clock, the dice and the paths.
    var environment: Environment {
        get { collection.environment }
        set { collection.environment = newValue }
    }

    /// Where things are kept.
    var places: Paths { collection.places }

    /// What the learner chose, for everything and for the command that runs.
    var settings: Settings { collection.settings }

    /// Now.
    var now: Moment { collection.now }

    /// The study day that is on.
    var today: StudyDay { collection.today }

    /// The decks the learner studies, in order.
    var roots: [DeckSource] { collection.roots }

    /// The backups of the store.
    var backups: Backups { collection.backups }

    /// The store, opened when first asked for.
    func openStore() throws -> Store { try collection.openStore() }

    /// Writes down what the learner did.
    @discardableResult
    func record(_ actions: [Action], ifUnchanged seen: [CardNumber: EventID?] = [:]) throws -> [Event] {
        try collection.record(actions, ifUnchanged: seen)
    }

    /// Writes down what the learner did with a command that would do it once more if it were called again.
    func record(_ actions: [Action], as deed: LogDeed, told: String) throws {
        try deed.begin(.events(actions), told: told)
        try record(actions)
    }

    /// Whether a deed was done already, before it was cut short; then that is told.
    func hasDone(_ deed: LogDeed) throws -> Bool {
        let earlier = try deed.earlier()
        guard earlier.turn > 0 else { return false }
        console.say("Done already, before that was cut short: \(earlier.told)")
        finish(deed)
        return true
    }

    /// Ends a deed, where its words have reached the learner.
    func finish(_ deed: LogDeed) {
        console.flush()
        if !console.hasLostOutput { deed.end() }
    }
}
