/// How good a typed answer is. A better one is the greater.
public enum Verdict: String, CaseIterable, Comparable, Sendable {
    /// It says what the deck says, in whatever spelling.
    case right
    /// It means what the deck says, but for a slip of the fingers, a missing unit, or the like.
    case nearly
    /// It says something else, or nothing.
    case wrong

    /// Whether the first is the worse one.
    public static func < (lhs: Verdict, rhs: Verdict) -> Bool { lhs.rank < rhs.rank }

    private var rank: Int {
        switch self {
        case .right: 2
        case .nearly: 1
        case .wrong: 0
        }
    }
}
