import Cards
import Terminal

/// One side of a card on the table: its question and, once turned up, its answer and what belongs to it.
struct CardView {
    /// What the card says.
    let content: Content
    /// The columns there are.
    let columns: Int
    /// Where each option of a choice stands, by its place in the deck.
    let optionOrder: [Int]

    /// A view of this content.
    init(_ content: Content, columns: Int, optionOrder: [Int]) {
        self.content = content
        self.columns = columns
        self.optionOrder = optionOrder
    }

    private var markdown: MarkdownView { MarkdownView(columns: columns) }

    /// The question, with the options of a choice unmarked.
    func question(isHintShown: Bool) -> [StyledText] {
        var parts = [markdown.lines(content.question)]
        if case .choice(let options, _, _) = content.answer { parts.append(self.options(options, isMarked: false)) }
        if isHintShown { parts.append(hint) }
        return Self.apart(parts)
    }

    /// The answer, and after it why it is so and where that is known from.
    func answer() -> [StyledText] {
        var parts: [[StyledText]] = []
        switch content.answer {
        case .shown(let blocks):
            parts.append(markdown.lines(blocks))
        case .choice(let options, _, let explanation):
            parts += [self.options(options, isMarked: true), markdown.lines(explanation)]
        case .typed(let accepted, let explanation):
            parts += [typed(accepted), markdown.lines(explanation)]
        case .ordered(let items, let start, let explanation):
            let list = Block.List(start: start, isTight: true, items: items.map { Block.Item(isTicked: nil, blocks: $0) })
            parts += [markdown.lines([.list(list)]), markdown.lines(explanation)]
        }
        parts += [labelled("Why", content.why), labelled("Source", content.source, isQuiet: true)]
        return Self.apart(parts)
    }

    private var hint: [StyledText] {
        content.hint.isEmpty ? [StyledText("This card has no hint.", Theme.quiet)] : labelled("Hint", content.hint)
    }

    /// The first accepted answer, and the others after it.
    private func typed(_ accepted: [String]) -> [StyledText] {
        var text = StyledText(Harmless.text(accepted.first ?? ""), .bold)
        if accepted.count > 1 {
            text += StyledText("  or  " + accepted.dropFirst().map { Harmless.text($0) }.joined(separator: "  or  "), Theme.quiet)
        }
        return text.wrapped(to: columns)
    }

    /// The options, numbered in the order in which they are shown.
    private func options(_ options: [Content.Option], isMarked: Bool) -> [StyledText] {
        let order = optionOrder.isEmpty ? Array(options.indices) : optionOrder
        var lines: [StyledText] = []
        for (place, index) in order.enumerated() {
            let option = options[index]
            let number = StyledText("\(place + 1)) ")
            let mark: StyledText =
                !isMarked ? "" : option.isRight ? StyledText("✓ ", Theme.good) : StyledText("· ", Theme.quiet)
            let indent = number.width + mark.width
            let inner = MarkdownView(columns: max(1, columns - indent))
            var body = inner.lines(option.text)
            if isMarked, !option.isRight { body = body.map { $0.styled(Theme.quiet) } }
            if isMarked, option.isRight { body = body.map { $0.styled(Theme.good) } }
            if isMarked { body += inner.lines(option.reason).map { $0.styled(Theme.quiet) } }
            for (row, line) in body.enumerated() {
                lines.append((row == 0 ? number + mark : StyledText(String(repeating: " ", count: indent))) + line)
            }
        }
        return lines
    }

    /// A part with its name before it.
    private func labelled(_ label: String, _ blocks: [Block], isQuiet: Bool = false) -> [StyledText] {
        guard !blocks.isEmpty else { return [] }
        var blocks = blocks
        let name = Inline.strong([.text("\(label): ")])
        if case .paragraph(let inlines) = blocks[0] {
            blocks[0] = .paragraph([name] + inlines)
        } else {
            blocks.insert(.paragraph([name]), at: 0)
        }
        let lines = MarkdownView(columns: columns).lines(blocks)
        return isQuiet ? lines.map { $0.styled(Theme.quiet) } : lines
    }

    /// The parts that are not empty, with a blank line between two.
    private static func apart(_ parts: [[StyledText]]) -> [StyledText] {
        Array(parts.filter { !$0.isEmpty }.joined(separator: [StyledText("")]))
    }
}
