import Scheduling
import Statistics
import Study

extension Settings {
    /// One setting: its name in the file and at the prompt, what it means, and how its value is read and written.
    public struct Key: Sendable {
        /// The name, in kebab case.
        public let name: String
        /// What it means, in one line.
        public let meaning: String
        /// What a value looks like.
        public let form: String
        /// The values there are, where they can be listed.
        public let choices: [String]
        /// The value in force, as text.
        public let read: @Sendable (Settings) -> String
        /// Takes a value given as text; false when it is not one.
        public let write: @Sendable (inout Settings, String) -> Bool
        /// What is wrong with a value, where that can be said better than by its form.
        var problem: @Sendable (String) -> String? = { _ in nil }

        /// Why a text is no value of it.
        public func refusal(of text: String) -> String { "'\(text)' is no value for '\(name)': \(problem(text) ?? "it is \(form)")" }
    }

    /// All settings but the list of decks, which has a command of its own.
    public static let keys: [Key] = studyingKeys + schedulerKeys + otherKeys

    private static let studyingKeys: [Key] = [
        Key(\.newCardsPerDay, "new-cards-per-day", "new cards a day at most", from: 0),
        Key(\.reviewsPerDay, "reviews-per-day", "reviews a day at most", from: 0, none: "all"),
        Key(\.newWhileDueBelow, "new-cards-while-due-below", "no new cards while so many reviews are due", from: 1, none: "off"),
        Key(
            \.knownFrom, "known-from", "from how many days of its interval on a card is known to those that come after it", from: 1,
            none: "off"),
        Key(\.buriesSiblings, "bury-siblings", "ask one side of a card a day at most"),
        Key(\.order, "order", "the order of a session's cards"),
        Key(
            name: "day-starts-at", meaning: "when a study day begins", form: "a time from 00:00 to 23:59", choices: [],
            read: { Key.time($0.dayStartMinutes) },
            write: { settings, text in Key.minutes(text).map { settings.dayStartMinutes = $0 } != nil }),
        Key(\.isDrilling, "drill", "ask cards graded below 4 again at the end"),
        Key(\.typesGaps, "type-gaps", "type the gaps of cloze cards"),
        Key(\.asksConfidence, "confidence", "say how sure you are before each answer"),
        Key(\.gradeScale, "grading", "the grades there are"),
        Key(
            name: "usual-grade", meaning: "the grade that Space and Enter give", form: "3, 4, 5 or none", choices: ["3", "4", "5", "none"],
            read: { $0.usualGrade.map { String($0.rawValue) } ?? "none" },
            write: { settings, text in
                let grade = Int(text).flatMap(Grade.init).flatMap { $0.isPassing ? $0 : nil }
                if grade != nil || text == "none" { settings.usualGrade = grade }
                return grade != nil || text == "none"
            }),
        Key(
            name: "keys", meaning: "other keys for studying", form: "names and keys as in 'undo=z bury=v', or 'usual'", choices: ["usual"],
            read: { $0.keyBindings.text.isEmpty ? "usual" : $0.keyBindings.text },
            write: { settings, text in
                let keys = text == "usual" ? KeyBindings() : try? KeyBindings(parsing: text)
                keys.map { settings.keyBindings = $0 }
                return keys != nil
            },
            problem: { text in
                do throws(KeyBindingError) { _ = try KeyBindings(parsing: text) } catch { return error.description }
                return nil
            }),
    ]

    private static let otherKeys: [Key] = [
        Key(\.leechLapses, "leech-threshold", "lapses that make a card a leech", from: 1),
        Key(\.leeches, "leeches", "tell of a card that becomes a leech, or suspend it as well"),
        Key(
            name: "rest-days", meaning: "days of the week that break no streak", form: "days as in 'saturday, sunday', or 'none'",
            choices: ["none"] + Weekday.allCases.map(\.name), read: { Key.names($0.restDays) },
            write: { settings, text in Key.weekdays(text).map { settings.restDays = $0 } != nil }),
        Key(\.keepsTogether, "sync", "keep together with your other devices before and after a session"),
        Key(\.usesBundledDecks, "bundled-decks", "study the decks that came with nacre"),
        Key(\.theme, "theme", "the colours"),
        Key(\.colours, "colours", "when there are colours"),
        Key(\.pager, "pager", "show what is longer than the terminal in $PAGER, or less"),
        Key(\.pictures, "pictures", "how the screen shows pictures"),
        Key(
            name: "opener", meaning: "what opens pictures and sounds", form: "a program and its arguments", choices: [],
            read: \.opener, write: { settings, text in Key.program(text).map { settings.opener = $0 } != nil }),
        outputKey,
    ]

    static let outputKey = Key(\.output, "output", "the whole screen, lines, or speech for listening")

    /// The setting of this name.
    public static func key(_ name: String) -> Key? { keys.first { $0.name == name } }
}

extension Settings.Key {
    typealias Path<Value> = WritableKeyPath<Settings, Value> & Sendable

    /// A setting that is on or off.
    fileprivate init(_ path: Path<Bool>, _ name: String, _ meaning: String) {
        self.init(
            name: name, meaning: meaning, form: "on or off", choices: ["on", "off"], read: { $0[keyPath: path] ? "on" : "off" },
            write: { settings, text in Self.truth(text).map { settings[keyPath: path] = $0 } != nil })
    }

    /// A setting that is a number.
    fileprivate init(_ path: Path<Int>, _ name: String, _ meaning: String, from least: Int) {
        self.init(
            name: name, meaning: meaning, form: "a number from \(least) to 9999", choices: [], read: { String($0[keyPath: path]) },
            write: { settings, text in
                Self.count(text).flatMap { $0 >= least ? settings[keyPath: path] = $0 : nil } != nil
            })
    }

    /// A setting that is a number or a word that stands for none.
    fileprivate init(_ path: Path<Int?>, _ name: String, _ meaning: String, from least: Int, none: String) {
        self.init(
            name: name, meaning: meaning, form: "a number from \(least) to 9999, or '\(none)'", choices: [none],
            read: { $0[keyPath: path].map(String.init) ?? none },
            write: { settings, text in
                let count = Self.count(text).flatMap { $0 >= least ? $0 : nil }
                if count != nil || text == none { settings[keyPath: path] = count }
                return count != nil || text == none
            })
    }

    /// A setting that is one of several words.
    init<Value: RawRepresentable<String> & CaseIterable & SendableMetatype>(
        _ path: Path<Value>, _ name: String, _ meaning: String
    ) {
        let words = Value.allCases.map(\.rawValue)
        self.init(
            name: name, meaning: meaning, form: words.dropLast().joined(separator: ", ") + " or " + words.last!, choices: words,
            read: { $0[keyPath: path].rawValue },
            write: { settings, text in Value(rawValue: text.lowercased()).map { settings[keyPath: path] = $0 } != nil })
    }

    /// A program as it is written, on one line.
    fileprivate static func program(_ text: String) -> String? {
        let words = text.split(separator: " ").joined(separator: " ")
        return words.isEmpty || words.unicodeScalars.contains { $0.value < 0x20 } ? nil : words
    }

    fileprivate static func count(_ text: String) -> Int? {
        Int(text).flatMap { (0...9999).contains($0) ? $0 : nil }
    }

    fileprivate static func names(_ days: Set<Weekday>) -> String {
        days.isEmpty ? "none" : Weekday.allCases.filter(days.contains).map(\.name).joined(separator: ", ")
    }

    /// Days of the week by their names, or the first two letters at least.
    fileprivate static func weekdays(_ text: String) -> Set<Weekday>? {
        let words = text.lowercased().split { ", ".contains($0) }
        if words == ["none"] { return [] }
        let days = words.compactMap { word in
            word.count < 2 ? nil : Weekday.allCases.first { $0.name.hasPrefix(word.hasSuffix("s") ? word.dropLast() : word) }
        }
        return days.isEmpty || days.count < words.count ? nil : Set(days)
    }

    private static func truth(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "on", "true", "yes": true
        case "off", "false", "no": false
        default: nil
        }
    }

    fileprivate static func time(_ minutes: Int) -> String {
        let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    /// Minutes after midnight that a time of day such as `04:00` means; nil where it is none.
    static func minutes(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        return hour * 60 + minute
    }
}
