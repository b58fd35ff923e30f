import Scheduling

/// What org-drill writes of its schedule under a heading.
///
/// Source: what org-drill 2.7.0 wrote with each of its algorithms. It counts the passes in a row one too many.
struct OrgSchedule {
    /// The schedule; nil for a card that was never asked.
    private(set) var schedule: ImportedSchedule?
    /// Whether something is written that cannot be read.
    private(set) var isBroken = false

    init(_ heading: OrgHeading) {
        let due = heading.scheduled.flatMap(Self.day)
        func number(_ key: String) -> Double? { heading.properties[key].flatMap(Double.init).flatMap { $0.isFinite ? $0 : nil } }
        if number("DRILL_TOTAL_REPEATS") == nil, let old = heading.properties["LEARN_DATA"] {
            readOld(old, due)
            return
        }
        guard heading.properties["DRILL_TOTAL_REPEATS"] != nil else { return }
        guard let total = number("DRILL_TOTAL_REPEATS"), let interval = number("DRILL_LAST_INTERVAL") else {
            isBroken = true
            return
        }
        guard total > 0 else { return }
        let last = heading.properties["DRILL_LAST_REVIEWED"].flatMap(Self.day)
        read(
            repetition: number("DRILL_REPEATS_SINCE_FAIL").map { $0 - 1 } ?? 1, interval: interval, ease: number("DRILL_EASE") ?? 2.5,
            last: last, due: due)
    }

    /// What older versions wrote: `(interval repetitions ease …)`.
    private mutating func readOld(_ text: String, _ due: StudyDay?) {
        let parts = text.split { $0 == "(" || $0 == ")" || $0 == " " }.prefix(3).map { Double($0) }
        guard parts.count == 3, let interval = parts[0], let repetitions = parts[1], let ease = parts[2] else {
            isBroken = true
            return
        }
        guard repetitions > 0 || due != nil else { return }
        read(repetition: repetitions, interval: interval, ease: ease, last: nil, due: due)
    }

    private mutating func read(repetition: Double, interval: Double, ease: Double, last: StudyDay?, due: StudyDay?) {
        let hundredths = Int((min(100, max(1.3, ease)) * 100).rounded())
        guard let due, interval > 0 else {
            // Failed at the last answer: due since then.
            guard let day = last ?? due else {
                isBroken = true
                return
            }
            schedule = ImportedSchedule(interval: 1, easiness: hundredths, due: day, last: day)
            return
        }
        let days = last.map { due.number - $0.number } ?? Int(min(1e6, interval).rounded())
        var read = ImportedSchedule(interval: max(1, days), easiness: hundredths, due: due, last: last)
        read.repetition = Int(min(1e6, max(1, repetition)))
        schedule = read
    }

    /// The day at the head of a date, whatever the day of the week is called: `[2026-04-20 Mon 23:30]`.
    private static func day(_ text: String) -> StudyDay? {
        let digits = text.drop { $0 == "[" || $0 == "<" }.prefix { !$0.isWhitespace && $0 != "]" && $0 != ">" }
        let parts = digits.split(separator: "-").map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2], (1990...9999).contains(year) else {
            return nil
        }
        return StudyDay(validYear: year, month: month, day: day)
    }
}
