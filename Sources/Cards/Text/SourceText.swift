/// Bytes of a deck file cut into lines, with everything that turns an offset into a place a human can find.
struct SourceText {
    /// The text itself.
    let bytes: [UInt8]
    /// Where each line begins, and, last, where the text ends.
    let lineStarts: [Int]
    /// The number of the first line in its file.
    let firstLine: Int

    /// Cuts the bytes from an offset on; LF, CRLF and a lone CR end a line.
    init(_ bytes: [UInt8], from start: Int = 0, firstLine: Int = 1) {
        self.bytes = bytes
        self.firstLine = firstLine
        var starts = [start]
        bytes.withUnsafeBufferPointer { bytes in
            var index = start
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                guard byte == .lineFeed || byte == .carriageReturn else { continue }
                if byte == .carriageReturn, index < bytes.count, bytes[index] == .lineFeed { index += 1 }
                starts.append(index)
            }
        }
        if starts.last != bytes.count || starts.count == 1 { starts.append(bytes.count) }
        lineStarts = starts
    }

    /// How many lines there are; text without a byte has one, and a final line end begins no further one.
    var lineCount: Int { lineStarts.count - 1 }

    /// A line with its line end.
    func whole(_ line: Int) -> Range<Int> { lineStarts[line]..<lineStarts[line + 1] }

    /// A line without its line end.
    func content(_ line: Int) -> Range<Int> {
        let start = lineStarts[line]
        var end = lineStarts[line + 1]
        if end > start, bytes[end - 1] == .lineFeed { end -= 1 }
        if end > start, bytes[end - 1] == .carriageReturn { end -= 1 }
        return start..<end
    }

    /// The line an offset lies in.
    func line(at offset: Int) -> Int {
        var low = 0
        var high = lineCount - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// Whether a line holds nothing but blanks.
    func isBlank(_ line: Int) -> Bool { bytes[content(line)].allSatisfy(\.isBlank) }

    /// A stretch of the text as a string; what is not UTF-8 in it is replaced.
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// A stretch without the blanks around it.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, bytes[start].isBlank { start += 1 }
        while end > start, bytes[end - 1].isBlank { end -= 1 }
        return start..<end
    }

    /// The place of an offset in its file: line and column counted from 1, the column in characters.
    func place(of offset: Int) -> (line: Int, column: Int) {
        let line = line(at: offset)
        return (firstLine + line, string(lineStarts[line]..<offset).count + 1)
    }

    /// A diagnostic that underlines a stretch of one line.
    func diagnostic(_ code: Diagnostic.Code, at range: Range<Int>, message: String, help: String) -> Diagnostic {
        let place = place(of: range.lowerBound)
        let line = content(line(at: range.lowerBound))
        let marked = range.lowerBound..<max(range.lowerBound, min(range.upperBound, line.upperBound))
        let text = string(line)
        // Found by going that far: the characters of a line of a megabyte are not counted for each of a thousand findings in it.
        let cut = text.utf8.count > 400 ? text.index(text.startIndex, offsetBy: 400, limitedBy: text.endIndex) : nil
        let excerpt = cut.flatMap { $0 < text.endIndex ? text[..<$0] + "…" : nil }
        return Diagnostic(
            code: code, line: place.line, column: place.column, length: max(1, string(marked).count),
            message: message, help: help, excerpt: excerpt.map(String.init) ?? text)
    }

    /// An author's own words for a message: on one line and not too long.
    func quoted(_ range: Range<Int>) -> String {
        let text = string(range).split(whereSeparator: \.isNewline).joined(separator: " ")
        return text.count > 60 ? "'\(text.prefix(60))…'" : "'\(text)'"
    }
}

extension UInt8 {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")

    /// Whether the byte is a space or a tab, CommonMark's blanks inside a line.
    var isBlank: Bool { self == .space || self == .tab }
    /// Whether the byte is an ASCII digit.
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
    /// Whether the byte ends a line.
    var endsLine: Bool { self == .lineFeed || self == .carriageReturn }
}
