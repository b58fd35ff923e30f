/// Cuts a deck file at its top-level headings of depth 1 and 2, and parses each piece on its own.
///
/// cmark decides what a heading is. The file is given to it a piece at a time, each up to and with the next line that looks like a boundary;
/// when that line turns out to lie in code or raw HTML, the piece is doubled. So no more than one card is in memory as a tree, what is slow in
/// one card stays in it, and the whole takes time proportional to the file. A piece that is too long is not parsed, but cut by its lines.
struct DeckCutter: IteratorProtocol {
    private let file: SourceText
    /// The line at which the next piece begins; a boundary unless it is the first piece.
    private var start: Int
    private var isAtBoundary = false
    /// The depth of the heading on that line.
    private var depth: Int?
    /// Pieces that are known and not yet given out: where each begins, the depth of its heading, and where the last ends.
    private var pending: ArraySlice<(line: Int, depth: Int?)> = []
    /// The parsed text of the only pending piece.
    private var parsed: Passage?

    /// A piece of the file: what stands above the first boundary (it may be empty), or a boundary and all up to the next.
    struct Piece {
        /// Its lines in the file, counted from 0.
        let lines: Range<Int>
        /// Its bytes in the file.
        let bytes: Range<Int>
        /// The depth of the heading it begins with; nil above the first.
        let depth: Int?
        /// The piece parsed; it may hold the heading of the next one too.
        let passage: Passage

        /// Where it is, without what it was parsed to.
        var place: Place { Place(lines: lines, bytes: bytes, depth: depth) }
    }

    /// Where a piece is, and the depth of its heading.
    struct Place {
        let lines: Range<Int>
        let bytes: Range<Int>
        let depth: Int?
    }

    /// Cuts a file from a line on.
    init(_ file: SourceText, from line: Int) {
        self.file = file
        start = line
    }

    mutating func next() -> Piece? {
        while pending.isEmpty {
            guard start < file.lineCount || !isAtBoundary else { return nil }
            advance()
        }
        let first = pending.removeFirst()
        let lines = first.line..<(pending.first?.line ?? start)
        let bytes = file.lineStarts[lines.lowerBound]..<file.lineStarts[lines.upperBound]
        defer { parsed = nil }
        return Piece(lines: lines, bytes: bytes, depth: first.depth, passage: parsed ?? passage(lines))
    }

    /// Takes the next piece, where it is a card that can be read without parsing it; the ordinal of the card is 0.
    mutating func nextPlain(deckTags: [String]) -> Card? {
        guard pending.isEmpty, isAtBoundary, start < file.lineCount, let reading = PlainReading(file, at: start, deckTags: deckTags) else {
            return nil
        }
        start = reading.end
        depth = start < file.lineCount ? Self.boundaryDepth(file, start) : nil
        return reading.card
    }

    /// Parses far enough to know the next pieces.
    private mutating func advance() {
        var end = candidate(from: isAtBoundary ? start + 1 : start)
        while true {
            let last = min(end + 1, file.lineCount)
            if file.lineStarts[last] - file.lineStarts[start] > MarkedText.mostBytes { return takePlain(to: end) }
            let passage = passage(start..<last)
            let boundaries = passage.boundaries.map { (line: start + $0.line, depth: Optional($0.depth)) }
            let isEnd = last == file.lineCount
            if !isEnd, !boundaries.contains(where: { $0.line > start || !isAtBoundary }) {
                let bytes = min(2 * (file.lineStarts[last] - file.lineStarts[start]), MarkedText.mostBytes)
                end = candidate(from: line(after: start, bytes: bytes))
                continue
            }
            pending = boundaries[...]
            if pending.first?.line != start { pending.insert((start, nil), at: pending.startIndex) }
            (start, depth) = isEnd ? (file.lineCount, nil) : pending.removeLast()
            isAtBoundary = true
            // What was parsed beyond the next heading, a link, its definition or too much markup, must not be seen in this piece.
            let isOfPiece = start == last - 1 && passage.marked.plainFrom == nil && !passage.marked.mayDefineLinks
            if pending.count == 1, isEnd || isOfPiece { parsed = passage }
            return
        }
    }

    /// Takes what is too long to be parsed as one piece, up to a line that looks like a boundary, whatever it stands in.
    private mutating func takePlain(to end: Int) {
        let first = Self.boundaryDepth(file, start)
        if !isAtBoundary, first > 0 {
            // Nothing stands above the first heading.
            (depth, isAtBoundary) = (first, true)
            return
        }
        pending = [(start, depth)]
        let next = end == start ? 0 : Self.boundaryDepth(file, end)
        (start, depth) = next == 0 ? (file.lineCount, nil) : (end, next)
        isAtBoundary = true
    }

    private func passage(_ lines: Range<Int>) -> Passage {
        Passage(
            file.bytes[file.lineStarts[lines.lowerBound]..<file.lineStarts[lines.upperBound]], firstLine: file.firstLine + lines.lowerBound)
    }

    /// The next line that begins with `#` or `##` and a blank; the last line when there is none.
    private func candidate(from first: Int) -> Int {
        var line = first
        while line < file.lineCount {
            if Self.boundaryDepth(file, line) > 0 { return line }
            line += 1
        }
        return file.lineCount - 1
    }

    /// The depth of the heading that a line looks like, 1 or 2; otherwise 0.
    static func boundaryDepth(_ file: SourceText, _ line: Int) -> Int {
        guard line < file.lineCount else { return 0 }
        let content = file.content(line)
        let hashes = file.bytes[content].prefix(3).prefix { $0 == UInt8(ascii: "#") }.count
        guard hashes == 1 || hashes == 2, hashes == content.count || file.bytes[content.lowerBound + hashes].isBlank else { return 0 }
        return hashes
    }

    /// The first line at least so many bytes after the start of another.
    private func line(after start: Int, bytes: Int) -> Int {
        let offset = file.lineStarts[start] + bytes
        return offset >= file.bytes.count ? file.lineCount - 1 : file.line(at: offset) + 1
    }
}
