import Scheduling
import Statistics
import Study
import Terminal

/// What the learner may choose. Each setting has a default, so that nothing need be set to begin.
struct Settings: Equatable {
    /// New cards a day at most.
    var newCardsPerDay = 20
    /// Reviews a day at most; nil for all that are due.
    var reviewsPerDay: Int?
    /// When a study day begins, in minutes after midnight.
    var dayStartMinutes = 4 * 60
    /// Whether cards graded below 4 are asked again at the end of a session.
    var isDrilling = true
    /// Whether the gaps of cloze cards are typed.
    var typesGaps = false
    /// Whether the learner says how sure an answer is before seeing the right one.
    var asksConfidence = false
    /// What says when cards are asked again.
    var scheduler = Scheduler.standard
    /// How often a card must have been forgotten to be a leech.
    var leechLapses = Filter.leechLapses
    /// The days of the week on which no studying is planned.
    var restDays: Set<Weekday> = []
    /// Whether to study the decks that came with the program.
    var usesBundledDecks = true
    /// The order in which the cards of a session are asked.
    var order = Order.dueFirst
    /// The colours of the learner's choice.
    var theme = Theme.terminal
    /// When there are colours at all.
    var colours = ColourChoice.auto
    /// Folders and files of decks beside the learner's own folder, as written.
    var decks: [String] = []
}

extension Settings {
    /// Which colours stand for the terminal's own.
    enum Theme: String, CaseIterable {
        case terminal, light, dark, colourBlind = "colour-blind", plain

        /// The colours.
        var palette: Palette {
            switch self {
            case .terminal, .plain: .terminal
            case .light: .light
            case .dark: .dark
            case .colourBlind: .colourBlind
            }
        }
    }

    /// When there are colours at all.
    enum ColourChoice: String, CaseIterable {
        /// Where the output is a terminal that has them.
        case auto
        case always, never
    }
}
