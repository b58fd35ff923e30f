import Cards

/// A deck that is made of cards as they are written: what reading it gives, known without reading it.
struct WrittenDeck {
    /// The deck.
    let deck: Deck

    /// - Parameters:
    ///   - head: what stands before the first card.
    ///   - cards: the cards, a blank line before each.
    /// - Returns: nil where reading might give something else.
    init?(_ head: [UInt8], _ cards: [CardText.Written]) {
        guard cards.allSatisfy({ $0.isCertain && !$0.card.tags.contains { $0.lowercased() == ReadingPage.tag } }) else { return nil }
        // A head could take the cards with it.
        var deck = Deck(parsing: head + Array("\n## next\n\nnext\n".utf8))
        guard head.last == 0x0A, !head.contains(0x0D), deck.cards.count == 1, deck.cards[0].back == "next", deck.tags.isEmpty else {
            return nil
        }
        deck.cards.removeAll()
        deck.cards.reserveCapacity(cards.count)
        var (line, start) = (head.count { $0 == 0x0A } + 1, head.count)
        if !head.suffix(2).elementsEqual([0x0A, 0x0A]) { (line, start) = (line + 1, start + 1) }
        var ordinals: [String: Int] = [:]
        for (index, written) in cards.enumerated() {
            var card = written.card
            let heading = card.heading.foldingWhiteSpace
            card.ordinal = ordinals[heading, default: 0]
            ordinals[heading, default: 0] += 1
            for image in card.images.indices { card.images[image].line += line - card.line }
            card.line = line
            let end = start + written.text.utf8.count + (index + 1 < cards.count ? 1 : 0)
            card.bytes = start..<end
            line += written.text.utf8.count { $0 == 0x0A } + 1
            start = end
            deck.cards.append(card)
        }
        self.deck = deck
    }
}
