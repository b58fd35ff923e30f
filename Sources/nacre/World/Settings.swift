import Statistics
import Study

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
    /// How often a card must have been forgotten to be a leech.
    var leechLapses = Filter.leechLapses
    /// The days of the week on which no studying is planned.
    var restDays: Set<Weekday> = []
    /// Whether to study the decks that came with the program.
    var usesBundledDecks = true
    /// Folders and files of decks beside the learner's own folder, as written.
    var decks: [String] = []
}

extension Settings {
    /// One setting: its name in the file and at the prompt, what it means, and how its value is read and written.
    struct Key: Sendable {
        /// The name, in kebab case.
        let name: String
        /// What it means, in one line.
        let meaning: String
        /// What a value looks like.
        let form: String
        /// The value in force, as text.
        let read: @Sendable (Settings) -> String
        /// Takes a value given as text; false when it is not one.
        let write: @Sendable (inout Settings, String) -> Bool
    }

    /// All settings but the list of decks, which has a command of its own.
    static let keys: [Key] = [
        Key(
            name: "new-cards-per-day", meaning: "new cards a day at most", form: "a number from 0 to 9999",
            read: { String($0.newCardsPerDay) },
            write: { settings, text in Self.count(text).map { settings.newCardsPerDay = $0 } != nil }),
        Key(
            name: "reviews-per-day", meaning: "reviews a day at most", form: "a number from 0 to 9999, or 'all'",
            read: { $0.reviewsPerDay.map(String.init) ?? "all" },
            write: { settings, text in
                if text == "all" {
                    settings.reviewsPerDay = nil
                    return true
                }
                return Self.count(text).map { settings.reviewsPerDay = $0 } != nil
            }),
        Key(
            name: "day-starts-at", meaning: "when a study day begins", form: "a time from 00:00 to 23:59",
            read: { Self.time($0.dayStartMinutes) },
            write: { settings, text in Self.minutes(text).map { settings.dayStartMinutes = $0 } != nil }),
        Key(
            name: "drill", meaning: "ask cards graded below 4 again at the end", form: "on or off",
            read: { $0.isDrilling ? "on" : "off" },
            write: { settings, text in Self.truth(text).map { settings.isDrilling = $0 } != nil }),
        Key(
            name: "type-gaps", meaning: "type the gaps of cloze cards", form: "on or off",
            read: { $0.typesGaps ? "on" : "off" },
            write: { settings, text in Self.truth(text).map { settings.typesGaps = $0 } != nil }),
        Key(
            name: "confidence", meaning: "say how sure you are before each answer", form: "on or off",
            read: { $0.asksConfidence ? "on" : "off" },
            write: { settings, text in Self.truth(text).map { settings.asksConfidence = $0 } != nil }),
        Key(
            name: "leech-threshold", meaning: "lapses that make a card a leech", form: "a number from 1 to 9999",
            read: { String($0.leechLapses) },
            write: { settings, text in Self.count(text).flatMap { $0 > 0 ? settings.leechLapses = $0 : nil } != nil }),
        Key(
            name: "rest-days", meaning: "days of the week that break no streak", form: "days as in 'saturday, sunday', or 'none'",
            read: { Self.names($0.restDays) },
            write: { settings, text in Self.weekdays(text).map { settings.restDays = $0 } != nil }),
        Key(
            name: "bundled-decks", meaning: "study the decks that came with nacre", form: "on or off",
            read: { $0.usesBundledDecks ? "on" : "off" },
            write: { settings, text in Self.truth(text).map { settings.usesBundledDecks = $0 } != nil }),
    ]

    private static func count(_ text: String) -> Int? {
        Int(text).flatMap { (0...9999).contains($0) ? $0 : nil }
    }

    private static func truth(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "on", "true", "yes": true
        case "off", "false", "no": false
        default: nil
        }
    }

    private static func names(_ days: Set<Weekday>) -> String {
        days.isEmpty ? "none" : Weekday.allCases.filter(days.contains).map(\.name).joined(separator: ", ")
    }

    /// Days of the week by their names, or the first two letters at least.
    private static func weekdays(_ text: String) -> Set<Weekday>? {
        let words = text.lowercased().split { ", ".contains($0) }
        if words == ["none"] { return [] }
        let days = words.compactMap { word in
            word.count < 2 ? nil : Weekday.allCases.first { $0.name.hasPrefix(word.hasSuffix("s") ? word.dropLast() : word) }
        }
        return days.isEmpty || days.count < words.count ? nil : Set(days)
    }

    private static func time(_ minutes: Int) -> String {
        let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    private static func minutes(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        return hour * 60 + minute
    }
}
