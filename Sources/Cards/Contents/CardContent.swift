extension Card {
    /// What one side of the card shows. A side the card does not have shows as its first one would.
    public func content(of side: Side) -> Content {
        var content = text(of: side)
        content.searched = searched
        return content
    }

    private func text(of side: Side) -> Content {
        switch (kind, side) {
        case (.cloze, .cloze(let number)): return clozeContent(number)
        case (.cloze, _): if case .cloze(let number)? = sides.first { return clozeContent(number) } else { break }
        case (.basic, .backward), (.typed, .backward): return backwardContent
        default: break
        }
        var content = Content(question: [], answer: .shown([]))
        let links = CardLinks(of: self)
        let front = self.front.isEmpty ? [] : content.takingAsides(of: MarkdownText(self.front, links: links).blocks())
        let back = content.takingAsides(of: MarkdownText(self.back, links: links).blocks())
        content.question = [headingBlock(links)] + front
        answer(with: back, content: &content)
        return content
    }

    /// The heading as the first block of a question.
    private func headingBlock(_ links: CardLinks) -> Block {
        .paragraph([.strong(MarkdownText(heading, isInline: true, links: links).inlines())])
    }

    private func answer(with back: [Block], content: inout Content) {
        switch kind {
        case .choice:
            guard let (index, list) = Self.first(in: back, where: \.isTaskList) else { break }
            content.question += back[..<index]
            let isFixed = isTagged(.fixed)
            content.answer = .choice(list.items.map(Self.option), isFixed: isFixed, explanation: Array(back[(index + 1)...]))
            return
        case .typed:
            let accepted = writtenAnswers
            let answers = accepted.map(\.text)
            guard !answers.isEmpty, let index = back.firstIndex(where: \.isParagraph) else { break }
            content.code = Set(accepted.filter(\.isCode).map(\.text))
            content.answer = .typed(answers, explanation: Array(back[..<index] + back[(index + 1)...]))
            return
        case .ordered:
            guard let (index, list) = Self.first(in: back, where: { $0.start != nil }) else { break }
            content.question += back[..<index]
            content.answer = .ordered(list.items.map(\.blocks), start: list.start ?? 1, explanation: Array(back[(index + 1)...]))
            return
        case .points:
            guard let (index, list) = Self.first(in: back, where: { !$0.isTaskList }) else { break }
            content.answer = .points(
                list.items.map(\.blocks), answer: Array(back[..<index]), explanation: Array(back[(index + 1)...]))
            return
        case .basic, .cloze: break
        }
        content.answer = .shown(back)
    }

    private func clozeContent(_ number: Int) -> Content {
        let links = CardLinks(of: self)
        let texts = [front, back].filter { !$0.isEmpty }.map { MarkdownText($0, hasGaps: true, links: links) }
        var content = Content(question: [headingBlock(links)], answer: .shown([]))
        // Aside, every gap shows its text.
        for text in texts { _ = content.takingAsides(of: text.blocks()) }
        content.question += texts.flatMap { $0.blocks(.asked(number)) }.filter { Aside.split($0) == nil }
        content.answer = .shown(texts.flatMap { $0.blocks(.filled(number)) }.filter { Aside.split($0) == nil })
        return content
    }

    private var backwardContent: Content {
        var content = Content(question: [], answer: .shown([]))
        let links = CardLinks(of: self)
        let front = self.front.isEmpty ? [] : content.takingAsides(of: MarkdownText(self.front, links: links).blocks())
        content.question = content.takingAsides(of: MarkdownText(back, links: links).blocks())
        if kind == .typed, let first = acceptedAnswers.first { content.question = [.paragraph([.text(first)])] }
        content.answer = .shown([headingBlock(links)] + front)
        return content
    }

    private static func option(_ item: Block.Item) -> Content.Option {
        Content.Option(text: Array(item.blocks.prefix(1)), isRight: item.isTicked == true, reason: Array(item.blocks.dropFirst()))
    }

    private static func first(in blocks: [Block], where isMeant: (Block.List) -> Bool) -> (index: Int, list: Block.List)? {
        for (index, block) in blocks.enumerated() {
            if case .list(let list) = block, isMeant(list) { return (index, list) }
        }
        return nil
    }
}

// What decides a card's kind.
extension Card {
    /// Whether a look at the bytes of the back leaves a task list possible: `[ ]` or `[x]` occurs.
    var mayBeChoice: Bool {
        guard back.holds(UInt8(ascii: "[")) else { return false }
        var last: (UInt8, UInt8) = (0, 0)
        for byte in back.utf8 {
            if byte == UInt8(ascii: "]"), last.0 == UInt8(ascii: "["), last.1.isBlank || last.1 | 0x20 == UInt8(ascii: "x") { return true }
            last = (last.1, byte)
        }
        return false
    }

    /// The first task list of the back.
    var taskList: Block.List? { Self.first(in: backBlocks, where: \.isTaskList)?.list }

    /// The first numbered list of the back.
    var numberedList: Block.List? { Self.first(in: backBlocks) { $0.start != nil }?.list }

    /// The first list of the back that is none to pick from.
    var listOfPoints: Block.List? { Self.first(in: backBlocks) { !$0.isTaskList }?.list }

    /// Whether the back says anything besides its asides.
    var showsABack: Bool { !back.isEmpty && !backBlocks.isEmpty }

    /// The answers a typed card accepts: the first paragraph of the back, split at its pipes.
    public var acceptedAnswers: [String] { writtenAnswers.map(\.text) }

    private var writtenAnswers: [WrittenAnswer] {
        let blocks = MarkdownText(back, keepsPipes: true, links: CardLinks(of: self)).blocks().filter { Aside.split($0) == nil }
        guard case .paragraph(let inlines)? = blocks.first(where: \.isParagraph) else { return [] }
        var answers = [WrittenAnswer()]
        Self.split(inlines, into: &answers)
        return answers.compactMap(\.trimmed)
    }

    private static func split(_ inlines: [Inline], into answers: inout [WrittenAnswer]) {
        for inline in inlines {
            switch inline {
            case .text(let text):
                let parts = text.split(separator: "|", omittingEmptySubsequences: false)
                answers[answers.count - 1].add(String(parts[0]), isCode: false)
                for part in parts.dropFirst() {
                    answers.append(WrittenAnswer())
                    answers[answers.count - 1].add(String(part), isCode: false)
                }
            case .code(let code): answers[answers.count - 1].add(code, isCode: true)
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(let inner, _): split(inner, into: &answers)
            case .html(let html): answers[answers.count - 1].add(html, isCode: false)
            default: answers[answers.count - 1].add(inline.plainText, isCode: false)
            }
        }
    }

    private var backBlocks: [Block] { MarkdownText(back, links: CardLinks(of: self)).blocks().filter { Aside.split($0) == nil } }
}

extension Content {
    /// Takes the asides out of some blocks and keeps them, each sort joined.
    fileprivate mutating func takingAsides(of blocks: [Block]) -> [Block] {
        blocks.filter { block in
            guard let (aside, blocks) = Aside.split(block) else { return true }
            switch aside {
            case .why: why += blocks
            case .hint: hint += blocks
            case .source: source += blocks
            }
            return false
        }
    }
}

extension Block {
    fileprivate var isParagraph: Bool { if case .paragraph = self { true } else { false } }
}

extension Block.List {
    /// Whether the list is one of things to tick: one of its items is enough.
    fileprivate var isTaskList: Bool { items.contains { $0.isTicked != nil } }
}

/// An accepted answer as the deck writes it.
private struct WrittenAnswer {
    /// Its words without their markup.
    private(set) var text = ""
    /// Whether it is a span of code and nothing else.
    var isCode: Bool { spans == 1 && !hasWords }

    private var spans = 0
    private var hasWords = false

    mutating func add(_ part: String, isCode: Bool) {
        text += part
        if isCode { spans += 1 } else if !part.allSatisfy(\.isWhitespace) { hasWords = true }
    }

    /// The answer without blanks around it; nil when nothing is left.
    var trimmed: Self? {
        var answer = self
        let words = text.foldingWhiteSpace
        answer.text = String(words.map { $0 == MarkdownText.escapedPipe ? "|" : $0 })
        return answer.text.isEmpty ? nil : answer
    }
}
