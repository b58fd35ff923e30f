import Cards
import Scheduling

/// Cards as a note of Obsidian's Spaced Repetition, with their schedules.
public struct ObsidianText {
    /// One side of a card with where it stands.
    public struct Standing {
        var side: Side
        var schedule: Schedule
        var easiness: Int

        /// A side with its schedule, and its easiness in hundredths.
        public init(_ side: Side, _ schedule: Schedule, easiness: Int) {
            (self.side, self.schedule, self.easiness) = (side, schedule, easiness)
        }
    }

    private var lost = ExportLosses()
    private var deck: String?
    private let settings = ObsidianSettings.standard
    /// The cards with their lines, whether blank lines are in their answers.
    private var entries: [(text: String, schedule: String, needsEnd: Bool, isLong: Bool)] = []

    /// An empty note.
    public init() {}

    /// What could not be carried: how many cards each concerns.
    public var losses: [(what: String, count: Int)] {
        let ended = entries.count { $0.needsEnd }
        return lost.all + (ended == 0 ? [] : [("with blank lines: in the plugin's settings, let '\(settings.end)' end cards", ended)])
    }

    /// The whole note.
    public var text: String {
        // Where one card needs a mark at its end, all of several lines do.
        let hasEnds = entries.contains(where: \.needsEnd)
        return entries.map { entry in
            entry.text + entry.schedule + (hasEnds && entry.isLong ? "\n" + settings.end : "") + "\n\n"
        }.joined()
    }

    /// Adds a card.
    public mutating func add(_ card: Card, deck: String, sides: [Standing]) {
        let plain = PlainCard(card)
        if let loss = plain.loss { lost.lose(loss) }
        var head = ""
        if deck != self.deck {
            self.deck = deck
            let tags = TagName.tags(deck.split(separator: "/").map(String.init)).tags
            head = "#" + (["flashcards"] + tags).joined(separator: "/") + "\n\n"
            if tags.joined(separator: "/") != deck { lost.lose("the first of a deck whose name is none of a tag, which changes it") }
        }
        if !plain.tags.isEmpty { head += plain.tags.map { "#" + $0 }.joined(separator: " ") + "\n" }
        let schedule = Self.comment(card.sides.map { side in sides.first { $0.side == side } })
        guard let cloze = plain.cloze else { return addSides(plain, head, schedule) }
        let gaps = Self.gaps(cloze)
        let heading = plain.heading.isEmpty ? "" : "**\(ObsidianSigns.escaped(plain.heading))**\\\n"
        let asides = plain.back.isEmpty ? "" : "\n" + ObsidianSigns.escaped(plain.back)
        entries.append((head + joined(heading + gaps + asides), schedule, false, false))
    }

    /// A text with its gaps as Obsidian has them.
    private static func gaps(_ cloze: String) -> String {
        var gaps: [String] = []
        let marked = GapTexts.replacing(in: cloze) { all, text, hint in
            let parts = ["\(all.first ?? 1)", text] + [hint].compactMap(\.self)
            gaps.append("==\(parts.map(ObsidianSigns.escaped).joined(separator: ";;"))==")
            return "\(OrgInline.gapMark.open)\(gaps.count - 1)\(OrgInline.gapMark.close)"
        }
        return OrgMarkdown.replacingGaps(in: ObsidianSigns.escaped(marked)) { gaps.indices.contains($0) ? gaps[$0] : "" }
    }

    private mutating func addSides(_ plain: PlainCard, _ head: String, _ schedule: String) {
        let first = ObsidianSigns.escaped(plain.firstLine)
        let question = plain.front.isEmpty ? first : first + "\\\n" + ObsidianSigns.escaped(joined(plain.front))
        let back = ObsidianSigns.escaped(plain.back)
        let isLong = (question + back).utf8.contains(0x0A)
        let signs = settings.inlineSigns.map(\.sign)
        let holdsSign = [question, back].contains { text in
            signs.contains { text.place(of: $0) != nil } || ["?", "??"].contains(text) || text.place(of: "==") != nil
        }
        if !isLong, !holdsSign {
            let sign = plain.isReversed ? settings.inlineReversed : settings.inline
            entries.append((head + question + sign + back, schedule, false, false))
        } else {
            let sign = plain.isReversed ? settings.betweenReversed : settings.between
            let answer = back.split(separator: "\n", omittingEmptySubsequences: false).map {
                settings.isBetween($0) || $0 == settings.end ? "\\" + $0 : String($0)
            }.joined(separator: "\n")
            let hasBlanks = Masked(plain.back).text.place(of: "\n\n") != nil
            entries.append((head + question + "\n\(sign)\n" + answer, schedule, hasBlanks, true))
        }
    }

    /// A text without blank lines, which would end its card.
    private mutating func joined(_ text: String) -> String {
        let masked = Masked(text)
        guard masked.text.place(of: "\n\n") != nil else { return text }
        lost.lose("paragraphs of a question or of a text with gaps, which are lines there")
        let lines = masked.text.split(separator: "\n").filter { !$0.isBlank }
        return masked.restored(lines.joined(separator: "\n"))
    }

    /// The comment of a schedule: of each side the day, the interval and the ease; nothing for a card that was never answered.
    private static func comment(_ sides: [Standing?]) -> String {
        guard sides.contains(where: { $0?.schedule.due != nil }) else { return "" }
        let entries = sides.map { side -> String in
            guard let side, let due = side.schedule.due else { return "!2000-01-01,1,250" }
            return "!\(due),\(max(1, side.schedule.interval)),\(side.easiness)"
        }
        return "\n<!--SR:" + entries.joined() + "-->"
    }
}
