/// A part of a formula on one line, with blanks where they help reading and brackets where the line needs them.
struct MathsLine {
    /// What a piece of it is, for the blanks around it.
    enum Kind {
        case letter, number, word, function, opening, closing, script, sign, operation, relation
    }

    private(set) var text = ""
    /// How many letters, numbers and words there are.
    private var atoms = 0
    /// Whether there is something in it that binds less than a fraction stroke.
    private var isCompound = false
    private var hasSign = false
    private var hasScript = false
    /// What the last piece is, blanks aside.
    private var last: Kind?
    private var isAfterFunction = false
    private var wantsBlank = false

    var isEmpty: Bool { text.isEmpty }
    var endsInBlank: Bool { text.last == " " }
    var trimmed: String { String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }

    /// Whether it is one thing that needs no brackets anywhere.
    private var isSingle: Bool { atoms == 1 && !isCompound && !hasSign || isBracketed }
    /// Whether it is letters alone.
    var isWord: Bool { !text.isEmpty && text.allSatisfy(\.isLetter) }
    /// Whether it is a differential, as in dx or ∂t.
    private var isDifferential: Bool {
        atoms == 2 && !isCompound && ["d", "∂"].contains(text.first) && text.dropFirst().first?.isLetter == true
    }

    private var isBracketed: Bool {
        guard text.first == "(", text.last == ")" else { return false }
        var depth = 0
        for (place, character) in text.enumerated() {
            depth += character == "(" ? 1 : character == ")" ? -1 : 0
            if depth == 0, place < text.count - 1 { return false }
        }
        return true
    }

    // MARK: - Pieces

    /// Appends characters as they stand in a formula.
    mutating func append(_ characters: String) {
        for character in characters {
            if let kind = Self.kind(of: character) { append(String(character), as: kind) } else { appendBlank() }
        }
    }

    /// Appends a piece.
    mutating func append(_ piece: String, as kind: Kind) {
        guard !piece.isEmpty else { return }
        let isFirst = text.isEmpty
        if kind == .closing, endsInBlank { text.removeLast() }
        if needsBlank(before: kind) { text += " " }
        if endsInBlank { isCompound = true }
        switch kind {
        case .letter, .word, .function: atoms += 1
        case .number: if last != .number || endsInBlank { atoms += 1 }
        case .sign, .operation, .relation:
            hasSign = true
            if !isFirst || kind == .relation { isCompound = true }
        case .script: hasScript = true
        case .opening, .closing: break
        }
        text += piece
        isAfterFunction = kind == .function || kind == .script && isAfterFunction
        wantsBlank = kind == .relation || isAfterFunction
        last = kind
    }

    private func needsBlank(before kind: Kind) -> Bool {
        if text.isEmpty || endsInBlank || kind == .closing || kind == .script { return false }
        if last == .relation && wantsBlank { return true }
        switch kind {
        case .relation: return last != .opening
        case .function: return [.letter, .number, .word, .closing, .script, .function].contains(last)
        case .letter, .number, .word: return wantsBlank
        default: return false
        }
    }

    private mutating func appendBlank() { if !text.isEmpty, !endsInBlank, last != .opening { text += " " } }

    private static func kind(of character: Character) -> Kind? {
        switch character {
        case _ where character.isWhitespace: nil
        case _ where character.isNumber: .number
        case "(", "[", "{", "⟨", "⌈", "⌊": .opening
        case ")", "]", "}", "⟩", "⌉", "⌋", "!": .closing
        case "'", "′": .script
        case "+", "−", "*", "/", "=", "<", ">", ",", ";", ":", "|", "‖", "±", "∑", "∏", "∫", "∮": .sign
        default: .letter
        }
    }

    // MARK: - Parts

    /// Appends a part that was in braces.
    mutating func append(_ part: MathsLine) {
        let words = part.trimmed
        guard !words.isEmpty else { return }
        append(words, as: part.isWord || part.atoms == 1 ? .letter : .word)
        atoms += part.atoms - 1
        isCompound = isCompound || part.isCompound
        hasSign = hasSign || part.hasSign
        hasScript = hasScript || part.hasScript
        (last, isAfterFunction, wantsBlank) = (part.last, part.isAfterFunction, part.wantsBlank)
    }

    /// Appends what stands above or below the line: small where there are such characters.
    mutating func append(_ script: Script, of part: MathsLine) {
        let words = part.trimmed
        guard !words.isEmpty else { return }
        if script == .upper, words == "∘" || words == "°" { return append("°", as: .script) }
        if endsInBlank { text.removeLast() }
        if let small = script.small(words) { return append(small, as: .script) }
        let mark = script == .upper ? "^" : "_"
        append(mark + (words.count == 1 || part.isBracketed ? words : "(\(words))"), as: .script)
    }

    /// Appends a fraction.
    ///
    /// - Parameter isFollowed: whether what comes next would seem to belong to it.
    mutating func append(_ above: MathsLine, over below: MathsLine, isFollowed: Bool) {
        let (upper, lower) = (above.trimmed, below.trimmed)
        let fraction =
            (above.isCompound && !above.isBracketed ? "(\(upper))" : upper) + "/"
            + (below.isSingle || below.isDifferential ? lower : "(\(lower))")
        if last == .function, endsInBlank { text.removeLast() }
        let isHeld = !endsInBlank && [.letter, .number, .word, .closing, .script].contains(last)
        if isFollowed || isHeld || isAfterFunction {
            wantsBlank = wantsBlank && (!isAfterFunction || text.last == ")")
            if wantsBlank, isAfterFunction { text += " " }
            append("(\(fraction))", as: .opening)
            (atoms, last) = (atoms + 1, .closing)
        } else {
            append(fraction, as: .word)
            isCompound = true
        }
    }

    /// Appends a root.
    mutating func append(root part: MathsLine, degree: MathsLine?, isFollowed: Bool) {
        let sign =
            switch degree?.trimmed {
            case nil: "√"
            case "3": "∛"
            case "4": "∜"
            case let degree?: Script.upper.small(degree).map { $0 + "√" } ?? "√[\(degree)]"
            }
        let isBare = part.isBracketed || part.isSingle && !part.hasScript && !isFollowed
        append(sign + (isBare ? part.trimmed : "(\(part.trimmed))"), as: .letter)
    }

    // MARK: - Changes

    /// The same, as one word.
    var asWord: MathsLine {
        var word = MathsLine()
        word.append(text, as: .word)
        return word
    }

    /// The same with other letters.
    func mapped(_ change: (Character) -> String) -> MathsLine {
        var line = self
        line.text = text.map(change).joined()
        return line
    }

    /// The same with an accent: on its letter, on each letter under a line, or as a word before it.
    func accented(_ accent: Character, name: String) -> MathsLine {
        var line = self
        if atoms == 1, !isCompound, !hasSign, let first = text.first, last != .number || text.count == 1 {
            line.text = "\(first)\(accent)" + text.dropFirst()
        } else if isWord, MathsSymbols.lines.contains(name) {
            line.text = text.map { "\($0)\(accent)" }.joined()
        } else {
            line = MathsLine()
            line.append("\(name)(\(trimmed))", as: .letter)
        }
        return line
    }
}
