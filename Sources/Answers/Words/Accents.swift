/// The accents of a text, which make an answer without them nearly right. Points that only tell vowels, in Arabic and Hebrew, and those
/// of `ё` are none.
struct Accents: Equatable, Sendable {
    /// Each accented letter with its accents, in order of the alphabet.
    private let letters: [String]
    /// The same without the umlauts, which can be written with an `e`.
    private let others: [String]

    /// The accents of a text.
    init(_ text: String) {
        guard text.unicodeScalars.contains(where: { !$0.isASCII }) else {
            (letters, others) = ([], [])
            return
        }
        var (letters, others): ([String], [String]) = ([], [])
        for character in text {
            guard !character.isASCII, let accented = Self.accented(character) else { continue }
            letters.append(accented)
            if !Self.isUmlaut(character) { others.append(accented) }
        }
        (self.letters, self.others) = (letters.sorted(), others.sorted())
    }

    /// Whether there are no other accents than umlauts, or the same.
    func isSame(as other: Accents, butForUmlauts: Bool) -> Bool { butForUmlauts ? others == other.others : letters == other.letters }

    /// A letter with its accents, as it is compared; nil for one that has none.
    private static func accented(_ character: Character) -> String? {
        var base = ""
        var accents: [String] = []
        for scalar in character.unicodeScalars {
            if scalar.isASCII {
                base.unicodeScalars.append(scalar)
            } else if let name = scalar.properties.name {
                if name.hasPrefix("COMBINING "), Folding.isMark(scalar) {
                    accents += parts(name.dropFirst(10))
                } else if name.hasPrefix("ARABIC HAMZA") || name.hasPrefix("ARABIC MADDAH") {
                    accents += parts(name.dropFirst(7))
                } else if let with = name.firstRange(of: " WITH "), ["LATIN", "GREEK", "ARABIC"].contains(name.prefix { $0 != " " }) {
                    accents += parts(name[with.upperBound...])
                    base += Folding.plain(scalar)
                }
            }
        }
        return accents.isEmpty || base.isEmpty ? nil : base.lowercased() + accents.sorted().joined(separator: "+")
    }

    private static func parts(_ name: Substring) -> [String] {
        name.split(separator: " AND ").map { $0.hasSuffix(" ACCENT") ? String($0.dropLast(7)) : String($0) }
    }

    private static func isUmlaut(_ character: Character) -> Bool {
        character.unicodeScalars.contains { Folding.umlauts[$0] != nil || $0 == "\u{308}" }
    }
}
