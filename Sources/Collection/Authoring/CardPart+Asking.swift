import Cards

// How an author is asked for a part of a card.
extension CardPart {
    /// How Markdown is filled in.
    public static let guidanceForMarkdown =
        "Markdown in several lines: an empty line parts paragraphs, '- ' begins a list. Two empty lines, or a '.' alone, end it."

    /// The key that chooses it when a card is mended.
    public var key: Character {
        switch self {
        case .question: "q"
        case .front: "f"
        case .answer, .accepted, .options, .items: "a"
        case .hint: "h"
        case .why: "w"
        case .source: "s"
        case .tags: "t"
        }
    }

    /// What it is called.
    public func title(of kind: CardForm.Kind) -> String {
        switch self {
        case .front: "more question"
        case .answer: kind.textTitle
        case .accepted: "answers"
        default: rawValue
        }
    }

    /// How it is filled in; told once.
    public func guidance(of kind: CardForm.Kind) -> String? {
        switch self {
        case .answer: kind.textGuidance
        case .front: Self.guidanceForMarkdown
        case .accepted: "An accepted answer on each line; what stands in (parentheses) may be left out. An empty line ends."
        case .options: "An option on each line; an empty line ends."
        case .items: "The items in their order, one on each line; an empty line ends."
        case .hint: "Enter for none; also for why, source and tags."
        case .tags: "Tab completes; blanks between."
        case .question, .why, .source: nil
        }
    }
}
