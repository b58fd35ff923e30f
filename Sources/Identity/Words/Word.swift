import Cards
import Foundation

/// A word as it is compared.
struct Word: Hashable {
    /// What another word in its place says of two cards.
    enum Kind: Hashable {
        /// It names one thing among its like, as `EAAT2`, `GSH`, `Ca²⁺`, `γ`, `7` and a formula do: another makes another card.
        case name
        /// It is one of the words that matter.
        case plain
        /// It holds a sentence together, or asks: another changes little.
        case link
        /// It is a character, or two, of a script without blanks.
        case character
        /// It is a line of code.
        case line
        /// It is a picture, by the name of its file.
        case picture
        /// It is an option that is marked as right.
        case rightOption
    }

    /// Its letters, small, without hyphens; raised and lowered ones as others, and Greek ones by name.
    var text: String
    /// What it is.
    var kind: Kind

    /// Whether another in its place makes another card.
    var isName: Bool { kind == .name || kind == .picture }

    /// Whether it is made of letters, which may be spelled otherwise.
    var isSpelled: Bool { kind == .name || kind == .plain || kind == .link }

    /// Whether it says what a card is about.
    var matters: Bool { kind != .link }

    /// A word that is compared as it is.
    init(text: String, kind: Kind) {
        self.text = text
        self.kind = kind
    }

    /// A word as an author spelled it.
    ///
    /// - Parameter isFirst: whether it begins the text: then it may have its capital from that.
    init(spelled scalars: [Unicode.Scalar], isFirst: Bool) {
        text = Self.folded(scalars)
        kind = Self.isName(scalars, isFirst: isFirst) || GreekLetters.isName(text) ? .name : LinkingWords.contains(text) ? .link : .plain
    }

    private static func isName(_ scalars: [Unicode.Scalar], isFirst: Bool) -> Bool {
        if scalars.contains(where: Script.isDigit) { return true }
        if scalars.count == 1 {
            // A capital by itself is a vitamin or a Roman numeral, but not where a sentence begins.
            return scalars[0].isASCII ? scalars[0].properties.isUppercase && !isFirst : true
        }
        return scalars.count { $0.isASCII ? ("A"..."Z").contains($0) : $0.properties.isUppercase } > 1 || scalars.last == "+"
    }

    /// Whether a sign after it can be its charge: `Na+`, `x_c-`, `O2-`.
    static func canBearCharge(_ scalars: [Unicode.Scalar]) -> Bool {
        scalars.count <= 8 && scalars.contains { $0.properties.isAlphabetic }
            && (scalars.contains { $0.properties.isUppercase || Script.isDigit($0) } || scalars.count <= 2)
    }

    private static func folded(_ scalars: [Unicode.Scalar]) -> String {
        if scalars.allSatisfy(\.isASCII) { return Folded.text(String(String.UnicodeScalarView(scalars))) }
        var text = String(String.UnicodeScalarView(scalars))
        if scalars.contains(where: Script.hasPlainForm) {
            text = text.precomposedStringWithCompatibilityMapping.replacingOccurrences(of: "\u{2212}", with: "-")
        }
        return GreekLetters.spelledOut(Folded.text(text))
    }
}
