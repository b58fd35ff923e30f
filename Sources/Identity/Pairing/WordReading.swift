import Cards

/// The words of a card's heading or body as far as they tell one card from another: markup, hints at who said it, and comments are left
/// out.
struct WordReading {
    /// A word as it is compared.
    struct Word: Hashable {
        /// Its letters, small.
        var text: String
        /// Whether it names one thing among its like, as `EAAT2`, `GSH`, `Ca²⁺`, `γ` and `7` do: another in its place makes another card.
        var isName: Bool
    }

    /// The words, in their order.
    private(set) var words: [Word] = []

    /// How much of a text is read: what is longer is told apart long before.
    private static let longest = 6000

    init(_ text: String) {
        var word: [Unicode.Scalar] = []
        var scalars = Array(text.unicodeScalars.prefix(Self.longest))[...]
        if text.utf8.contains(UInt8(ascii: ">")) || text.utf8.contains(UInt8(ascii: "{")) || text.utf8.contains(UInt8(ascii: "[")) {
            scalars = Self.plain(text)[...]
        }
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let scalar = scalars[index]
            if Self.isLetter(scalar) || Self.joins(scalars, at: index, after: word.last) {
                word.append(scalar)
            } else {
                take(&word)
            }
            index += 1
        }
        take(&word)
    }

    private mutating func take(_ scalars: inout [Unicode.Scalar]) {
        guard !scalars.isEmpty else { return }
        defer { scalars = [] }
        words.append(Word(text: Folded.text(String(String.UnicodeScalarView(scalars))), isName: isName(scalars)))
    }

    private func isName(_ scalars: [Unicode.Scalar]) -> Bool {
        if scalars.count == 1 {
            let only = scalars[0]
            // A capital by itself is a vitamin or a Roman numeral, but not where a sentence begins.
            return only.isASCII ? (only.properties.isUppercase && !words.isEmpty) || Self.isDigit(only) : true
        }
        if scalars.contains(where: Self.isDigit) { return true }
        return scalars.count { $0.properties.isUppercase } > 1
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? ("0"..."9").contains(scalar) : scalar.properties.numericType != nil || isCharge(scalar)
    }

    /// Raised and lowered signs, as in Mg²⁺ and x_c⁻.
    private static func isCharge(_ scalar: Unicode.Scalar) -> Bool { (0x207A...0x207B).contains(scalar.value) }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isCharge(scalar)
            || scalar.properties.canonicalCombiningClass != .notReordered
    }

    /// Whether a sign inside a word belongs to it, as the hyphen of GLT-1 and the underscore of x_c⁻ do.
    private static func joins(_ scalars: ArraySlice<Unicode.Scalar>, at index: Int, after last: Unicode.Scalar?) -> Bool {
        guard last != nil, index + 1 < scalars.endIndex else { return false }
        let next = scalars[index + 1]
        return switch scalars[index] {
        case "-": isDigit(next) && last.map { !isDigit($0) } == true
        case "_": isLetter(next)
        case ".": isDigit(next) && last.map(isDigit) == true
        default: false
        }
    }

    /// The text without comments, the signs and hints of gaps, the marks of tasks, and sources.
    private static func plain(_ text: String) -> [Unicode.Scalar] {
        var kept: [Unicode.Scalar] = []
        var scalars = Array(text.unicodeScalars.prefix(longest))[...]
        var gaps = 0
        var lineStart = kept.startIndex
        func begins(_ pattern: String) -> Bool { scalars.starts(with: pattern.unicodeScalars) }
        while let scalar = scalars.first {
            if begins("<!--") {
                skip(&scalars, past: "-->")
            } else if begins("{{c"), let opening = openingLength(scalars) {
                scalars = scalars.dropFirst(opening)
                gaps += 1
            } else if gaps > 0, begins("::") {
                scalars = scalars.drop { $0 != "}" }
            } else if gaps > 0, begins("}}") {
                scalars = scalars.dropFirst(2)
                gaps -= 1
                kept.append(" ")
            } else if begins("[x]") || begins("[X]") {
                scalars = scalars.dropFirst(3)
            } else if kept.count == lineStart, begins("> **Source") {
                scalars = scalars.drop { $0 != "\n" }
            } else {
                kept.append(scalar)
                scalars.removeFirst()
                if scalar == "\n" { lineStart = kept.count }
            }
        }
        return kept
    }

    private static func skip(_ scalars: inout ArraySlice<Unicode.Scalar>, past end: String) {
        while !scalars.isEmpty, !scalars.starts(with: end.unicodeScalars) { scalars.removeFirst() }
        scalars = scalars.dropFirst(end.unicodeScalars.count)
    }

    /// How long `{{c12::` or `{{c1,2::` is; nil for anything else.
    private static func openingLength(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
        let digits = scalars.dropFirst(3).prefix { isDigit($0) && $0.isASCII || $0 == "," }
        guard !digits.isEmpty, scalars.dropFirst(3 + digits.count).starts(with: "::".unicodeScalars) else { return nil }
        return 5 + digits.count
    }
}
