/// What `DRILL_CARD_TYPE` may say.
enum OrgCardType: Equatable {
    /// The question, then the answer; all gaps hidden at once.
    case simple
    /// The answer is typed.
    case typed
    /// The first two headings below ask for each other.
    case twoSided
    /// Each heading below asks for all others.
    case manySided
    /// One gap after the other is hidden, or several.
    case hiding(String)
    /// All gaps but one or two are hidden.
    case showing(String)
    /// The first or the last gap is hidden.
    case first, last

    /// Whether its cards are texts with gaps.
    var hasGaps: Bool {
        switch self {
        case .hiding, .showing, .first, .last: true
        case .simple, .typed, .twoSided, .manySided: false
        }
    }

    /// The type of a name; nil for one whose cards are made by code.
    init?(_ name: String) {
        switch name.lowercased() {
        case "", "simple", "nil": self = .simple
        case "simpletyped": self = .typed
        case "twosided": self = .twoSided
        case "multisided": self = .manySided
        case "multicloze", "hide1cloze": self = .hiding("")
        case "hide2cloze", "hide1_firstmore", "hide1_lastmore": self = .hiding(name)
        case "show1cloze", "show2cloze", "show1_firstless", "show1_lastmore": self = .showing(name)
        case "hidefirst": self = .first
        case "hidelast": self = .last
        default: return nil
        }
    }

    /// Whether a card may have nothing but its title above the headings below it.
    var allowsEmptyBody: Bool { self == .twoSided || self == .manySided }
}
