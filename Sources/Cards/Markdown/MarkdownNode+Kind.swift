extension MarkdownNode {
    /// What a node is.
    enum Kind {
        case document, quote, list, item, task, code, htmlBlock, paragraph, heading, thematicBreak
        case table, tableHead, tableRow, tableCell
        case text, softBreak, lineBreak, codeSpan, html, emphasis, strong, strikethrough, link, image, other
    }

    /// Whether a link is an address that stands for itself, as `<https://example.org>` does.
    var isAutolink: Bool {
        guard kind == .link, let text = firstChild, text.kind == .text, text.next == nil else { return false }
        return target.hasSuffix(text.literal)
    }

    /// Whether a block of raw HTML is code: CommonMark reads nothing in it up to its closing tag.
    var isCodeInHTML: Bool {
        let head = literal.drop { $0 == " " }.prefix(8).lowercased()
        return ["<pre", "<script", "<style"].contains { head.hasPrefix($0) && head.dropFirst($0.count).first?.isLetter != true }
    }
}
