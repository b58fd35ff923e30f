/// What a card tells aside: a block quote whose first words are `**Why:**`, `**Hint:**` or `**Source:**`.
public enum Aside: String, CaseIterable, Sendable {
    /// Shown on request, before the answer.
    case hint
    /// Why it is so.
    case why
    /// Where it is known from.
    case source

    /// What the block quote begins with.
    public var label: String { "**\(rawValue.prefix(1).uppercased() + rawValue.dropFirst()):**" }

    /// Which aside a block begins as; nil when it is an ordinary block.
    static func label(of block: MarkdownNode) -> Aside? {
        guard block.kind == .quote, let paragraph = block.firstChild, paragraph.kind == .paragraph, let strong = paragraph.firstChild,
            strong.kind == .strong, let word = strong.firstChild, word.kind == .text, word.next == nil
        else { return nil }
        return Aside(label: word.literal, behind: strong.next?.kind == .text ? strong.next?.literal : nil)
    }

    private init?(label: String, behind: String?) {
        if label.hasSuffix(":") {
            self.init(rawValue: label.dropLast().lowercased())
        } else {
            guard behind?.hasPrefix(":") == true else { return nil }
            self.init(rawValue: label.lowercased())
        }
    }

    /// An aside's blocks without its label; nil when the block is no aside.
    static func split(_ block: Block) -> (aside: Aside, blocks: [Block])? {
        guard case .quote(var blocks) = block, case .paragraph(var inlines)? = blocks.first, case .strong(let words)? = inlines.first,
            words.count == 1, case .text(let label) = words[0]
        else { return nil }
        inlines.removeFirst()
        var behind: String?
        if case .text(let text)? = inlines.first { behind = text }
        guard let aside = Aside(label: label, behind: behind) else { return nil }
        if let behind {
            let text = behind.dropFirst(label.hasSuffix(":") ? 0 : 1).drop(while: \.isWhitespace)
            if text.isEmpty { inlines.removeFirst() } else { inlines[0] = .text(String(text)) }
        }
        while let first = inlines.first, first == .softBreak || first == .lineBreak { inlines.removeFirst() }
        if inlines.isEmpty { blocks.removeFirst() } else { blocks[0] = .paragraph(inlines) }
        return (aside, blocks)
    }
}
