/// A card as its author fills it in: parts by name instead of Markdown around them.
public struct CardForm: Equatable, Sendable {
    /// What the card is to be.
    public enum Kind: String, CaseIterable, Sendable {
        case basic, reversed, choice, typed, cloze, ordered, points

        /// The tag that makes a card of this kind; nil for those that need none.
        public var tag: String? {
            self == .reversed ? Card.Variation.reversed.tag : read.tags.first
        }

        /// The kind as it is read.
        var read: Card.Kind { Card.Kind(rawValue: rawValue) ?? .basic }
    }

    /// An option of a choice.
    public struct Option: Equatable, Sendable {
        /// What it says.
        public var text: String
        /// Whether it is right.
        public var isRight: Bool
        /// Why it is right or wrong; may be empty.
        public var reason: String

        /// An option with these values.
        public init(_ text: String, isRight: Bool, reason: String = "") {
            self.text = text
            self.isRight = isRight
            self.reason = reason
        }
    }

    /// What the card is to be.
    public var kind: Kind
    /// The question: the heading, and lines of more question after it.
    public var question = ""
    /// More of the question, as Markdown.
    public var front = ""
    /// The answer, or the text with gaps, as Markdown.
    public var answer = ""
    /// The accepted answers of a typed card.
    public var accepted: [String] = []
    /// The options of a choice.
    public var options: [Option] = []
    /// What is to be recalled in order.
    public var items: [String] = []
    /// Shown on request.
    public var hint = ""
    /// Why it is so.
    public var why = ""
    /// Where it is known from.
    public var source = ""
    /// The card's own tags, without those that make its kind.
    public var tags: [String] = []

    /// An empty form.
    public init(kind: Kind = .basic) { self.kind = kind }

    /// The card as Markdown, and whether something in it had to be written otherwise to stay in its card.
    ///
    /// - Parameter deckTags: the tags of the deck, which the card need not repeat.
    public func written(deckTags: [String] = []) -> CardText.Written {
        let tags = [kind.tag].compactMap(\.self) + tags
        let back = back
        let card = CardText(
            heading: question, front: front, back: back, tags: tags.filter { !deckTags.contains($0) },
            kind: deckTags.contains { Card.Kind(tag: $0) != nil } ? nil : kind.read,
            id: Deck(parsing: "## x\n\n" + back).cards.first?.pinnedID)
        return card.written
    }

    /// What looks like a gap in the text of a cloze card and becomes none.
    public var missedGaps: [MissedGap] { kind == .cloze ? MissedGap.all(in: answer) : [] }

    /// The answer with all that follows it.
    private var back: String {
        var parts: [String] = []
        switch kind {
        case .basic, .reversed: parts.append(answer)
        case .cloze: parts.append(ClozeShorthand.gaps(in: answer))
        case .typed: parts.append(accepted.map(Self.escapingPipes).joined(separator: " | "))
        case .choice: parts.append(options.map(Self.item).joined(separator: "\n"))
        case .points: parts += [answer, items.map { Self.indented($0, under: "- ") }.joined(separator: "\n")]
        case .ordered:
            parts.append(items.enumerated().map { Self.indented($1, under: "\($0 + 1). ") }.joined(separator: "\n"))
        }
        for (aside, text) in [(Aside.hint, hint), (.why, why), (.source, source)] where text.contains(where: { !$0.isWhitespace }) {
            parts.append(Self.indented("\(aside.label) \(text)", under: "> ", "> "))
        }
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private static func item(_ option: Option) -> String {
        let text = indented(option.text, under: "- [\(option.isRight ? "x" : " ")] ", "  ")
        return option.reason.isEmpty ? text : text + "\n\n" + indented(option.reason, under: "  ")
    }

    /// A text with a mark before its first line and blanks, or something else, before the others.
    private static func indented(_ text: String, under mark: String, _ others: String? = nil) -> String {
        let others = others ?? String(repeating: " ", count: mark.count)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().map { index, line in
            let before = index == 0 ? mark : others
            return line.isEmpty && index > 0 && before.allSatisfy(\.isWhitespace) ? "" : before + line
        }.joined(separator: "\n")
    }

    /// An answer in which a pipe is a sign like any other, except in code, where it parts nothing.
    private static func escapingPipes(_ answer: String) -> String {
        var escaped = ""
        var isEscaped = false
        var isCode = false
        for character in answer {
            if character == "`", !isEscaped { isCode.toggle() }
            if character == "|", !isEscaped, !isCode { escaped.append("\\") }
            escaped.append(character)
            isEscaped = character == "\\" && !isEscaped
        }
        return escaped
    }
}
