/// Whether two readings of a card are the same card to its learner. By this every edit is proved before it is offered.
struct CardSameness {
    /// What may differ.
    enum Allowance {
        /// The layout of the text, as long as it is shown the same.
        case layout
        /// The tags.
        case tags
        /// The heading.
        case heading
        /// How the card is asked.
        case kind
        /// The targets of images and links, the ends of lines, and tags.
        case place
    }

    /// What may differ.
    let allowed: Set<Allowance>

    /// Whether the cards are the same in all that may not differ. Their places and ordinals are not looked at.
    func holds(_ a: Card, _ b: Card) -> Bool {
        guard allowed.contains(.heading) || a.foldedHeading == b.foldedHeading, a.pinnedID == b.pinnedID else { return false }
        guard allowed.contains(.kind) || a.kind == b.kind && a.sides == b.sides else { return false }
        if !allowed.contains(.tags), !allowed.contains(.place), Set(a.tags) != Set(b.tags) { return false }
        if allowed.contains(.place) { return true }
        if a.images.map(\.target) != b.images.map(\.target) { return false }
        return isSame(a.front, b.front) && isSame(a.back, b.back)
    }

    /// Whether two decks have the same cards in the same order.
    func holds(_ a: Deck, _ b: Deck) -> Bool {
        a.title == b.title && a.cards.count == b.cards.count && zip(a.cards, b.cards).allSatisfy(holds)
    }

    /// Whether two files have the same cards in the same order, of which only one of each is in memory at a time.
    func holds(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        var (first, second) = (DeckCards(parsing: a), DeckCards(parsing: b))
        while true {
            switch (first.next(), second.next()) {
            case (let old?, let new?) where holds(old, new): continue
            case (nil, nil): return first.head.title == second.head.title
            default: return false
            }
        }
    }

    private func isSame(_ a: String, _ b: String) -> Bool {
        if a == b { return true }
        guard allowed.contains(.layout) else { return false }
        return Block.blocks(of: a.withPlainLineEnds) == Block.blocks(of: b.withPlainLineEnds)
    }
}

extension String {
    /// The text with `\n` at the end of each line.
    var withPlainLineEnds: String {
        guard utf8.contains(.carriageReturn) else { return self }
        var bytes: [UInt8] = []
        var previous: UInt8 = 0
        for byte in utf8 {
            if byte == .carriageReturn {
                bytes.append(.lineFeed)
            } else if byte != .lineFeed || previous != .carriageReturn {
                bytes.append(byte)
            }
            previous = byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
