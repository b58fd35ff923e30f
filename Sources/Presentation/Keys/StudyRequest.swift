/// What is told only when it is asked for, where studying goes line by line.
public enum StudyRequest: CaseIterable, Sendable {
    /// The question once more.
    case question
    /// The answer once more.
    case answer
    /// The hint.
    case hint
    /// The options, each with its reason.
    case options
    /// Why it is so.
    case why
    /// Where it is known from.
    case sources
    /// The grades, and when each brings the card back.
    case grades
    /// All that is written in a drawing or in code.
    case drawing
    /// Where the session stands.
    case place
    /// The name in question, letter by letter.
    case spelling
    /// What can be typed.
    case keys

    /// The key that asks for it.
    public var key: String {
        switch self {
        case .question: "."
        case .answer: ","
        case .hint: "t"
        case .options: "o"
        case .why: "w"
        case .sources: "r"
        case .grades: "g"
        case .drawing: "d"
        case .place: "i"
        case .spelling: "l"
        case .keys: "h"
        }
    }

    /// What the key is called by one who says it.
    public var spokenKey: String { self == .question ? "dot" : self == .answer ? "comma" : key }

    /// What it tells, in a few words.
    public var meaning: String {
        switch self {
        case .question: "the question again"
        case .answer: "the answer again"
        case .hint: "a hint"
        case .options: "the options with their reasons"
        case .why: "why"
        case .sources: "the sources"
        case .grades: "the grades"
        case .drawing: "read the drawing"
        case .place: "where you are"
        case .spelling: "spell it"
        case .keys: "the keys"
        }
    }
}
