/// What a learner can do by a key or a word while studying. All that is said of it stands here: both ways of studying, the foot of the
/// screen, help and the manual follow.
public enum StudyAction: CaseIterable, Sendable {
    /// Turns the answer up, and then accepts the grade that is proposed.
    case goOn
    /// Types the next item of a list.
    case typeItem
    /// Says that the item of a list that was just shown was not known.
    case missItem
    /// Shows the hint.
    case hint
    /// Takes the last step back.
    case undo
    /// Brings back what undo took back.
    case redo
    /// Puts the card at the end of this session.
    case skip
    /// Puts the card away until tomorrow.
    case bury
    /// Puts the card away until it is resumed.
    case suspend
    /// Opens the card in the learner's editor.
    case edit
    /// Opens a picture or a sound of the card.
    case open
    /// Leaves.
    case quit
    /// Explains the keys.
    case help

    /// The name of the action, by which keys are given to it.
    public var name: String {
        self == .goOn ? "show" : self == .typeItem ? "type" : self == .missItem ? "missed" : String(describing: self)
    }

    /// The names of the keys that do it where nobody chose others, that which is told first.
    public var keys: [String] { entry.keys }

    /// The words that do it where studying goes line by line, that which is told first.
    public var words: [String] { entry.words }

    /// What it does, for the foot of the screen.
    public var label: String { entry.label }

    /// What it does, for help.
    public var meaning: String { entry.meaning }

    /// Those that there are on every card, as the foot of the screen has them.
    public static let always: [StudyAction] = [.undo, .skip, .bury, .suspend, .edit, .quit, .help]

    private typealias Entry = (keys: [String], words: [String], label: String, meaning: String)

    private var entry: Entry {
        switch self {
        case .goOn:
            (
                ["Space", "Enter"], ["", "a", "answer"], "show answer",
                "show the answer; then give the grade that is proposed, after Space has paged through a long card"
            )
        case .typeItem: (["t"], [], "type it", "of a list: type the next item")
        case .missItem: (["n"], ["missed"], "not known", "of a list: the item just shown was not known")
        case .hint: (["h"], ["hint"], "hint", "hint, if the card has one")
        case .undo: (["u", "Backspace"], ["undo"], "undo", "undo, as often as you like")
        case .redo: (["r"], ["redo"], "redo", "redo: bring back what undo took back")
        case .skip: (["s"], ["skip"], "skip", "skip: ask it at the end of this session")
        case .bury: (["b"], ["bury"], "bury", "bury: not before tomorrow")
        case .suspend: (["x"], ["suspend"], "suspend", "suspend: not before you resume it")
        case .edit: (["e"], ["edit"], "edit", "edit the card in your editor, at its line")
        case .open: (["o"], ["open"], "open", "open a picture or a sound of the card with the system's program")
        case .quit: (["q", "Esc"], ["quit", "exit"], "quit", "quit; everything is saved already")
        case .help: (["?"], ["help"], "help", "explain the keys and the grades")
        }
    }
}
