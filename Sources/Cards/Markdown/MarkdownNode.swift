import CMarkGFM

/// A node of a `MarkdownTree`, valid as long as the tree is.
struct MarkdownNode: Equatable {
    let pointer: OpaquePointer

    /// What a node is.
    enum Kind {
        case document, quote, list, item, task, code, htmlBlock, paragraph, heading, thematicBreak
        case table, tableHead, tableRow, tableCell
        case text, softBreak, lineBreak, codeSpan, html, emphasis, strong, strikethrough, link, image, other
    }

    var kind: Kind {
        switch cmark_node_get_type(pointer) {
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .codeSpan
        case CMARK_NODE_HTML_INLINE: .html
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_DOCUMENT: .document
        case CMARK_NODE_BLOCK_QUOTE: .quote
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: typeName == "tasklist" ? .task : .item
        case CMARK_NODE_CODE_BLOCK: .code
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        default: Self.extensionKinds[typeName] ?? .other
        }
    }

    private var typeName: String { String(cString: cmark_node_get_type_string(pointer)) }
    private static let extensionKinds: [String: Kind] = [
        "table": .table, "table_header": .tableHead, "table_row": .tableRow, "table_cell": .tableCell, "strikethrough": .strikethrough,
    ]

    /// The line it begins on, counted from 0. One less than cmark's, which counts the blank line put before the text.
    var line: Int { Int(cmark_node_get_start_line(pointer)) - 2 }
    /// The line it ends on, counted as `line` is.
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) - 2 }
    /// The depth of a heading.
    var headingDepth: Int { Int(cmark_node_get_heading_level(pointer)) }
    /// The text of a leaf, its marks still in it.
    var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
    /// The target of a link or image.
    var target: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
    /// Whether a link is an address that stands for itself, as `<https://example.org>` does.
    var isAutolink: Bool {
        guard kind == .link, let text = firstChild, text.kind == .text, text.next == nil else { return false }
        return target.hasSuffix(text.literal)
    }
    /// The info string of a fenced code block.
    var info: String { cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? "" }
    /// Whether a block of raw HTML is code: CommonMark reads nothing in it up to its closing tag.
    var isCodeInHTML: Bool {
        let head = literal.drop { $0 == " " }.prefix(8).lowercased()
        return ["<pre", "<script", "<style"].contains { head.hasPrefix($0) && head.dropFirst($0.count).first?.isLetter != true }
    }
    /// The number of a numbered list's first item, nil for bullets.
    var listStart: Int? { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil }
    /// Whether a list has no blank lines between its items.
    var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
    /// Whether the item of a task list is ticked, in the text that the tree was made of.
    func isTicked(in text: MarkedText) -> Bool {
        guard cmark_gfm_extensions_get_tasklist_item_checked(pointer), text.tickedLines.indices.contains(line) else { return false }
        return TaskBox.isTicked(text.bytes, at: text.tickedLines[line] + max(0, Int(cmark_node_get_start_column(pointer)) - 1))
    }

    /// How the columns of a table are set.
    var alignments: [Block.Table.Alignment] {
        let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
        guard let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return Array(repeating: .left, count: count) }
        return (0..<count).map {
            switch letters[$0] {
            case UInt8(ascii: "c"): .centre
            case UInt8(ascii: "r"): .right
            default: .left
            }
        }
    }

    var parent: MarkdownNode? { cmark_node_parent(pointer).map(MarkdownNode.init) }
    var firstChild: MarkdownNode? { cmark_node_first_child(pointer).map(MarkdownNode.init) }
    var next: MarkdownNode? { cmark_node_next(pointer).map(MarkdownNode.init) }
    var previous: MarkdownNode? { cmark_node_previous(pointer).map(MarkdownNode.init) }
    var children: some Sequence<MarkdownNode> { sequence(first: firstChild) { $0?.next }.lazy.prefix { $0 != nil }.map { $0! } }

    /// Visits the node and all below it in the order of the text, each with its depth below this node. Without recursion: a tree may be
    /// as deep as its text is long.
    func walk(_ visit: (_ node: MarkdownNode, _ depth: Int) -> Void) {
        var node = self
        var depth = 0
        while true {
            visit(node, depth)
            if let child = node.firstChild {
                node = child
                depth += 1
                continue
            }
            while node != self, node.next == nil, let parent = node.parent {
                node = parent
                depth -= 1
            }
            guard node != self, let next = node.next else { return }
            node = next
        }
    }
}
