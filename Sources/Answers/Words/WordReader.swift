/// Cuts a text into words.
struct WordReader {
    /// How letters are written where there is more than one way.
    struct Style: Hashable, Sendable {
        /// `ü` as `ue` rather than `u`.
        var hasLongUmlauts = false
        /// `γ` and `gamma` as `g`.
        var hasShortGreek = false
    }

    /// The words so far.
    private(set) var words: [Word] = []

    private let style: Style
    private let letters: [Unicode.Scalar]
    /// Which of the letters are set above the line.
    private let raised: Set<Int>
    private var text = ""
    private var capitals = 0
    private var smalls = 0
    private var digits = 0
    private var gap = Word.Gap.item
    private var isApart = true

    /// Reads a text in the given style.
    init(_ source: String, style: Style) {
        self.style = style
        var letters: [Unicode.Scalar] = []
        var raised: Set<Int> = []
        for scalar in source.unicodeScalars {
            if scalar == "⁻" || scalar == "₋" || scalar == "⁺" { raised.insert(letters.count) }
            letters += Self.plain(scalar, after: letters.last, style: style).unicodeScalars
        }
        self.letters = letters
        self.raised = raised
        var index = 0
        while index < letters.count { index += take(index) }
        endWord()
    }

    private static func plain(_ scalar: Unicode.Scalar, after last: Unicode.Scalar?, style: Style) -> String {
        if scalar.isASCII { return String(scalar) }
        if style.hasLongUmlauts {
            if let long = Folding.umlauts[scalar] { return long }
            if scalar == "\u{308}", let last, "aouAOU".unicodeScalars.contains(last) { return "e" }
        }
        if style.hasShortGreek, let name = Folding.greek(scalar), let letter = shortGreek[name] { return letter }
        return Folding.plain(scalar)
    }

    /// Takes what begins at an index, and returns how many letters that is.
    private mutating func take(_ index: Int) -> Int {
        let letter = letters[index]
        let next = index + 1 < letters.count ? letters[index + 1] : nil
        switch letter {
        case "'", "(", ")", "[", "]", "{", "}", "_", "^", "*", "°", "`": break
        case "+":
            if text.isEmpty { separate(.item) } else { text.unicodeScalars.append("+") }
        case "-": return takeDash(index, next)
        case ".": takeDot(next)
        case "/": separate(.slash)
        case ",", ";", "|": separate(.item)
        case "%": takeWhole("percent")
        case "&": takeWhole("and")
        case "<", "≤": takeWhole("<")
        case ">", "≥": takeWhole(">")
        case "→": takeWhole("→")
        case ":", "=", "!", "?", "\"", "~", "≈", "\\": separate(.space)
        default:
            if letter.properties.isWhitespace { separate(.space) } else { append(letter) }
        }
        return 1
    }

    private mutating func append(_ letter: Unicode.Scalar) {
        if letter.properties.isUppercase { capitals += 1 } else if letter.properties.isLowercase { smalls += 1 }
        if letter.isDigit { digits += 1 }
        text.unicodeScalars.append(letter)
    }

    /// A dash is a hyphen, unless it ends a short name, as a charge: `xc-`, `Cl-`.
    private mutating func takeDash(_ index: Int, _ next: Unicode.Scalar?) -> Int {
        if next == ">" {
            takeWhole("→")
            return 2
        }
        let ends = next.map { !$0.isLetter && !$0.isDigit && $0 != "+" && $0 != "(" && $0 != "-" } ?? true
        let isShort = text.utf8.count <= 4 || digits > 0
        if !text.isEmpty, raised.contains(index) || ends && isShort && !Self.prefixes.contains(text.lowercased()) {
            text.unicodeScalars.append("-")
        } else if text.isEmpty, raised.contains(index) || next == nil, let last = words.indices.last, gap == .space {
            words[last].text.unicodeScalars.append("-")
        } else {
            separate(.space, isApart: false)
        }
        return 1
    }

    /// A dot is a point between digits, nothing in an abbreviation, and else the end of a word.
    private mutating func takeDot(_ next: Unicode.Scalar?) {
        let last = text.unicodeScalars.last
        if let last, last.isDigit, let next, next.isDigit {
            text.unicodeScalars.append(".")
        } else if let next, next.isLetter, text.utf8.count <= 2, last?.isLetter == true {
            return
        } else {
            separate(.space)
        }
    }

    private mutating func takeWhole(_ word: String) {
        separate(.space)
        text = word
        separate(.space)
    }

    private mutating func separate(_ gap: Word.Gap, isApart: Bool = true) {
        endWord()
        self.gap = max(self.gap, gap)
        self.isApart = isApart || self.isApart
    }

    private mutating func endWord() {
        guard !text.isEmpty else { return }
        let isNumbered = digits > 0 && capitals + smalls > 0
        let isUpper = smalls == 0 && capitals > 1
        let isName = isNumbered || capitals > 1 && !(isUpper && capitals > 6)
        words.append(Word(text: text.lowercased(), gap: gap, isName: isName, isUpper: isUpper, isApart: isApart))
        (text, capitals, smalls, digits, gap, isApart) = ("", 0, 0, 0, .space, false)
    }

    private static let prefixes: Set<String> = ["pre", "post", "non", "anti", "pro", "sub", "co", "di", "mono", "tri", "semi", "bi", "uni"]

    /// The Latin letters that stand for Greek ones where those are not to be had.
    static let shortGreek = [
        "alpha": "a", "beta": "b", "gamma": "g", "delta": "d", "epsilon": "e", "kappa": "k", "lambda": "l", "mu": "u", "pi": "p",
        "sigma": "s", "tau": "t", "omega": "w",
    ]
}

extension Unicode.Scalar {
    /// Whether it is one of the ASCII digits.
    var isDigit: Bool { ("0"..."9").contains(self) }

    /// Whether it is a letter of any script.
    var isLetter: Bool { properties.isAlphabetic }
}
