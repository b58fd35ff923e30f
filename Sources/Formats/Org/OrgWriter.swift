import Cards

/// Writes Markdown as the part of Org that cards use, by way of its HTML.
///
/// What would mean something in Org has a blank of no width before it, as the Org manual 9.5 advises.
struct OrgWriter {
    /// What a sign has before it that is to mean nothing.
    static let guardSign: Character = "\u{200B}"

    /// Whether brackets would be gaps, and are round therefore.
    let avoidsBrackets: Bool
    /// Whether any were.
    var hasBrackets = false
    /// Whether there are any in code where they would be gaps: there they stay.
    var hasBracketsInCode = false
    private var lines: [String] = []

    init(avoidsBrackets: Bool = false) { self.avoidsBrackets = avoidsBrackets }

    /// The lines of a text, gaps as `[text||hint]`.
    mutating func lines(of markdown: String) -> [String] {
        lines = []
        blocks(HTMLNode.nodes(of: MarkdownHTML.html(of: markdown)), indent: "")
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// A text of one line.
    mutating func line(of markdown: String) -> String { lines(of: markdown).filter { !$0.isEmpty }.joined(separator: " ") }

    private mutating func blocks(_ nodes: [HTMLNode], indent: String) {
        var run: [HTMLNode] = []
        func isInline(_ node: HTMLNode) -> Bool {
            if case .element(let name, _, _) = node { return !Self.blockNames.contains(name) }
            return true
        }
        for node in nodes {
            if isInline(node) {
                run.append(node)
                continue
            }
            paragraph(run, indent: indent)
            run = []
            if case .element(let name, _, let children) = node { block(name, children, indent: indent) }
        }
        paragraph(run, indent: indent)
    }

    private static let blockNames: Set<String> = [
        "p", "ul", "ol", "pre", "blockquote", "table", "hr", "div", "h1", "h2", "h3", "h4", "h5", "h6",
    ]

    private mutating func block(_ name: String, _ children: [HTMLNode], indent: String) {
        switch name {
        case "ul", "ol": list(children, isNumbered: name == "ol", indent: indent)
        case "pre": code(children, indent: indent)
        case "blockquote":
            add(indent + "#+BEGIN_QUOTE")
            blocks(children, indent: indent)
            if lines.last?.isEmpty == true { lines.removeLast() }
            add(indent + "#+END_QUOTE")
            add("")
        case "table":
            table(children, indent: indent)
            add("")
        case "hr":
            add(indent + "-----")
            add("")
        case "h1", "h2", "h3", "h4", "h5", "h6": paragraph([.element("b", attributes: [:], children)], indent: indent)
        case "div": blocks(children, indent: indent)
        default: paragraph(children, indent: indent)
        }
    }

    private mutating func add(_ line: String) { lines.append(line) }

    private mutating func paragraph(_ nodes: [HTMLNode], indent: String) {
        let text = inline(nodes).split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty }
        if text.isEmpty { return }
        for line in text { add(indent + Self.guarded(line)) }
        add("")
    }

    private mutating func list(_ items: [HTMLNode], isNumbered: Bool, indent: String) {
        var number = 0
        for case .element("li", _, let children) in items {
            number += 1
            let mark = isNumbered ? "\(number). " : "- "
            var inner = OrgWriter(avoidsBrackets: avoidsBrackets)
            inner.blocks(children, indent: "")
            hasBrackets = hasBrackets || inner.hasBrackets
            hasBracketsInCode = hasBracketsInCode || inner.hasBracketsInCode
            let shown = inner.lines.filter { !$0.isEmpty }
            for (index, line) in shown.enumerated() {
                add(indent + (index == 0 ? mark : String(repeating: " ", count: mark.count)) + line)
            }
        }
        add("")
    }

    private mutating func code(_ nodes: [HTMLNode], indent: String) {
        var language = ""
        var text = nodes.map(\.plain).joined()
        if case .element("code", let attributes, let inner)? = nodes.first {
            language = (attributes["class"] ?? "").cut(at: "language-").map { String($0.after) } ?? ""
            text = inner.map(\.plain).joined()
        }
        add(indent + "#+BEGIN_SRC" + (language.isEmpty ? "" : " " + language))
        for line in (text.hasSuffix("\n") ? text.dropLast() : text[...]).split(separator: "\n", omittingEmptySubsequences: false) {
            // What would be a heading or the end of the block.
            add(indent + (line.hasPrefix("*") || line.hasPrefix("#+") ? "," : "") + line)
        }
        add(indent + "#+END_SRC")
        add("")
    }

    private mutating func table(_ nodes: [HTMLNode], indent: String) {
        for case .element(let name, _, let children) in nodes {
            guard name == "tr" else {
                table(children, indent: indent)
                continue
            }
            var cells: [String] = []
            var isHead = false
            for case .element(let cell, _, let inner) in children {
                isHead = isHead || cell == "th"
                cells.append(
                    inline(inner).split(separator: "\n").joined(separator: " ").split(separator: "|").joined(separator: "\\vert{}"))
            }
            add(indent + "| " + cells.joined(separator: " | ") + " |")
            if isHead { add(indent + "|" + cells.map { _ in "---" }.joined(separator: "+") + "|") }
        }
    }
}
