/// A gap of a cloze text: `{{c1::text}}` or `{{c1::text::hint}}`; `{{c1,2::text}}` is open whenever either number is asked.
struct Gap: Equatable {
    /// Where it stands, braces included; an unclosed one is only its opening.
    let range: Range<Int>
    /// The numbers after the `c`, each once and in their order.
    let numbers: [Int]
    /// Where the text to recall stands.
    let text: Range<Int>
    /// Where the hint stands, if there is one.
    let hint: Range<Int>?
    /// Whether a `}}` closes it and there is a text in it.
    let isClosed: Bool

    /// What it is called: `c1`, or `c1,2`.
    var name: String { "c" + numbers.map(String.init).joined(separator: ",") }
}

/// Finds gaps, in one pass with a stack of what is open. Braces in a gap's text balance; code spans and maths are opaque; a blank line
/// ends every gap, and so does the separator of front and back.
struct GapScanner {
    /// All gaps, those inside other gaps too, in the order in which they open.
    private(set) var gaps: [Gap] = []

    /// How many gaps may be nested; what looks like one deeper down is text.
    static let deepest = 8

    private let bytes: [UInt8]
    private var open: [Open] = []

    /// A gap whose end has not been seen, and how many single braces are open in it.
    private struct Open {
        let start: Int
        let numbers: [Int]
        let text: Int
        var separator: Int?
        var braces = 0
    }

    init(_ bytes: [UInt8], in range: Range<Int>, opaque: [Range<Int>]) {
        self.bytes = bytes
        var opaque = opaque[...]
        var index = range.lowerBound
        var lineIsBlank = false
        while index < range.upperBound {
            if let next = opaque.first, next.lowerBound <= index {
                opaque.removeFirst()
                index = max(index, next.upperBound)
                lineIsBlank = false
                continue
            }
            let byte = bytes[index]
            if Self.isSeparator(bytes, at: index, in: range) {
                abandon()
            } else if byte.endsLine {
                if lineIsBlank { abandon() }
                if byte == .carriageReturn, index + 1 < range.upperBound, bytes[index + 1] == .lineFeed { index += 1 }
                lineIsBlank = true
            } else if !byte.isBlank {
                lineIsBlank = false
            }
            index += step(at: index, limit: range.upperBound)
        }
        abandon()
        gaps.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Reads what stands at an index and returns its length.
    private mutating func step(at index: Int, limit: Int) -> Int {
        switch bytes[index] {
        case .backslash: return index + 1 < limit && !bytes[index + 1].endsLine ? 2 : 1
        case .openBrace:
            if open.count < Self.deepest, let (numbers, length) = Self.opening(bytes, at: index, limit: limit) {
                open.append(Open(start: index, numbers: numbers, text: index + length))
                return length
            }
            if !open.isEmpty { open[open.count - 1].braces += 1 }
            return 1
        case .closeBrace:
            var length = 1
            while index + length < limit, bytes[index + length] == .closeBrace { length += 1 }
            close(index..<index + length)
            return length
        case UInt8(ascii: ":"):
            guard index + 1 < limit, bytes[index + 1] == UInt8(ascii: ":"), let gap = open.last, gap.separator == nil, gap.braces == 0
            else { return 1 }
            open[open.count - 1].separator = index
            return 2
        default: return 1
        }
    }

    /// Closes braces and gaps with a run of closing braces: single braces first, as long as two are left for the gap around them.
    private mutating func close(_ run: Range<Int>) {
        var index = run.lowerBound
        while index < run.upperBound, let gap = open.last {
            let left = run.upperBound - index
            if gap.braces > 0, !(gap.braces == 1 && left == 2) {
                open[open.count - 1].braces -= 1
                index += 1
                continue
            }
            guard left >= 2 else { return }
            open.removeLast()
            add(
                gap.start..<index + 2, numbers: gap.numbers, text: gap.text..<(gap.separator ?? index),
                hint: gap.separator.map { $0 + 2..<index })
            index += 2
        }
    }

    private mutating func add(_ range: Range<Int>, numbers: [Int], text: Range<Int>, hint: Range<Int>?) {
        // A hint is shown as it is: what is a gap elsewhere is none in it.
        if let hint { while let last = gaps.last, last.range.lowerBound >= hint.lowerBound { gaps.removeLast() } }
        let isEmpty = bytes[text].allSatisfy(\.isWhiteSpace)
        gaps.append(Gap(range: range, numbers: numbers, text: text, hint: hint, isClosed: !isEmpty))
    }

    /// Gives up what is open.
    private mutating func abandon() {
        for gap in open {
            gaps.append(Gap(range: gap.start..<gap.text, numbers: gap.numbers, text: gap.text..<gap.text, hint: nil, isClosed: false))
        }
        open.removeAll()
    }

    /// Whether a line of three asterisks alone begins at an index.
    private static func isSeparator(_ bytes: [UInt8], at index: Int, in range: Range<Int>) -> Bool {
        guard index == range.lowerBound || bytes[index - 1].endsLine, index + 3 <= range.upperBound else { return false }
        guard index + 3 == range.upperBound || bytes[index + 3].endsLine else { return false }
        return bytes[index..<index + 3].allSatisfy { $0 == UInt8(ascii: "*") }
    }

    /// The numbers and the length of `{{c1::` or `{{c1,2::` at an index, if that is what stands there.
    private static func opening(_ bytes: [UInt8], at index: Int, limit: Int) -> (numbers: [Int], length: Int)? {
        guard index + 6 <= limit, bytes[index + 1] == .openBrace, bytes[index + 2] == UInt8(ascii: "c") else { return nil }
        var end = index + 3
        var numbers: Set<Int> = []
        while true {
            var number = 0
            while end < limit, bytes[end].isDigit, number < 1000 {
                number = number * 10 + Int(bytes[end] - UInt8(ascii: "0"))
                end += 1
            }
            guard number > 0 else { return nil }
            numbers.insert(number)
            guard end < limit, bytes[end] == UInt8(ascii: ",") else { break }
            end += 1
        }
        guard end + 1 < limit, bytes[end] == UInt8(ascii: ":"), bytes[end + 1] == UInt8(ascii: ":") else { return nil }
        return (numbers.sorted(), end + 2 - index)
    }
}
