import Cards

/// The two sides of a card without what the plugin keeps beside them: schedules, tags, the name of the block.
struct ObsidianCard {
    /// The question.
    private(set) var front: String
    /// The answer.
    private(set) var back: String
    /// The comments of its schedule.
    private(set) var schedules: [String] = []
    /// The name of the block, `^name`.
    private(set) var key: String?
    /// The tags before the question.
    private(set) var tags: [String] = []
    /// The decks that tags before the question name.
    private(set) var decks: [[String]] = []

    init(front: String, back: String, block: ObsidianBlock, _ settings: ObsidianSettings) {
        var sides = (front: front, back: back)
        schedules += ObsidianSchedule.take(from: &sides.front) + ObsidianSchedule.take(from: &sides.back)
        if let schedule = block.schedule { schedules.append(schedule) }
        key = sides.back.isEmpty ? Self.takeKey(from: &sides.front) : Self.takeKey(from: &sides.back)
        (self.front, self.back) = (sides.front.trimmed, sides.back.outdented)
        takeTags(settings)
    }

    /// The sides of a card on one line, and whether it is asked both ways.
    static func separator(
        in line: String, _ settings: ObsidianSettings
    ) -> (question: String, answer: String, isReversed: Bool)? {
        let signs = settings.inlineSigns
        guard signs.contains(where: { line.place(of: $0.sign) != nil }), !ObsidianSchedule.isComment(line) else { return nil }
        let masked = Masked(line)
        // Gaps of other programs hold two colons too.
        guard masked.text.place(of: "{{c") == nil else { return nil }
        for (sign, isReversed) in signs {
            guard let (question, answer) = masked.text.cut(at: sign) else { continue }
            let marker = question.drop { $0 == " " || $0 == "\t" }
            let text = Self.withoutMarker(marker)
            return (masked.restored(text.trimmed), masked.restored(answer.trimmed), isReversed)
        }
        return nil
    }

    /// A question of one line without the mark of a list before it.
    static func withoutListMark(_ question: String) -> String {
        let line = question.drop { $0 == " " || $0 == "\t" }
        guard !line.utf8.contains(0x0A), line.first != "#", line.first != ">" else { return question }
        return String(withoutMarker(line))
    }

    /// A line without the mark of a list, a quote or a heading before it.
    private static func withoutMarker(_ line: Substring) -> Substring {
        for marker in ["- [ ] ", "- [x] ", "- ", "* ", "+ ", "> "] where line.hasPrefix(marker) { return line.dropFirst(marker.count) }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, line.dropFirst(digits.count).hasPrefix(". ") { return line.dropFirst(digits.count + 2) }
        let hashes = line.prefix { $0 == "#" }
        return !hashes.isEmpty && line.dropFirst(hashes.count).hasPrefix(" ") ? line.dropFirst(hashes.count + 1) : line
    }

    private static func takeKey(from text: inout String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "^")) else { return nil }
        let end = text.withoutBlankEnds
        guard let caret = end.lastIndex(of: "^"), caret > end.startIndex, end[end.index(before: caret)].isWhitespace else { return nil }
        let name = end[end.index(after: caret)...]
        guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) else { return nil }
        text = String(end[..<caret]).withoutBlankEnds
        return "^" + name
    }

    private mutating func takeTags(_ settings: ObsidianSettings) {
        var rest = front[...]
        while rest.hasPrefix("#"), let end = rest.firstIndex(where: \.isWhitespace) {
            let word = String(rest[..<end])
            if let deck = settings.deck(word) {
                decks.append(deck)
            } else if let tag = TagName.tag(word), word.dropFirst() == tag {
                tags.append(tag)
            } else {
                break
            }
            rest = rest[end...].drop(while: \.isWhitespace)
        }
        front = String(rest)
    }
}
