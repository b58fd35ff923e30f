import Scheduling

/// The numbers of SM-2 in a line `I:` of SuperMemo 7: `REP=8 LAP=0 EF=3.200 UF=2.370 INT=429 LAST=27.01.06`.
struct SuperMemoSchedule {
    /// The schedule; nil for a card that was never asked.
    private(set) var schedule: ImportedSchedule?
    /// Whether the line says something else.
    private(set) var isBroken = false

    init(_ line: String) {
        let values = Self.words(of: line).compactMap { $0.cut(at: "=") }.map { (key: $0.before.uppercased(), value: String($0.after)) }
        func value(_ key: String) -> String? { values.last { $0.key == key }?.value }
        func number(_ key: String) -> Double? { value(key).flatMap(Double.init).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil } }
        guard let repetitions = number("REP"), let ease = number("EF"), let interval = number("INT") else {
            isBroken = true
            return
        }
        let isFailed = repetitions == 0 && (number("LAP") ?? 0) > 0
        guard repetitions > 0 || isFailed else { return }
        guard let last = value("LAST").flatMap(Self.day) else {
            isBroken = true
            return
        }
        let days = Int(min(1e6, interval).rounded())
        let due = last.advanced(by: isFailed ? 0 : days)
        var read = ImportedSchedule(interval: max(1, days), easiness: Int((min(100, ease) * 100).rounded()), due: due, last: last)
        read.repetition = Int(min(1e6, max(1, repetitions)))
        schedule = read
    }

    /// What stands between white space, which in letters of ASCII is found by their bytes.
    private static func words(of line: String) -> [Substring] {
        guard line.utf8.allSatisfy({ $0 < 0x80 }) else { return line.split(whereSeparator: \.isWhitespace) }
        return line.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map(Substring.init)
    }

    /// A day as it is written there: `27.01.06`. The program is of 1992, and knows nothing before.
    private static func day(_ text: String) -> StudyDay? {
        let parts = text.split(separator: ".").map { Int($0) }
        guard parts.count == 3, let day = parts[0], let month = parts[1], var year = parts[2], year >= 0 else { return nil }
        if year < 100 { year += year < 80 ? 2000 : 1900 }
        return year < 10_000 ? StudyDay(validYear: year, month: month, day: day) : nil
    }
}
