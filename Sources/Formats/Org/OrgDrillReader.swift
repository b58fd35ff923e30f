import Cards
import Scheduling

/// Reads files of org-drill: a heading tagged `drill` is a card, its text the question, the headings below it the answer.
///
/// Source: the manual of org-drill, and what its version 2.7.0 reads and writes.
struct OrgDrillReader {
    private var imported = Imported()
    private let outline: OrgOutline

    /// Reads a file.
    static func read(_ text: ForeignText, _ pieces: Pieces = .inTurn) -> Imported {
        let empty = OrgDrillReader(outline: OrgOutline(text.lines))
        var reader = empty
        let starts = empty.headingsAround(each: headingsAtOnce)
        let parts = pieces.made(of: empty.outline.count, each: headingsAtOnce) { range in
            var part = empty
            part.read(range, in: starts[range.lowerBound / headingsAtOnce])
            return part.imported
        }
        for part in parts { reader.imported.append(part) }
        if !reader.outline.hasCards { reader.imported.leaveOut("no heading is tagged ':drill:'", line: 1) }
        return reader.imported
    }

    /// So many headings are read in one go.
    private static let headingsAtOnce = 2_000

    /// The headings around every so many-th heading, from the outermost.
    private func headingsAround(each length: Int) -> [[Int]] {
        var (around, starts): ([Int], [[Int]]) = ([], [])
        for index in 0..<outline.count {
            if index % length == 0 { starts.append(around) }
            while let last = around.last, outline.level(last) >= outline.level(index) { around.removeLast() }
            around.append(index)
        }
        return starts
    }

    private mutating func read(_ range: Range<Int>, in outer: [Int]) {
        // A heading is read where a card is below it.
        var around = outer.map { (index: $0, heading: nil as OrgHeading?) }
        for index in range {
            while let last = around.last, outline.level(last.index) >= outline.level(index) { around.removeLast() }
            if outline.isCard(index) {
                for place in around.indices where around[place].heading == nil { around[place].heading = outline.head(around[place].index) }
                let decks = around.filter { !outline.isCard($0.index) }.compactMap(\.heading?.title)
                read(index, in: around.compactMap(\.heading), decks: decks)
            }
            around.append((index, nil))
        }
    }

    private init(outline: OrgOutline) { self.outline = outline }

    /// The headings below one, but those that are cards of their own.
    private func parts(of index: Int) -> [OrgPart] {
        var parts: [OrgPart] = []
        let level = outline.level(index)
        var next = index + 1
        while next < outline.count, outline.level(next) > level {
            if outline.isCard(next) {
                let inner = outline.level(next)
                repeat { next += 1 } while next < outline.count && outline.level(next) > inner
                continue
            }
            let heading = outline[next]
            if let last = parts.last, heading.level > last.level {
                parts[parts.count - 1].more.append((heading.title, heading.body))
            } else {
                parts.append(OrgPart(title: heading.title, level: heading.level, body: heading.body))
            }
            next += 1
        }
        return parts
    }

    /// Reads a card.
    ///
    /// - Parameter decks: the titles of the headings around it that are none.
    private mutating func read(_ index: Int, in around: [OrgHeading], decks: [String]) {
        let heading = outline[index]
        let name = heading.properties["DRILL_CARD_TYPE"]?.trimmingQuotes ?? ""
        guard let type = OrgCardType(name) else {
            return imported.leaveOut("the card \(heading.title.quoted): its type '\(name)' is made by code", line: heading.line)
        }
        let inherited = outline.tags + around.flatMap(\.tags).filter { $0 != "leech" }
        let tags = TagName.tags((inherited + heading.tags).filter { $0 != "drill" }).tags
        let draft = OrgCard(heading, type, parts: parts(of: index))
        if let problem = draft.problem {
            return imported.leaveOut("the card \(heading.title.quoted): \(problem)", line: heading.line)
        }
        for change in draft.changes { imported.change(change, line: heading.line) }
        if heading.tags.contains("leech") {
            imported.change(
                "the card \(heading.title.quoted) is a leech there, and not asked; suspend it with its tag #leech", line: heading.line)
        }
        var text = draft.text
        text.tags = tags + text.tags
        for part in [\CardText.heading, \.front, \.back] {
            text[keyPath: part] = imported.linkingSounds(in: text[keyPath: part], line: heading.line)
        }
        var card = ImportedCard(text, key: heading.properties["ID"], line: heading.line)
        let schedule = OrgSchedule(heading)
        if schedule.isBroken { imported.leaveOut("a schedule that cannot be read", line: heading.line) }
        if let known = schedule.schedule { for side in draft.sides { card.history[side] = known } }
        imported.add(card, to: decks.filter { !$0.isEmpty })
    }
}

/// A heading below a card, with those below it.
struct OrgPart {
    /// Its text.
    var title: String
    fileprivate(set) var level: Int
    /// The lines below it.
    var body: [Substring]
    /// The headings further below.
    var more: [(title: String, body: [Substring])] = []

    init(title: String, level: Int, body: [Substring]) {
        self.title = title
        self.level = level
        self.body = body
    }

    /// What it says, without its own heading; that where there is nothing else.
    var markdown: String {
        let inner = [OrgMarkdown(body).markdown] + more.flatMap { ["**\(OrgInline($0.title).markdown)**", OrgMarkdown($0.body).markdown] }
        let text = inner.filter { !$0.isEmpty }.joined(separator: "\n\n")
        return text.isEmpty ? OrgInline(title).markdown : text
    }

    /// What it says, its heading before it.
    var labelled: String {
        let isPlain = body.allSatisfy(\.isBlank) && more.isEmpty
        return isPlain || title.isEmpty ? markdown : "**\(OrgInline(title).markdown)**\n\n" + markdown
    }
}
