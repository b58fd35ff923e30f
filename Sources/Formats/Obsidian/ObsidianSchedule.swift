import Cards
import Scheduling

/// The comments in which the plugin keeps its schedule: `<!--SR:!2023-09-02,4,270!2023-09-03,3,250-->`, for each side the day on which it
/// is due, the interval in days, and the ease in per cent.
enum ObsidianSchedule {
    /// Whether a line is such a comment.
    static func isComment(_ line: some StringProtocol) -> Bool { line.drop { $0 == " " }.hasPrefix("<!--SR:") }

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
        text = (kept + rest).trimmed
        return comments
    }

    /// The schedule of each side, nil for one that was never answered, and how many could not be read.
    static func read(_ comments: [String]) -> (entries: [ImportedSchedule?], unreadable: Int) {
        var entries: [ImportedSchedule?] = []
        var unreadable = 0
        for comment in comments {
            let inner = comment.cut(at: "<!--SR:").map { $0.after.cut(at: "-->")?.before ?? $0.after } ?? comment[...]
            for entry in inner.split(separator: "!") where !entry.isBlank {
                let parts = entry.split(separator: ",").map(\.trimmed)
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

    private static func day(_ text: String) -> StudyDay? {
        let parts = text.split(separator: "-").map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2], (1990...9999).contains(year)
        else { return nil }
        return StudyDay(validYear: year, month: month, day: day)
    }
}
