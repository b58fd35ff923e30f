import Cards

/// What changed between two texts, word by word.
public struct WordChange: Equatable, Sendable {
    /// A stretch of words.
    public enum Piece: Equatable, Sendable {
        /// Both have it.
        case same(String)
        /// Only the first has it.
        case removed(String)
        /// Only the second has it.
        case added(String)
    }

    /// The stretches, in order; in each, words have one blank between them.
    public private(set) var pieces: [Piece] = []

    /// The change from one text to another. Texts too long to be compared are one stretch each.
    public init(from old: String, to new: String) {
        let (first, second) = (Self.words(old), Self.words(new))
        guard let alignment = Alignment(first, second) else {
            pieces = [.removed(old), .added(new)]
            return
        }
        var (a, b) = (first[...], second[...])
        var (same, removed, added): ([Substring], [Substring], [Substring]) = ([], [], [])
        for step in alignment.steps {
            if step == .same {
                flush(&removed, Piece.removed)
                flush(&added, Piece.added)
                same.append(a.removeFirst())
                b.removeFirst()
                continue
            }
            flush(&same, Piece.same)
            let width = step == .swapped ? 2 : 1
            if step != .missing { for _ in 0..<width { removed.append(a.removeFirst()) } }
            if step != .extra { for _ in 0..<width { added.append(b.removeFirst()) } }
        }
        flush(&same, Piece.same)
        flush(&removed, Piece.removed)
        flush(&added, Piece.added)
    }

    private static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

    private mutating func flush(_ words: inout [Substring], _ piece: (String) -> Piece) {
        if !words.isEmpty { pieces.append(piece(words.joined(separator: " "))) }
        words = []
    }

    /// Whether nothing changed.
    public var isEmpty: Bool { !pieces.contains { if case .same = $0 { false } else { true } } }

    /// The same with no more than so many words of what stayed around each change; what is left out is `…`.
    public func shortened(around: Int) -> WordChange {
        var short = self
        for (index, piece) in pieces.enumerated() {
            guard case .same(let text) = piece else { continue }
            let words = text.split(separator: " ")
            let (isFirst, isLast) = (index == 0, index == pieces.count - 1)
            let head = isFirst ? 0 : around
            let tail = isLast ? 0 : around
            if words.count > head + tail + 1 {
                short.pieces[index] = .same((words.prefix(head) + ["…"] + words.suffix(tail)).joined(separator: " "))
            }
        }
        return short
    }
}
