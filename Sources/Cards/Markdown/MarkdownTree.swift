import CMarkGFM
import Foundation

/// A document parsed by cmark-gfm. A class because it owns the C tree, which is freed when neither it nor any of its nodes is left.
///
/// Nothing outside this file sees a pointer of cmark's.
final class MarkdownTree {
    private let document: OpaquePointer
    private let isLarge: Bool

    /// Parses a text with GFM's tables, strikethrough (of two tildes), autolinks and task lists.
    init(_ text: MarkedText) {
        _ = Self.registered
        isLarge = text.bytes.count > 100_000 && !text.isPlain
        if text.isPlain {
            document = Self.plain(text.bytes)
            return
        }
        let parser = cmark_parser_new(CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE)!
        defer { cmark_parser_free(parser) }
        for name: StaticString in ["table", "strikethrough", "autolink", "tasklist"] {
            let letters = UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
            cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(letters))
        }
        // cmark drops a byte order mark from the first line: a blank line before the text keeps a piece of a file like the whole.
        cmark_parser_feed(parser, "\n", 1)
        text.bytes.withUnsafeBytes { bytes in
            if let base = bytes.baseAddress { cmark_parser_feed(parser, base.assumingMemoryBound(to: CChar.self), bytes.count) }
        }
        document = Self.lock.withLock { cmark_parser_finish(parser)! }
    }

    deinit {
        cmark_node_free(document)
        // Its nodes are small, and what is still in use lies between them: the system gets none of that memory back unless it is told so.
        if isLarge { cmark_give_back_memory() }
    }

    /// A document of one block of code, which is never parsed.
    private static func plain(_ bytes: [UInt8]) -> OpaquePointer {
        let (document, block) = (cmark_node_new(CMARK_NODE_DOCUMENT)!, cmark_node_new(CMARK_NODE_CODE_BLOCK)!)
        cmark_node_set_literal(block, String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self))
        cmark_node_append_child(document, block)
        return document
    }

    /// The document's own node, above all others.
    var root: MarkdownNode { MarkdownNode(document, of: self) }

    private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()
    /// cmark-gfm switches the extensions' special characters on and off in global tables while it parses inlines.
    private static let lock = NSLock()
}

/// A node of a `MarkdownTree`. It holds its tree, so that no node is ever left of a tree that was freed.
struct MarkdownNode {
    private let pointer: OpaquePointer
    private let tree: MarkdownTree

    fileprivate init(_ pointer: OpaquePointer, of tree: MarkdownTree) {
        self.pointer = pointer
        self.tree = tree
    }

    /// Asks cmark something about the node. All questions go this way: the optimiser lets go of the tree after the last use it sees, and it
    /// sees none in what C does with a pointer. What cmark answers with is copied here, for strings belong to the node.
    private func ask<Answer>(_ question: (OpaquePointer) -> Answer) -> Answer { withExtendedLifetime(tree) { question(pointer) } }

    private func string(_ question: (OpaquePointer) -> UnsafePointer<CChar>?) -> String {
        ask { question($0).map { String(cString: $0) } ?? "" }
    }

    private func number(_ question: (OpaquePointer) -> CInt) -> Int { Int(ask(question)) }

    private func node(_ question: (OpaquePointer) -> OpaquePointer?) -> MarkdownNode? { ask(question).map { MarkdownNode($0, of: tree) } }

    var kind: Kind {
        switch ask(cmark_node_get_type) {
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

    private var typeName: String { string(cmark_node_get_type_string) }
    private static let extensionKinds: [String: Kind] = [
        "table": .table, "table_header": .tableHead, "table_row": .tableRow, "table_cell": .tableCell, "strikethrough": .strikethrough,
    ]

    /// The line it begins on, counted from 0. One less than cmark's, which counts the blank line put before the text.
    var line: Int { number(cmark_node_get_start_line) - 2 }
    /// The line it ends on, counted as `line` is.
    var endLine: Int { number(cmark_node_get_end_line) - 2 }
    /// The depth of a heading.
    var headingDepth: Int { number(cmark_node_get_heading_level) }
    /// The text of a leaf, its marks still in it.
    var literal: String { string(cmark_node_get_literal) }
    /// The target of a link or image.
    var target: String { string(cmark_node_get_url) }
    /// The info string of a fenced code block.
    var info: String { string(cmark_node_get_fence_info) }
    /// The number of a numbered list's first item, nil for bullets.
    var listStart: Int? { ask(cmark_node_get_list_type) == CMARK_ORDERED_LIST ? number(cmark_node_get_list_start) : nil }
    /// Whether a list has no blank lines between its items.
    var isTight: Bool { number(cmark_node_get_list_tight) != 0 }
    /// Whether the item of a task list is ticked, in the text that the tree was made of.
    func isTicked(in text: MarkedText) -> Bool {
        guard ask(cmark_gfm_extensions_get_tasklist_item_checked), text.tickedLines.indices.contains(line) else { return false }
        return TaskBox.isTicked(text.bytes, at: text.tickedLines[line] + max(0, number(cmark_node_get_start_column) - 1))
    }

    /// The HTML that cmark makes of it, raw HTML included.
    var html: String {
        ask { node in
            guard let html = cmark_render_html(node, CMARK_OPT_UNSAFE, nil) else { return "" }
            defer { cmark_get_default_mem_allocator().pointee.free(html) }
            return String(cString: html)
        }
    }
    /// Gives a leaf another text, in the tree itself.
    func replaceLiteral(by text: String) { _ = ask { cmark_node_set_literal($0, text) } }
    /// Gives a link or image another target, in the tree itself.
    func replaceTarget(by target: String) { _ = ask { cmark_node_set_url($0, target) } }

    /// How the columns of a table are set.
    var alignments: [Block.Table.Alignment] {
        ask { table in
            let letters = cmark_gfm_extensions_get_table_alignments(table)
            return (0..<Int(cmark_gfm_extensions_get_table_columns(table))).map {
                switch letters?[$0] {
                case UInt8(ascii: "c"): .centre
                case UInt8(ascii: "r"): .right
                default: .left
                }
            }
        }
    }

    var parent: MarkdownNode? { node(cmark_node_parent) }
    var firstChild: MarkdownNode? { node(cmark_node_first_child) }
    var next: MarkdownNode? { node(cmark_node_next) }
    var previous: MarkdownNode? { node(cmark_node_previous) }
    var children: Children { Children(upcoming: firstChild) }

    /// The children of a node, one after another.
    struct Children: Sequence, IteratorProtocol {
        fileprivate var upcoming: MarkdownNode?

        mutating func next() -> MarkdownNode? {
            defer { upcoming = upcoming?.next }
            return upcoming
        }
    }

    /// Visits the node and all below it in the order of the text, each with its depth below this node. Without recursion: a tree may be
    /// as deep as its text is long.
    func walk(_ visit: (_ node: MarkdownNode, _ depth: Int) -> Void) {
        ask { top in
            var current = top
            var depth = 0
            while true {
                visit(MarkdownNode(current, of: tree), depth)
                if let child = cmark_node_first_child(current) {
                    current = child
                    depth += 1
                    continue
                }
                while current != top, cmark_node_next(current) == nil, let parent = cmark_node_parent(current) {
                    current = parent
                    depth -= 1
                }
                guard current != top, let next = cmark_node_next(current) else { return }
                current = next
            }
        }
    }
}

extension MarkdownNode: Equatable {
    /// Whether two are one: a place in memory tells, since both trees are still there.
    static func == (a: MarkdownNode, b: MarkdownNode) -> Bool { a.pointer == b.pointer }
}
