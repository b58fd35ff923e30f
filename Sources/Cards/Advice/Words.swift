/// Words as advice counts and compares them.
enum Words {
    /// The text of some inlines on one line.
    static func plain(_ inlines: [Inline]) -> String {
        inlines.plainText.foldingWhiteSpace
    }

    /// How many words there are: runs between blanks that hold a letter or a digit. Where a script has no blanks between words, two
    /// characters are taken as one.
    static func count(_ text: String) -> Int {
        let count = ascii(text) { bytes in runs(bytes, where: { !isWhite($0) }).count { bytes[$0].contains(where: isLetterOrDigit) } }
        if let count { return count }
        return text.split(whereSeparator: \.isWhitespace).reduce(0) { sum, run in
            guard run.contains(where: { $0.isLetter || $0.isNumber }) else { return sum }
            if run.utf8.allSatisfy({ $0 < 0x80 }) { return sum + 1 }
            return sum + max(1, (run.unicodeScalars.count(where: isOfScriptWithoutBlanks) + 1) / 2)
        }
    }

    /// Whether a character is Thai, Lao, Burmese, Khmer, Japanese or Chinese.
    private static func isOfScriptWithoutBlanks(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3134F: true
        default: false
        }
    }

    /// A text in which only letters and digits count: lower case, one blank between words and one around them all.
    static func folded(_ text: String) -> String {
        if let folded = ascii(text, folded) { return folded }
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
        return words.isEmpty ? "" : " " + words.joined(separator: " ") + " "
    }
}

// MARK: - Texts of ASCII alone, which are most: their bytes are their characters

extension Words {
    /// What is made of a text's bytes; nil where it is not of ASCII alone.
    private static func ascii<Result>(_ text: String, _ make: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
        let made: Result?? = text.utf8.withContiguousStorageIfAvailable { bytes in bytes.allSatisfy { $0 < 0x80 } ? make(bytes) : nil }
        return made ?? nil
    }

    private static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var folded: [UInt8] = []
        for run in runs(bytes, where: isLetterOrDigit) {
            folded.append(.space)
            for byte in bytes[run] { folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
        }
        if !folded.isEmpty { folded.append(.space) }
        return String(decoding: folded, as: UTF8.self)
    }

    /// The longest stretches of bytes that are all of a kind.
    private static func runs(_ bytes: UnsafeBufferPointer<UInt8>, where isMeant: (UInt8) -> Bool) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for (index, byte) in bytes.enumerated() {
            if isMeant(byte) {
                if start == nil { start = index }
            } else if let first = start {
                runs.append(first..<index)
                start = nil
            }
        }
        if let start { runs.append(start..<bytes.count) }
        return runs
    }

    private static func isWhite(_ byte: UInt8) -> Bool { byte == .space || (0x09...0x0D).contains(byte) }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool { byte.isDigit || (0x61...0x7A).contains(byte | 0x20) }
}
