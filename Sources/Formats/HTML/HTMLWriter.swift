/// Writes HTML as Markdown, and beside it the words that it ought to show.
struct HTMLWriter {
    /// How much of the text is escaped.
    enum Escapes {
        case none, some, all

        /// A text with backslashes before what could mean something; at the start of a line more signs do.
        func applied(to text: String, isAtStart: Bool) -> String {
            if self == .none { return text }
            let signs = self == .some ? "\\`*_<&#$~" : "\\`*_[]<>&#$~|!"
            var result = ""
            var rest = text[...]
            while let character = rest.popFirst() {
                // An ampersand means something only before the name of an entity.
                let isMeant = character != "&" || rest.first.map { $0.isLetter || $0 == "#" } == true
                if signs.contains(character), isMeant { result += "\\" }
                result.append(character)
            }
            guard isAtStart, let first = text.first else { return result }
            if "-+=>".contains(first), !signs.contains(first) { return "\\" + result }
            let digits = text.prefix { $0.isASCII && $0.isNumber }
            guard !digits.isEmpty, let sign = text.dropFirst(digits.count).first, sign == "." || sign == ")" else { return result }
            return digits + "\\" + result.dropFirst(digits.count)
        }
    }

    /// A piece of running text, or what parts it.
    enum Item: Equatable {
        case text(String)
        /// A break that was asked for; two make a paragraph.
        case lineBreak
        /// The edge of a line.
        case edge
        /// The edge of a paragraph.
        case paragraph
        /// Lines that stand for themselves.
        case block(String)
    }

    private let escapes: Escapes
    let hasEmphasis: Bool
    /// The words that are to be seen.
    private(set) var plain = ""
    /// What Markdown cannot show.
    private(set) var lost: Set<String> = []

    init(escapes: Escapes, hasEmphasis: Bool = true) {
        self.escapes = escapes
        self.hasEmphasis = hasEmphasis
    }

    /// The blocks that some nodes make.
    mutating func blocks(_ nodes: [HTMLNode]) -> String { Self.assembled(items(in: nodes)) }

    /// What some nodes make.
    mutating func items(in nodes: [HTMLNode]) -> [Item] {
        var all: [Item] = []
        for node in nodes { all += items(node) }
        return all
    }

    /// Notes what Markdown cannot show, in a few words.
    mutating func lose(_ what: String) { lost.insert(what) }

    /// Adds words to those that are to be seen.
    mutating func append(plain words: some StringProtocol) { plain += words }

    private mutating func items(_ node: HTMLNode) -> [Item] {
        switch node {
        case .text(let text):
            plain += text
            let words = text.foldingWhiteSpace
            guard !words.isEmpty else { return text.isEmpty ? [] : [.text(" ")] }
            let before = text.first?.isWhitespace == true ? " " : ""
            let after = text.last?.isWhitespace == true ? " " : ""
            return [.text(before + escapes.applied(to: words, isAtStart: true) + after)]
        case .comment:
            lose("a comment")
            return []
        case .element(let name, let attributes, let children): return items(name, attributes, children)
        }
    }

    private mutating func items(_ name: String, _ attributes: [String: String], _ children: [HTMLNode]) -> [Item] {
        if let style = attributes["style"]?.lowercased(), style.contains("color") { lost.insert("colours") }
        if attributes["color"] != nil { lost.insert("colours") }
        switch name {
        case "br": return [.lineBreak]
        case "b", "strong": return wrapped(items(in: children), "**")
        case "i", "em", "cite", "var": return wrapped(items(in: children), "*")
        case "s", "strike", "del": return wrapped(items(in: children), "~~")
        case "u", "ins":
            lost.insert("underlining")
            return items(in: children)
        case "mark": return wrapped(items(in: children), "**")
        case "sub", "sup": return script(name, children)
        case "code", "tt", "kbd", "samp": return code(children)
        case "a": return link(attributes["href"] ?? "", children)
        case "img": return image(attributes)
        case "script", "style", "audio", "video", "object", "svg", "embed", "input":
            lost.insert("'<\(name)>'")
            return []
        case "rt", "rp": return [.text("(")] + items(in: children) + [.text(")")]
        case "p", "section", "article", "figure", "dl", "details": return [.paragraph] + items(in: children) + [.paragraph]
        case "div", "center", "dt", "dd", "summary", "header", "footer", "figcaption", "caption":
            return [.edge] + items(in: children) + [.edge]
        case "pre": return [.block(preformatted(attributes, children))]
        default: return block(name, children) ?? items(in: children)
        }
    }

    /// What begins a block of its own; nil for what is none.
    private mutating func block(_ name: String, _ children: [HTMLNode]) -> [Item]? {
        switch name {
        case "hr": return [.block("* * *")]
        case "h1", "h2", "h3", "h4", "h5", "h6":
            let text = Self.assembled(items(in: children)).split(whereSeparator: \.isNewline).joined(separator: " ")
            return text.isEmpty ? [] : [.block("### " + text)]
        case "blockquote": return [.block(Self.indented(Self.assembled(items(in: children)), first: "> ", "> "))]
        case "ul", "ol": return [.block(list(children, isNumbered: name == "ol"))]
        case "li": return [.block(list([.element("li", attributes: [:], children)], isNumbered: false))]
        case "table": return [.block(table(children))]
        default: return nil
        }
    }

    private mutating func list(_ children: [HTMLNode], isNumbered: Bool) -> String {
        var lines: [String] = []
        for child in children {
            guard case .element("li", _, let inner) = child else {
                if case .text(let text) = child, text.isBlank { continue }
                let text = Self.assembled(items(child))
                // A list may stand, wrongly, right within another.
                if !text.isEmpty { lines.append(Self.indented(text, first: lines.isEmpty ? "- " : "  ", isNumbered ? "   " : "  ")) }
                continue
            }
            let marker = isNumbered ? "\(lines.count + 1). " : "- "
            let text = Self.assembled(items(in: inner))
            lines.append(Self.indented(text, first: marker, String(repeating: " ", count: marker.count)))
        }
        // Paragraphs in the items set them apart.
        let isLoose = children.contains {
            if case .element("li", _, let inner) = $0 { inner.contains(where: \.isParagraph) } else { false }
        }
        return lines.joined(separator: isLoose ? "\n\n" : "\n")
    }

    private mutating func table(_ children: [HTMLNode]) -> String {
        var rows: [[String]] = []
        func collect(_ nodes: [HTMLNode], _ writer: inout HTMLWriter) {
            for case .element(let name, _, let inner) in nodes {
                if name == "tr" {
                    rows.append(
                        inner.compactMap { cell -> String? in
                            guard case .element(let name, _, let content) = cell, name == "td" || name == "th" else { return nil }
                            let text = Self.assembled(writer.items(in: content)).split(separator: "\n")
                            let line = text.map { $0.hasSuffix("\\") ? $0.dropLast() : $0 }.joined(separator: " ")
                            return writer.escapes == .all
                                ? line : line.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
                        })
                } else {
                    collect(inner, &writer)
                }
            }
        }
        collect(children, &self)
        let width = rows.map(\.count).max() ?? 0
        guard width > 0 else { return "" }
        var lines = rows.map { row in "| " + (row + Array(repeating: "", count: width - row.count)).joined(separator: " | ") + " |" }
        lines.insert("|" + String(repeating: " --- |", count: width), at: 1)
        return lines.joined(separator: "\n")
    }
}
