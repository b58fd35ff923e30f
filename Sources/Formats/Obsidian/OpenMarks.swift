/// Where the fences, display formulas and comments of a note end. One that nothing closes is no such thing: it would take all cards that
/// follow. Nor does one reach beyond a comment of the schedule, which ends a card, or, but for code, beyond a line that parts question and
/// answer.
struct OpenMarks {
    private let lines: TextLines
    /// For each kind of mark the shortest that was not closed, and up to which line it was looked for: so that no line is read once for
    /// each mark above it.
    private var unclosed: [Character: (length: Int, until: Int)] = [:]

    private let settings: ObsidianSettings

    init(_ lines: TextLines, _ settings: ObsidianSettings) { (self.lines, self.settings) = (lines, settings) }

    /// What a line opens.
    enum Mark: Equatable {
        case fence(Character, length: Int)
        case maths
        case comment

        /// What a line opens that nothing on it closes.
        init?(_ line: Substring) {
            let start = line.drop { $0 == " " }
            if let sign = start.first, sign == "`" || sign == "~" {
                let length = start.prefix { $0 == sign }.count
                guard length >= 3, sign == "~" || !start.dropFirst(length).contains("`") else { return nil }
                self = .fence(sign, length: length)
            } else if start.hasPrefix("$$"), !Self.dollars(line).isMultiple(of: 2) {
                self = .maths
            } else if line.hasPrefix("<!--"), !ObsidianSchedule.isComment(line), line.place(of: "-->") == nil {
                self = .comment
            } else {
                return nil
            }
        }

        /// Whether a line closes it.
        func isClosed(by line: Substring) -> Bool {
            switch self {
            case .fence(let sign, let length):
                let start = line.drop { $0 == " " }
                let run = start.prefix { $0 == sign }.count
                return run >= length && start.dropFirst(run).isBlank
            case .maths: return !Self.dollars(line).isMultiple(of: 2)
            case .comment: return line.place(of: "-->") != nil
            }
        }

        /// What it is called where it is told that it was left open.
        var name: String {
            switch self {
            case .fence: "a code fence"
            case .maths: "a formula '$$'"
            case .comment: "a comment"
            }
        }

        fileprivate var sign: Character { if case .fence(let sign, _) = self { sign } else { self == .maths ? "$" : "!" } }
        fileprivate var length: Int { if case .fence(_, let length) = self { length } else { 1 } }

        /// How many `$$` a line holds.
        private static func dollars(_ line: Substring) -> Int {
            var count = 0
            var rest = line
            while let (_, after) = rest.cut(at: "$$") {
                count += 1
                rest = after
            }
            return count
        }
    }

    /// The line that closes a mark opened on a line; nil when none does.
    mutating func end(of mark: Mark, from start: Int) -> Int? {
        if let known = unclosed[mark.sign], mark.length >= known.length, start < known.until { return nil }
        var index = start + 1
        while index < lines.count, !ObsidianSchedule.isComment(lines[index]) {
            if mark.isClosed(by: lines[index]) { return index }
            if mark == .maths, settings.isBetween(lines[index]) { break }
            index += 1
        }
        unclosed[mark.sign] = (mark.length, index)
        return nil
    }
}
