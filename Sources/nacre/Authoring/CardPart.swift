import Cards

/// A part of a card that its author is asked for.
enum CardPart: String, CaseIterable {
    case question, front, answer, accepted, options, items, hint, why, source, tags

    /// The parts that are asked for, in their order. More of the question is only asked for on request.
    static func asked(for kind: CardForm.Kind) -> [CardPart] { [.question, kind.answer, .hint, .why, .source, .tags] }

    /// How Markdown is filled in.
    static let guidanceForMarkdown =
        "Markdown in several lines: an empty line parts paragraphs, '- ' begins a list. Two empty lines, or a '.' alone, end it."

    /// The key that chooses it when a card is mended.
    var key: Character {
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
    func title(of kind: CardForm.Kind) -> String {
        switch self {
        case .front: "more question"
        case .answer: kind.textTitle
        case .accepted: "answers"
        default: rawValue
        }
    }

    /// How it is filled in; told once.
    func guidance(of kind: CardForm.Kind) -> String? {
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

extension CardForm {
    /// A part as text; the items of a list as lines.
    subscript(part: CardPart) -> String {
        get {
            switch part {
            case .question: question
            case .front: front
            case .answer: answer
            case .accepted: accepted.joined(separator: "\n")
            case .options: options.map(\.text).joined(separator: "\n")
            case .items: items.joined(separator: "\n")
            case .hint: hint
            case .why: why
            case .source: source
            case .tags: tags.joined(separator: " ")
            }
        }
        set {
            let lines = newValue.split(separator: "\n").map(String.init)
            switch part {
            case .question: question = newValue
            case .front: front = newValue
            case .answer: answer = newValue
            case .accepted: accepted = lines
            case .options:
                let known = Dictionary(options.map { ($0.text, $0) }) { first, _ in first }
                options = lines.map { known[$0] ?? Option($0, isRight: false) }
            case .items: items = lines
            case .hint: hint = newValue
            case .why: why = newValue
            case .source: source = newValue
            case .tags: tags = (try? TypedTags(typed: newValue).tags) ?? tags
            }
        }
    }

    /// The same card as one of another kind, with its answer as far as it makes sense there.
    func changed(to other: Kind) -> CardForm {
        var form = self
        let (from, to) = (kind.answer, other.answer)
        form.kind = other
        if from != to { form[to] = self[from] }
        return form
    }

    /// Whether nothing was typed that would be a pity to lose: tags and source are kept from the card before.
    var isEmpty: Bool { CardPart.allCases.allSatisfy { [.source, .tags].contains($0) || self[$0].trimmed.isEmpty } }

    /// How much was typed, in characters.
    var length: Int { CardPart.allCases.reduce(0) { $0 + ([.source, .tags].contains($1) ? 0 : self[$1].count) } }
}
