import Cards
import Scheduling

/// The comments in which the plugin keeps its schedule: `<!--SR:!2023-09-02,4,270!2023-09-03,3,250-->`, for each side the day on which it
/// is due, the interval in days, and the ease in per cent.
enum ObsidianSchedule {
    /// Whether a line is such a comment, within a callout or not.
    static func isComment(_ line: some StringProtocol) -> Bool {
        line.utf8.contains(UInt8(ascii: "<")) && line.drop { " \t>".contains($0) }.hasPrefix("<!--SR:")
    }

    /// Whether a line begins the callout in which newer versions keep the comment: `> [!sr|card-metadata]`.
    static func beginsCallout(_ line: some StringProtocol) -> Bool {
        line.utf8.contains(UInt8(ascii: "|")) && line.drop { " \t".contains($0) }.hasPrefix(">")
            && line.drop { " \t>".contains($0) }.lowercased().hasPrefix("[!sr|")
    }

    /// Takes the comments out of a text.
    static func take(from text: inout String) -> [String] {
        guard text.place(of: "<!--SR:") != nil else { return [] }
        var comments: [String] = []
        var kept = ""
        var rest = text[...]
        while let (before, after) = rest.cut(at: "<!--SR:"), let (comment, behind) = after.cut(at: "-->") {
            kept += before
            comments.append(String(comment))
            rest = behind
        }
        text = (kept + rest).withoutBlankEnds
        return comments
    }

    /// The schedule of each side, nil for one that was never answered, and how many could not be read.
    ///
    /// - Parameter localOffset: seconds that the learner's clock is ahead of Greenwich at a time, in seconds since 1970.
    static func read(_ comments: [String], _ localOffset: (Int) -> Int = { _ in 0 }) -> (entries: [ImportedSchedule?], unreadable: Int) {
        var entries: [ImportedSchedule?] = []
        var unreadable = 0
        for comment in comments {
            let inner = comment.cut(at: "<!--SR:").map { $0.after.cut(at: "-->")?.before ?? $0.after } ?? comment[...]
            for entry in inner.split(separator: "!") where !entry.isBlank {
                let parts = entry.split(separator: ",").map(\.trimmed)
                if parts.first == "fsrs" {
                    let (isRight, schedule) = fsrs(Array(parts.dropFirst()), localOffset)
                    if !isRight { unreadable += 1 }
                    entries.append(schedule)
                    continue
                }
                guard parts.count >= 3, let due = day(parts[0]), let interval = Double(parts[1]), let ease = Double(parts[2]),
                    interval.isFinite, ease.isFinite, (0...100_000).contains(interval), (1...100_000).contains(ease)
                else {
                    unreadable += 1
                    entries.append(nil)
                    continue
                }
                // The plugin's stand-in for a side that was not answered yet.
                let isNew = parts[0] == "2000-01-01"
                entries.append(
                    isNew ? nil : ImportedSchedule(interval: Int(interval.rounded()), easiness: Int(ease.rounded()), due: due))
            }
        }
        return (entries, unreadable)
    }

    /// What the plugin writes of FSRS: when the card is due, the interval in days, stability, difficulty, state, how often it was answered and
    /// forgotten, its step, and when it was last answered, in times of Greenwich.
    private static func fsrs(_ parts: [String], _ localOffset: (Int) -> Int) -> (isRight: Bool, ImportedSchedule?) {
        guard parts.count >= 6, let due = day(at: parts[0], localOffset), let interval = Double(parts[1]),
            let stability = Double(parts[2]),
            let difficulty = Double(parts[3]), let answers = Int(parts[5]), (0...100_000).contains(interval), answers >= 0
        else { return (false, nil) }
        if answers == 0 { return (true, nil) }
        guard stability > 0, stability <= 100_000, (1...10).contains(difficulty) else { return (false, nil) }
        let last = parts.count > 8 ? day(at: parts[8], localOffset) : nil
        let days = Int(interval.rounded())
        return (
            true, ImportedSchedule(interval: days, easiness: 250, stability: stability, difficulty: difficulty, due: due, last: last)
        )
    }

    /// The day of a time.
    private static func day(at text: String, _ localOffset: (Int) -> Int) -> StudyDay? {
        guard let day = day(String(text.prefix(10))) else { return nil }
        return WrittenTime(text)?.day(localOffset) ?? day
    }

    private static func day(_ text: String) -> StudyDay? {
        let parts = text.split(separator: "-").map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2], (1990...9999).contains(year)
        else { return nil }
        return StudyDay(validYear: year, month: month, day: day)
    }
}

extension String {
    /// Without blank lines before it and white space behind it; what its first line is indented by stays.
    var withoutBlankEnds: String {
        var text = self[...]
        while let end = text.utf8.firstIndex(of: 0x0A), text[..<end].isBlank { text = text[text.utf8.index(after: end)...] }
        // What ends in a sign of ASCII has no white space behind it.
        if let last = text.utf8.last, (0x21...0x7E).contains(last) { return String(text) }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    /// Without the blanks that all of its lines begin with.
    var outdented: String {
        guard utf8.first == 0x20 || utf8.first == 0x09 else { return self }
        let lines = split(separator: "\n", omittingEmptySubsequences: false)
        let shared = lines.filter { !$0.isBlank }.map { line in line.prefix { $0 == " " || $0 == "\t" } }.min { $0.count < $1.count } ?? ""
        guard lines.allSatisfy({ $0.isBlank || $0.hasPrefix(shared) }) else { return self }
        return lines.map { $0.isBlank ? "" : String($0.dropFirst(shared.count)) }.joined(separator: "\n")
    }
}
