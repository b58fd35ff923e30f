// Signs, by what stands around them.
extension SignReader {
    /// One sign, or several that are one.
    mutating func sign(_ next: Character) {
        if isGap || isInside || isBracketed || isArrow || isDash || isCommon { return }
        place += 1
        switch next {
        case "(", ")", "-", "'": spoken.mark(next)
        case ".", ",", ":", ";", "?", "!":
            if !isWord(0) { endClause() }
            spoken.mark(next)
        case "/": spoken.words("slash")
        case _ where Self.isDrawn(next): spoken.blank()
        default:
            unnamed.insert(next)
            for scalar in next.unicodeScalars { spoken.words(Self.name(of: scalar)) }
        }
    }

    /// Ends a clause that goes both ways.
    mutating func endClause() {
        if goesBack { spoken.words("and back") }
        goesBack = false
    }

    /// Lines and shades that drawings are made of are for eyes.
    static func isDrawn(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { (0x2500...0x259F).contains($0.value) || (0x2800...0x28FF).contains($0.value) } ?? false
    }

    private static func name(of scalar: Unicode.Scalar) -> String {
        String((scalar.properties.name ?? "sign").lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" })
    }

    // MARK: - Each says whether it was there, and has said it then

    /// `[…]`, `___`, or dots that stand for themselves.
    private var isGap: Bool {
        mutating get {
            let rest = text[place...]
            let length: Int
            if rest.starts(with: "[…]") {
                length = 3
            } else if rest.starts(with: "[...]") {
                length = 5
            } else if rest.starts(with: "__") {
                length = rest.prefix { $0 == "_" }.count
            } else if rest.first == "…", isBlank(-1), isBlank(1), character(-2) != ",", text.count > 1 {
                length = 1
            } else {
                return false
            }
            spoken.words("blank")
            place += length
            return true
        }
    }

    /// What is inside of a cell, or outside: `[Ca²⁺]i`.
    private var isInside: Bool {
        mutating get {
            guard text[place] == "[", let end = closing("]", in: 40), end + 1 < text.count else { return false }
            let words: String
            switch text[end + 1] {
            case "i", "ᵢ": words = "inside"
            case "o", "ₒ", "e", "ₑ": words = "outside"
            default: return false
            }
            guard end + 2 >= text.count || !Self.isWord(text[end + 2]) else { return false }
            say(text[place + 1..<end])
            spoken.pause()
            spoken.words(words)
            place = end + 2
            return true
        }
    }

    /// `_(eff)` and `^(eff)`, which have no letters of their own.
    private var isBracketed: Bool {
        mutating get {
            guard let sign = character(0), "_^".contains(sign), character(1) == "(", let end = closing(")", in: 40) else { return false }
            if sign == "^" { spoken.words("to the") }
            spoken.blank()
            say(text[place + 2..<end])
            spoken.blank()
            place = end + 1
            return true
        }
    }

    private mutating func say(_ part: ArraySlice<Character>) {
        var reader = SignReader(part)
        reader.own = own
        spoken.letters(reader.read())
        unnamed.formUnion(reader.unnamed)
    }

    /// Where a bracket is closed, if no other one is opened before.
    private func closing(_ bracket: Character, in most: Int) -> Int? {
        let range = min(place + 2, text.count)..<min(place + most, text.count)
        guard let end = text[range].firstIndex(where: { "[]()".contains($0) }), text[end] == bracket else { return nil }
        return end
    }

    /// An arrow that is drawn of several signs, or one that goes both ways.
    private var isArrow: Bool {
        mutating get {
            guard let first = character(0) else { return false }
            if "⇌⇄⇋⇆↔⟷".contains(first) {
                place += 1
                goesBack = true
                spoken.words("to")
                return true
            }
            let run = String(text[place...].prefix(Self.longestArrow).prefix { "<>-=─".contains($0) })
            let isLeft = run.first == "<" && run.count > 1 && run.dropFirst().first != "="
            guard run.count > 1, "-=─<".contains(first), run.hasSuffix(">") || (isLeft && !Self.isDigit(character(run.count))) else {
                return false
            }
            place += run.count
            if run.hasSuffix(">"), first == "<" { goesBack = true }
            spoken.words(run.hasSuffix(">") ? "to" : "from")
            return true
        }
    }

    /// No arrow is drawn longer than this.
    private static let longestArrow = 100

    /// A dash: a minus, a range, a pause or only what binds two words.
    private var isDash: Bool {
        mutating get {
            guard let dash = character(0), "-−–·".contains(dash) else { return false }
            let isAlone = isBlank(-1) && isBlank(1)
            if dash == "·", !isAlone { return false }
            let behind = isAlone ? character(-2) : character(-1)
            let before = isAlone ? character(2) : character(1)
            let isNumeric = Self.isDigit(before) || before == "−"
            switch dash {
            case "–" where isNumeric && (Self.isDigit(behind) || behind == "%"): spoken.words("to")
            case _ where isAlone && dash != "−": spoken.pause()
            case "−": spoken.words("minus")
            case _ where Self.isDigit(before) && !isWord(-1) && behind != ")" && behind != "]" && behind != "-": spoken.words("minus")
            case "–": spoken.blank()
            case _ where character(1) == "-":
                spoken.pause()
                place += 1
            default: return false
            }
            place += 1
            return true
        }
    }

    /// A sign that has the same words everywhere.
    private var isCommon: Bool {
        mutating get {
            guard let found = Self.byFirst[text[place]]?.first(where: { text[place...].starts(with: $0.sign) }) else { return false }
            switch found.words {
            case "": if isWord(-1), isWord(found.sign.count) { spoken.blank() }
            case ",": spoken.pause()
            case "(", ")", "-", "'": spoken.mark(Character(found.words))
            default: spoken.words(found.words)
            }
            place += found.sign.count
            return true
        }
    }

    private static let byFirst = Dictionary(grouping: Signs.words.map { (sign: Array($0.sign), words: $0.words) }) { $0.sign[0] }
        .mapValues { $0.sorted { $0.sign.count > $1.sign.count } }
}
