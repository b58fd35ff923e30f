/// A `#tag` in the source: where it stands, with its `#`.
struct TagCandidate: Equatable {
    /// The `#` and the tag.
    let range: Range<Int>
    /// Whether its line holds tags alone.
    let standsAlone: Bool
}

/// Finds tags by Obsidian's grammar: `#` at the start of a line or after white space, then letters, digits, `_`, `-` and `/`, not digits
/// alone. It knows nothing of code; cmark tells afterwards which of them stand in running text.
struct TagScanner {
    /// The tags in the order of the text.
    private(set) var tags: [TagCandidate] = []

    init(_ source: SourceText) {
        source.bytes.withUnsafeBufferPointer { bytes in
            var line = -1
            for index in bytes.indices where bytes[index] == UInt8(ascii: "#") && (line < 0 || index >= source.lineStarts[line + 1]) {
                line = source.line(at: index)
                scan(bytes, source.content(line))
            }
        }
    }

    private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
        var found: [Range<Int>] = []
        var isAlone = true
        var isAfterSpace = true
        var index = line.lowerBound
        while index < line.upperBound {
            let space = Self.whiteSpace(bytes, index..<line.upperBound)
            if space > 0 {
                isAfterSpace = true
                index += space
                continue
            }
            defer { isAfterSpace = false }
            guard isAfterSpace, bytes[index] == UInt8(ascii: "#"), let end = Self.tagEnd(bytes, index + 1..<line.upperBound) else {
                isAlone = false
                index += 1
                continue
            }
            found.append(index..<end)
            index = end
        }
        tags += found.map { TagCandidate(range: $0, standsAlone: isAlone) }
    }

    /// Where the tag that begins a stretch ends; nil when there is none.
    private static func tagEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ rest: Range<Int>) -> Int? {
        var end = rest.lowerBound
        var isNumber = true
        while end < rest.upperBound {
            let scalar = scalar(bytes, at: end)
            guard let character = TagCharacter(scalar), character != .mark || end > rest.lowerBound else { break }
            if character == .letter { isNumber = false }
            end += UTF8.width(scalar)
        }
        return isNumber ? nil : end
    }

    /// How many bytes the white space at the head of a stretch takes, 0 when there is none; one character is enough.
    private static func whiteSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ rest: Range<Int>) -> Int {
        let byte = bytes[rest.lowerBound]
        if byte < 0x80 { return byte.isBlank || byte == 0x0B || byte == 0x0C ? 1 : 0 }
        // All other white space is U+0085, U+00A0 or begins with E1, E2 or E3.
        guard byte == 0xC2 || (0xE1...0xE3).contains(byte) else { return 0 }
        let scalar = scalar(bytes, at: rest.lowerBound)
        return scalar.properties.isWhitespace ? UTF8.width(scalar) : 0
    }

    /// The character at an offset; the bytes are valid UTF-8, and in the midst of a character the answer is U+FFFD.
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Unicode.Scalar {
        let lead = bytes[index]
        if lead < 0x80 { return Unicode.Scalar(lead) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, index + length <= bytes.count else { return "\u{FFFD}" }
        var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
        for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
