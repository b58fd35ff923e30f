import Cards
import Terminal

/// Lays out Markdown for a width: blocks in, lines out. Everything a deck says is made harmless here.
public struct MarkdownView {
    /// The columns there are.
    let columns: Int
    /// Whether what is drawn may be wider than that, because the screen scrolls sideways.
    let isPanned: Bool
    /// The room for pictures.
    let pictures: PictureRoom
    /// Whether what fills a gap is put into brackets, as an open gap is, because styles are not shown.
    let marksGaps: Bool

    /// A view for so many columns.
    ///
    /// - Parameter isPanned: whether code and tables may be wider, because the screen scrolls sideways. All lines of what is wider are equally
    ///   wide, so that they move as one.
    public init(columns: Int, isPanned: Bool = false, pictures: PictureRoom = .none, marksGaps: Bool = false) {
        (self.columns, self.isPanned, self.pictures, self.marksGaps) = (columns, isPanned, pictures, marksGaps)
    }

    private func inner(_ columns: Int) -> MarkdownView {
        MarkdownView(columns: max(1, columns), isPanned: isPanned, pictures: pictures, marksGaps: marksGaps)
    }

    /// The lines of some blocks, with a blank line between two.
    public func lines(_ blocks: [Block]) -> [StyledText] {
        var lines: [StyledText] = []
        for block in blocks {
            let next = self.lines(block)
            if !lines.isEmpty, !next.isEmpty { lines.append("") }
            lines += next
        }
        return lines
    }

    private func lines(_ block: Block) -> [StyledText] {
        switch block {
        case .heading(_, let inlines):
            pictured(inlines) { $0.styled(.bold) }
        case .paragraph(let inlines):
            pictured(inlines)
        case .list(let list):
            lines(of: list)
        case .quote(let blocks):
            prefixed(inner(columns - 2).lines(blocks), first: StyledText("│ ", Theme.quiet))
        case .code(_, let code, _):
            // A diagram is left as it was drawn: where it is too wide, it is scrolled or cut, which hurts it less than wrapping.
            drawn(code.split(separator: "\n", omittingEmptySubsequences: false).map { StyledText(Harmless.text(String($0))) })
        case .table(let table):
            lines(of: table)
        case .rule:
            [StyledText(String(repeating: "─", count: min(columns, 40)), Theme.quiet)]
        case .html(let source):
            StyledText(Harmless.text(source), Theme.quiet).wrapped(to: columns)
        }
    }

    /// A run of text with its pictures below it.
    private func pictured(_ inlines: [Inline], _ style: (StyledText) -> StyledText = { $0 }) -> [StyledText] {
        let below = pictures.lines(below: inlines, columns: columns)
        let words = style(text(pictures.captions(inlines, columns: columns)))
        return (below.isEmpty || words.plain.contains { !$0.isWhitespace } ? words.wrapped(to: columns) : []) + below
    }

    private func lines(of list: Block.List) -> [StyledText] {
        var result: [StyledText] = []
        let widest = list.start.map { String($0 + list.items.count - 1).count } ?? 0
        for (index, item) in list.items.enumerated() {
            let marker = Self.marker(of: item, number: list.start.map { $0 + index }, width: widest)
            let inner = self.inner(columns - marker.width)
            let body = list.isTight ? item.blocks.flatMap { inner.lines([$0]) } : inner.lines(item.blocks)
            if !list.isTight, index > 0 { result.append("") }
            result += prefixed(
                body.isEmpty ? [""] : body, first: marker, others: StyledText(String(repeating: " ", count: marker.width)))
        }
        return result
    }

    private static func marker(of item: Block.Item, number: Int?, width: Int) -> StyledText {
        if let isTicked = item.isTicked {
            return StyledText(isTicked ? "[x] " : "[ ] ", isTicked ? Theme.good : Theme.quiet)
        }
        guard let number else { return StyledText("• ", Theme.quiet) }
        let digits = String(number)
        return StyledText(String(repeating: " ", count: max(0, width - digits.count)) + digits + ". ", Theme.quiet)
    }

    private func lines(of table: Block.Table) -> [StyledText] {
        let alignments = table.alignments.map { alignment -> Terminal.Alignment in
            switch alignment {
            case .left: .left
            case .centre: .centre
            case .right: .right
            }
        }
        let laid = TextTable(
            columns: alignments, header: table.head.map { text($0).styled(.bold) }, rows: table.rows.map { $0.map { text($0) } })
        let width = isPanned ? max(columns, min(laid.leastWidth(border: .ruled), Self.widestTable)) : columns
        return drawn(laid.lines(width: width, border: .ruled))
    }

    /// No table is wider than this, whatever words stand in it.
    private static let widestTable = 400

    /// Lines that belong together as they were drawn: cut where they are too wide, or all equally wide, to be scrolled as one.
    private func drawn(_ lines: [StyledText]) -> [StyledText] {
        guard isPanned else { return lines.map { $0.truncated(to: columns) } }
        let widest = lines.map(\.width).max() ?? 0
        return widest > columns ? lines.map { $0.padded(to: widest) } : lines
    }

    private func prefixed(_ lines: [StyledText], first: StyledText, others: StyledText? = nil) -> [StyledText] {
        lines.enumerated().map { index, line in (index == 0 ? first : others ?? first) + line }
    }
}

extension MarkdownView {
    /// A run of text in its styles.
    func text(_ inlines: [Inline]) -> StyledText {
        var text = StyledText()
        text.reserve(inlines.count)
        for inline in inlines { text += self.text(inline) }
        return text
    }

    private func text(_ inline: Inline) -> StyledText {
        switch inline {
        case .text(let words): StyledText(Harmless.text(words))
        case .code(let code): StyledText(Harmless.text(code), Theme.code)
        case .emphasis(let inner): text(inner).styled(.italic)
        case .strong(let inner): text(inner).styled(.bold)
        case .strikethrough(let inner): text(inner).styled(Style(isStruck: true))
        case .link(let inner, let target): link(text(inner), to: target)
        case .image(let alt, let target):
            StyledText("[image: \(Harmless.text(alt.isEmpty ? target : alt))]", Theme.quiet)
                + (alt.isEmpty || target.isEmpty ? "" : StyledText(" (\(Harmless.text(target)))", Theme.quiet))
        case .lineBreak: "\n"
        case .softBreak: " "
        case .html(let source): StyledText(Harmless.text(source), Theme.quiet)
        case .gap(let hint): StyledText(hint.map { "[\(Harmless.text($0))]" } ?? "[…]", Theme.gap)
        case .filled(let inner): (marksGaps ? "[" + text(inner) + "]" : text(inner)).styled(Theme.gap)
        }
    }

    /// A link's text and, unless the text already is it, its target.
    private func link(_ text: StyledText, to target: String) -> StyledText {
        let target = Harmless.text(target)
        let isShown = text.plain == target || "mailto:" + text.plain == target || "http://" + text.plain == target
        return text.styled(Theme.link) + (isShown || target.isEmpty ? "" : StyledText(" <\(target)>", Theme.quiet))
    }
}
