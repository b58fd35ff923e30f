/// A part of a card changed as little as needed to stay in it: headings of depth 1 and 2 become depth 3, a separator becomes a rule of
/// another form, what is open is closed, and what would become a tag is escaped.
struct Mending {
    /// The part mended.
    private(set) var text: String

    /// - Parameters:
    ///   - isFront: whether the part stands before the separator.
    ///   - tags: those that the card has anyway.
    init(_ part: String, isFront: Bool, tags: [String]) {
        text = Self.closed(part)
        text = Self.replacingStructure(text, isFront: isFront)
        text = Self.withoutTags(text, besides: tags)
    }

    /// A heading in which nothing is lost at its end, and no word is taken for a tag.
    static func heading(_ heading: String) -> String {
        let trailing = heading.utf8.reversed().prefix { $0 == UInt8(ascii: "#") }.count
        guard trailing > 0, !heading.hasSuffix("\\#") else { return heading }
        return heading.dropLast(trailing) + "\\" + heading.suffix(trailing)
    }

    /// Whether a part has a separator at its top level.
    static func hasSeparator(_ part: String) -> Bool {
        guard part.holds("***") else { return false }
        let source = SourceText(Array(part.utf8))
        return tree(part).root.children.contains { $0.kind == .thematicBreak && isSeparator(source, $0.line) }
    }

    /// A part whose task lists are lists of texts in square brackets.
    static func withoutTasks(_ part: String) -> String {
        lines(part).map { line in
            let marker = line.prefix { $0 == " " || $0 == "\t" || $0 == ">" || "-*+.)".contains($0) || $0.isNumber }
            let rest = line.dropFirst(marker.count)
            return ["[ ]", "[x]", "[X]"].contains { rest.hasPrefix($0) } ? marker + "\\" + rest : line
        }.joined(separator: "\n")
    }

    // MARK: - Steps

    private static let closers = ["-->", "```", "~~~", "</pre>", "</script>", "</style>", "?>", "]]>", ">", "$$"]

    /// The part with what would swallow all that follows it closed.
    private static func closed(_ part: String) -> String {
        if isClosed(part) { return part }
        let fences = lines(part).compactMap { line -> String? in
            let fence = line.drop { $0 == " " }
            return fence.hasPrefix("```") || fence.hasPrefix("~~~") ? String(fence.prefix { $0 == fence.first }) : nil
        }
        for closer in Set(fences).sorted(by: { $0.count > $1.count }) + closers where isClosed(part + "\n" + closer) {
            return part + "\n" + closer
        }
        return part
    }

    /// Whether what follows a part is read as if nothing stood before it.
    private static func isClosed(_ part: String) -> Bool {
        let line = part.utf8.count { $0 == .lineFeed } + 2
        var last: MarkdownNode?
        let tree = tree(part + "\n\n## next\n")
        for node in tree.root.children { last = node }
        return last.map { $0.kind == .heading && $0.line == line } ?? false
    }

    private static func replacingStructure(_ part: String, isFront: Bool) -> String {
        let source = SourceText(Array(part.utf8))
        var lines = lines(part).map(String.init)
        let tree = tree(part)
        for node in tree.root.children where lines.indices.contains(node.line) {
            switch node.kind {
            case .thematicBreak: if isFront, isSeparator(source, node.line) { lines[node.line] = "* * *" }
            case .heading where node.headingDepth <= 2:
                let heading = Heading(source, line: node.line, depth: node.headingDepth)
                let words = source.string(heading.text).split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }
                lines[node.line] = "### " + words.joined(separator: " ")
                // The other lines of one that was underlined have nothing left to say; they stay as blank lines.
                for line in node.line + 1..<max(node.line + 1, min(heading.nextLine, lines.count)) { lines[line] = "" }
            default: break
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func withoutTags(_ part: String, besides tags: [String]) -> String {
        guard part.contains("#") else { return part }
        let head = "## x\n\n"
        let passage = Passage(Array((head + part).utf8)[...], firstLine: 1)
        let body = Body(of: passage, lines: min(1, passage.source.lineCount)..<passage.source.lineCount)
        let alone = Set(passage.candidates.compactMap { if case .tag(let tag) = $0, tag.standsAlone { tag.range.lowerBound } else { nil } })
        var bytes = passage.source.bytes
        for tag in body.tags.reversed() {
            let name = String(passage.source.string(tag).dropFirst())
            if !tags.contains(name) || alone.contains(tag.lowerBound) { bytes.insert(.backslash, at: tag.lowerBound) }
        }
        return String(decoding: bytes.dropFirst(head.utf8.count), as: UTF8.self)
    }

    private static func isSeparator(_ source: SourceText, _ line: Int) -> Bool { source.string(source.content(line)) == "***" }

    private static func tree(_ text: String) -> MarkdownTree { MarkdownTree(MarkedText(Array(text.utf8), marks: [])) }

    private static func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
}
