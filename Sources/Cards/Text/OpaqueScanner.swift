/// Finds what is opaque to the scanners of gaps and maths: code spans and maths, each within one paragraph.
///
/// It knows no block structure beyond blank lines. What it takes for a gap or maths inside a code block comes back from cmark as code and is
/// restored (`MarkedText`); so it may find too much, never too little.
struct OpaqueScanner {
    /// `$…$` and `$$…$$`, the dollar signs included.
    private(set) var maths: [Range<Int>] = []
    /// Code spans and maths together, in order.
    private(set) var opaque: [Range<Int>] = []

    init(_ bytes: [UInt8], in range: Range<Int>) {
        guard bytes[range].contains(where: { $0 == .backtick || $0 == .dollar }) else { return }
        for paragraph in Self.paragraphs(bytes, in: range) { scan(bytes, paragraph) }
    }

    private mutating func scan(_ bytes: [UInt8], _ paragraph: Range<Int>) {
        let closers = Self.codeClosers(bytes, paragraph)
        var index = paragraph.lowerBound
        while index < paragraph.upperBound {
            switch bytes[index] {
            case .backslash: index += 2
            case .backtick:
                let run = Self.run(of: .backtick, bytes, from: index, to: paragraph.upperBound)
                if let closer = closers[index] {
                    opaque.append(index..<closer)
                    index = closer
                } else {
                    index += run
                }
            case .dollar:
                if let end = Self.mathsEnd(bytes, from: index, to: paragraph.upperBound) {
                    maths.append(index..<end)
                    opaque.append(index..<end)
                    index = end
                } else {
                    index += Self.run(of: .dollar, bytes, from: index, to: paragraph.upperBound)
                }
            default: index += 1
            }
        }
    }

    /// For each run of backticks that a later run of the same length closes, where the code span ends.
    private static func codeClosers(_ bytes: [UInt8], _ paragraph: Range<Int>) -> [Int: Int] {
        var closers: [Int: Int] = [:]
        var nextOfLength: [Int: Int] = [:]
        var index = paragraph.upperBound
        while index > paragraph.lowerBound {
            guard bytes[index - 1] == .backtick else {
                index -= 1
                continue
            }
            let end = index
            while index > paragraph.lowerBound, bytes[index - 1] == .backtick { index -= 1 }
            closers[index] = nextOfLength[end - index]
            nextOfLength[end - index] = end
        }
        return closers
    }

    /// Where maths that opens at a dollar sign ends; nil when it is only a dollar sign. The next sign of the kind must close it: one
    /// with no blank before it and no digit after it (pandoc's rule), braces in between balanced.
    private static func mathsEnd(_ bytes: [UInt8], from start: Int, to limit: Int) -> Int? {
        let dollars = min(run(of: .dollar, bytes, from: start, to: limit), 2)
        var index = start + dollars
        guard index < limit, dollars == 2 || !bytes[index].isWhiteSpace else { return nil }
        var braces = 0
        while index < limit {
            switch bytes[index] {
            case .backslash: index += 1
            case .openBrace: braces += 1
            case .closeBrace:
                braces -= 1
                if braces < 0 { return nil }
            case .dollar:
                let end = index + dollars
                guard braces == 0, run(of: .dollar, bytes, from: index, to: limit) == dollars, index > start + dollars else { return nil }
                if dollars == 1, bytes[index - 1].isWhiteSpace || end < limit && bytes[end].isDigit { return nil }
                return end
            case .backtick: return nil
            default: break
            }
            index += 1
        }
        return nil
    }

    private static func run(of byte: UInt8, _ bytes: [UInt8], from start: Int, to limit: Int) -> Int {
        var end = start
        while end < limit, bytes[end] == byte { end += 1 }
        return end - start
    }

    /// The stretches between blank lines.
    private static func paragraphs(_ bytes: [UInt8], in range: Range<Int>) -> [Range<Int>] {
        var paragraphs: [Range<Int>] = []
        var start = range.lowerBound
        var lineStart = start
        var isBlank = true
        for index in range {
            let byte = bytes[index]
            if byte.endsLine {
                if isBlank, lineStart > start {
                    paragraphs.append(start..<lineStart)
                    start = lineStart
                }
                if byte == .carriageReturn, index + 1 < range.upperBound, bytes[index + 1] == .lineFeed { continue }
                lineStart = index + 1
                isBlank = true
            } else if !byte.isBlank {
                isBlank = false
            }
        }
        return paragraphs + [start..<range.upperBound]
    }
}

extension UInt8 {
    static let backtick = UInt8(ascii: "`")
    static let dollar = UInt8(ascii: "$")
    static let backslash = UInt8(ascii: "\\")
    static let openBrace = UInt8(ascii: "{")
    static let closeBrace = UInt8(ascii: "}")

    /// Whether the byte is a blank or ends a line.
    var isWhiteSpace: Bool { isBlank || endsLine }
}
