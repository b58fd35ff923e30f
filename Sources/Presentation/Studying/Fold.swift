/// How much of the study screen has given way, so that the card fits: each step includes those before.
public enum Fold: Int, CaseIterable, Comparable, Sendable {
    /// Nothing.
    case none
    /// Blank lines around the card.
    case blanks
    /// Blank lines between the parts of the card.
    case parts
    /// Rules, and the line of what is left of each kind.
    case rules
    /// The meanings of the grades: one line for them, one for the keys.
    case oneLine
    /// A third of each picture.
    case pictures
    /// All but the keys of the grades, on one line.
    case digits

    /// Whether `lhs` leaves more standing.
    public static func < (lhs: Fold, rhs: Fold) -> Bool { lhs.rawValue < rhs.rawValue }
}
