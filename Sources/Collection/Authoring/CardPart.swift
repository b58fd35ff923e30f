import Cards

/// A part of a card that its author is asked for.
public enum CardPart: String, CaseIterable {
    /// In the order in which they stand; what answers a card is one of `answer`, `accepted`, `options` and `items`, by its kind.
    case question, front, answer, accepted, options, items, hint, why, source, tags

    /// The parts that are asked for, in their order. More of the question is only asked for on request.
    public static func asked(for kind: CardForm.Kind) -> [CardPart] { [.question, kind.answer, .hint, .why, .source, .tags] }
}

extension CardForm.Kind {
    /// The part that answers a card of it.
    public var answer: CardPart {
        switch self {
        case .basic, .reversed, .cloze: .answer
        case .choice: .options
        case .typed: .accepted
        case .ordered, .points: .items
        }
    }
}

extension CardForm {
    /// A part as text; the items of a list as lines.
    public subscript(part: CardPart) -> String {
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
    public func changed(to other: Kind) -> CardForm {
        var form = self
        let (from, to) = (kind.answer, other.answer)
        form.kind = other
        if from != to { form[to] = self[from] }
        return form
    }

    /// Whether nothing was typed that would be a pity to lose: tags and source are kept from the card before.
    public var isEmpty: Bool { CardPart.allCases.allSatisfy { [.source, .tags].contains($0) || self[$0].trimmed.isEmpty } }

    /// How much was typed, in characters.
    public var length: Int { CardPart.allCases.reduce(0) { $0 + ([.source, .tags].contains($1) ? 0 : self[$1].count) } }
}
