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

    /// Whether no blank lines stand between the parts of the card.
    var isTight: Bool { self >= .parts }

    /// Whether pictures are a third as high.
    var foldsPictures: Bool { self >= .pictures }

    /// How much of the legend of the grades stands.
    var legend: Legend { self < .oneLine ? .whole : self < .digits ? .oneLine : .digits }

    /// How much of the legend of the grades stands.
    enum Legend: Hashable {
        /// What each grade means, and all the keys.
        case whole
        /// A line for the grades, one for the keys.
        case oneLine
        /// The keys of the grades alone.
        case digits
    }

    /// Whether `lhs` leaves more standing.
    public static func < (lhs: Fold, rhs: Fold) -> Bool { lhs.rawValue < rhs.rawValue }
}
