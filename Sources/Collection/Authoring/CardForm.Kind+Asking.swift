import Cards

// How an author is asked for a card of a kind, by the dialogue and by the options of 'add'.
extension CardForm.Kind {
    /// The key that chooses it.
    public var key: Character {
        switch self {
        case .basic: "b"
        case .reversed: "r"
        case .choice: "c"
        case .typed: "t"
        case .cloze: "z"
        case .ordered: "o"
        case .points: "p"
        }
    }

    /// What its answer is called where that is Markdown.
    public var textTitle: String { self == .cloze ? "text" : "answer" }

    /// How its answer is filled in where that is Markdown.
    public var textGuidance: String {
        self == .cloze
            ? """
            Put [[two brackets]] around what is to be recalled, [[word::hint]] with a hint; [single] ones stay as they are. Two empty \
            lines, or a '.' alone, end the text.
            """ : CardPart.guidanceForMarkdown
    }

    /// The kind that a key chooses.
    public init?(key: Character) {
        guard let kind = Self.allCases.first(where: { $0.key == key }) else { return nil }
        self = kind
    }

    /// The kinds with their keys.
    public static var keys: [(key: Character, echo: String)] { allCases.map { ($0.key, $0.rawValue) } }
}
