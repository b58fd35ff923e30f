/// A unit of measurement: how many base units it is, and of what sort those are.
struct MeasureUnit: Equatable, Sendable {
    /// How many base units one of it is.
    var factor: Double
    /// The base units and their powers; none for a pure number.
    var powers: [String: Int]
    /// Whether it is only known by overlooking the case of its letters.
    var isLoose = false

    /// Whether two units measure the same sort of thing.
    func isSameSort(as other: MeasureUnit) -> Bool { powers == other.powers }

    /// The unit that a text writes: `g/mol`, `µmol L^-1`, `mg/kg/day`, `hours`. nil when it is none.
    init?(_ text: String) {
        var result = MeasureUnit(factor: 1, powers: [:])
        var isBelow = false
        var isPending = false
        var symbol = ""
        for character in Self.prepared(text) + "\u{0}" {
            guard character == "/" || character == " " || character == "·" || character == "*" || character == "\u{0}" else {
                symbol.append(character)
                continue
            }
            if !symbol.isEmpty {
                guard result.multiply(by: symbol, isBelow: isBelow) else { return nil }
                symbol = ""
                isPending = false
            } else if character == "\u{0}", isPending {
                return nil
            }
            if character == "/" {
                isBelow = true
                isPending = true
            }
        }
        guard !result.powers.isEmpty else { return nil }
        result.powers = result.powers.filter { $0.value != 0 }
        self = result
    }

    private init(factor: Double, powers: [String: Int]) {
        self.factor = factor
        self.powers = powers
    }

    /// Phrases of more than one word as one, `per` as a slash.
    private static func prepared(_ text: String) -> String {
        var words = text.split(separator: " ").map(String.init)
        for (index, word) in words.enumerated() {
            switch word.lowercased() {
            case "per", "a", "an": if index > 0 || word.lowercased() == "per" { words[index] = "/" }
            case "every", "each": words[index] = "/"
            case "degrees", "degree", "deg": words[index] = "°"
            case "times": words[index] = "fold"
            case "of", "the": words[index] = ""
            default: break
            }
        }
        if words.count > 1, words[0].lowercased() == "/", words[1].lowercased() == "cent" { words[0...1] = ["percent"] }
        var joined = words.joined(separator: " ")
        for (from, to) in [
            ("24 hours", "day"), ("24 h", "day"), ("24h", "day"), ("° ", "°"), ("C°", "°C"), ("°celsius", "°C"), ("°Celsius", "°C"),
            ("mm Hg", "mmHg"),
        ] {
            while let range = joined.firstRange(of: from) { joined.replaceSubrange(range, with: to) }
        }
        return joined
    }

    private mutating func multiply(by symbol: String, isBelow: Bool) -> Bool {
        var name = symbol
        var power = 1
        if let caret = name.firstIndex(of: "^") {
            guard let value = Int(name[name.index(after: caret)...]), abs(value) < 10 else { return false }
            (power, name) = (value, String(name[..<caret]))
        } else if let digit = name.last, let value = digit.wholeNumberValue, digit.isASCII, name.count > 1 {
            name.removeLast()
            power = value
            if name.hasSuffix("-") {
                name.removeLast()
                power = -value
            }
        }
        guard power != 0, let unit = Self.named(name) else { return false }
        if isBelow { power = -power }
        for _ in 0..<abs(power) { factor = power > 0 ? factor * unit.factor : factor / unit.factor }
        if unit.isLoose { isLoose = true }
        for (base, own) in unit.powers { powers[base, default: 0] += own * power }
        return true
    }

    /// The unit of a symbol or a word, with or without a prefix. A symbol in the wrong case is known where no other has it.
    private static func named(_ name: String) -> MeasureUnit? {
        if let unit = symbol(name) { return unit }
        let small = name.lowercased()
        if let unit = words[small] ?? (small.hasSuffix("s") ? words[String(small.dropLast())] : nil) { return unit }
        for (prefix, factor) in wordPrefixes where small.hasPrefix(prefix) {
            let rest = String(small.dropFirst(prefix.count))
            guard let unit = words[rest] ?? (rest.hasSuffix("s") ? words[String(rest.dropLast())] : nil) else { continue }
            return MeasureUnit(factor: unit.factor * factor, powers: unit.powers)
        }
        var unit = symbol(small)
        unit?.isLoose = true
        return unit
    }

    private static func symbol(_ name: String) -> MeasureUnit? {
        if let unit = symbols[name] { return unit }
        if name.hasPrefix("mc"), let unit = symbols[String(name.dropFirst(2))], unit.isPrefixed {
            return MeasureUnit(factor: unit.factor * 1e-6, powers: unit.powers)
        }
        guard let first = name.first, let factor = prefixes[first], let unit = symbols[String(name.dropFirst())], unit.isPrefixed else {
            return nil
        }
        guard factor < 1e4 || unit.powers.keys.allSatisfy(large.contains) else { return nil }
        return MeasureUnit(factor: unit.factor * factor, powers: unit.powers)
    }

    private var isPrefixed: Bool {
        !powers.keys.contains { Self.unprefixed.contains($0) } && powers["s"].map { $0 < 0 || factor == 1 } ?? true
    }
}

// What there is.
extension MeasureUnit {
    private static let prefixes: [Character: Double] = [
        "f": 1e-15, "p": 1e-12, "n": 1e-9, "µ": 1e-6, "u": 1e-6, "m": 1e-3, "c": 1e-2, "d": 1e-1, "k": 1e3, "M": 1e6, "G": 1e9,
    ]
    private static let wordPrefixes: [(String, Double)] = [
        ("femto", 1e-15), ("pico", 1e-12), ("nano", 1e-9), ("micro", 1e-6), ("milli", 1e-3), ("centi", 1e-2), ("kilo", 1e3), ("mega", 1e6),
    ]
    /// The base units that take prefixes above the thousand.
    private static let large: Set<String> = ["Hz", "W", "J", "Pa", "ohm", "V", "eV", "bp", "byte"]
    private static let unprefixed: Set<String> = ["%", "fold", "°C", "month", "IU"]

    private static func unit(_ factor: Double, _ powers: [String: Int]) -> MeasureUnit { MeasureUnit(factor: factor, powers: powers) }

    /// Symbols, in their case. A dalton counts as a gram per mole.
    private static let symbols: [String: MeasureUnit] = [
        "g": unit(1, ["g": 1]), "mol": unit(1, ["mol": 1]), "M": unit(1, ["mol": 1, "L": -1]), "L": unit(1, ["L": 1]),
        "l": unit(1, ["L": 1]),
        "m": unit(1, ["m": 1]), "s": unit(1, ["s": 1]), "sec": unit(1, ["s": 1]), "min": unit(60, ["s": 1]), "h": unit(3_600, ["s": 1]),
        "hr": unit(3_600, ["s": 1]), "hrs": unit(3_600, ["s": 1]), "d": unit(86_400, ["s": 1]), "wk": unit(604_800, ["s": 1]),
        "wks": unit(604_800, ["s": 1]), "mo": unit(1, ["month": 1]), "yr": unit(12, ["month": 1]), "yrs": unit(12, ["month": 1]),
        "y": unit(12, ["month": 1]), "V": unit(1, ["V": 1]), "A": unit(1, ["A": 1]), "Hz": unit(1, ["Hz": 1]), "J": unit(1, ["J": 1]),
        "cal": unit(4.184, ["J": 1]), "W": unit(1, ["W": 1]), "Pa": unit(1, ["Pa": 1]), "bar": unit(100_000, ["Pa": 1]),
        "atm": unit(101_325, ["Pa": 1]), "mmHg": unit(133.322, ["Pa": 1]), "K": unit(1, ["K": 1]), "°C": unit(1, ["°C": 1]),
        "Da": unit(1, ["g": 1, "mol": -1]), "eV": unit(1, ["eV": 1]), "bp": unit(1, ["bp": 1]), "b": unit(1, ["bp": 1]),
        "Ω": unit(1, ["ohm": 1]),
        "S": unit(1, ["S": 1]), "F": unit(1, ["F": 1]), "N": unit(1, ["N": 1]), "Bq": unit(1, ["Bq": 1]), "Ci": unit(3.7e10, ["Bq": 1]),
        "U": unit(1, ["IU": 1]), "IU": unit(1, ["IU": 1]), "kat": unit(1, ["kat": 1]), "Å": unit(1e-10, ["m": 1]),
        "rpm": unit(1, ["rpm": 1]),
        "Gy": unit(1, ["Gy": 1]), "Sv": unit(1, ["Sv": 1]), "T": unit(1, ["T": 1]), "%": unit(1, ["%": 1]), "‰": unit(0.1, ["%": 1]),
        "x": unit(1, ["fold": 1]), "X": unit(1, ["fold": 1]), "°": unit(1, ["°": 1]), "pct": unit(1, ["%": 1]), "cc": unit(1e-3, ["L": 1]),
    ]

    private static let words: [String: MeasureUnit] = [
        "gram": unit(1, ["g": 1]), "gramme": unit(1, ["g": 1]), "mole": unit(1, ["mol": 1]), "molar": unit(1, ["mol": 1, "L": -1]),
        "litre": unit(1, ["L": 1]), "liter": unit(1, ["L": 1]), "metre": unit(1, ["m": 1]), "meter": unit(1, ["m": 1]),
        "micron": unit(1e-6, ["m": 1]), "angstrom": unit(1e-10, ["m": 1]), "second": unit(1, ["s": 1]), "minute": unit(60, ["s": 1]),
        "mins": unit(60, ["s": 1]), "hour": unit(3_600, ["s": 1]), "day": unit(86_400, ["s": 1]), "daily": unit(1 / 86_400, ["s": -1]),
        "week": unit(604_800, ["s": 1]), "month": unit(1, ["month": 1]), "year": unit(12, ["month": 1]), "volt": unit(1, ["V": 1]),
        "ampere": unit(1, ["A": 1]), "amp": unit(1, ["A": 1]), "hertz": unit(1, ["Hz": 1]), "joule": unit(1, ["J": 1]),
        "calorie": unit(4.184, ["J": 1]), "watt": unit(1, ["W": 1]), "pascal": unit(1, ["Pa": 1]), "kelvin": unit(1, ["K": 1]),
        "celsius": unit(1, ["°C": 1]), "centigrade": unit(1, ["°C": 1]), "dalton": unit(1, ["g": 1, "mol": -1]), "base": unit(1, ["bp": 1]),
        "ohm": unit(1, ["ohm": 1]), "siemens": unit(1, ["S": 1]), "farad": unit(1, ["F": 1]), "percent": unit(1, ["%": 1]),
        "fold": unit(1, ["fold": 1]), "unit": unit(1, ["IU": 1]), "newton": unit(1, ["N": 1]), "tesla": unit(1, ["T": 1]),
    ]
}
