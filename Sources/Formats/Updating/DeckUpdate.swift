import Cards

/// What becomes of a deck when cards are imported into it: a value, so that it can be looked at before anything is written.
public struct DeckUpdate: Sendable {
    /// What becomes of one imported card.
    public struct Outcome: Equatable, Sendable {
        /// The card.
        public var card: ImportedCard
        /// What becomes of it.
        public var fate: Fate
        /// The index of the card in the new deck; nil when it is not there.
        public var index: Int?
        /// Whether it had to be mended to stay in one card.
        public var isMended: Bool
    }

    /// What becomes of an imported card.
    public enum Fate: Equatable, Sendable {
        /// It is new.
        case new
        /// It was changed in the other program: the heading, the text, the tags.
        case changed([String])
        /// The deck has it as it is.
        case unchanged
        /// The learner has changed it here, and nobody there: it stays as the learner has it.
        case kept
        /// It was changed here and there: it stays as the learner has it.
        case conflict
        /// The deck has a card of this heading that was not imported, and says something else: it stays.
        case present
        /// The learner has taken it out of the deck: it stays out.
        case removed

        /// Whether the card was changed in the other program, and is changed here.
        public var isChange: Bool { if case .changed = self { true } else { false } }
    }

    /// What becomes of each card, in the order of the import.
    public private(set) var outcomes: [Outcome] = []
    /// The headings of cards that were imported once and are not in what is imported now; they stay.
    public private(set) var gone: [String] = []
    /// The bytes of the deck afterwards; nil when it stays as it is.
    public private(set) var bytes: [UInt8]?
    /// The deck afterwards.
    public private(set) var deck: Deck
    /// How many pages to read are new, and how many are changed.
    public private(set) var pages: (new: Int, changed: Int) = (0, 0)
    /// What is to be remembered of its cards.
    public private(set) var records: [ImportRecord] = []
    /// For cards whose names change: the index in the old deck and in the new.
    public private(set) var renamed: [(old: Int, new: Int)] = []
    /// The deck as it was.
    public private(set) var old: Deck

    /// Compares imported cards with a deck.
    ///
    /// - Parameters:
    ///   - cards: the cards to be imported.
    ///   - bytes: those of the deck file; none for a new deck.
    ///   - title: the title of a new deck, and what stands below it there.
    ///   - records: what is remembered of earlier imports into the deck.
    ///   - pieces: how cards are written.
    public init(
        importing cards: [ImportedCard], into bytes: [UInt8], title: String, preamble: String? = nil, records: [ImportRecord],
        pieces: Pieces = .inTurn
    ) {
        old = Deck(parsing: bytes)
        deck = old
        let written = pieces.made(of: cards.count, each: 1_000) { range in cards[range].map(\.text.written) }.flatMap(\.self)
        let isOfPage = { (record: ImportRecord) in record.key == PageUpdate.key }
        var matcher = CardMatcher(old, records.filter { !isOfPage($0) })
        let wanted = written.map { CardPrints($0.card) }
        let matches = matcher.matches(cards, written.map(\.card), wanted)
        var texts: [Int: String] = [:]
        var added: [Int] = []
        for (index, card) in cards.enumerated() {
            let fate = Self.fate(of: written[index].card, wanted[index], matches[index], in: old, matcher.prints)
            var place = matches[index].index
            if case .changed = fate, let place { texts[place] = written[index].text }
            if fate == .new {
                place = old.cards.count + added.count
                added.append(index)
            }
            outcomes.append(Outcome(card: card, fate: fate, index: place, isMended: written[index].isMended))
            self.records.append(ImportRecord(wanted[index], key: card.key))
        }
        let left = matcher.left
        let untaken = matcher.untaken
        gone = left.map(\.heading).filter(untaken.contains)
        let read = PageUpdate(outcomes, in: old, records.filter(isOfPage))
        pages = read.counts
        self.records += left + read.records
        guard !texts.isEmpty || !added.isEmpty || read.changesDeck else { return }
        let head = bytes.isEmpty ? Array("# \(title.foldingWhiteSpace)\n\(preamble.map { "\n\($0)\n" } ?? "")".utf8) : []
        let new = Self.assembled(head + bytes, old, replacing: texts, adding: added.lazy.map { written[$0].text }, read)
        self.bytes = new
        deck =
            (bytes.isEmpty && !read.changesDeck
                ? WrittenDeck(head, added.count == written.count ? written : added.map { written[$0] })?.deck : nil) ?? Deck(parsing: new)
        for (place, _) in texts where place < deck.cards.count {
            let names = (old.cards[place].name(in: "", side: .forward), deck.cards[place].name(in: "", side: .forward))
            if names.0 != names.1 { renamed.append((place, place)) }
        }
    }

    /// Lets go of what the cards say below their headings: it stands in the bytes, and there may be very many.
    public mutating func forgetTexts() {
        for index in outcomes.indices { (outcomes[index].card.text.front, outcomes[index].card.text.back) = ("", "") }
        for index in deck.cards.indices { (deck.cards[index].front, deck.cards[index].back) = ("", "") }
        for index in old.cards.indices { (old.cards[index].front, old.cards[index].back) = ("", "") }
    }

    /// Whether the new deck has all the cards and pages it ought to have: it has not when the old one ends in code that nothing closes.
    public var isSound: Bool {
        bytes == nil
            || deck.cards.count == old.cards.count + outcomes.count { $0.fate == .new }
                && deck.pages.count == old.pages.count + pages.new
    }

    private static func fate(
        of card: Card, _ here: CardPrints, _ match: CardMatcher.Match, in deck: Deck, _ prints: [CardPrints]
    ) -> Fate {
        guard let index = match.index else { return match.record == nil ? .new : .removed }
        let there = prints[index]
        if there == here { return .unchanged }
        guard let record = match.record else { return .present }
        if there.whole == record.print { return .changed(changes(from: deck.cards[index], to: card, deckTags: deck.tags)) }
        return here.whole == record.print ? .kept : .conflict
    }

    private static func changes(from old: Card, to new: Card, deckTags: [String]) -> [String] {
        var changes: [String] = []
        if CardPrints(old).heading != CardPrints(new).heading { changes.append("heading") }
        if old.front != new.front { changes.append("question") }
        if old.back != new.back { changes.append("answer") }
        if Set(old.tags).subtracting(deckTags) != Set(new.tags).subtracting(deckTags) { changes.append("tags") }
        return changes
    }

    /// The bytes with some cards and pages replaced, pages put in, and cards added behind the last; all else stays as it is.
    private static func assembled(
        _ bytes: [UInt8], _ deck: Deck, replacing texts: [Int: String], adding added: some Collection<String>, _ pages: PageUpdate
    ) -> [UInt8] {
        var pieces = texts.map { (range: deck.cards[$0.key].bytes, text: $0.value) }
        pieces += pages.replaced.map { (deck.pages[$0.key].card.bytes, $0.value) }
        pieces += pages.before.filter { $0.key < deck.cards.count }.map { place, texts in
            let start = deck.cards[place].bytes.lowerBound
            return (start..<start, texts.joined(separator: "\n"))
        }
        pieces.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        var new: [UInt8] = []
        new.reserveCapacity(bytes.count + added.reduce(0) { $0 + $1.utf8.count + 2 })
        var copied = 0
        for piece in pieces {
            new += bytes[copied..<piece.range.lowerBound]
            new += Array(piece.text.utf8)
            if piece.range.upperBound < bytes.count { new.append(0x0A) }
            copied = piece.range.upperBound
        }
        new += bytes[copied...]
        func append(_ text: String) {
            if let last = new.last, last != 0x0A { new.append(0x0A) }
            if !new.suffix(2).elementsEqual([0x0A, 0x0A]) { new.append(0x0A) }
            new += text.utf8
        }
        for (number, text) in added.enumerated() {
            pages.before[deck.cards.count + number]?.forEach(append)
            append(text)
        }
        pages.before[.max]?.forEach(append)
        return new
    }
}
