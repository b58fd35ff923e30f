/// Goes through the bytes of XML while they are held, and counts lines.
struct XMLScanner {
    /// The bytes; none but while they are held.
    var bytes = CheckedBytes()
    /// Where it stands.
    private(set) var index: Int
    /// The line on which that is, counted from 1.
    private(set) var line: Int
    private let end: Int

    /// - Parameters:
    ///   - stretch: what of the bytes is to be read.
    ///   - line: the line on which that begins.
    init(_ stretch: Range<Int>, line: Int) { (index, end, self.line) = (stretch.lowerBound, stretch.upperBound, line) }

    /// The byte at which it stands; nil at the end.
    var byte: UInt8? { index < end ? bytes[index] : nil }

    /// Whether a text of ASCII stands here.
    func begins(_ text: StaticString) -> Bool { index + text.utf8CodeUnitCount <= end && bytes.begins(text, at: index) }

    /// Passes over a text of ASCII without line ends, if it stands here.
    mutating func skip(_ text: StaticString) -> Bool {
        guard begins(text) else { return false }
        index += text.utf8CodeUnitCount
        return true
    }

    /// Passes over what is before a byte, over all that is left where there is none, and says where that stood.
    mutating func skip(to sign: UInt8) -> Range<Int> {
        let start = index
        let (place, lines) = bytes.place(of: sign, in: index..<end)
        index = place
        line += lines
        return start..<index
    }

    /// Passes over what is before a text and the text itself, and says where what is before it stood; nil where there is none.
    mutating func skip(past text: StaticString) -> Range<Int>? {
        let start = index
        while index < end {
            if skip(text) { return start..<(index - text.utf8CodeUnitCount) }
            advance()
        }
        return nil
    }

    /// Passes over blanks and line ends.
    mutating func skipBlanks() { while index < end, bytes[index] <= 0x20 { advance() } }

    /// Passes over a name, and says where it stood: nowhere where there is none.
    mutating func skipName() -> Range<Int> {
        let start = index
        while index < end {
            switch bytes[index] {
            case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "\""),
                UInt8(ascii: "'"):
                return start..<index
            default: index += 1
            }
        }
        return start..<index
    }

    /// Passes over a value in quotes, and says where it stood without them; nil where there is none.
    mutating func skipQuoted() -> Range<Int>? {
        guard let quote = byte, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        index += 1
        let place = skip(to: quote)
        guard index < end else { return nil }
        index += 1
        return place
    }

    /// Passes over a document type, with what stands in its brackets and quotes; false where it does not end.
    mutating func skipDeclaration() -> Bool {
        var depth = 0
        var quote: UInt8?
        while index < end {
            let byte = bytes[index]
            advance()
            switch (byte, quote) {
            case (_, let sign?): if byte == sign { quote = nil }
            case (UInt8(ascii: "\""), nil), (UInt8(ascii: "'"), nil): quote = byte
            case (UInt8(ascii: "["), nil), (UInt8(ascii: "<"), nil): depth += 1
            case (UInt8(ascii: "]"), nil): depth -= 1
            case (UInt8(ascii: ">"), nil):
                depth -= 1
                if depth <= 0 { return true }
            default: break
            }
        }
        return false
    }

    private mutating func advance() {
        if bytes[index] == 0x0A { line += 1 }
        index += 1
    }
}
