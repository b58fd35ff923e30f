import Scheduling
import Statistics
import Study

/// What the learner may choose. Each setting has a default, so that nothing need be set to begin.
public struct Settings: Equatable {
    /// New cards a day at most.
    public var newCardsPerDay = 20
    /// Reviews a day at most; nil for all that are due.
    public var reviewsPerDay: Int?
    /// No new cards while so many reviews are due, or more; nil where that does not matter.
    public var newWhileDueBelow: Int?
    /// From how many days of its interval on a card is known to those that come after it; nil where none holds another back.
    public var knownFrom: Int? = Schedule.knownInterval
    /// Whether one side of a card is asked on a day at most.
    public var buriesSiblings = true
    /// When a study day begins, in minutes after midnight.
    public var dayStartMinutes = 4 * 60
    /// Whether cards graded below 4 are asked again at the end of a session.
    public var isDrilling = true
    /// Whether the gaps of cloze cards are typed.
    public var typesGaps = false
    /// Whether the learner says how sure an answer is before seeing the right one.
    public var asksConfidence = false
    /// The grades that the learner tells apart.
    public var gradeScale = GradeScale.six
    /// The grade that Space and Enter give a card that was only thought of; nil for none.
    public var usualGrade: Grade? = .four
    /// Other keys for studying than the usual ones.
    public var keyBindings = KeyBindings()
    /// What says when cards are asked again.
    public var scheduler = Scheduler.standard
    /// The chance of recall at which FSRS-6 brings a card back.
    public var retention = FSRS.standardRetention
    /// The parameters of FSRS-6.
    public var parameters = FSRS.Parameters.standard
    /// The parameters that decks and tags have of their own.
    public var ownParameters: [FSRS.OwnParameters] = []
    /// When FSRS-6 is fitted without being told to.
    public var optimizing = Optimizing.off
    /// Whether intervals are moved a little to where there is least to do.
    public var balance = Balance.auto
    /// How often a card must have been forgotten to be a leech.
    public var leechLapses = Schedule.leechLapses
    /// Whether intervals are moved a little to where there is least to do.
    public enum Balance: String, CaseIterable, Sendable {
        /// Those of FSRS-6, and not those of SM-2.
        case auto
        case on, off
    }

    /// What happens to a card that becomes a leech.
    public var leeches = Leeches.tell
    /// The days of the week on which no studying is planned.
    public var restDays: Set<Weekday> = []
    /// Whether to study the decks that came with the program.
    public var usesBundledDecks = true
    /// The order in which the cards of a session are asked.
    public var order = Order.dueFirst
    /// The colours of the learner's choice.
    public var theme = Theme.terminal
    /// When there are colours at all.
    public var colours = ColourChoice.auto
    /// When a pager shows what is longer than the terminal.
    public var pager = PagerChoice.auto
    /// How pictures are shown, if at all.
    public var pictures = PictureChoice.auto
    /// The program that opens pictures and sounds, and its arguments.
    public var opener = Settings.systemOpener
    /// In which of its ways the program talks.
    public var output = Output.auto
    /// Whether the log is kept together with those of other devices before and after a session.
    public var keepsTogether = false
    /// Folders and files of decks beside the learner's own folder, as written.
    public var decks: [String] = []

    /// The defaults.
    public init() {}
}

extension Settings {
    /// Which colours stand for the terminal's own.
    public enum Theme: String, CaseIterable {
        case terminal, light, dark, colourBlind = "colour-blind", colourBlindLight = "colour-blind-light"
        case highContrast = "high-contrast", highContrastLight = "high-contrast-light", plain
    }

    /// When FSRS-6 is fitted to the learner's answers without being told to.
    public enum Optimizing: String, CaseIterable, Sendable {
        /// Once a month, at the end of a session.
        case monthly
        case off
    }

    /// How memory goes, by FSRS-6.
    public var models: FSRS.Models { FSRS.Models(parameters, own: ownParameters) }

    /// What happens to a card that becomes a leech.
    public enum Leeches: String, CaseIterable, Sendable {
        /// It is said what helps.
        case tell
        /// The same, and the card is asked no more until it is resumed.
        case suspend
    }

    /// When a pager shows what is longer than the terminal.
    public enum PagerChoice: String, CaseIterable {
        /// On a terminal, where there is one.
        case auto
        case off
    }

    /// How pictures are shown.
    public enum PictureChoice: String, CaseIterable {
        /// As the terminal says that it can; not at all where it says nothing.
        case auto
        case off, kitty, iterm, sixel
    }

    /// What opens files where the learner has chosen nothing.
    public static let systemOpener = "xdg-open"

    /// In which of its ways the program talks with its learner.
    public enum Output: String, CaseIterable, Sendable {
        /// On the whole screen where the terminal can move its cursor, and else in lines.
        case auto
        case screen, lines
        /// In sentences that are made to be listened to.
        case speech
    }

    /// When there are colours at all.
    public enum ColourChoice: String, CaseIterable {
        /// Where the output is a terminal that has them.
        case auto
        case always, never
    }
}
