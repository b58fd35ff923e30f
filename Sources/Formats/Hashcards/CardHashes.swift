import Cards

/// The hashes by which hashcards and repeater know the cards of a text, in hexadecimal digits.
///
/// Sources: what both programs say of them, and their databases. hashcards hashes the two texts without the white space around them, or a text
/// without its brackets with the first and last byte of a gap. repeater hashes the lines of a card as they stand in the file, in lower case
/// and with single blanks; later versions tell the gaps behind the first apart.
struct CardHashes {
    /// Those of hashcards for a question and its answer.
    static func card(question: some Sequence<Substring>, answer: some Sequence<Substring>) -> [String] {
        variants(Array(question), Array(answer)).map { BLAKE3.digest(Array("Basic".utf8) + $0.utf8 + $1.utf8).hexadecimal }
    }

    /// Those of hashcards for each gap of a text, in their order.
    static func gaps(in text: some Sequence<Substring>) -> [[String]] {
        var gaps: [[String]] = []
        for (text, _) in variants(Array(text), []) {
            let bare = BareCloze(text)
            for (index, gap) in bare.gaps.enumerated() {
                let ends = [gap.lowerBound, gap.upperBound - 1].flatMap { number in
                    (0..<8).map { UInt8(truncatingIfNeeded: UInt64(bitPattern: Int64(number)) >> (8 * UInt64($0))) }
                }
                if gaps.count <= index { gaps.append([]) }
                gaps[index].append(BLAKE3.digest(Array("Cloze".utf8) + bare.bytes + ends).hexadecimal)
            }
        }
        return gaps
    }

    /// That of repeater for the gap of a number, counted from 0, of a card that has these lines in its file; 0 for one without gaps too.
    static func repeater(_ lines: String, gap: Int = 0) -> String {
        let words = lines.lowercased().unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
        let mark = gap == 0 ? "" : "\u{0}cloze\(gap)"
        return BLAKE3.digest((words.joined(separator: " ") + mark).utf8).hexadecimal
    }

    /// The two texts as versions of hashcards read them: some leave out lines that begin with `#`.
    private static func variants(_ first: [Substring], _ second: [Substring]) -> [(String, String)] {
        let whole = (joined(first), joined(second))
        guard (first.dropFirst() + second.dropFirst()).contains(where: { $0.hasPrefix("#") }) else { return [whole] }
        let bare = [first, second].map { lines in lines.prefix(1) + lines.dropFirst().filter { !$0.hasPrefix("#") } }
        return [whole, (joined(Array(bare[0])), joined(Array(bare[1])))]
    }

    /// The lines behind a mark, the first without the white space around it.
    private static func joined(_ lines: [Substring]) -> String {
        let head = trimmed((lines.first ?? "").unicodeScalars)
        let text = ([head] + lines.dropFirst().map(String.init)).joined(separator: "\n")
        return trimmed(text.unicodeScalars[...])
    }

    private static func trimmed(_ text: Substring.UnicodeScalarView) -> String {
        var text = text
        while let first = text.first, first.properties.isWhitespace { text.removeFirst() }
        while let last = text.last, last.properties.isWhitespace { text.removeLast() }
        return String(text)
    }
}

/// A text of hashcards without the brackets of its gaps: a bracket of an image or behind a backslash is none.
private struct BareCloze {
    /// Its bytes.
    private(set) var bytes: [UInt8] = []
    /// Where in them the gaps are.
    private(set) var gaps: [Range<Int>] = []

    init(_ text: String) {
        let source = Array(text.utf8)
        let (open, close) = (UInt8(ascii: "["), UInt8(ascii: "]"))
        var isImage = false
        var isEscaped = false
        var start: Int?
        for (index, byte) in source.enumerated() {
            let next = index + 1 < source.count ? source[index + 1] : 0
            switch byte {
            case open, close:
                if isImage || isEscaped {
                    bytes.append(byte)
                    if byte == close, isImage { isImage = false } else { isEscaped = false }
                } else if byte == open {
                    start = bytes.count
                } else if let from = start {
                    if bytes.count > from { gaps.append(from..<bytes.count) }
                    start = nil
                }
            case UInt8(ascii: "\\") where next == open || next == close: isEscaped = true
            default:
                if byte == UInt8(ascii: "!"), next == open { isImage = true }
                bytes.append(byte)
            }
        }
    }
}
