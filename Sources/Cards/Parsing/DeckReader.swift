/// Reads a deck file: front matter, title, cards, and all that is wrong.
struct DeckReader {
    private let file: SourceText
    private var result = Deck()
    /// How many cards had a heading so far.
    private var ordinals: [String: Int] = [:]
    /// The line on which an id was pinned first.
    private var pinned: [String: Int] = [:]
    private var hasTitle = false
    private var hasCard = false
    private var hasPreambleTag = false
    /// The first fence that is closed and takes cards all the same.
    private var suspect: Diagnostic?

    private var cutter: DeckCutter
    /// How many cards were found so far.
    private var count = 0
    /// The card that the last piece was.
    private var found: Card?
    /// Whether cards are looked at before they are parsed.
    private let looksFirst: Bool

    /// - Parameter looksFirst: whether cards of words are told by their bytes, as is faster, and comes to the same.
    init(_ bytes: [UInt8], looksFirst: Bool = true) {
        let hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        file = SourceText(bytes, from: hasByteOrderMark ? 3 : 0)
        result.diagnostics = EncodingRules.diagnostics(file)
        let frontMatter = FrontMatterReader(file)
        result.frontMatter = frontMatter.frontMatter
        result.tags = frontMatter.tags
        result.diagnostics += frontMatter.diagnostics
        if frontMatter.nextLine == 0, let misplaced = FrontMatterMisplaced.diagnostic(file) { result.diagnostics.append(misplaced) }
        cutter = DeckCutter(file, from: frontMatter.nextLine)
        self.looksFirst = looksFirst && !result.tags.contains(where: Card.isAskingTag)
    }

    /// The deck.
    consuming func deck() -> Deck {
        var cards: [Card] = []
        while let card = next() { cards.append(card) }
        var deck = rest()
        deck.cards = cards
        return deck
    }

    /// The next card; nil when there are no more.
    mutating func next() -> Card? {
        while true {
            if looksFirst, var card = cutter.nextPlain(deckTags: result.tags) {
                hasCard = true
                card.ordinal = ordinal(of: card.foldedHeading)
                count += 1
                return card
            }
            guard let piece = cutter.next() else { return nil }
            readMarks(piece)
            switch piece.depth {
            case 2: readCard(piece)
            case 1: readTitle(piece)
            default: readPreamble(piece)
            }
            if let card = found.take() { return card }
        }
    }

    /// How many cards with a heading there were before.
    private mutating func ordinal(of heading: String) -> Int {
        defer { ordinals[heading, default: 0] += 1 }
        return ordinals[heading, default: 0]
    }

    /// The deck without its cards, and without what is wrong below the one that was read last.
    var head: Deck { result }

    /// The deck without its cards, when all were read.
    consuming func rest() -> Deck {
        if let suspect, result.diagnostics.contains(where: { $0.code == MarkUnclosed.code && $0.line > suspect.line }) {
            result.diagnostics.append(suspect)
        }
        result.diagnostics = result.diagnostics.enumerated().sorted {
            ($0.element.line, $0.element.column, $0.offset) < ($1.element.line, $1.element.column, $1.offset)
        }.map(\.element)
        return result
    }

    /// Looks for what takes cards, or is lost, in text that belongs to no card too.
    private mutating func readMarks(_ piece: DeckCutter.Piece) {
        let lines = 0..<piece.lines.count
        if suspect == nil {
            suspect = MarkUnclosed.suspect(in: piece.passage, lines: lines)
            suspect?.card = piece.depth == 2 ? count : nil
        }
        guard piece.depth != 2 else { return }
        result.diagnostics += MarkUnclosed.diagnostics(in: piece.passage, lines: lines)
        result.diagnostics += HeadingNotSeen.diagnostics(in: piece.passage, lines: lines)
    }

    private mutating func readCard(_ piece: DeckCutter.Piece) {
        hasCard = true
        guard var reading = CardReading(piece.passage, bytes: piece.bytes, lineCount: piece.lines.count, deckTags: result.tags) else {
            result.diagnostics.append(MalformedCardSkipped.diagnostic(piece.passage.source))
            return
        }
        if reading.isPage { return readPage(reading) }
        reading.number(ordinal(of: reading.card.foldedHeading))
        var wrong: [Diagnostic] = []
        for rule in CardReading.rules {
            let found = rule.diagnostics(for: reading)
            if !found.isEmpty { wrong += found }
        }
        if let id = reading.card.pinnedID {
            if let first = pinned[id] { wrong.append(DuplicateID.diagnostic(for: reading, id: id, first: "on line \(first)")) }
            pinned[id] = pinned[id] ?? reading.card.line
        }
        for index in wrong.indices { wrong[index].card = count }
        result.diagnostics += wrong
        found = reading.card
        count += 1
    }

    private mutating func readPage(_ reading: CardReading) {
        result.pages.append(ReadingPage(reading.card))
        if suspect?.card == count { suspect?.card = nil }
        for rule in CardReading.rules where rule.code.severity > .advice { result.diagnostics += rule.diagnostics(for: reading) }
    }

    private mutating func readTitle(_ piece: DeckCutter.Piece) {
        let source = piece.passage.source
        let heading = Heading(source, line: 0, depth: 1)
        if hasTitle || hasCard {
            result.diagnostics.append(StrayH1.diagnostic(source, heading: heading, followsCard: hasCard))
        } else {
            hasTitle = true
            result.title = heading.text.isEmpty ? nil : source.string(heading.text)
        }
        if !hasCard { readPreamble(piece, from: heading.nextLine) }
    }

    private mutating func readPreamble(_ piece: DeckCutter.Piece, from line: Int = 0) {
        guard !hasPreambleTag else { return }
        let body = Body(of: piece.passage, lines: min(line, piece.lines.count)..<piece.lines.count)
        guard let tag = body.tags.first else { return }
        hasPreambleTag = true
        result.diagnostics.append(PreambleTag.diagnostic(piece.passage.source, tag: tag))
    }
}

extension Deck {
    /// What is wrong with the images that cannot be found, in the order of the file. Whether one can is for the caller to say, who knows
    /// the folder of the deck and looks at the disk; `bytes` are those the deck was read from.
    public func unresolvedImages(in bytes: [UInt8], isFound: (_ target: String) -> Bool) -> [Diagnostic] {
        let file = SourceText(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
        let ofCards = cards.enumerated().flatMap { index, card in
            card.images.filter { !isFound($0.target) }.map { UnresolvedImage.diagnostic(file, $0, card: index) }
        }
        return ofCards
            + pages.flatMap { $0.card.images.filter { !isFound($0.target) }.map { UnresolvedImage.diagnostic(file, $0, card: nil) } }
    }
}
