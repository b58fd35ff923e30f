/// Text that is no Markdown, written so that Markdown shows it exactly as it is, with no more backslashes than that takes.
public enum PlainMarkdown {
    /// A text of one line, for a heading or within a paragraph: its white space is folded.
    public static func inline(_ text: String) -> String {
        if text.isFolded, isHarmless(text) { return text }
        let line = text.foldingWhiteSpace
        return escaped(line) { shows(MarkdownText($0, isInline: true).inlines(), line) && !isUnlike(line, $0) }
    }

    /// A text of any lines: a blank line parts paragraphs, other line ends stay as breaks.
    public static func block(_ text: String) -> String {
        // What has no white space but single spaces has no line end.
        if text.isFolded, isHarmless(text) { return text }
        var paragraphs: [[String]] = [[]]
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let words = line.drop(while: \.isWhitespace)
            if words.isEmpty { paragraphs.append([]) } else { paragraphs[paragraphs.count - 1].append(String(words)) }
        }
        return paragraphs.filter { !$0.isEmpty }.map(paragraph).joined(separator: "\n\n")
    }

    private static func paragraph(_ lines: [String]) -> String {
        let lines = lines.map { line -> String in
            var line = line[...]
            while line.last?.isWhitespace == true { line.removeLast() }
            return String(line)
        }
        func isRight(_ markdown: String) -> Bool {
            let blocks = Block.blocks(of: markdown)
            guard blocks.count == 1, case .paragraph(let inlines) = blocks[0] else { return false }
            let parts = inlines.split(separator: .lineBreak, omittingEmptySubsequences: false)
            return parts.count == lines.count && zip(parts, lines).allSatisfy { shows(Array($0), $1) && !isUnlike($1, markdown) }
        }
        let whole = lines.joined(separator: "\\\n")
        if lines.allSatisfy(isHarmless) || isRight(whole) && !hasTag(whole) { return whole }
        for signs in [someSigns, allSigns] {
            let text = lines.map { escaping($0, signs) }.joined(separator: "\\\n")
            if isRight(text) && !hasTag(text) { return text }
        }
        return lines.map { breakingAddresses(escaping($0, allSigns)) }.joined(separator: "\\\n")
    }

    private static func escaped(_ line: String, isRight: (String) -> Bool) -> String {
        if isHarmless(line) || isRight(line) && !hasTag(line) { return line }
        for signs in [someSigns, allSigns] {
            let text = escaping(line, signs)
            if isRight(text) && !hasTag(text) { return text }
        }
        return breakingAddresses(escaping(line, allSigns))
    }

    /// A line in which nothing is an address: within one, a backslash would be part of it.
    private static func breakingAddresses(_ line: String) -> String {
        var result = line
        for (address, broken) in [("://", ":<!-- -->//"), ("www.", "www<!-- -->."), ("@", "<!-- -->@")] {
            result = result.split(separator: address, omittingEmptySubsequences: false).joined(separator: broken)
        }
        return result
    }

    private static let someSigns = "\\`*<&$~#"
    private static let allSigns = "\\`*_[]<>&#$~|{}!"

    /// A line with a backslash before each of these signs, and before what would begin a block.
    private static func escaping(_ line: String, _ signs: String) -> String {
        var result = ""
        for character in line {
            if signs.contains(character) { result += "\\" }
            result.append(character)
        }
        guard let first = line.first else { return result }
        if "-+=>".contains(first), !signs.contains(first) { return "\\" + result }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, let sign = line.dropFirst(digits.count).first, sign == "." || sign == ")" {
            return digits + "\\" + result.dropFirst(digits.count)
        }
        return result
    }

    /// Whether a look at the bytes shows that nothing in a line can mean anything.
    private static func isHarmless(_ line: String) -> Bool {
        guard let first = line.utf8.first, !"-+=>".utf8.contains(first), !first.isDigit else { return line.isEmpty }
        return line.utf8.allSatisfy { $0 >= 0x80 || harmless[Int($0)] }
    }

    /// For each character of ASCII whether it means nothing wherever it stands.
    private static let harmless: [Bool] = (0..<0x80).map { $0 >= 0x20 && !allSigns.utf8.contains($0) && $0 != .backslash }

    private static func hasTag(_ text: String) -> Bool { text.contains("#") && !TagScanner(SourceText(Array(text.utf8))).tags.isEmpty }

    /// Whether a line holds what would be a gap in a text that has gaps.
    private static func isUnlike(_ line: String, _ markdown: String) -> Bool { line.contains("{{c") && markdown.contains("{{c") }

    /// Whether running text shows a line as it is: nothing in it is markup but addresses that stand for themselves.
    private static func shows(_ inlines: [Inline], _ line: String) -> Bool {
        var text = ""
        for inline in inlines {
            switch inline {
            case .text(let words): text += words
            case .link(let inner, _) where inner.count == 1: text += inner.plainText
            default: return false
            }
        }
        return text.utf8.elementsEqual(line.utf8)
    }
}
