extension StringProtocol {
    /// Where a text first occurs, compared byte by byte: in time proportional to the length.
    func place(of text: String) -> Range<Index>? {
        let pattern = Array(text.utf8)
        var index = utf8.startIndex
        while let start = utf8[index...].firstIndex(of: pattern[0]) {
            if utf8[start...].starts(with: pattern) { return start..<utf8.index(start, offsetBy: pattern.count) }
            index = utf8.index(after: start)
        }
        return nil
    }

    /// What stands before and after the first occurrence of a text.
    func cut(at text: String) -> (before: SubSequence, after: SubSequence)? {
        place(of: text).map { (self[..<$0.lowerBound], self[$0.upperBound...]) }
    }

    /// With one space for every run of white space, and none around it.
    var foldingWhiteSpace: String {
        guard utf8.allSatisfy({ $0 < 0x80 }) else { return split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        // Cutting a text into characters takes long, and in ASCII bytes are as good.
        return utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    /// Whether there is nothing but white space.
    var isBlank: Bool { utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A } || allSatisfy(\.isWhitespace) }

    /// A few words of it, for a message.
    var quoted: String {
        let line = String(trimmed.prefix { !$0.isNewline })
        return line.count > 40 ? "'\(line.prefix(40))…'" : "'\(line)'"
    }
}
