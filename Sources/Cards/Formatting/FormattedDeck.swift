/// A deck file in the canonical layout, which keeps every word and what each card means.
///
/// One blank line stands around headings and blocks, none else; no line ends in blanks, but for a line break; the tags of a card stand on
/// one line at its end; the last line ends. Code, HTML, tables and formulas stay as they are. A card of which this would change the
/// meaning is left as it is.
public struct FormattedDeck: Sendable {
    /// The file.
    public private(set) var bytes: [UInt8] = []
    /// The lines, in the file as it was, of the pieces that were left as they are because another layout would mean something else.
    public private(set) var left: [Int] = []

    private let file: SourceText
    private let ending: LineEnding
    private let deckTags: [String]

    /// Lays a deck file out.
    public init(_ original: [UInt8]) {
        let start = original.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        file = SourceText(original, from: start)
        ending = LineEnding(of: original)
        let frontMatter = FrontMatterReader(file)
        deckTags = frontMatter.tags
        bytes = Array(original[..<start])
        appendFrontMatter(frontMatter)
        var cutter = DeckCutter(file, from: frontMatter.nextLine)
        // What cmark made of a piece is let go before the piece is laid out: a tree takes many times the memory of its text.
        while let place = cutter.next()?.place { append(place) }
        // Each piece is proved for itself; this is for what they might do to each other.
        let sameness = CardSameness(allowed: [.layout])
        if bytes != original, !sameness.holds(original, bytes) {
            bytes = original
            left = [1]
        }
    }

    private mutating func append(_ piece: DeckCutter.Place) {
        if piece.bytes.isEmpty { return }
        let written = Array(file.bytes[piece.bytes])
        if let lines = layout(of: written, depth: piece.depth) {
            if lines.isEmpty { return }
            part()
            for line in lines { bytes += line + ending.bytes }
        } else {
            left.append(piece.lines.lowerBound + 1)
            part()
            bytes += unchanged(written)
        }
    }

    /// Parts what follows from what stands there by one blank line, where it does not end in one already.
    private mutating func part() {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let text = SourceText(Array(bytes[max(start, bytes.count - 8)...]))
        guard bytes.count > start, !(text.lineCount > 1 && text.isBlank(text.lineCount - 1)) else { return }
        // A lone carriage return would make one line end together with what follows.
        if bytes.last == .carriageReturn { bytes += ending.bytes }
        bytes += ending.bytes
    }

    /// A piece that is left as it is: without blank lines before it, and with the line ends of the file where they mean nothing.
    private func unchanged(_ piece: [UInt8]) -> [UInt8] {
        let source = SourceText(piece)
        let first = (0..<source.lineCount).first { !source.isBlank($0) } ?? 0
        let kept = Array(piece[source.lineStarts[first]...])
        var ended = bytes(of: (first..<source.lineCount).map { Array(piece[source.content($0)]) })
        if kept.last?.endsLine != true { ended.removeLast(ending.bytes.count) }
        return Reading(ended, deckTags: deckTags) == Reading(kept, deckTags: deckTags) ? ended : kept
    }

    /// The lines of a piece in the canonical layout; nil when none of what could be done keeps its meaning.
    private func layout(of piece: [UInt8], depth: Int?) -> [[UInt8]]? {
        guard piece.count <= MarkedText.mostBytes, Encoding.repaired(piece[...]) == piece else { return nil }
        var current = piece
        var lines: [[UInt8]]?
        // Laying out what was laid out must change nothing more.
        for _ in 0..<4 {
            guard let next = attempt(current, depth: depth) else { return nil }
            let joined = bytes(of: next)
            lines = next
            if joined == current { return lines }
            current = joined
        }
        return attempt(current, depth: depth).map(bytes) == current ? lines : nil
    }

    private func attempt(_ piece: [UInt8], depth: Int?) -> [[UInt8]]? {
        let passage = Passage(piece[...], firstLine: 1)
        var before: Reading?
        for effort in PieceFormat.Effort.fromMost {
            let lines = PieceFormat(passage, lineCount: passage.source.lineCount, depth: depth, effort: effort).lines
            let after = bytes(of: lines)
            if after == piece { return lines }
            passage.letGo()
            before = before ?? Reading(piece, deckTags: deckTags)
            if Reading(after, deckTags: deckTags) == before { return lines }
        }
        return nil
    }

    private func bytes(of lines: [[UInt8]]) -> [UInt8] { lines.reduce(into: []) { $0 += $1 + ending.bytes } }

    /// The front matter without blanks at the ends of its lines, where these mean nothing.
    private mutating func appendFrontMatter(_ frontMatter: FrontMatterReader) {
        guard frontMatter.nextLine > 0 else { return }
        let lines = (0..<frontMatter.nextLine).map { Array(file.bytes[file.content($0)]) }
        for candidate in [lines.map { Array($0.reversed().drop(while: \.isBlank).reversed()) }, lines].map(bytes) {
            let reread = FrontMatterReader(SourceText(candidate))
            guard reread.frontMatter == frontMatter.frontMatter, reread.tags == frontMatter.tags, reread.nextLine == frontMatter.nextLine,
                reread.diagnostics.map(\.code) == frontMatter.diagnostics.map(\.code)
            else { continue }
            bytes += candidate
            return
        }
        bytes += file.bytes[file.lineStarts[0]..<file.lineStarts[frontMatter.nextLine]]
    }
}

extension FormattedDeck {
    /// All that a piece of a deck means.
    private struct Reading: Equatable {
        private var card: Card?
        private var blocks: [Block] = []
        private var codes: [Diagnostic.Code] = []
        private var pieces = 0

        init(_ bytes: [UInt8], deckTags: [String]) {
            var cutter = DeckCutter(SourceText(bytes), from: 0)
            while cutter.next() != nil { pieces += 1 }
            let reading = CardReading(Passage(bytes[...], firstLine: 1), bytes: 0..<bytes.count, deckTags: deckTags)
            card = reading?.card
            codes = reading.map { reading in CardReading.rules.flatMap { $0.diagnostics(for: reading) }.map(\.code) } ?? []
            if card == nil { blocks = Block.blocks(of: String(decoding: bytes, as: UTF8.self).withPlainLineEnds) }
        }

        static func == (a: Reading, b: Reading) -> Bool {
            guard a.pieces == b.pieces, a.blocks == b.blocks, a.codes == b.codes, (a.card == nil) == (b.card == nil) else { return false }
            guard let first = a.card, let second = b.card else { return true }
            return CardSameness(allowed: [.layout]).holds(first, second)
        }
    }
}
