/// How the lines of a file end.
public enum LineEnding: Sendable {
    /// `\n`.
    case lf
    /// `\r\n`.
    case crlf

    /// The line ending of a file: that of its first line.
    public init(of file: [UInt8]) {
        guard let end = file.firstIndex(of: UInt8(ascii: "\n")) else {
            self = .lf
            return
        }
        self = end > 0 && file[end - 1] == UInt8(ascii: "\r") ? .crlf : .lf
    }

    /// The bytes at the end of a line.
    public var bytes: [UInt8] { self == .lf ? [UInt8(ascii: "\n")] : [UInt8(ascii: "\r"), UInt8(ascii: "\n")] }

    /// A text, whose lines end in `\n`, with the line ends of the file.
    public func lines(of text: String) -> [UInt8] {
        self == .lf ? Array(text.utf8) : text.utf8.flatMap { $0 == UInt8(ascii: "\n") ? bytes : [$0] }
    }

    /// Lines with these line ends; as they are when they have them.
    public func converted(_ lines: [UInt8]) -> [UInt8] {
        guard lines.contains(where: \.endsLine), LineEnding(of: lines) != self else { return lines }
        let source = SourceText(lines)
        return Array((0..<source.lineCount).map { lines[source.content($0)] }.joined(separator: bytes))
            + (lines.last?.endsLine == true ? bytes : [])
    }
}

extension String {
    /// The text without blank lines around it and without a final line end.
    var trimmingBlankLines: String {
        var lines = split(separator: "\n", omittingEmptySubsequences: false)[...]
        while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
        while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}
