/// A card as the rules of advice look at it: read anew from its bytes, so that they can point into it.
struct AdvisedCard {
    /// The card's text and structure.
    let reading: CardReading
    /// Its index in the deck.
    let index: Int
    /// What its deck says of itself.
    let frontMatter: FrontMatter
    /// What the deck does not say.
    let surroundings: Deck.Surroundings
    /// What the first side shows.
    let content: Content
    /// Whether the card is asked as its author meant it: what is told of a card that is not would only follow from that.
    var isAsMeant: Bool { reading.wanted == reading.card.kind }

    /// Reads one of a deck's cards from the bytes of the deck.
    init?(_ card: Card, at index: Int, of deck: Deck, in bytes: [UInt8], surroundings: Deck.Surroundings) {
        guard card.bytes.upperBound <= bytes.count else { return nil }
        let passage = Passage(bytes[card.bytes], firstLine: card.line)
        guard let reading = CardReading(passage, bytes: card.bytes, deckTags: deck.tags) else { return nil }
        self.reading = reading
        self.index = index
        frontMatter = deck.frontMatter
        self.surroundings = surroundings
        passage.letGo()
        content = reading.card.content(of: reading.card.sides[0])
    }

    /// The sides that are looked at: all of any card that a person could learn. Each shows the whole card, so that a card of many sides
    /// and much text would take time that grows with its square.
    var sides: ArraySlice<Side> { card.sides.prefix(max(1, 100_000 / max(1, card.front.utf8.count + card.back.utf8.count))) }

    /// What a side shows.
    func content(of side: Side) -> Content {
        if side == card.sides[0] { return content }
        reading.passage.letGo()
        return card.content(of: side)
    }

    /// The card itself.
    var card: Card { reading.card }

    /// The heading's words, without markup.
    var question: String { Words.plain(MarkdownText(card.heading, isInline: true).inlines()) }

    /// Advice about a stretch of the card.
    func advice(_ code: Diagnostic.Code, at range: Range<Int>, _ words: (message: String, help: String)) -> Diagnostic {
        var advice = reading.diagnostic(code, at: range, words)
        advice.card = index
        return advice
    }

    /// The first line of the answer that is not a line of tags.
    var answerPlace: Range<Int> {
        let source = reading.passage.source
        let lines = answerNodes.filter { Aside.label(of: $0) == nil && $0.kind != .htmlBlock }.map { reading.line($0.line) }
        return lines.first { source.bytes[$0.lowerBound] != UInt8(ascii: "#") } ?? reading.heading.text
    }

    /// The first list of the answer for which this is true; the place is its first line.
    func place(ofList isMeant: (MarkdownNode) -> Bool) -> Range<Int>? {
        answerNodes.first { $0.kind == .list && isMeant($0) }.map { reading.line($0.line) }
    }

    /// The top-level nodes of the back.
    private var answerNodes: [MarkdownNode] {
        let start = reading.body.separator.map { $0 + 1 } ?? reading.body.lines.lowerBound
        return reading.passage.tree.root.children.filter { $0.line >= start && $0.line < reading.body.lines.upperBound }
    }
}
