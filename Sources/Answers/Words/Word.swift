/// A word of an answer, as it is compared.
struct Word: Equatable, Sendable {
    /// What stands between a word and the one before it.
    enum Gap: Int, Comparable, Sendable {
        /// Nothing, or a hyphen, a space, or what counts as one.
        case space
        /// A slash.
        case slash
        /// A comma, an `and`, or another mark between the items of a list.
        case item

        static func < (lhs: Gap, rhs: Gap) -> Bool { lhs.rawValue < rhs.rawValue }
    }

    /// Its letters in their plain form and lower case.
    var text: String
    /// What stands before it.
    var gap: Gap
    /// Whether it is a name made of capitals or digits, in which each letter tells: `GSH`, `EAAT2`, `xCT`.
    var isName: Bool
    /// Whether it is written in capitals throughout.
    var isUpper: Bool
    /// Whether a space, and not a hyphen, stands before it.
    var isApart = true

    /// The word itself or, for a plural, its singular.
    var stem: String {
        if isName, isUpper { return text }
        return Plural.singulars(of: text).first ?? text
    }

    /// Whether another word is this one, or the singular or plural of it.
    func isOne(with other: Word) -> Bool {
        text == other.text || stem == other.stem || !(isName || other.isName) && Plural.areOne(text, other.text)
    }
}
