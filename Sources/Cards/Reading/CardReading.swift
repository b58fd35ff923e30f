/// One card as it is read from its passage, with all that the rules need to judge it.
struct CardReading {
    /// The card. Its ordinal is 0 until its deck is known.
    private(set) var card: Card
    /// The text it was read from.
    let passage: Passage
    /// Its heading.
    let heading: Heading
    /// What cmark found in the heading and the body.
    let body: Body
    /// The kind the author asked for; the card has another when that is not possible.
    private(set) var wanted = Card.Kind.basic

    /// Reads the card that a passage begins with. nil when it begins with no depth-2 heading, or with one that says nothing.
    init?(_ passage: Passage, bytes: Range<Int>, lineCount: Int? = nil, deckTags: [String]) {
        let source = passage.source
        let lineCount = lineCount ?? source.lineCount
        guard let first = passage.tree.root.firstChild, first.kind == .heading, first.headingDepth == 2, first.line == 0 else { return nil }
        heading = Heading(source, line: 0, depth: 2)
        let words = source.string(heading.text)
        guard words.contains(where: { !$0.isWhitespace }) else { return nil }
        self.passage = passage
        let body = Body(of: passage, lines: min(heading.nextLine, lineCount)..<lineCount)
        self.body = body
        card = Card(
            heading: words, front: body.separator.map { body.text(from: body.lines.lowerBound, to: $0) } ?? "",
            back: body.text(from: body.separator.map { $0 + 1 } ?? body.lines.lowerBound, to: lineCount),
            tags: body.tags.isEmpty ? deckTags : (deckTags + body.tags.map { String(source.string($0).dropFirst()) }).withoutDuplicates,
            pinnedID: body.comments.id, line: source.firstLine, bytes: bytes, images: body.images, searched: body.comments.searched,
            after: body.comments.after)
        decideKind()
    }

    private mutating func decideKind() {
        if passage.isPlain { return }
        if card.mayBeChoice || !card.tags.isEmpty { passage.letGo() }
        let tasks = card.mayBeChoice ? card.taskList : nil
        wanted = card.tags.lazy.compactMap(Card.Kind.init(tag:)).first ?? (tasks != nil ? .choice : .basic)
        switch wanted {
        case .basic: break
        case .choice: if tasks?.items.contains(where: { $0.isTicked == true }) == true { card.kind = .choice }
        case .typed: if !card.acceptedAnswers.isEmpty { card.kind = .typed }
        case .points: if card.listOfPoints != nil { card.kind = .points }
        case .ordered: if card.numberedList != nil { card.kind = .ordered }
        case .cloze:
            let numbers = Set(body.gaps.filter(\.isClosed).flatMap(\.numbers)).sorted()
            guard !numbers.isEmpty else { break }
            card.kind = .cloze
            card.sides = numbers.map(Side.cloze)
        }
        if isReversed, canBeReversed { card.sides = [.forward, .backward] }
    }

    /// Whether it is no card but a page to be read. A tag of the whole deck does not make one.
    var isPage: Bool { body.tags.contains { passage.source.string($0).lowercased() == "#" + ReadingPage.tag } }

    /// Says which of the deck's cards with its heading the card is.
    mutating func number(_ ordinal: Int) { card.ordinal = ordinal }

    /// Whether the author asked for the card backwards too.
    var isReversed: Bool { card.isTagged(.reversed) }

    /// Whether the card makes sense backwards: its back is one text, and there is one.
    var canBeReversed: Bool { card.kind.isReversible && card.showsABack }

    /// The place of one of the card's own tags, or, for a tag of the whole deck, the heading.
    func place(ofTag isMeant: (String) -> Bool) -> Range<Int> {
        body.tags.first { isMeant(String(passage.source.string($0).dropFirst()).lowercased()) } ?? heading.text
    }
}

extension [String] {
    /// Each string once, where it stands first.
    var withoutDuplicates: [String] {
        // Of few strings each is compared with those before it.
        if count < 12 { return enumerated().filter { place, text in !self[..<place].contains(text) }.map(\.element) }
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}

extension CardReading {
    /// The line on which a comment with this key stands, or the heading.
    func place(of key: CardComments.Key) -> Range<Int> {
        let source = passage.source
        let line = body.lines.first { source.string(source.content($0)).contains(key.word) }
        return line.map(self.line) ?? heading.text
    }
}
