import Cards

/// What becomes of a deck when cards are imported into it: a value, so that it can be looked at before anything is written.
public struct DeckUpdate: Sendable {
    /// What becomes of each card, in the order of the import.
    public private(set) var outcomes: Outcomes
    /// The headings of cards that were imported once and are not in what is imported now; they stay.
    public private(set) var gone: [String] = []
    /// The bytes of the deck afterwards; nil when it stays as it is.
    public private(set) var bytes: [UInt8]?
    /// The deck afterwards.
    public private(set) var deck: PackedDeck
    /// How many pages to read are new, and how many are changed.
    public private(set) var pages: (new: Int, changed: Int) = (0, 0)
    /// What is to be remembered of its cards.
    public private(set) var records: [ImportRecord] = []
    /// For cards whose names change: the index in the old deck and in the new.
    public private(set) var renamed: [(old: Int, new: Int)] = []
    /// The deck as it was.
    public private(set) var old: PackedDeck

    /// Compares imported cards with a deck.
    ///
    /// - Parameters:
    ///   - cards: the cards to be imported.
    ///   - bytes: those of the deck file; none for a new deck.
    ///   - title: the title of a new deck, and what stands below it there.
    ///   - records: what is remembered of earlier imports into the deck.
    ///   - pieces: how cards are written.
    public init(
        importing cards: consuming ImportedCards, into bytes: [UInt8], title: String, preamble: String? = nil, records: [ImportRecord],
        pieces: Pieces = .inTurn
    ) {
        let old = Deck(parsing: bytes)
        let written = WrittenCards(copy cards, isNew: bytes.isEmpty, pieces)
        let isOfPage = { (record: ImportRecord) in record.key == PageUpdate.key }
        var matcher = CardMatcher(old, records.filter { !isOfPage($0) })
        let (count, ownPages) = (cards.count, cards.pages)
        // Where nothing is there, all is new, and has been said once it is written.
        if matcher.isEmpty { cards = [] }
        let source = cards
        let matches = matcher.isEmpty ? nil : matcher.matches(written.keys, written.prints) { source[$0].text.written.card }
        outcomes = Outcomes(written.cards)
        var texts: [Int: ArraySlice<UInt8>] = [:]
        var added: [Int] = []
        self.records.reserveCapacity(count)
        for index in 0..<count {
            let (match, prints) = (matches?[index] ?? CardMatcher.Match(), written.prints(index))
            let fate = Self.fate(of: source[index].text.written.card, prints, match, in: old, matcher.prints)
            var place = match.index
            if case .changed = fate, let place { texts[place] = written.text(index) }
            if fate == .new {
                place = old.cards.count + added.count
                added.append(index)
            }
            outcomes.add(fate, at: place, isMended: written.isMended(index))
            self.records.append(ImportRecord(prints, key: written.key(index)))
        }
        let (left, untaken) = (matcher.left, matcher.untaken)
        gone = left.map(\.heading).filter(untaken.contains)
        let read = PageUpdate(ownPages, outcomes.places, in: old, records.filter(isOfPage))
        pages = read.counts
        self.records += left + read.records
        self.old = PackedDeck(old, bytes)
        deck = self.old
        guard !texts.isEmpty || !added.isEmpty || read.changesDeck else { return }
        let head = bytes.isEmpty ? Array("# \(title.foldingWhiteSpace)\n\(preamble.map { "\n\($0)\n" } ?? "")".utf8) : []
        let new = Self.assembled(head + bytes, old, replacing: texts, adding: added.lazy.map(written.text), read)
        self.bytes = new
        let isWhole = bytes.isEmpty && !read.changesDeck && added.count == count
        deck = (isWhole ? written.deck(head, new) : nil) ?? PackedDeck(Deck(parsing: new), new)
        for place in texts.keys where place < deck.cards.count {
            let names = (old.cards[place].name(in: "", side: .forward), deck.cards[place].name(in: "", side: .forward))
            if names.0 != names.1 { renamed.append((place, place)) }
        }
    }

    /// Compares cards with a deck.
    public init(
        importing cards: some Sequence<ImportedCard>, into bytes: [UInt8], title: String, preamble: String? = nil, records: [ImportRecord]
    ) {
        self.init(importing: ImportedCards(cards), into: bytes, title: title, preamble: preamble, records: records)
    }

    /// Whether the new deck has all the cards and pages it ought to have: it has not when the old one ends in code that nothing closes.
    public var isSound: Bool {
        bytes == nil
            || deck.cards.count == old.cards.count + outcomes.count(of: { $0 == .new })
                && deck.pages.count == old.pages.count + pages.new
    }

    private static func fate(
        of card: @autoclosure () -> Card, _ here: CardPrints, _ match: CardMatcher.Match, in deck: Deck, _ prints: [CardPrints]
    ) -> Fate {
        guard let index = match.index else { return match.record == nil ? .new : .removed }
        let there = prints[index]
        if there == here { return .unchanged }
        guard let record = match.record else { return .present }
        if there.whole == record.print { return .changed(changes(from: deck.cards[index], to: card(), deckTags: deck.tags)) }
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
        _ bytes: [UInt8], _ deck: Deck, replacing texts: [Int: ArraySlice<UInt8>], adding added: some Collection<ArraySlice<UInt8>>,
        _ pages: PageUpdate
    ) -> [UInt8] {
        var pieces = texts.map { (range: deck.cards[$0.key].bytes, text: $0.value) }
        pieces += pages.replaced.map { (deck.pages[$0.key].card.bytes, Array($0.value.utf8)[...]) }
        pieces += pages.before.filter { $0.key < deck.cards.count }.map { place, texts in
            let start = deck.cards[place].bytes.lowerBound
            return (start..<start, Array(texts.joined(separator: "\n").utf8)[...])
        }
        pieces.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        var new: [UInt8] = []
        new.reserveCapacity(bytes.count + added.reduce(0) { $0 + $1.count + 2 })
        var copied = 0
        for piece in pieces {
            new += bytes[copied..<piece.range.lowerBound]
            new += piece.text
            if piece.range.upperBound < bytes.count { new.append(0x0A) }
            copied = piece.range.upperBound
        }
        new += bytes[copied...]
        func append(_ text: some Collection<UInt8>) {
            if let last = new.last, last != 0x0A { new.append(0x0A) }
            if !new.suffix(2).elementsEqual([0x0A, 0x0A]) { new.append(0x0A) }
            new += text
        }
        for (number, text) in added.enumerated() {
            pages.before[deck.cards.count + number]?.forEach { append($0.utf8) }
            append(text)
        }
        pages.before[.max]?.forEach { append($0.utf8) }
        return new
    }
}
