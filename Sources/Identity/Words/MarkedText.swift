/// A text of Markdown as plain words, and what its marks say: pictures, code and formulas, options that are right.
struct MarkedText {
    /// The text without comments, tags, the signs and hints of gaps, the marks of tasks, and sources.
    private(set) var plain: [Unicode.Scalar] = []
    /// What is compared as one word, whatever is in it.
    private(set) var marks: [Word] = []
    private var left: ArraySlice<Unicode.Scalar>
    private var openGaps = 0
    private var lineStart = 0
    /// How many ticks or tildes end the code that is being read, and which; nil outside.
    private var fence: (sign: Unicode.Scalar, length: Int)?

    /// Whether a text has any sign that may be a mark.
    static func mayMark(_ text: String) -> Bool { text.utf8.contains { signs.contains($0) } }

    private static let signs = Set("<>{[`$~".utf8)

    init(_ scalars: [Unicode.Scalar]) {
        left = scalars[...]
        plain.reserveCapacity(scalars.count)
        while let scalar = left.first {
            if plain.count == lineStart, readsLine() { continue }
            if !readsMark(scalar) { keep(scalar) }
        }
    }

    private mutating func keep(_ scalar: Unicode.Scalar) {
        plain.append(scalar)
        left.removeFirst()
        if scalar == "\n" { lineStart = plain.count }
    }

    private func begins(_ pattern: StaticString) -> Bool {
        pattern.withUTF8Buffer { pattern in
            left.count >= pattern.count && zip(left, pattern).allSatisfy { $0.value == UInt32($1) }
        }
    }

    /// Keeps some scalars as words, and moves past them and what follows.
    private mutating func keep(_ words: ArraySlice<Unicode.Scalar>, past end: Int) {
        plain += words
        plain.append(" ")
        left = left[min(end, left.endIndex)...]
    }
}

// MARK: - Lines

extension MarkedText {
    /// Takes the line that begins here, where it is one of code, a fence or a source.
    private mutating func readsLine() -> Bool {
        let line = left.prefix { $0 != "\n" }
        let text = line.drop { $0 == " " || $0 == "\t" }
        if let sign = text.first, sign == "`" || sign == "~" {
            let length = text.prefix { $0 == sign }.count
            if let open = fence, sign == open.sign, length >= open.length {
                fence = nil
                left = left[line.endIndex...]
                return true
            }
            if fence == nil, length >= 3 {
                fence = (sign, length)
                left = left[line.endIndex...]
                return true
            }
        }
        if fence != nil, !line.isEmpty {
            mark(line, as: .line)
            keep(line, past: line.endIndex)
            return true
        }
        if begins("> **Source") {
            left = left[line.endIndex...]
            return true
        }
        return false
    }

    /// Takes down what is to be compared as a whole, blanks apart, unless its words say all of it.
    private mutating func mark(_ text: ArraySlice<Unicode.Scalar>, as kind: Word.Kind) {
        let dense = text.filter { !$0.properties.isWhitespace && !(kind == .name && ($0 == "{" || $0 == "}")) }
        guard kind == .rightOption || dense.contains(where: { !Script.isLetter($0) }) else { return }
        marks.append(Word(text: String(String.UnicodeScalarView(dense)), kind: kind))
    }
}

// MARK: - Marks inside lines

extension MarkedText {
    /// Takes the mark that begins here, if one does.
    private mutating func readsMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "<": readsTag()
        case "{": readsGap()
        case ":" where openGaps > 0 && begins("::"): skip { $0 != "}" }
        case "}" where openGaps > 0 && begins("}}"): closeGap()
        case "[" where begins("[x]") || begins("[X]"): readsTask()
        case "!" where begins("!["): readsPicture()
        case "`", "$": readsSpan(scalar)
        default: false
        }
    }

    private mutating func skip(while isSkipped: (Unicode.Scalar) -> Bool) -> Bool {
        left = left.drop(while: isSkipped)
        return true
    }

    private mutating func closeGap() -> Bool {
        openGaps -= 1
        left = left.dropFirst(2)
        plain.append(" ")
        return true
    }

    /// `{{c12::`, or `{{c1,2::`
    private mutating func readsGap() -> Bool {
        guard begins("{{c") else { return false }
        let digits = left.dropFirst(3).prefix { $0.isASCII && Script.isDigit($0) || $0 == "," }
        guard !digits.isEmpty, left[digits.endIndex...].starts(with: "::".unicodeScalars) else { return false }
        openGaps += 1
        left = left[(digits.endIndex + 2)...]
        return true
    }

    private mutating func readsTask() -> Bool {
        left = left.dropFirst(3)
        if plain[lineStart...].contains(where: { $0 == "-" || $0 == "*" || $0 == "+" }) {
            mark(left.prefix { $0 != "\n" }, as: .rightOption)
        }
        return true
    }

    private mutating func readsTag() -> Bool {
        if begins("<!--") {
            let end = left.indices.first { left[$0...].starts(with: "-->".unicodeScalars) }
            left = end.map { left[($0 + 3)...] } ?? []
            return true
        }
        let tag = left.dropFirst().prefix(300).prefix { $0 != ">" && $0 != "\n" }
        guard let first = tag.first, first.isASCII, first == "/" || first.properties.isAlphabetic, tag.endIndex < left.endIndex,
            left[tag.endIndex] == ">"
        else { return false }
        let text = String(String.UnicodeScalarView(tag))
        if text.hasPrefix("img"), let source = text.split(separator: "src=\"").dropFirst().first?.prefix(while: { $0 != "\"" }) {
            picture(source)
        }
        // What is lowered or raised belongs to its word.
        let name = text.drop { $0 == "/" }.lowercased()
        if name != "sub", name != "sup" { plain.append(" ") }
        left = left[(tag.endIndex + 1)...]
        return true
    }

    /// `![alt](file)`, `![[file]]`
    private mutating func readsPicture() -> Bool {
        let line = left.prefix { $0 != "\n" }
        if begins("![["), let end = line.firstIndex(of: "]") {
            picture(String(String.UnicodeScalarView(left[(left.startIndex + 3)..<end].prefix { $0 != "|" })))
            left = left[min(end + 2, left.endIndex)...]
            return true
        }
        guard let close = line.firstIndex(of: "]"), close + 1 < line.endIndex, line[close + 1] == "(",
            let end = line[(close + 1)...].firstIndex(of: ")")
        else { return false }
        picture(String(String.UnicodeScalarView(line[(close + 2)..<end].prefix { $0 != " " })))
        keep(line[(left.startIndex + 2)..<close], past: end + 1)
        return true
    }

    private mutating func picture(_ path: some StringProtocol) {
        guard let name = path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last else { return }
        marks.append(Word(text: name.lowercased(), kind: .picture))
    }

    /// A span of code or a formula.
    private mutating func readsSpan(_ sign: Unicode.Scalar) -> Bool {
        let opening = left.prefix { $0 == sign }
        let rest = left[opening.endIndex...].prefix(400)
        guard let first = rest.first, sign == "`" || !first.properties.isWhitespace || opening.count == 2 else { return false }
        var index = rest.startIndex
        while index < rest.endIndex {
            guard rest[index] == sign else {
                if rest[index] == "\n", opening.count == 1 { return false }
                index += 1
                continue
            }
            let closing = rest[index...].prefix { $0 == sign }
            if closing.count == opening.count, index > rest.startIndex {
                let text = rest[..<index]
                mark(text, as: .name)
                keep(text, past: closing.endIndex)
                return true
            }
            index = closing.endIndex
        }
        return false
    }
}
