/// A fence, a comment or a block of HTML that takes more than its author meant: nothing closes it, or only what was to close another.
struct OpenMark {
    /// Where it is opened.
    let place: Range<Int>
    /// What it is called.
    let name: String
    /// What closes it.
    let closer: String
    /// The lines below the one it is opened on that it takes.
    let lines: Range<Int>
    /// Whether anything closes it.
    let isClosed: Bool
    /// Whether another one like it is opened in it.
    let holdsAnother: Bool

    /// All fences at the top level of the first lines of a passage, and what is wrong with its HTML.
    static func all(in passage: Passage, lines: Range<Int>) -> [OpenMark] {
        var found: [OpenMark] = []
        // Most cards hold none of these signs, and are not walked through.
        let bytes = passage.source.bytes
        let hasHTML = bytes.holds(UInt8(ascii: "<"))
        guard hasHTML || bytes.holds(.backtick) || bytes.holds(UInt8(ascii: "~")) else { return [] }
        for block in passage.tree.root.children {
            guard block.line < lines.upperBound else { break }
            switch block.kind {
            case .code: if let mark = fence(passage.source, block.line, lines) { found.append(mark) }
            case .htmlBlock:
                if let (name, closer) = unclosed(block) {
                    let place = passage.source.trimmed(passage.source.content(block.line))
                    let rest = block.line + 1..<lines.upperBound
                    found.append(OpenMark(place: place, name: name, closer: closer, lines: rest, isClosed: false, holdsAnother: false))
                }
            default: break
            }
            if hasHTML {
                block.walk { node, _ in
                    if node.kind == .htmlBlock, !node.isCodeInHTML { found += comments(passage.source, node, lines) }
                }
            }
        }
        return found
    }

    /// How many of its lines would begin a card.
    func cards(in source: SourceText) -> Int {
        lines.count { line in
            let content = source.bytes[source.content(line)].drop { $0 == .space }
            return content.starts(with: "## ".utf8) && source.content(line).upperBound - content.startIndex > 3
        }
    }

    /// How many of its lines are not blank.
    func textLines(in source: SourceText) -> Int { lines.count { !source.isBlank($0) } }

    /// The fence that is opened on a line; nil where the line is one of indented code.
    private static func fence(_ source: SourceText, _ line: Int, _ lines: Range<Int>) -> OpenMark? {
        guard let (opener, sign, length) = run(source, line) else { return nil }
        var end = line + 1
        var holdsAnother = false
        var isClosed = false
        while end < lines.upperBound, !isClosed {
            if let inner = run(source, end), inner.sign == sign, inner.length >= length {
                let info = source.trimmed(inner.range.upperBound..<source.content(end).upperBound)
                isClosed = info.isEmpty
                if !isClosed, !source.bytes[info].contains(.backtick) { holdsAnother = true }
            }
            if !isClosed { end += 1 }
        }
        let closer = String(repeating: Character(Unicode.Scalar(sign)), count: length)
        return OpenMark(
            place: opener, name: "fence of code", closer: closer, lines: line + 1..<end, isClosed: isClosed, holdsAnother: holdsAnother)
    }

    /// The run of three or more backticks or tildes that a line begins with.
    private static func run(_ source: SourceText, _ line: Int) -> (range: Range<Int>, sign: UInt8, length: Int)? {
        let content = source.content(line)
        let start = source.bytes[content].prefix(4).prefix { $0 == .space }.endIndex
        guard start - content.lowerBound < 4, start < content.upperBound else { return nil }
        let sign = source.bytes[start]
        guard sign == .backtick || sign == UInt8(ascii: "~") else { return nil }
        let length = source.bytes[start..<content.upperBound].prefix { $0 == sign }.count
        return length >= 3 ? (start..<start + length, sign, length) : nil
    }

    /// What a block of HTML is and what would close it, when that is not in it; a comment is looked at for itself.
    private static func unclosed(_ block: MarkdownNode) -> (name: String, closer: String)? {
        let html = block.literal.lowercased()
        if block.isCodeInHTML {
            let tags = ["pre", "script", "style"]
            guard !tags.contains(where: { html.contains("</\($0)>") }) else { return nil }
            let tag = tags.first { html.drop { $0 == " " }.hasPrefix("<\($0)") } ?? "pre"
            return ("'<\(tag)>'", "</\(tag)>")
        }
        for (opener, closer) in [("<?", "?>"), ("<![cdata[", "]]>"), ("<!", ">")] where html.drop(while: { $0 == " " }).hasPrefix(opener) {
            return opener == "<!" && html.drop(while: { $0 == " " }).hasPrefix("<!--") || html.contains(closer)
                ? nil : ("'\(opener)' of HTML", closer)
        }
        return nil
    }

    /// The comments in a block of HTML that nothing closes there, or in which another one begins.
    private static func comments(_ source: SourceText, _ block: MarkdownNode, _ lines: Range<Int>) -> [OpenMark] {
        HTMLComment.runaways(in: block.literal).compactMap { comment in
            let line = block.line + comment.line
            guard line < lines.upperBound else { return nil }
            let content = source.content(line)
            let start = content.last { source.bytes[$0..<content.upperBound].starts(with: "<!--".utf8) } ?? content.lowerBound
            let end = min(max(line + 1, block.line + comment.end), lines.upperBound)
            return OpenMark(
                place: start..<min(start + 4, content.upperBound), name: "comment", closer: "-->", lines: line + 1..<end,
                isClosed: comment.isClosed, holdsAnother: comment.isClosed)
        }
    }
}
