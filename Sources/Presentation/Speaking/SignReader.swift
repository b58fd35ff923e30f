/// Turns text into what a voice says of it. Signs are told apart by what stands around them, each run as a whole: script signs, ranges,
/// formulas, numbers with their units. What a voice would leave out has words; nothing vanishes but what is meant to.
struct SignReader {
    let text: [Character]
    var place = 0
    var spoken = Spoken()
    /// Whether a clause goes both ways, so that it ends with "and back".
    var goesBack = false
    /// Signs without a word of their own, which are said by the name that Unicode gives them.
    var unnamed: Set<Character> = []
    /// Words that have words of their own by the sign they begin with, the longest first.
    var own: [Character: [OwnWord]] = [:]
    /// How far the letters of a formula go, which are said one by one.
    private var formulaEnd = 0
    /// How far it is known whether letters are those of a formula.
    private var knownEnd = 0

    /// - Parameter text: plain text.
    init(_ text: some Sequence<Character>) { self.text = Array(text) }

    /// The words.
    mutating func read() -> String {
        while place < text.count { step() }
        endClause()
        return spoken.text
    }

    private mutating func step() {
        let next = text[place]
        if next.isWhitespace {
            spoken.blank()
            place += 1
        } else if let entry = ownWord {
            spoken.words(entry.spoken)
            place += entry.word.count
        } else if Signs.raised[next] != nil {
            raised()
        } else if Signs.lowered[next] != nil {
            lowered()
        } else if Self.isDigit(next), !isWord(-1) {
            number()
        } else if Self.isWord(next) {
            word()
        } else if next == ".", Self.isDigit(character(1)), !isWord(-1), character(-1) != "." {
            // `.05`, as papers have it.
            spoken.letters("0.")
            place += 1
        } else {
            sign(next)
        }
    }
}

// MARK: - What stands around

extension SignReader {
    func character(_ offset: Int) -> Character? { text.indices.contains(place + offset) ? text[place + offset] : nil }

    /// Whether a letter or a digit stands there.
    func isWord(_ offset: Int) -> Bool { character(offset).map(Self.isWord) ?? false }

    static func isWord(_ character: Character) -> Bool {
        (character.isLetter || character.isWholeNumber) && Signs.raised[character] == nil && Signs.lowered[character] == nil
    }

    static func isDigit(_ character: Character?) -> Bool { character?.isASCII == true && character?.isWholeNumber == true }

    /// A word with words of its own. Digits may stand behind one that ends with a letter: `EAAT` is a part of `EAAT2`.
    private var ownWord: OwnWord? {
        guard let entries = own[text[place]], !isBound(-1, byDigits: true) else { return nil }
        return entries.first { entry in
            text[place...].starts(with: entry.word) && !isBound(entry.word.count, byDigits: Self.isDigit(entry.word.last))
        }
    }

    private func isBound(_ offset: Int, byDigits: Bool) -> Bool {
        guard let next = character(offset) else { return false }
        return Self.isDigit(next) ? byDigits : next.isLetter || Signs.raised[next] != nil || Signs.lowered[next] != nil
    }

    /// Whether a blank stands there, or nothing.
    func isBlank(_ offset: Int) -> Bool { character(offset)?.isWhitespace ?? true }
}

// MARK: - Numbers and words

extension SignReader {
    private mutating func number() {
        if let date {
            spoken.words(date)
            place += 10
            return
        }
        let start = place
        while Self.isDigit(character(0)) || isPoint { place += 1 }
        var digits = String(text[start..<place])
        while let group = digitGroup {
            digits += group
            place += 1 + group.count
        }
        if isDecade(digits) {
            place += 1
            return spoken.letters(digits + "s")
        }
        var reader = UnitReader(text, at: place, behind: digits)
        guard let unit = reader.read() else { return spoken.letters(digits) }
        if !unit.holdsNumber { spoken.letters(digits) }
        spoken.words(unit.words)
        place = unit.end
    }

    /// Whether digits and the letter behind them are the years of a decade, `1990s`, and no seconds.
    private func isDecade(_ digits: String) -> Bool {
        character(0) == "s" && !isWord(1) && (3...4).contains(digits.count) && digits.hasSuffix("0") && digits.allSatisfy(\.isWholeNumber)
    }

    /// A day as it is written in lists: `2026-11-24`.
    private var date: String? {
        let digits = text[place...].prefix(10)
        guard digits.count == 10, !isWord(10), character(10) != "-" else { return nil }
        let parts = digits.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], let month = Int(String(parts[1])), let day = Int(String(parts[2])), (1...31).contains(day),
            (1...12).contains(month), parts[0].allSatisfy({ Self.isDigit($0) })
        else { return nil }
        return "\(day) \(SpokenDays.months[month - 1]) \(String(parts[0]))"
    }

    private var isPoint: Bool {
        character(0).map { ".,".contains($0) } ?? false && Self.isDigit(character(-1)) && Self.isDigit(character(1))
    }

    /// Three more digits behind a blank that is not to be broken.
    private var digitGroup: String? {
        guard let blank = character(0), "\u{A0}\u{202F}\u{2009}".contains(blank), !isWord(4) else { return nil }
        let group = (1...3).compactMap { character($0) }.filter { Self.isDigit($0) }
        return group.count == 3 ? String(group) : nil
    }

    private mutating func word() {
        if !isWord(-1) {
            var reader = UnitReader(text, at: place, behind: nil)
            if let unit = reader.read() {
                spoken.words(unit.words)
                place = unit.end
                return
            }
        }
        lookAhead()
        let next = text[place]
        if let name = Signs.greek[next] {
            if isWord(-1) { spoken.blank() }
            spoken.letters(name)
            if isWord(1) { spoken.blank() }
        } else if let digits = next.wholeNumberValue, !next.isLetter {
            spoken.letters("\(digits)")
        } else {
            if place < formulaEnd, isWord(-1), next.isUppercase { spoken.blank() }
            spoken.letters(Self.plain(next))
            for scalar in next.unicodeScalars { spoken.words(Signs.accents[scalar] ?? "") }
        }
        place += 1
    }

    /// A letter without the marks upon it that are said for themselves.
    private static func plain(_ letter: Character) -> String {
        String(String.UnicodeScalarView(letter.unicodeScalars.filter { Signs.accents[$0] == nil }))
    }

    /// Finds out whether letters are those of a formula: script signs stand among them.
    private mutating func lookAhead() {
        guard place >= knownEnd else { return }
        knownEnd = place
        var isFormula = false
        while knownEnd < text.count {
            let next = text[knownEnd]
            let isScript = Signs.raised[next] != nil || Signs.lowered[next] != nil
            guard isScript || Self.isWord(next) else { break }
            if isScript { isFormula = true }
            knownEnd += 1
        }
        formulaEnd = isFormula ? knownEnd : place
    }
}
