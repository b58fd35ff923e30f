/// Markdown as it is shown: with maths as Unicode and, in a cloze text, with gaps.
struct MarkdownText {
    private let marked: MarkedText
    private let tree: MarkdownTree
    private let marks: [Mark]
    private let source: String
    private let links: CardLinks?
    /// In how many gaps the text lies.
    private let depth: Int

    /// What is to become of gaps.
    enum Gaps: Equatable {
        /// Every gap shows its text.
        case shown
        /// The gaps of a number are open, the others show their text.
        case asked(Int)
        /// The gaps of a number are filled, the others show their text.
        case filled(Int)
    }

    private enum Found {
        case maths
        case gap(Gap)
        case escapedPipe
    }

    /// A stretch that Nacre reads itself.
    private enum Mark {
        case maths(String)
        case gap(numbers: [Int], text: String, hint: String?)
        case escapedPipe
    }

    /// Stands for an escaped pipe in a text read with `keepsPipes`.
    static let escapedPipe = Character(Unicode.Scalar(Noncharacter.escapedPipe.rawValue)!)

    /// Parses a text. With `keepsPipes`, an escaped pipe is told apart from one that separates. A part of a card knows the `links` that
    /// its other parts define.
    init(
        _ markdown: String, hasGaps: Bool = false, isInline: Bool = false, keepsPipes: Bool = false, links: CardLinks? = nil, depth: Int = 0
    ) {
        let own = Encoding.repaired(Array(markdown.utf8)[...])
        let above = links?.above(own) ?? []
        let bytes = above + own
        let all = bytes.count > MarkedText.mostBytes ? 0..<0 : bytes.indices
        let scanner = OpaqueScanner(bytes, in: all)
        var found = scanner.maths.map { (range: $0, kind: Found.maths) }
        if hasGaps, depth < GapScanner.deepest {
            found += GapScanner(bytes, in: all, opaque: scanner.opaque).gaps.filter(\.isClosed).map { ($0.range, .gap($0)) }
        }
        if keepsPipes, !all.isEmpty { found += Self.escapedPipes(bytes).map { ($0, .escapedPipe) } }
        found = MarkedText.outermost(found)
        marks = found.map { Self.mark($0.kind, $0.range, in: bytes) }
        marked = MarkedText(
            bytes, marks: found.map(\.range), inlineFrom: isInline ? above.count : nil, definitions: links?.definitions(in: bytes))
        tree = MarkdownTree(marked)
        source = markdown
        self.links = links
        self.depth = depth
    }

    /// The blocks of the text.
    func blocks(_ gaps: Gaps = .shown) -> [Block] { reader(gaps).blocks(in: tree.root) }

    /// The inlines of a text that is one paragraph; the text as it stands when it is more than that.
    func inlines(_ gaps: Gaps = .shown) -> [Inline] {
        guard let paragraph = tree.root.firstChild else { return [] }
        guard paragraph.kind == .paragraph, paragraph.next == nil else { return [.text(source)] }
        return reader(gaps).inlines(in: paragraph)
    }

    private func reader(_ gaps: Gaps) -> BlockReader {
        BlockReader(text: marked, shown: { shown($0, gaps) }, isGap: { if case .gap = marks[$0] { true } else { false } })
    }

    private func shown(_ mark: Int, _ gaps: Gaps) -> [Inline] {
        switch marks[mark] {
        case .maths(let source): [Maths.inline(source)]
        case .escapedPipe: [.text(String(Self.escapedPipe))]
        case .gap(let numbers, let text, let hint): inlines(ofGap: numbers, text, hint, gaps)
        }
    }

    private func inlines(ofGap numbers: [Int], _ text: String, _ hint: String?, _ gaps: Gaps) -> [Inline] {
        if case .asked(let asked) = gaps, numbers.contains(asked) {
            let plain = hint.map { MarkdownText($0, isInline: true).inlines().plainText }
            return [.gap(hint: plain?.isEmpty == true ? nil : plain)]
        }
        let inlines = MarkdownText(text, hasGaps: true, isInline: true, links: links, depth: depth + 1).inlines(gaps)
        if case .filled(let asked) = gaps, numbers.contains(asked) { return [.filled(inlines)] }
        return inlines
    }

    private static func mark(_ kind: Found, _ range: Range<Int>, in bytes: [UInt8]) -> Mark {
        switch kind {
        case .maths: .maths(String(decoding: bytes[range], as: UTF8.self))
        case .gap(let gap): .gap(numbers: gap.numbers, text: words(bytes[gap.text]), hint: gap.hint.map { words(bytes[$0]) })
        case .escapedPipe: .escapedPipe
        }
    }

    /// A gap's text, its lines without the blanks and quote marks before them.
    private static func words(_ bytes: ArraySlice<UInt8>) -> String {
        let lines = bytes.split(whereSeparator: \.endsLine).enumerated().map { index, line in
            line.drop { $0.isBlank || index > 0 && $0 == UInt8(ascii: ">") }
        }
        return String(decoding: Array(lines.joined(separator: [.lineFeed])), as: UTF8.self)
    }

    private static func escapedPipes(_ bytes: [UInt8]) -> [Range<Int>] {
        var pipes: [Range<Int>] = []
        var index = 0
        while index + 1 < bytes.count {
            guard bytes[index] == .backslash else {
                index += 1
                continue
            }
            if bytes[index + 1] == UInt8(ascii: "|") { pipes.append(index..<index + 2) }
            index += 2
        }
        return pipes
    }
}
