import Cards

/// HTML as Markdown that shows the same, with no more backslashes than that takes.
struct HTMLMarkdown {
    /// The Markdown.
    private(set) var markdown: String
    /// What Markdown cannot show, in a few words each: "underlining".
    private(set) var lost: Set<String> = []
    /// What was changed, a sentence each.
    private(set) var changes: [String] = []

    init(_ html: String) {
        let isHTML = html.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "\\") }
        guard isHTML || Self.signs.contains(where: { html.place(of: $0) != nil }) else {
            markdown = Self.plain(html)
            return
        }
        let formulas = Formulas(html)
        changes = formulas.changes
        let nodes = HTMLNode.nodes(of: formulas.html)
        for style in [HTMLWriter.Escapes.none, .some, .all] {
            var writer = HTMLWriter(escapes: style)
            let text = writer.blocks(nodes)
            lost = writer.lost
            if Self.shows(text, writer.plain) {
                markdown = formulas.restored(text)
                return
            }
        }
        // Emphasis that Markdown would not see as such is left away.
        var writer = HTMLWriter(escapes: .all, hasEmphasis: false)
        markdown = formulas.restored(writer.blocks(nodes))
        lost = writer.lost.union(["emphasis within a word"])
    }

    /// What Anki takes for a sound or a formula, in HTML or not.
    private static let signs = ["[sound:", "[latex]", "[$"]

    /// The HTML of a text in which nothing of HTML means anything, but gaps, formulas and sounds do; nil where nothing does.
    static func html(ofPlain text: String) -> String? {
        guard (signs + ["{{c", "\\(", "\\["]).contains(where: { text.place(of: $0) != nil }) else { return nil }
        return text.htmlEscaped
    }

    /// Text without a sign of HTML.
    private static func plain(_ text: String) -> String {
        let line = text.foldingWhiteSpace
        guard text.place(of: "{{c") != nil else { return PlainMarkdown.block(line) }
        // The braces and colons of gaps stay.
        for style in [HTMLWriter.Escapes.none, .some, .all] {
            let escaped = style.applied(to: line, isAtStart: true)
            if shows(escaped, line) { return escaped }
        }
        return line
    }

    /// Whether Markdown shows these words, white space aside.
    static func shows(_ markdown: String, _ plain: String) -> Bool {
        SimpleMarkdown.shows(plain, in: markdown) || isSame(Block.blocks(of: markdown), plain)
    }

    static func isSame(_ blocks: [Block], _ plain: String) -> Bool {
        let shown = blocks.plainText
        // Nearly always they are the same byte by byte, which is told fast.
        func bytes(_ text: String) -> some Sequence<UInt8> { text.utf8.lazy.filter { $0 != 0x20 && $0 != 0x0A } }
        if bytes(shown).elementsEqual(bytes(plain)) { return true }
        func bare(_ text: String) -> [Character] { text.filter { !$0.isWhitespace } }
        return bare(shown) == bare(plain)
    }

    /// Whether a text holds tags or entities that only HTML has.
    static func looksLikeHTML(_ text: String) -> Bool {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return false }
        let signs = [
            "<br", "<b>", "</b>", "<i>", "<div", "<p>", "<ul>", "<ol>", "<li>", "<img ", "<span", "<strong>", "<em>", "<table", "&nbsp;",
        ]
        let lower = text.lowercased()
        return signs.contains { lower.place(of: $0) != nil }
    }
}

extension String {
    /// The text as HTML that shows it, line for line.
    var htmlEscaped: String { split(separator: "\n", omittingEmptySubsequences: false).map(MarkdownHTML.escaped).joined(separator: "<br>") }
}
