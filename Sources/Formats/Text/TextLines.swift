/// The lines of a text, of which no more is kept than where they begin, for there may be millions.
public struct TextLines: RandomAccessCollection, Sendable {
    private let text: String
    /// Where each begins in the text, and behind them where the next would.
    private let starts: [Int]
    /// The index of the first.
    public let startIndex: Int
    /// The index behind the last.
    public let endIndex: Int

    /// The lines of a text; a final line end begins no further one.
    init(_ text: String) {
        var text = text
        text.makeContiguousUTF8()
        var starts: [Int] = []
        text.withUTF8 { bytes in
            // Of a list that grows there would be two for a while.
            starts.reserveCapacity(bytes.count { $0 == 0x0A } + 2)
            starts.append(0)
            for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
            if starts.last! < bytes.count { starts.append(bytes.count + 1) }
        }
        (self.text, self.starts, startIndex, endIndex) = (text, starts, 0, starts.count - 1)
    }

    /// These lines, one behind the other.
    init(_ lines: some Sequence<Substring>) { self.init(lines.map { $0 + "\n" }.joined()) }

    private init(_ lines: TextLines, _ range: Range<Int>) {
        (text, starts, startIndex, endIndex) = (lines.text, lines.starts, range.lowerBound, range.upperBound)
    }

    /// A line without its end.
    public subscript(index: Int) -> Substring {
        precondition((startIndex..<endIndex).contains(index))
        let start = text.utf8.index(text.startIndex, offsetBy: starts[index])
        return text[start..<text.utf8.index(start, offsetBy: starts[index + 1] - starts[index] - 1)]
    }

    /// Some of the lines, under the numbers that they have among all.
    public subscript(range: Range<Int>) -> TextLines {
        precondition(range.lowerBound >= startIndex && range.upperBound <= endIndex)
        return TextLines(self, range)
    }
}
