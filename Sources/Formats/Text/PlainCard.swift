import Cards

/// A card as programs have it that know questions, answers and gaps, and nothing else.
struct PlainCard {
    /// The question in Markdown: one line, and what stands below it.
    let heading: String, front: String
    /// The answer in Markdown; of a text with gaps what is told aside.
    let back: String
    /// The text with its gaps; nil where there are none.
    let cloze: String?
    /// Whether it is asked both ways.
    let isReversed: Bool
    /// Its tags, without those that make its kind.
    let tags: [String]
    /// What it loses, if it was more than that.
    let loss: String?

    init(_ card: Card) {
        var card = card
        if let id = card.pinnedID { (card.front, card.back) = (Self.unpinned(card.front, id), Self.unpinned(card.back, id)) }
        tags = card.tags.filter { !Card.askingTags.contains($0.lowercased()) }
        isReversed = card.sides.contains(.backward)
        switch card.kind {
        case .cloze:
            let parts = card.clozeParts
            // The heading stands before it in bold, unless it only repeats the text.
            heading = Clozes.heading(of: parts.text) == card.heading ? "" : card.heading
            (front, back, cloze, loss) = ("", parts.asides, parts.text, nil)
        case .choice:
            var options: [String] = []
            if case .choice(let all, _, _) = card.content(of: .forward).answer {
                options = all.map { "- " + PlainMarkdown.inline($0.text.plainText) }
            }
            heading = card.heading
            front = [card.front, options.joined(separator: "\n")].filter { !$0.isEmpty }.joined(separator: "\n\n")
            (back, cloze, loss) = (Self.ticked(card.back), nil, "choices, which are questions and answers there")
        case .ordered:
            (heading, front, back, cloze) = (card.heading, card.front, card.back, nil)
            loss = "lists to recall in order, which are questions and answers there"
        case .points:
            (heading, front, back, cloze) = (card.heading, card.front, card.back, nil)
            loss = "points to tick off, which are questions and answers there"
        case .typed:
            (heading, front, back, cloze, loss) = (card.heading, card.front, card.back, nil, "answers to type, which are only shown there")
        case .basic: (heading, front, back, cloze, loss) = (card.heading, card.front, card.back, nil, nil)
        }
    }

    /// A text without the comment that pins its card.
    private static func unpinned(_ text: String, _ id: String) -> String {
        var kept = ""
        var rest = text[...]
        while let (before, after) = rest.cut(at: "<!--"), let (comment, behind) = after.cut(at: "-->") {
            if let (key, name) = comment.cut(at: ":"), key.trimmed == "id", name.trimmed == id { return (kept + before + behind).trimmed }
            kept += before + "<!--" + comment + "-->"
            rest = behind
        }
        return text
    }

    /// A back with signs for boxes: other programs show none.
    static func ticked(_ back: String) -> String {
        let lines = back.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            let marker = line.prefix { $0 == " " || "-*+".contains($0) }
            let rest = line.dropFirst(marker.count)
            for (box, sign) in [("[x] ", "✓ "), ("[X] ", "✓ "), ("[ ] ", "✗ ")] where !marker.isEmpty && rest.hasPrefix(box) {
                return marker + sign + rest.dropFirst(box.count)
            }
            return String(line)
        }
        return lines.joined(separator: "\n")
    }

    /// The heading as the first line of a text, where no sign at its head means anything.
    var firstLine: String { LeadingSign.escaped(heading) }

    /// The question as one text.
    var question: String { front.isEmpty ? firstLine : firstLine + "\n\n" + front }
}

/// What cards lose on their way into another program: what, and how many.
struct ExportLosses: Sendable {
    private(set) var all: [(what: String, count: Int)] = []

    mutating func lose(_ what: String) { lose(what, 1) }

    /// Takes what is lost elsewhere into account too.
    mutating func add(_ others: ExportLosses) { for other in others.all { lose(other.what, other.count) } }

    private mutating func lose(_ what: String, _ count: Int) {
        if let index = all.firstIndex(where: { $0.what == what }) { all[index].count += count } else { all.append((what, count)) }
    }
}

/// A line of words whose first sign would make something else of it, as in `# text` or `- 70 mV`.
enum LeadingSign {
    /// The line, as Markdown that shows it.
    static func escaped(_ line: String) -> String {
        guard let first = line.utf8.first else { return line }
        if "#-+*>".utf8.contains(first) { return isWords(line) ? line : "\\" + line }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        return digits.isEmpty || isWords(line) ? line : digits + "\\" + line.dropFirst(digits.count)
    }

    private static func isWords(_ line: String) -> Bool {
        if case .paragraph = Block.blocks(of: line).first { true } else { false }
    }
}
