import Cards
import Scheduling

/// Cards as a file of org-drill, with where they stand.
public struct OrgText {
    /// One side of a card with where it stands.
    public struct Standing {
        var side: Side
        var schedule: Schedule
        var memory: SM2.Memory

        /// A side with its schedule, and what SM-2 remembers of it.
        public init(_ side: Side, _ schedule: Schedule, _ memory: SM2.Memory) {
            (self.side, self.schedule, self.memory) = (side, schedule, memory)
        }
    }

    /// The file.
    public private(set) var text = ""
    private var lost = ExportLosses()
    private var deck: [String] = []

    /// An empty file.
    public init() {}

    /// What could not be carried: how many cards each concerns.
    public var losses: [(what: String, count: Int)] { lost.all }

    /// Adds a card below the headings of its deck.
    public mutating func add(_ card: Card, deck name: String, sides: [Standing]) {
        let path = name.split(separator: "/").map(String.init)
        if path != deck {
            let shared = zip(path, deck).prefix { $0 == $1 }.count
            for level in path.indices.dropFirst(min(shared, path.count - 1)) {
                text += String(repeating: "*", count: level + 1) + " " + path[level] + "\n"
            }
            deck = path
        }
        let stars = String(repeating: "*", count: path.count + 1)
        let plain = PlainCard(card)
        if let loss = plain.loss, card.kind != .typed { lost.lose(loss) }
        var writer = OrgWriter(avoidsBrackets: true)
        let title = writer.line(of: LeadingSign.escaped(card.heading))
        text += "\(stars) \(title) :drill\(tags(plain.tags)):\n"
        let standings = card.sides.compactMap { side in sides.first { $0.side == side && $0.schedule.due != nil } }
        let type = plain.cloze != nil ? "hide1cloze" : plain.isReversed ? "twosided" : card.kind == .typed ? "simpletyped" : ""
        addState(standings, of: card, type: type)
        if let cloze = plain.cloze {
            add(gaps(in: cloze, &writer))
            if !plain.back.isEmpty { addPart("Why", plain.back, stars) }
        } else if plain.isReversed {
            addPart("Front", plain.question, stars)
            addPart("Back", plain.back, stars)
        } else {
            // A heading without a text below it is no card.
            add(plain.front.isEmpty ? [title] : writer.lines(of: plain.front))
            addPart("Answer", plain.back, stars)
        }
        if writer.hasBracketsInCode { lost.lose("square brackets in the code of a question, which are hidden there like a gap") }
        if writer.hasBrackets { lost.lose("square brackets of a question, which would be gaps, and are round there") }
    }

    private mutating func add(_ lines: [String]) { text += lines.joined(separator: "\n") + "\n" }

    private mutating func addPart(_ title: String, _ markdown: String, _ stars: String) {
        var writer = OrgWriter()
        text += "\(stars)* \(title)\n"
        add(writer.lines(of: markdown))
    }

    private mutating func gaps(in cloze: String, _ writer: inout OrgWriter) -> [String] {
        var all: [(text: String, hint: String?)] = []
        var numbers: Set<Int> = []
        var isGrouped = false
        let marked = GapTexts.replacing(in: cloze) { gapNumbers, text, hint in
            isGrouped = isGrouped || gapNumbers.count > 1 || !numbers.insert(gapNumbers.first ?? 0).inserted
            all.append((text, hint))
            return "\(OrgInline.gapMark.open)\(all.count - 1)\(OrgInline.gapMark.close)"
        }
        if isGrouped { lost.lose("gaps that were asked together, each of which is asked by itself there") }
        var lines = writer.lines(of: marked)
        for index in lines.indices {
            lines[index] = OrgMarkdown.replacingGaps(in: lines[index]) { number in
                var inner = OrgWriter(avoidsBrackets: true)
                let hint = all[number].hint.map { "||" + inner.line(of: $0) } ?? ""
                return "[" + inner.line(of: all[number].text) + hint + "]"
            }
        }
        return lines
    }

    private mutating func tags(_ tags: [String]) -> String {
        let written = tags.map { String($0.map { $0.isLetter || $0.isNumber || "_@#%".contains($0) ? $0 : "_" }) }
        if written != tags { lost.lose("tags with signs that Org's have not, which are '_' there") }
        return written.map { ":" + $0 }.joined()
    }

    /// What org-drill keeps of a card: one schedule for all its sides, the earliest of them.
    private mutating func addState(_ sides: [Standing], of card: Card, type: String) {
        var properties = card.pinnedID.map { [("ID", $0)] } ?? []
        if !type.isEmpty { properties.append(("DRILL_CARD_TYPE", type)) }
        if let first = sides.min(by: { $0.schedule.due! < $1.schedule.due! }), let due = first.schedule.due {
            if Set(sides.map(\.schedule.due)).count > 1 || sides.count < card.sides.count {
                lost.lose("schedules of their sides, of which it has only one: the earliest")
            }
            let last = first.schedule.lastDay ?? due.advanced(by: -first.schedule.interval)
            text += "SCHEDULED: <\(due) \(Self.weekday(due))>\n"
            properties += [
                ("DRILL_LAST_INTERVAL", "\(max(1, first.schedule.interval)).0"),
                ("DRILL_REPEATS_SINCE_FAIL", "\(first.memory.repetition + 1)"),
                ("DRILL_TOTAL_REPEATS", "\(max(1, first.schedule.reviews, first.memory.repetition))"),
                ("DRILL_FAILURE_COUNT", "\(first.schedule.lapses)"),
                ("DRILL_EASE", "\(Double(first.memory.easiness) / 100)"), ("DRILL_LAST_REVIEWED", "[\(last) \(Self.weekday(last)) 12:00]"),
            ]
        }
        if properties.isEmpty { return }
        text += ":PROPERTIES:\n" + properties.map { ":\($0.0): \($0.1)\n" }.joined() + ":END:\n"
    }

    private static func weekday(_ day: StudyDay) -> String {
        // The first of January 1970 was a Thursday.
        ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][((day.number % 7) + 7) % 7]
    }
}
