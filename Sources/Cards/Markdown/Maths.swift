/// TeX maths between dollar signs, as a line of Unicode text: `$\gamma$` is γ, `$Ca^{2+}$` Ca²⁺, `$\frac{a+b}{2}$` (a + b)/2. A command that is
/// not known stands as it is written; the rest of its formula is read all the same.
struct Maths {
    var rest: Substring
    var isWhole = true

    /// The maths as text, or as code with its source when its braces do not match.
    static func inline(_ source: String) -> Inline {
        let dollars = source.hasPrefix("$$") ? 2 : 1
        var maths = Maths(rest: source.dropFirst(dollars).dropLast(dollars))
        let line = maths.line(until: .formula, depth: 0).line
        return maths.isWhole ? .text(line.trimmed) : .code(source)
    }

    private init(rest: Substring) { self.rest = rest }

    /// Where reading stops.
    enum Stop { case formula, brace, bracket, cell, row, table }

    /// How deep braces, commands and tables are read; no formula of a card needs more.
    static let deepest = 16

    /// Reads up to what ends a part of the formula, and says what that was.
    mutating func line(until end: Stop, depth: Int) -> (line: MathsLine, stop: Stop) {
        var line = MathsLine()
        guard depth < Self.deepest else {
            isWhole = false
            return (line, end)
        }
        while isWhole, let character = rest.popFirst() {
            switch character {
            case "}":
                if end == .brace { return (line, .brace) }
                isWhole = false
            case "]" where end == .bracket: return (line, .bracket)
            case "\\":
                if let stop = command(&line, isInTable: end == .cell, depth: depth) { return (line, stop) }
            case "&" where end == .cell: return (line, .cell)
            case "^": script(.upper, &line, depth: depth)
            case "_": script(.lower, &line, depth: depth)
            case "{": line.append(group(depth: depth))
            case "~": line.append(" ")
            default: line.append(character == "-" ? "−" : character.isNewline ? " " : String(character))
            }
        }
        if end != .formula { isWhole = false }
        return (line, end)
    }

    /// What stands between braces; the first is read already.
    mutating func group(depth: Int) -> MathsLine {
        line(until: .brace, depth: depth + 1).line
    }

    /// What a command or a script applies to: a group, a command or one character.
    mutating func argument(depth: Int) -> MathsLine {
        skipBlanks()
        var line = MathsLine()
        switch rest.popFirst() {
        case "{": return group(depth: depth)
        case "\\" where depth < Self.deepest: isWhole = command(&line, isInTable: false, depth: depth + 1) == nil && isWhole
        case let character? where !"}&\\".contains(character): line.append(character == "-" ? "−" : String(character))
        default: isWhole = false
        }
        return line
    }

    mutating func skipBlanks() { while let first = rest.first, first.isWhitespace { rest.removeFirst() } }

    mutating func script(_ script: Script, _ line: inout MathsLine, depth: Int) {
        let argument = argument(depth: depth)
        line.append(script, of: argument)
    }

    /// What stands in braces as it is written; nil when there are none.
    mutating func rawArgument() -> Substring? {
        skipBlanks()
        guard rest.first == "{" else { return nil }
        var depth = 0
        var end = rest.startIndex
        while end < rest.endIndex {
            if rest[end] == "{" { depth += 1 }
            if rest[end] == "}" { depth -= 1 }
            if depth == 0 { break }
            if rest[end] == "\\" { end = rest.index(after: end) }
            if end < rest.endIndex { end = rest.index(after: end) }
        }
        guard end < rest.endIndex else { return nil }
        let raw = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[rest.index(after: end)...]
        return raw
    }

    /// Whether what comes next would seem to belong to a fraction or a root before it.
    var isFollowed: Bool {
        guard let next = rest.first else { return false }
        if next == "\\" {
            let name = String(rest.dropFirst().prefix(32).prefix { $0.isASCII && $0.isLetter })
            return MathsSymbols.isThing(name)
        }
        return next.isLetter || next.isNumber || "({[^_".contains(next)
    }
}
