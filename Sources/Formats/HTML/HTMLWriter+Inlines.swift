import Cards

extension HTMLWriter {
    /// The text of some items between marks, line by line: Markdown's marks hold on to words.
    func wrapped(_ items: [Item], _ mark: String) -> [Item] {
        guard hasEmphasis else { return items }
        var result: [Item] = []
        var line = ""
        func flush() {
            if !line.isEmpty { result.append(.text(Self.surrounded(line, mark))) }
            line = ""
        }
        for item in items {
            if case .text(let text) = item {
                line += text
            } else {
                flush()
                result.append(item)
            }
        }
        flush()
        return result
    }

    private static func surrounded(_ text: String, _ mark: String) -> String {
        let words = text.trimmed
        guard !words.isEmpty else { return text }
        // A gap stands around the emphasis, not within it, so that its braces stay with it.
        return (text.first?.isWhitespace == true ? " " : "") + mark + words + mark + (text.last?.isWhitespace == true ? " " : "")
    }

    /// A sub- or superscript, which Nacre shows in Unicode.
    mutating func script(_ name: String, _ children: [HTMLNode]) -> [Item] {
        let text = children.map(\.plain).joined().foldingWhiteSpace
        guard !text.isEmpty else { return [] }
        let markdown = "<\(name)>\(Escapes.some.applied(to: text, isAtStart: false))</\(name)>"
        append(plain: Block.blocks(of: "x" + markdown).plainText.dropFirst())
        return [.text(markdown)]
    }

    mutating func code(_ children: [HTMLNode]) -> [Item] {
        let text = children.map(\.plain).joined().split(whereSeparator: \.isNewline).joined(separator: " ")
        guard !text.isBlank else { return [] }
        append(plain: text)
        guard text.contains("`") else { return [.text("`\(text)`")] }
        let ticks = Self.fence(around: text)
        return [.text("\(ticks) \(text) \(ticks)")]
    }

    /// Lines of code between fences, with the language that the code names, as `class="language-swift"` does.
    mutating func preformatted(_ attributes: [String: String], _ children: [HTMLNode]) -> String {
        let text = children.map(\.plain).joined()
        append(plain: text)
        var classes = attributes["class"] ?? ""
        for case .element("code", let inner, _) in children { classes += " " + (inner["class"] ?? "") }
        let names = classes.split(whereSeparator: \.isWhitespace).compactMap { name in
            ["language-", "lang-"].first(where: name.hasPrefix).map { name.dropFirst($0.count) }
        }
        let language = names.first { !$0.contains("`") } ?? ""
        let fence = Self.fence(around: text)
        let lines = text.hasPrefix("\n") ? text.dropFirst() : text[...]
        return fence + language + "\n" + (lines.hasSuffix("\n") ? lines.dropLast() : lines) + "\n" + fence
    }

    /// As many backticks, three at least, as no text of code has in a row.
    private static func fence(around text: String) -> String {
        var longest = 0
        var run = 0
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        return String(repeating: "`", count: max(3, longest + 1))
    }

    mutating func link(_ target: String, _ children: [HTMLNode]) -> [Item] {
        let inner = items(in: children)
        let text = Self.assembled(inner).split(whereSeparator: \.isNewline).joined(separator: " ")
        guard !target.isEmpty, !text.isEmpty, target.place(of: ">") == nil, !target.contains("\n") else { return inner }
        return [.text(target.contains(where: { " ()".contains($0) }) ? "[\(text)](<\(target)>)" : "[\(text)](\(target))")]
    }

    mutating func image(_ attributes: [String: String]) -> [Item] {
        guard let source = attributes["src"], !source.isBlank, !source.contains("\n"), source.place(of: ">") == nil else {
            lose("a picture without a file")
            return []
        }
        let alt = PlainMarkdown.inline(attributes["alt"] ?? "")
        append(plain: attributes["alt"] ?? "")
        return [.text(source.contains(where: { " ()".contains($0) }) ? "![\(alt)](<\(source)>)" : "![\(alt)](\(source))")]
    }

    /// Lines behind a mark, those after the first behind another.
    static func indented(_ text: String, first: String, _ others: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().map { index, line in
            index == 0 ? first + line : line.isEmpty ? String(others.reversed().drop { $0 == " " }.reversed()) : others + line
        }.joined(separator: "\n")
    }

    /// Running text and blocks as Markdown.
    static func assembled(_ items: [Item]) -> String {
        var blocks: [String] = []
        var lines: [String] = []
        var line = ""
        func endLine() {
            let words = line.trimmed
            if !words.isEmpty { lines.append(words) }
            line = ""
        }
        func endParagraph() {
            endLine()
            if !lines.isEmpty { blocks.append(lines.joined(separator: "\\\n")) }
            lines = []
        }
        for item in items {
            switch item {
            case .text(let text):
                line += line.hasSuffix(" ") && text.hasPrefix(" ") ? String(text.dropFirst()) : text
            case .lineBreak:
                // A break on an empty line leaves a blank one.
                if line.isBlank { endParagraph() } else { endLine() }
            case .edge: endLine()
            case .paragraph: endParagraph()
            case .block(let text):
                endParagraph()
                if !text.isEmpty { blocks.append(text) }
            }
        }
        endParagraph()
        return blocks.joined(separator: "\n\n")
    }
}
