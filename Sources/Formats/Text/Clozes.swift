import Cards

/// Cloze texts in Nacre's grammar.
enum Clozes {
    /// A gap. Two colons and braces in its text mean nothing there.
    static func gap(_ number: Int, _ text: String, hint: String? = nil) -> String {
        "{{c\(number)::\(escaped(text))\(hint.map { "::" + escaped($0) } ?? "")}}"
    }

    private static func escaped(_ text: String) -> String {
        let masked = Masked(text)
        var result = ""
        for character in masked.text {
            if character == "{" || character == "}" || character == ":" && result.hasSuffix(":") { result += "\\" }
            result.append(character)
        }
        return masked.restored(result)
    }

    /// A text with gaps, and the heading that it has when its first line is bold and holds no gap.
    static func headed(_ markdown: String) -> (heading: String?, text: String) {
        guard markdown.hasPrefix("**"), let (first, rest) = markdown.cut(at: "\n"), !rest.isBlank else { return (nil, markdown) }
        let line = first.hasSuffix("\\") ? first.dropLast() : first
        guard line.hasSuffix("**"), line.count > 4 else { return (nil, markdown) }
        let inner = line.dropFirst(2).dropLast(2)
        return inner.place(of: "**") == nil && inner.place(of: "{{c") == nil ? (String(inner), rest.trimmed) : (nil, markdown)
    }

    /// A heading for a cloze text: its beginning, with the gaps open, so that it gives nothing away.
    static func heading(of markdown: String) -> String {
        let open = masking(markdown)
        let lines = open.split(separator: "\n").filter { $0.trimmed != "* * *" }.drop {
            $0.isBlank || $0.hasPrefix("```") || $0.hasPrefix("![")
        }
        let first = lines.prefix { !$0.isBlank }.map(Question.withoutBreak).joined(separator: " ").prefix(500)
        let text = String(first)
        let words = (SimpleMarkdown.shows(text, in: text) ? text : Block.blocks(of: text).plainText).foldingWhiteSpace
        guard words.contains(where: { $0.isLetter || $0.isNumber }) else { return "Complete the text" }
        return PlainMarkdown.inline(Question.shortened(words))
    }

    /// A text with an ellipsis for each gap.
    private static func masking(_ markdown: String) -> String {
        var result = ""
        var rest = markdown[...]
        let ends = ends(in: markdown)
        while let start = rest.place(of: "{{c") {
            let after = rest[start.upperBound...].drop { $0.isASCII && $0.isNumber || $0 == "," }
            guard after.hasPrefix("::"), after.startIndex > start.upperBound, let end = ends[start.lowerBound] else {
                result += rest[..<start.upperBound]
                rest = rest[start.upperBound...]
                continue
            }
            result += rest[..<start.lowerBound] + "…"
            rest = rest[end...]
        }
        return result + rest
    }

    /// Where gaps end, by where they begin. One that nothing closes has no end.
    private static func ends(in text: String) -> [String.Index: String.Index] {
        var ends: [String.Index: String.Index] = [:]
        var open: [String.Index] = []
        var rest = text[...]
        while let next = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) {
            rest = rest[next...]
            if rest.utf8.starts(with: "{{c".utf8) {
                open.append(next)
                rest = rest.dropFirst(3)
            } else if rest.utf8.starts(with: "}}".utf8) {
                rest = rest.dropFirst(2)
                if let start = open.popLast() { ends[start] = rest.startIndex }
            } else {
                rest = rest.dropFirst()
            }
        }
        return ends
    }
}
