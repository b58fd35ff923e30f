import Scheduling

/// A copy of the store as it was at one moment, in the folder of backups. What it is stands in its name.
public struct Backup: Hashable, Sendable {
    /// Why a backup was made.
    public enum Reason: String, CaseIterable, Sendable {
        /// Before the first thing that was written on a study day.
        case daily
        /// The learner asked for it. Only the learner throws it away.
        case byHand = "by-hand"
        /// A newer Nacre was about to change the tables.
        case beforeMigration = "before-migration"
        /// Another log was about to be taken in.
        case beforeImport = "before-import"
        /// Another state was about to take the place of this one.
        case beforeRestore = "before-restore"
        /// Several cards were about to be reset.
        case beforeReset = "before-reset"
        /// What follows from the log was about to be made anew.
        case beforeRepair = "before-repair"
    }

    /// Where it is.
    public var path: String
    /// When it was made: milliseconds since 1970-01-01 UTC, to the second.
    public var milliseconds: Int64
    /// Why it was made.
    public var reason: Reason
    /// Which of the backups of this second and reason, from 1.
    public var copy: Int

    /// The name of the file.
    public var name: String { Self.name(milliseconds: milliseconds, reason: reason, copy: copy) }

    /// The name that a backup gets, as in `nacre-20261124T090000Z-daily.sqlite`: it sorts by time.
    static func name(milliseconds: Int64, reason: Reason, copy: Int) -> String {
        let number = copy > 1 ? "-\(copy)" : ""
        return "nacre-\(TimeStamp.text(milliseconds))-\(reason.rawValue)\(number).sqlite"
    }

    /// The backup of this name in a folder; nil for any other file.
    init?(name: String, in folder: String) {
        guard name.hasPrefix("nacre-"), name.hasSuffix(".sqlite") else { return nil }
        let parts = name.dropFirst(6).dropLast(7).split(separator: "-", maxSplits: 1).map(String.init)
        guard parts.count == 2, let milliseconds = TimeStamp.milliseconds(parts[0]) else { return nil }
        for reason in Reason.allCases where parts[1].hasPrefix(reason.rawValue) {
            let rest = parts[1].dropFirst(reason.rawValue.count)
            guard let copy = rest.isEmpty ? 1 : rest.first == "-" ? Int(rest.dropFirst()) : nil else { continue }
            self.init(path: folder + "/" + name, milliseconds: milliseconds, reason: reason, copy: copy)
            if self.name == name { return }
        }
        return nil
    }

    /// Whether one was made before another; within a second, the day's comes before those that something is about to be done after.
    static func isOlder(_ a: Backup, _ b: Backup) -> Bool {
        func key(_ backup: Backup) -> (Int64, Int, Int, String) {
            (backup.milliseconds, backup.reason == .daily ? 0 : 1, backup.copy, backup.path)
        }
        return key(a) < key(b)
    }

    private init(path: String, milliseconds: Int64, reason: Reason, copy: Int) {
        self.path = path
        self.milliseconds = milliseconds
        self.reason = reason
        self.copy = copy
    }
}

/// A moment as it stands in the names of files: `20261124T090000Z`, by ISO 8601 and in UTC.
public enum TimeStamp {
    /// A moment to the second.
    public static func text(_ milliseconds: Int64) -> String {
        let seconds = Int(max(0, milliseconds) / 1000)
        let date = StudyDay(seconds / 86_400).description.filter { $0 != "-" }
        let time = [seconds % 86_400 / 3600, seconds % 3600 / 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
        return "\(date)T\(time)Z"
    }

    /// The moment in such a text; nil for any other.
    static func milliseconds(_ text: String) -> Int64? {
        let digits = Array(text.utf8)
        guard digits.count == 16, digits[8] == UInt8(ascii: "T"), digits[15] == UInt8(ascii: "Z") else { return nil }
        func number(_ range: Range<Int>) -> Int? { Int(String(decoding: digits[range], as: UTF8.self)) }
        guard let year = number(0..<4), let month = number(4..<6), let day = number(6..<8), let hour = number(9..<11),
            let minute = number(11..<13), let second = number(13..<15), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let seconds = StudyDay(year: year, month: month, day: day).number * 86_400 + hour * 3600 + minute * 60 + second
        return self.text(Int64(seconds) * 1000) == text ? Int64(seconds) * 1000 : nil
    }
}
