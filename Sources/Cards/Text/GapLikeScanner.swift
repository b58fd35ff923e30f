/// What looks like a gap: `{{c1::words}}` itself, and what is nearly that.
struct GapLike {
    /// Where it stands, as far as that can be told.
    let range: Range<Int>
    /// Whether it can hardly be anything else, also where two braces mean something of their own, as in formulas.
    let isSure: Bool
}

/// Finds what looks like a gap in one pass: two braces, one brace or bracket before `c1::`, and two square brackets around words.
/// A backslash before it says that none is meant.
struct GapLikeScanner {
    /// What was found, in order.
    private(set) var found: [GapLike] = []

    private let bytes: [UInt8]
    private let end: Int

    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        end = range.upperBound
        var index = range.lowerBound
        // On the line that is read no `]]` is left from here on.
        var hasNoClose = false
        while index < end {
            switch bytes[index] {
            case .backslash:
                index += 2
                while index < end, bytes[index] == .openBrace || bytes[index] == Self.bracket { index += 1 }
                continue
            case .openBrace:
                let braces = run(of: .openBrace, from: index)
                let words = index + braces
                let isSure = isNumbered(from: words, colons: 1)
                if braces > 1 || isSure && isNumbered(from: words, colons: 1, hasDigits: true) { add(from: index, isSure: isSure) }
                index = words
                continue
            case 0xEF where index + 6 <= end && bytes[index..<index + 6].elementsEqual("｛｛".utf8): add(from: index, isSure: false)
            case Self.bracket:
                if isNumbered(from: index + 1, colons: 2, hasDigits: true) {
                    add(from: index, isSure: true)
                } else if !hasNoClose, index + 2 < end, bytes[index + 1] == Self.bracket {
                    if let close = close(from: index + 2) {
                        if index == range.lowerBound || bytes[index - 1] != UInt8(ascii: "!") {
                            found.append(GapLike(range: index..<close, isSure: false))
                        }
                        index = close
                        continue
                    }
                    hasNoClose = true
                }
            case UInt8(ascii: "(") where isNumbered(from: index + 1, colons: 2, hasDigits: true): add(from: index, isSure: true)
            case let byte where byte.endsLine: hasNoClose = false
            default: break
            }
            index += 1
        }
    }

    private static let bracket = UInt8(ascii: "[")

    /// Adds what begins at an index and goes on to the end of its closing signs, or, without any, for a few characters.
    private mutating func add(from start: Int, isSure: Bool) {
        var close = start + 1
        while close < end, close < start + 60, !bytes[close].endsLine, ![.closeBrace, UInt8(ascii: "]")].contains(bytes[close]) {
            close += 1
        }
        while close < end, [.closeBrace, UInt8(ascii: "]")].contains(bytes[close]) { close += 1 }
        found.append(GapLike(range: start..<close, isSure: isSure))
    }

    /// Whether a `c` with a number or with colons stands at an index, blanks allowed.
    private func isNumbered(from start: Int, colons: Int, hasDigits: Bool = false) -> Bool {
        var index = start
        func skip(_ isMeant: (UInt8) -> Bool) -> Int {
            let first = index
            while index < end, index < first + 20, isMeant(bytes[index]) { index += 1 }
            return index - first
        }
        _ = skip(\.isBlank)
        guard index < end, bytes[index] | 0x20 == UInt8(ascii: "c") else { return false }
        index += 1
        _ = skip(\.isBlank)
        let digits = skip { $0.isDigit || $0 == UInt8(ascii: ",") }
        _ = skip(\.isBlank)
        let found = skip { $0 == UInt8(ascii: ":") }
        return hasDigits ? digits > 0 && found >= colons : found >= colons || digits > 0 && index < end && bytes[index] == .closeBrace
    }

    private func run(of byte: UInt8, from start: Int) -> Int { bytes[start..<end].prefix { $0 == byte }.count }

    /// Behind the first `]]` on the line.
    private func close(from start: Int) -> Int? {
        var index = start
        while index + 1 < end, !bytes[index].endsLine {
            if bytes[index] == UInt8(ascii: "]"), bytes[index + 1] == UInt8(ascii: "]") { return index > start ? index + 2 : nil }
            index += 1
        }
        return nil
    }
}
