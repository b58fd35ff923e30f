/// Units of measure and time by their names, as they stand behind a number or over one another.
enum Units {
    /// A unit's name, for one and for several.
    struct Name: Equatable {
        var one: String
        var several: String
    }

    /// A unit by its sign; nil for other words.
    static subscript(_ sign: String) -> Name? { table[sign] }

    /// Whether a sign is of a unit even where no number stands before it.
    static func standsAlone(_ sign: String) -> Bool {
        guard let first = sign.first, table[sign] != nil else { return false }
        return first == "µ" || first == "μ" || alone.contains(sign)
    }

    /// Words that what stands before a slash can be counted by.
    static let counted: Set<String> = [
        "day", "days", "week", "month", "year", "hour", "minute", "second", "night", "dose", "cell", "person", "visit", "litre", "session",
    ]

    private static let alone: Set<String> = [
        "mM", "nM", "pM", "mg", "kg", "mL", "ml", "dL", "mmol", "nmol", "kDa", "kHz", "Hz", "mV", "mmHg",
    ]

    /// Those that take prefixes, and which.
    private static let bases: [(sign: String, one: String, several: String, prefixes: String)] = [
        ("g", "gram", "grams", "kmµun"), ("M", "molar", "molar", "mµunp"), ("L", "litre", "litres", "mdµun"),
        ("l", "litre", "litres", "mdµun"), ("mol", "mole", "moles", "mµunpk"), ("m", "metre", "metres", "kmcµun"),
        ("s", "second", "seconds", "mµun"), ("V", "volt", "volts", "mµk"), ("W", "watt", "watts", "mk"), ("J", "joule", "joules", "mk"),
        ("Hz", "hertz", "hertz", "kMG"), ("Da", "dalton", "daltons", "kM"), ("Pa", "pascal", "pascals", "kMm"),
        ("cal", "calorie", "calories", "k"), ("Bq", "becquerel", "becquerels", "kM"), ("Sv", "sievert", "sieverts", "mµ"),
    ]

    private static let prefixes: [Character: String] = [
        "k": "kilo", "m": "milli", "c": "centi", "d": "deci", "µ": "micro", "μ": "micro", "u": "micro", "n": "nano", "p": "pico",
        "M": "mega", "G": "giga",
    ]

    private static let others: [(sign: String, one: String, several: String)] = [
        ("d", "day", "days"), ("h", "hour", "hours"), ("hr", "hour", "hours"), ("min", "minute", "minutes"), ("wk", "week", "weeks"),
        ("mo", "month", "months"), ("y", "year", "years"), ("yr", "year", "years"), ("mcg", "microgram", "micrograms"),
        ("K", "kelvin", "kelvin"), ("U", "unit", "units"), ("IU", "international unit", "international units"),
        ("mEq", "milliequivalent", "milliequivalents"),
        ("mmHg", "millimetre of mercury", "millimetres of mercury"), ("ppm", "part per million", "parts per million"),
        ("Å", "angstrom", "angstroms"), ("eV", "electronvolt", "electronvolts"),
    ]

    private static let table: [String: Name] = {
        var table: [String: Name] = [:]
        for base in bases {
            table[base.sign] = Name(one: base.one, several: base.several)
            for prefix in base.prefixes + (base.prefixes.contains("µ") ? "μ" : "") {
                guard let name = prefixes[prefix] else { continue }
                table["\(prefix)\(base.sign)"] = Name(one: name + base.one, several: name + base.several)
            }
        }
        for other in others { table[other.sign] = Name(one: other.one, several: other.several) }
        return table
    }()
}
