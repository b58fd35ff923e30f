/// The lines of a deck file, for those who count columns otherwise than in characters.
public struct DeckLines {
    private let file: SourceText

    /// The lines of a file's bytes, as diagnostics number them.
    public init(of bytes: [UInt8]) { file = SourceText(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0) }

    /// Where a diagnostic begins and ends in its line, counted from 1 in UTF-16 code units; the end is the first column behind it.
    public func utf16Columns(of diagnostic: Diagnostic) -> Range<Int> {
        guard (1...file.lineCount).contains(diagnostic.line) else { return 1..<2 }
        let text = file.string(file.content(diagnostic.line - 1))
        let before = text.prefix(diagnostic.column - 1)
        let marked = text[before.endIndex...].prefix(diagnostic.length)
        let start = before.utf16.count + 1
        return start..<start + max(1, marked.utf16.count)
    }

    /// Where a byte of the file stands: line and column counted from 1, the column in UTF-16 code units. The end of a file whose last line
    /// ends is on the line after it.
    public func utf16Place(of byte: Int) -> (line: Int, column: Int) {
        if byte == file.bytes.count, file.bytes.last?.endsLine == true { return (file.lineCount + 1, 1) }
        let line = file.line(at: byte)
        return (line + 1, file.string(file.lineStarts[line]..<max(file.lineStarts[line], byte)).utf16.count + 1)
    }
}
