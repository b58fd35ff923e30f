/// Turns a tree into blocks.
struct BlockReader {
    /// The text the tree was made of, to read its marks.
    let text: MarkedText
    /// What a mark in running text shows.
    let shown: (_ mark: Int) -> [Inline]
    /// Whether a mark is a gap, which even raw HTML shows.
    var isGap: (_ mark: Int) -> Bool = { _ in false }

    /// How deep blocks, and inlines in a block, may be nested; what lies deeper is plain text.
    static let deepest = 64

    /// The blocks in a node.
    func blocks(in node: MarkdownNode, depth: Int = 0) -> [Block] { blocks(node.children, depth: depth) }

    /// The blocks that some nodes make.
    func blocks(_ nodes: some Sequence<MarkdownNode>, depth: Int = 0) -> [Block] { nodes.compactMap { block($0, depth: depth) } }

    private func block(_ node: MarkdownNode, depth: Int) -> Block? {
        switch node.kind {
        case .paragraph:
            let inlines = inlines(in: node)
            return inlines.isEmpty ? nil : .paragraph(inlines)
        case .heading: return .heading(depth: node.headingDepth, inlines(in: node))
        case .thematicBreak: return .rule
        case .code: return code(node)
        case .htmlBlock: return html(node)
        case .table: return .table(table(node))
        case .quote, .list:
            guard depth < Self.deepest else { return .paragraph([.text(plain(node))]) }
            return node.kind == .quote ? .quote(blocks(in: node, depth: depth + 1)) : .list(list(node, depth: depth))
        default: return nil
        }
    }

    /// The inlines in a node.
    func inlines(in node: MarkdownNode) -> [Inline] { InlineReader(text: text, shown: shown).inlines(node.children) }

    /// Raw HTML without its comments; a paragraph of it when there are gaps in it.
    private func html(_ node: MarkdownNode) -> Block? {
        let html = withoutFinalLineEnd(HTMLComment.removed(from: node.literal))
        if html.allSatisfy(\.isWhitespace) { return nil }
        let pieces = text.pieces(of: html)
        let hasGap = pieces.contains { if case .mark(let mark) = $0 { isGap(mark) } else { false } }
        guard hasGap, !node.isCodeInHTML else { return .html(text.restored(html)) }
        var inlines: [Inline] = []
        for piece in pieces {
            switch piece {
            case .mark(let mark): inlines += shown(mark)
            case .text(let text):
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                inlines += lines.map { [.html(String($0))] }.joined(separator: [.lineBreak])
            }
        }
        return .paragraph(inlines.filter { $0 != .html("") })
    }

    private func code(_ node: MarkdownNode) -> Block {
        let lines = withoutFinalLineEnd(text.restored(node.literal))
        let language = SpokenWords.parts(ofInfo: text.restored(node.info)).language
        return .code(language: language, lines, spoken: SpokenWords.words(for: node, in: text))
    }

    private func withoutFinalLineEnd(_ lines: String) -> String { lines.utf8.last == .lineFeed ? String(lines.dropLast()) : lines }

    private func list(_ node: MarkdownNode, depth: Int) -> Block.List {
        let items = node.children.map { item in
            Block.Item(isTicked: item.kind == .task ? item.isTicked(in: text) : nil, blocks: blocks(in: item, depth: depth + 1))
        }
        return Block.List(start: node.listStart, isTight: node.isTight, items: Array(items))
    }

    private func table(_ node: MarkdownNode) -> Block.Table {
        var table = Block.Table(alignments: node.alignments, head: [], rows: [])
        for row in node.children {
            let cells = row.children.map { inlines(in: $0) }
            if row.kind == .tableHead { table.head = Array(cells) } else { table.rows.append(Array(cells)) }
        }
        return table
    }

    /// All text below a node, without any markup.
    func plain(_ node: MarkdownNode) -> String {
        var plain = ""
        node.walk { node, _ in
            switch node.kind {
            case .text, .codeSpan, .code: plain += text.restored(node.literal)
            case .paragraph, .heading, .softBreak, .lineBreak: if !plain.isEmpty { plain += " " }
            default: break
            }
        }
        return plain
    }
}
