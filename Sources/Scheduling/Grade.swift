/// How well a card was recalled, on SuperMemo's scale from 0 to 5.
public enum Grade: Int, CaseIterable, Comparable, Sendable {
    /// A blackout: nothing came.
    case zero
    /// Wrong, but the answer was remembered on seeing it.
    case one
    /// Wrong, though the answer seemed easy to recall.
    case two
    /// Right, with serious difficulty.
    case three
    /// Right, after a hesitation.
    case four
    /// Right at once.
    case five

    /// Whether the card counts as recalled, and its interval grows.
    public var isPassing: Bool { self >= .three }

    /// Whether the card need not be asked again at the end of the day's session.
    public var endsDrill: Bool { self >= .four }

    /// What the grade says of the recall, in a few words.
    public var meaning: String {
        switch self {
        case .zero: "blackout"
        case .one: "wrong, but I remembered on seeing it"
        case .two: "wrong, though it seemed easy"
        case .three: "right, with serious difficulty"
        case .four: "right, after a hesitation"
        case .five: "right at once"
        }
    }

    /// The same in two or three words, for where there is little room.
    public var gist: String {
        switch self {
        case .zero: "blackout"
        case .one: "wrong, knew it on seeing"
        case .two: "wrong, seemed easy"
        case .three: "right, but hard"
        case .four: "right, hesitated"
        case .five: "right at once"
        }
    }

    /// Whether `lhs` is the worse recall.
    public static func < (lhs: Grade, rhs: Grade) -> Bool { lhs.rawValue < rhs.rawValue }
}
