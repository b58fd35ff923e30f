/// A change to the bytes of a deck file: what stands in a range gives way to something else. All other bytes stay as they are.
public struct DeckEdit: Equatable, Sendable {
    /// The bytes of the file that give way; empty where something is put in.
    public var range: Range<Int>
    /// What stands there afterwards.
    public var bytes: [UInt8]

    /// An edit with these values.
    public init(range: Range<Int>, bytes: [UInt8]) {
        self.range = range
        self.bytes = bytes
    }

    /// The file after edits, which are given in any order and must not overlap. Of those put in at one place, the first given stands first.
    public static func applying(_ edits: [DeckEdit], to file: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(edits.reduce(file.count) { $0 + $1.bytes.count })
        var position = 0
        let ordered = edits.enumerated().sorted { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) }
        for (_, edit) in ordered {
            precondition(edit.range.lowerBound >= position, "edits overlap")
            result += file[position..<edit.range.lowerBound]
            result += edit.bytes
            position = edit.range.upperBound
        }
        return result + file[position...]
    }
}

extension DeckEdit {
    /// Puts other bytes where some stand; what begins and ends alike is not touched. nil where nothing differs.
    static func replacing(_ range: Range<Int>, of file: [UInt8], with bytes: [UInt8]) -> DeckEdit? {
        let old = file[range]
        let head = zip(old, bytes).prefix { $0 == $1 }.count
        let tail = zip(old.dropFirst(head).reversed(), bytes.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        let (given, put) = (range.lowerBound + head..<range.upperBound - tail, bytes[head..<bytes.count - tail])
        return given.isEmpty && put.isEmpty ? nil : DeckEdit(range: given, bytes: Array(put))
    }

    /// Puts cards in where a card begins or the file ends, parted from what stands around them by one blank line, with the line ends of
    /// the file.
    ///
    /// - Parameters:
    ///   - text: one or more cards, lines ending in `\n`.
    ///   - place: the byte at which a card begins, or the number of bytes in the file.
    public static func inserting(_ text: String, at place: Int, of file: [UInt8]) -> DeckEdit {
        inserting(lines: LineEnding(of: file).lines(of: text.trimmingBlankLines), at: place, of: file)
    }

    /// Puts cards in as they are to be written, without blank lines around them and without the end of the last line.
    static func inserting(lines: [UInt8], at place: Int, of file: [UInt8]) -> DeckEdit {
        let ending = LineEnding(of: file)
        var inserted = lines
        let before = file[..<place]
        if place > 0, !isOnlyMark(before) {
            let newlines = trailingNewlines(before)
            inserted = Array(repeating: ending.bytes, count: max(0, 2 - newlines)).flatMap(\.self) + inserted
        }
        inserted += ending.bytes
        if place < file.count { inserted += ending.bytes }
        return DeckEdit(range: place..<place, bytes: inserted)
    }

    /// Takes a card out, with the blank lines after it; those before it when it is the last one.
    public static func removing(_ card: Card, of file: [UInt8]) -> DeckEdit {
        var range = card.bytes
        if range.upperBound == file.count {
            let kept = file[..<range.lowerBound]
            var end = range.lowerBound
            while end > 0, kept[end - 1] == UInt8(ascii: "\n") || kept[end - 1] == UInt8(ascii: "\r") { end -= 1 }
            if end > 0, !isOnlyMark(file[..<end]) {
                // The line end of the last line that stays.
                end += file[end...].starts(with: LineEnding.crlf.bytes) ? 2 : 1
            }
            range = min(end, range.lowerBound)..<range.upperBound
        }
        return DeckEdit(range: range, bytes: [])
    }

    /// How many line ends stand at the end, up to two: with two, the last line is blank.
    private static func trailingNewlines(_ bytes: ArraySlice<UInt8>) -> Int {
        var count = 0
        for byte in bytes.reversed() {
            if byte == UInt8(ascii: "\r") || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { continue }
            guard byte == UInt8(ascii: "\n"), count < 2 else { break }
            count += 1
        }
        return count
    }

    /// Whether there is nothing but a byte order mark.
    private static func isOnlyMark(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.elementsEqual([0xEF, 0xBB, 0xBF]) }
}
