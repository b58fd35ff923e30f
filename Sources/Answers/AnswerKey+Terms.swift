import Cards

extension AnswerKey {
    /// The terms that cards use: typed answers, options, gaps, items to recall, and what is set in bold. What is longer than a few words
    /// is a sentence and no term.
    public static func terms(of contents: [Content]) -> Set<String> {
        var terms = TermCollector()
        for content in contents { terms.take(content) }
        return terms.found
    }
}

/// Gathers the terms of one card after another.
private struct TermCollector {
    private(set) var found: Set<String> = []

    mutating func take(_ content: Content) {
        for block in content.question + content.why + content.hint { takeBold(block) }
        for block in content.answer.running { takeBold(block) }
        for part in content.answer.parts where part.count == 1 {
            if case .paragraph(let inlines) = part[0] { add(inlines.words) }
        }
        if case .typed(let accepted, _) = content.answer {
            for answer in accepted {
                let parts = OptionalParts(answer)
                add(parts.longest)
                add(parts.shortest)
            }
        }
    }

    private mutating func add(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard (1...4).contains(words.count), !text.contains("?"), text.utf8.count <= 80 else { return }
        var term = words.joined(separator: " ")
        while let last = term.last, ".,;:!".contains(last) { term.removeLast() }
        if term.contains(where: { $0.isLetter || $0.isNumber }) { found.insert(term) }
    }

    private mutating func takeBold(_ block: Block) {
        switch block {
        case .heading(_, let inlines), .paragraph(let inlines): takeBold(inlines)
        case .list(let list): for block in list.items.flatMap(\.blocks) { takeBold(block) }
        case .quote(let blocks): for block in blocks { takeBold(block) }
        case .table(let table): for cell in table.head + table.rows.flatMap({ $0 }) { takeBold(cell) }
        case .code, .rule, .html: break
        }
    }

    private mutating func takeBold(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline {
            case .strong(let inner), .filled(let inner):
                add(inner.words)
                takeBold(inner)
            case .emphasis(let inner), .strikethrough(let inner), .link(let inner, _): takeBold(inner)
            case .text, .code, .image, .lineBreak, .softBreak, .html, .gap: break
            }
        }
    }
}

extension [Inline] {
    /// The words without their markup.
    fileprivate var words: String {
        map { inline in
            switch inline {
            case .text(let text), .code(let text): text
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .filled(let inner), .link(let inner, _): inner.words
            case .lineBreak, .softBreak: " "
            case .image, .html, .gap: ""
            }
        }.joined()
    }
}
