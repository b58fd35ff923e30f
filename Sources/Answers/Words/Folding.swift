/// Characters in the plain letters they count as: `é` as `e`, `²` as `2`, `γ` as `gamma`, each dash as `-`, full-width and other
/// compatibility forms as what they stand for. Case is kept; the reader of the letters decides whether it matters.
enum Folding {
    /// The plain letters of a scalar; none for a mark, a joiner or another scalar that is not seen.
    static func plain(_ scalar: Unicode.Scalar) -> String {
        if scalar.isASCII { return scalar.value < 33 || scalar.value == 127 ? " " : String(scalar) }
        return frequent[scalar] ?? found(scalar)
    }

    /// The plain letters of what is written most often, so that it need not be looked for.
    private static let frequent: [Unicode.Scalar: String] = {
        let ranges: [ClosedRange<UInt32>] = [0xA0...0x17F, 0x300...0x3FF, 0x2000...0x209F]
        let scalars = ranges.flatMap { $0.compactMap(Unicode.Scalar.init) }
        return Dictionary(uniqueKeysWithValues: scalars.map { ($0, found($0)) })
    }()

    private static func found(_ scalar: Unicode.Scalar) -> String {
        if let special = specials[scalar] { return special }
        if isMark(scalar) { return "" }
        if (0xFF01...0xFF5E).contains(scalar.value), let ascii = Unicode.Scalar(scalar.value - 0xFEE0) { return String(ascii) }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .dashPunctuation: return "-"
        case .initialPunctuation, .finalPunctuation: return "'"
        case .format, .control: return properties.isWhitespace ? " " : ""
        default: break
        }
        if properties.isWhitespace { return " " }
        if properties.numericType == .decimal || properties.numericType == .digit, let value = properties.numericValue {
            return String(Int(value))
        }
        return named(scalar) ?? String(scalar)
    }

    /// The English name of a Greek letter, in whatever form it is set.
    static func greek(_ scalar: Unicode.Scalar) -> String? {
        guard scalar.value > 0xB4 else { return nil }
        let letters = plain(scalar).lowercased()
        return greekNames.contains(letters) ? letters : nil
    }

    /// Whether a scalar is set above the line.
    static func isRaised(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xB2, 0xB3, 0xB9, 0x2070...0x207F: true
        default: false
        }
    }

    /// Whether a scalar is a mark on the letter before it: an accent, or a choice of glyph.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F: true
        // The points of Hebrew; the signs of vowels, doubling and hamza in Arabic, and the stroke that stretches a word.
        case 0x0591...0x05BD, 0x05BF, 0x05C1...0x05C2, 0x05C4...0x05C5, 0x05C7: true
        case 0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E8, 0x06EA...0x06ED: true
        default: false
        }
    }

    /// The letters that end in an `e` where their dots are not to be had.
    static let umlauts: [Unicode.Scalar: String] = [
        "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "Ø": "Oe", "å": "aa", "Å": "Aa",
    ]

    /// The names of the Greek letters.
    static let greekNames: Set<String> = [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "omicron", "pi",
        "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ]

    private static let ligatures: Set<String> = ["AE", "OE", "IJ", "FF", "FI", "FL", "FFI", "FFL", "ST", "DZ", "LJ", "NJ"]

    /// What a letter is, by the name that Unicode gives it: `LATIN SMALL LETTER E WITH ACUTE`, `MATHEMATICAL ITALIC SMALL GAMMA`.
    private static func named(_ scalar: Unicode.Scalar) -> String? {
        guard let name = scalar.properties.name else { return nil }
        var words = name.split(separator: " ")
        guard let first = words.first, families.contains(String(first)) else { return nil }
        if let with = words.firstIndex(of: "WITH") { words = Array(words[..<with]) }
        if words.last == "SYMBOL" { words.removeLast() }
        guard let last = words.last else { return nil }
        let letters = last == "LAMDA" || last == "LAMBDA" ? "LAMBDA" : words.suffix(2) == ["SHARP", "S"] ? "SS" : String(last)
        let isKnown = letters.count == 1 || letters == "SS" || ligatures.contains(letters) || greekNames.contains(letters.lowercased())
        guard isKnown else { return nil }
        return words.contains("CAPITAL") ? letters : letters.lowercased()
    }

    private static let families: Set<String> = [
        "LATIN", "GREEK", "MODIFIER", "MATHEMATICAL", "SUPERSCRIPT", "SCRIPT", "DOUBLE-STRUCK", "BLACK-LETTER",
    ]

    private static let specials: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = [
            "\u{B5}": "mu", "\u{2126}": "omega", "\u{212A}": "K", "\u{212B}": "A", "\u{2103}": "°C", "\u{FB05}": "st",
            "−": "-", "⁻": "-", "₋": "-", "\u{2043}": "-", "\u{AD}": "", "⁺": "+", "₊": "+", "﹢": "+", "⁄": "/", "∕": "/", "÷": "/",
            "×": "x", "✕": "x", "·": "", "•": "", "⋅": "", "∙": "", "●": "", "˙": "", "…": ".", "≃": "≈", "≅": "≈", "∼": "~", "≦": "≤",
            "≧": "≥", "⩽": "≤", "⩾": "≥", "½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "´": "'", "′": "'", "″": "'",
            "ʹ": "'", "ʼ": "'", "ʻ": "'", "⟶": "→", "⇒": "→", "➝": "→", "➔": "→", "➜": "→", "⇌": "→", "º": "°", "˚": "°", "đ": "d",
            "Đ": "D", "ё": "е", "Ё": "Е", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا",
            "ð": "d", "þ": "th", "Þ": "Th", "ª": "a",
        ]
        let numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
        for (offset, numeral) in numerals.enumerated() {
            table[Unicode.Scalar(UInt32(0x2160 + offset))!] = numeral
            table[Unicode.Scalar(UInt32(0x2170 + offset))!] = numeral.lowercased()
        }
        return table
    }()
}
