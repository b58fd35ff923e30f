import Cards

/// Cards as a file of hashcards: `Q:` and `A:`, `C:` with gaps in square brackets.
public struct HashcardsText {
    private var lost = ExportLosses()

    /// An empty file.
    public init() {}

    /// What could not be carried: how many cards each concerns.
    public var losses: [(what: String, count: Int)] { lost.all }

    /// The head of the file of one deck. A deck in folders says so in a comment, for a name may have a slash without any.
    public static func head(deck: String) -> String {
        let name = deck.map { "\\\"".contains($0) ? "\\\($0)" : String($0) }.joined()
        return "---\nname = \"\(name)\"\n" + (deck.contains("/") ? FrontBlock.pathMark + deck + "\n" : "") + "---\n\n"
    }

    /// A card with the line that ends it.
    public mutating func entry(_ card: Card) -> String {
        let plain = PlainCard(card)
        if let loss = plain.loss { lost.lose(loss) }
        if !plain.tags.isEmpty { lost.lose("tags, which it does not have") }
        guard let cloze = plain.cloze else {
            if plain.isReversed { lost.lose("asked one way only") }
            return "Q: \(lines(plain.question))\nA: \(lines(plain.back))\n\n---\n\n"
        }
        let heading = plain.heading.isEmpty ? "" : "**\(brackets(plain.heading))**\n\n"
        let asides = plain.back.isEmpty ? "" : "\n\n" + brackets(plain.back)
        return "C: \(lines(heading + gaps(in: cloze) + asides))\n\n---\n\n"
    }

    /// A text with its gaps in brackets, and no other brackets that mean anything.
    private mutating func gaps(in text: String) -> String {
        var texts: [String] = []
        var numbers: Set<Int> = []
        var isGrouped = false, hasHints = false
        let marked = GapTexts.replacing(in: text) { gapNumbers, text, hint in
            isGrouped = isGrouped || gapNumbers.count > 1 || !numbers.insert(gapNumbers.first ?? 0).inserted
            hasHints = hasHints || hint != nil
            texts.append(text)
            return "\u{F0002}\(texts.count - 1)\u{F0003}"
        }
        if isGrouped { lost.lose("gaps that were asked together, each of which is asked by itself there") }
        if hasHints { lost.lose("hints of gaps, which it does not have") }
        let parts = OrgMarkdown.replacingGaps(in: brackets(marked)) { "[" + brackets(texts[$0]) + "]" }
        return parts
    }

    /// A text whose brackets are signs like others. Those of pictures, code and maths stay.
    private func brackets(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "[")) || text.utf8.contains(UInt8(ascii: "]")) else { return text }
        let masked = Masked(text)
        var result = ""
        var isImage = false
        var isEscaped = false
        for character in masked.text {
            switch character {
            case "[" where result.hasSuffix("!") && !isEscaped: isImage = true
            case "]" where isImage: isImage = false
            case "[", "]": if !isEscaped { result += "\\" }
            default: break
            }
            isEscaped = character == "\\" && !isEscaped
            result.append(character)
        }
        return masked.restored(result)
    }

    /// A text whose lines begin and end no card. In code they cannot be helped, which is told.
    private mutating func lines(_ text: String) -> String {
        guard text.utf8.contains(0x0A) || Self.isMark(text[...]) else { return text }
        var fence: Substring?
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            let run = line.drop { $0 == " " }.prefix { $0 == "`" || $0 == "~" }
            if let open = fence {
                if run.hasPrefix(open) { fence = nil }
                if Self.isMark(line) { lost.lose("code with lines that hashcards itself takes for marks") }
                return String(line)
            }
            if run.hasPrefix("```") || run.hasPrefix("~~~") { fence = run }
            guard Self.isMark(line) else { return String(line) }
            return line.hasPrefix("---") ? "***" : line.prefix(1) + "\\" + line.dropFirst()
        }
        return lines.joined(separator: "\n")
    }

    private static func isMark(_ line: Substring) -> Bool {
        line.hasPrefix("Q:") || line.hasPrefix("A:") || line.hasPrefix("C:") || line.hasPrefix("---") && line.trimmed == "---"
    }
}
