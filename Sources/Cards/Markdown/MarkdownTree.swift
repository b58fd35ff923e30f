import CMarkGFM
import Foundation

/// A document parsed by cmark-gfm. A class because it owns the C tree.
final class MarkdownTree {
    private let document: OpaquePointer
    private let text: MarkedText

    /// Parses a text with GFM's tables, strikethrough (of two tildes), autolinks and task lists.
    init(_ text: MarkedText) {
        self.text = text
        _ = Self.registered
        let parser = cmark_parser_new(CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE)!
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough", "autolink", "tasklist"] {
            cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
        }
        // cmark drops a byte order mark from the first line: a blank line before the text keeps a piece of a file like the whole.
        cmark_parser_feed(parser, "\n", 1)
        text.bytes.withUnsafeBytes { bytes in
            if let base = bytes.baseAddress { cmark_parser_feed(parser, base.assumingMemoryBound(to: CChar.self), bytes.count) }
        }
        document = Self.lock.withLock { cmark_parser_finish(parser)! }
    }

    deinit { cmark_node_free(document) }

    /// The document's own node, above all others.
    var root: MarkdownNode { MarkdownNode(pointer: document) }

    private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()
    /// cmark-gfm switches the extensions' special characters on and off in global tables while it parses inlines.
    private static let lock = NSLock()
}
