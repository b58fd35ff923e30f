import Cards

/// Cards as one of Anki's text files.
///
/// Anki has no choice and no list to recall in order: they become basic cards. What else it cannot have is counted.
public struct AnkiText {
    /// What a card becomes: a note of a type, and its fields.
    struct Note: Sendable {
        var type: String
        var front: String
        var back: String
        /// What is shown below an answer that is typed, for the type that has a field for it.
        var more = ""
    }

    /// What could not be carried: how many cards each concerns.
    public var losses: [(what: String, count: Int)] { lost.all }
    private(set) var lost = ExportLosses()

    /// An empty file.
    public init() {}

    /// - Parameter hasOwnTypes: whether notes may be of types that Anki has not by itself.
    init(hasOwnTypes: Bool) { self.hasOwnTypes = hasOwnTypes }

    private var hasOwnTypes = false

    /// The head of the file.
    public static let head = """
        #separator:tab
        #html:true
        #guid column:1
        #notetype column:2
        #deck column:3
        #tags column:6

        """

    /// The row of a card.
    ///
    /// - Parameter guid: what Anki is to know it by.
    public mutating func row(_ card: Card, deck: String, guid: String) -> String {
        let note = note(card)
        let fields = [
            guid, note.type, path(of: deck), note.front, note.back, Self.tags(of: card).joined(separator: " "),
        ]
        let line = TableText(separator: "\t").line(fields)
        guard line.utf8.contains(0x0D) else { return line + "\n" }
        return line.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n") + "\n"
    }

    /// The one type that Anki has not by itself: an answer to be typed, and something to be shown then.
    static let typedWithMore = "Basic (type in the answer) with more"

    /// How deep decks may be nested: Anki refuses a whole file for one that is deeper.
    private static let deepest = 11

    /// The tags of a card, without those that make its kind.
    static func tags(of card: Card) -> [String] {
        card.tags.filter { !Card.askingTags.contains($0.lowercased()) }.map { tag in
            // A tag that would have said how a card is asked has come with a sign behind it.
            let came = tag.hasSuffix("_") && Card.askingTags.contains(tag.dropLast().lowercased()) ? String(tag.dropLast()) : tag
            return came.split(separator: "/").joined(separator: "::")
        }
    }

    /// What a deck is called there.
    mutating func path(of deck: String) -> String {
        let parts = deck.split(separator: "/")
        guard parts.count > Self.deepest else { return parts.joined(separator: "::") }
        lose("in decks nested deeper than the \(Self.deepest) levels of Anki, whose innermost folders are one name there")
        let innermost = parts[(Self.deepest - 1)...].joined(separator: "/")
        return parts[..<(Self.deepest - 1)].joined(separator: "::") + "::" + innermost
    }

    /// The highest number of a gap that Anki asks.
    private static let lastGap = 500

    /// What a card becomes.
    mutating func note(_ card: Card) -> Note {
        let heading = Self.html(LeadingSign.escaped(card.heading))
        let question = card.front.isEmpty ? heading : "<p>\(heading)</p>" + Self.html(card.front)
        switch card.kind {
        case .cloze:
            if card.sides.contains(where: { if case .cloze(let number) = $0 { number > Self.lastGap } else { false } }) {
                lose("with gaps above number \(Self.lastGap), which Anki does not ask")
            }
            return cloze(card)
        case .typed where card.sides == [.forward]:
            let answers = card.acceptedAnswers
            let parts = hasOwnTypes ? card.typedParts : nil
            guard let first = answers.first, parts != nil || card.backIsOneParagraph else {
                lose("asked without typing, since their answers say more")
                break
            }
            if answers.count > 1 { lose("typed with their first answer alone") }
            let more = parts.map { Self.html($0.asides) + Self.asOf(card) } ?? ""
            let type = more.isEmpty ? "Basic (type in the answer)" : Self.typedWithMore
            return Note(type: type, front: question, back: MarkdownHTML.escaped(first), more: more)
        case .choice:
            lose("choices, which are basic cards there")
            return Note(
                type: "Basic", front: question + Self.options(of: card), back: Self.html(PlainCard.ticked(card.back)) + Self.asOf(card))
        case .points: lose("points to tick off, which are basic cards there")
        case .ordered: lose("lists to recall in order, which are basic cards there")
        case .typed: lose("asked without typing, since they are asked both ways")
        case .basic: break
        }
        let type = card.sides.contains(.backward) ? "Basic (and reversed card)" : "Basic"
        return Note(type: type, front: question, back: Self.html(card.back) + Self.asOf(card))
    }

    /// A text with gaps. Its heading stands before it in bold, unless it only repeats the text.
    private func cloze(_ card: Card) -> Note {
        let parts = card.clozeParts
        let heading = Clozes.heading(of: parts.text) == card.heading ? "" : "<p><b>\(Self.html(card.heading))</b></p>"
        let text = MarkdownHTML.html(of: parts.text, hasGaps: true)
        let front = heading.isEmpty ? text : heading + (text.hasPrefix("<") ? text : "<p>\(text)</p>")
        return Note(type: "Cloze", front: front, back: Self.html(parts.asides) + Self.asOf(card))
    }

    /// When what the card says was looked up last: comments are not seen there.
    private static func asOf(_ card: Card) -> String { card.searched.map { "<p>As of \($0.words).</p>" } ?? "" }

    private static func html(_ markdown: String) -> String { MarkdownHTML.html(of: markdown) }

    private static func options(of card: Card) -> String {
        guard case .choice(let options, _, _) = card.content(of: .forward).answer else { return "" }
        return "<ul>" + options.map { "<li>\(MarkdownHTML.escaped($0.text.plainText))</li>" }.joined() + "</ul>"
    }

    /// Takes what was lost elsewhere into account.
    mutating func add(_ losses: ExportLosses) { lost.add(losses) }

    private mutating func lose(_ what: String) { lost.lose(what) }
}
