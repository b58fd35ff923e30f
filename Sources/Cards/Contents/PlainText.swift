extension [Inline] {
    /// The words without their markup.
    public var plainText: String { map(\.plainText).joined() }
}

extension [Inline] {
    /// Whether all that they show is one span of code.
    var isCode: Bool {
        if count == 1, case .code = self[0] { true } else { false }
    }
}

extension Inline {
    /// The words without their markup.
    public var plainText: String {
        switch self {
        case .text(let text), .code(let text): text
        case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines), .filled(let inlines): inlines.plainText
        case .link(let inlines, _): inlines.plainText
        case .image(let alt, _): alt
        case .lineBreak, .softBreak: " "
        case .html, .gap: ""
        }
    }
}

extension [Block] {
    /// The words without their markup, a blank between two blocks.
    public var plainText: String { runs.map(\.plainText).filter { !$0.isEmpty }.joined(separator: " ") }

    /// Whether all that they show is one span of code.
    public var isCode: Bool { runs.count == 1 && runs[0].isCode }

    /// The words of the gaps that are shown filled, in their order.
    public var filled: [String] { runs.flatMap(\.filled) }

    /// Whether the gaps that are shown filled hold code and nothing else.
    public var areFilledWithCode: Bool {
        let gaps = runs.flatMap(\.filledInlines)
        return !gaps.isEmpty && gaps.allSatisfy(\.isCode)
    }

    /// All running text in them, and their code.
    private var runs: [[Inline]] { flatMap(\.runs) }
}

extension Block {
    fileprivate var runs: [[Inline]] {
        switch self {
        case .heading(_, let inlines), .paragraph(let inlines): [inlines]
        case .list(let list): list.items.flatMap { $0.blocks.flatMap(\.runs) }
        case .quote(let blocks): blocks.flatMap(\.runs)
        case .code(_, let code, _): [[.code(code)]]
        case .table(let table): table.head + table.rows.flatMap { $0 }
        case .rule, .html: []
        }
    }
}

extension [Inline] {
    fileprivate var filled: [String] { filledInlines.map(\.plainText) }

    fileprivate var filledInlines: [[Inline]] {
        flatMap { inline -> [[Inline]] in
            switch inline {
            case .filled(let inner): [inner]
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(let inner, _): inner.filledInlines
            default: []
            }
        }
    }
}
