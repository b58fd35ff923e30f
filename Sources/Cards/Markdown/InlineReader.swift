/// Turns the inline nodes of a tree into inlines.
struct InlineReader {
    /// The text the tree was made of, to read its marks.
    let text: MarkedText
    /// What a mark in running text shows.
    let shown: (_ mark: Int) -> [Inline]
    private(set) var depth = 0

    init(text: MarkedText, shown: @escaping (_ mark: Int) -> [Inline]) {
        self.text = text
        self.shown = shown
    }

    /// The inlines that sibling nodes make.
    func inlines(_ nodes: some Sequence<MarkdownNode>) -> [Inline] {
        var inlines: [Inline] = []
        var next = nodes.first { _ in true }
        while let node = next {
            next = node.next
            if node.kind == .html, let (script, after) = script(node) {
                Inline.append(script, to: &inlines)
                next = after
            } else {
                if isComment(node), isBlank(after: node) { Inline.dropFinalSpace(of: &inlines) }
                Inline.append(self.inlines(of: node), to: &inlines)
            }
        }
        return inlines
    }

    private func inlines(of node: MarkdownNode) -> [Inline] {
        switch node.kind {
        case .text: return textInlines(node.literal)
        case .softBreak: return [.softBreak]
        case .lineBreak: return [.lineBreak]
        case .codeSpan: return [.code(text.restored(node.literal))]
        case .html: return html(node)
        case .emphasis: return nested(node).map { [.emphasis($0)] } ?? plain(node)
        case .strong: return nested(node).map { [.strong($0)] } ?? plain(node)
        case .strikethrough: return nested(node).map { [.strikethrough($0)] } ?? plain(node)
        case .link where node.isAutolink: return [.link(plain(node), target: text.restored(node.target))]
        case .link: return nested(node).map { [.link($0, target: text.restored(node.target))] } ?? plain(node)
        case .image: return [.image(alt: BlockReader(text: text, shown: shown).plain(node), target: text.restored(node.target))]
        default: return []
        }
    }

    private func textInlines(_ literal: String) -> [Inline] {
        text.pieces(of: literal).flatMap { piece -> [Inline] in
            switch piece {
            case .text(let text): [.text(text)]
            case .mark(let number): shown(number)
            }
        }
    }

    /// The inlines in a node, or nil when they are nested too deep.
    private func nested(_ node: MarkdownNode) -> [Inline]? {
        guard depth < BlockReader.deepest else { return nil }
        var reader = self
        reader.depth += 1
        return reader.inlines(node.children)
    }

    private func plain(_ node: MarkdownNode) -> [Inline] { [.text(BlockReader(text: text, shown: shown).plain(node))] }

    private func html(_ node: MarkdownNode) -> [Inline] {
        if isComment(node) { return [] }
        let html = text.restored(node.literal)
        return ["<br>", "<br/>", "<br />"].contains(html.lowercased()) ? [.lineBreak] : [.html(html)]
    }

    private func isComment(_ node: MarkdownNode) -> Bool { node.kind == .html && node.literal.hasPrefix("<!--") }

    /// Whether nothing, a line end or a space follows a node.
    private func isBlank(after node: MarkdownNode) -> Bool {
        guard let next = node.next else { return true }
        return next.kind == .softBreak || next.kind == .lineBreak || next.kind == .text && next.literal.hasPrefix(" ")
    }

    /// `<sub>…</sub>` or `<sup>…</sup>` that begins at a node, and the node after it. Looked for among the next few nodes only, for the
    /// sake of a text of nothing but opening tags.
    private func script(_ node: MarkdownNode) -> (inlines: [Inline], after: MarkdownNode?)? {
        let script: Script
        switch node.literal.lowercased() {
        case "<sub>": script = .lower
        case "<sup>": script = .upper
        default: return nil
        }
        var inside: [MarkdownNode] = []
        var next = node.next
        while let sibling = next, inside.count < 32 {
            if sibling.kind == .html, sibling.literal.lowercased() == script.closingTag {
                return (script.inlines(InlineRun(inside, reader: self).inlines), sibling.next)
            }
            inside.append(sibling)
            next = sibling.next
        }
        return nil
    }

    /// Some siblings read for themselves, without those that follow.
    private struct InlineRun {
        let inlines: [Inline]

        init(_ nodes: [MarkdownNode], reader: InlineReader) {
            var inlines: [Inline] = []
            for node in nodes { Inline.append(reader.inlines(of: node), to: &inlines) }
            self.inlines = inlines
        }
    }
}

extension Inline {
    /// Appends inlines, joining texts that meet.
    static func append(_ added: [Inline], to inlines: inout [Inline]) {
        for inline in added where inline != .text("") {
            if case .text(let more) = inline, case .text(var text) = inlines.last {
                // Taken out first, so that a long text grows in place.
                inlines.removeLast()
                text += more
                inlines.append(.text(text))
            } else {
                inlines.append(inline)
            }
        }
    }

    /// Takes away the space at the end, which a dropped comment would leave doubled.
    fileprivate static func dropFinalSpace(of inlines: inout [Inline]) {
        guard case .text(var text) = inlines.last, text.last == " " else { return }
        inlines.removeLast()
        text.removeLast()
        if !text.isEmpty { inlines.append(.text(text)) }
    }
}
