import Cards

/// Imported cards as they are written: the bytes of their texts, and what is to be known of each, in pieces of which several may be made at once.
struct WrittenCards: Sendable {
    /// Some cards that follow each other.
    private struct Piece: Sendable {
        var text: [UInt8] = []
        /// Where each card ends in the text.
        var ends: [Int] = []
        var prints: [CardPrints] = []
        var keys: [String?] = []
        /// The cards with no more than is to be told of them.
        var cards = ImportedCards()
        var isMended: [Bool] = []
        /// What reading them gives, each alone; nothing where they make no new deck.
        var read = PackedRecords()
        /// Whether reading them behind each other gives just that.
        var isCertain = true

        mutating func add(_ card: ImportedCard, isNew: Bool) {
            let written = card.text.written
            let start = text.count
            text += written.text.utf8
            ends.append(text.count)
            prints.append(CardPrints(written.card))
            keys.append(card.key)
            isMended.append(written.isMended)
            if isNew {
                isCertain = isCertain && written.isCertain && !written.card.tags.contains { $0.lowercased() == ReadingPage.tag }
                read.append { $0.pack(written.card, within: text[start...]) }
            }
            var told = card
            (told.text, told.key, told.pages) = (CardText(heading: card.text.heading, back: ""), nil, [])
            cards.append(told)
        }
    }

    private let pieces: [Piece]

    private static let length = 1_000

    /// - Parameter isNew: whether they may make a new deck.
    init(_ cards: ImportedCards, isNew: Bool, _ pieces: Pieces) {
        self.pieces = pieces.made(of: cards.count, each: Self.length) { range in
            var piece = Piece()
            for index in range { piece.add(cards[index], isNew: isNew) }
            return piece
        }
    }

    /// The numbers of each card's text.
    var prints: [CardPrints] { pieces.flatMap(\.prints) }

    /// The numbers of a card's text.
    func prints(_ index: Int) -> CardPrints { pieces[index / Self.length].prints[index % Self.length] }

    /// What the other program knows them by.
    var keys: [String?] { pieces.flatMap(\.keys) }

    /// What the other program knows a card by.
    func key(_ index: Int) -> String? { pieces[index / Self.length].keys[index % Self.length] }

    /// The cards with no more than is to be told of them.
    var cards: ImportedCards { pieces.reduce(into: ImportedCards()) { $0 += $1.cards } }

    /// Whether a card had to be mended to stay in one.
    func isMended(_ index: Int) -> Bool { pieces[index / Self.length].isMended[index % Self.length] }

    /// The text of a card.
    func text(_ index: Int) -> ArraySlice<UInt8> {
        let (piece, place) = (pieces[index / Self.length], index % Self.length)
        return piece.text[(place == 0 ? 0 : piece.ends[place - 1])..<piece.ends[place]]
    }

    /// The deck that they make behind what stands before them: what reading it gives, known without reading it.
    ///
    /// - Parameter bytes: the whole deck.
    /// - Returns: nil where reading might give something else.
    func deck(_ head: [UInt8], _ bytes: [UInt8]) -> PackedDeck? {
        guard pieces.allSatisfy(\.isCertain) else { return nil }
        // A head could take the cards with it.
        var deck = Deck(parsing: head + Array("\n## next\n\nnext\n".utf8))
        guard head.last == 0x0A, !head.contains(0x0D), deck.cards.count == 1, deck.cards[0].back == "next", deck.tags.isEmpty else {
            return nil
        }
        deck.cards.removeAll()
        var cards = PackedCards()
        var (line, start) = (head.count { $0 == 0x0A } + 1, head.count)
        if !head.suffix(2).elementsEqual([0x0A, 0x0A]) { (line, start) = (line + 1, start + 1) }
        var ordinals: [String: Int] = [:]
        for piece in pieces {
            var places: [PackedCards.Place] = []
            var from = 0
            for (index, to) in piece.ends.enumerated() {
                // A blank line parts it from the next.
                let end = min(bytes.count, start + to - from + 1)
                let heading = piece.prints[index].heading
                places.append(PackedCards.Place(bytes: start..<end, line: line, ordinal: ordinals[heading, default: 0]))
                ordinals[heading, default: 0] += 1
                line += piece.text[from..<to].count { $0 == 0x0A } + 1
                (start, from) = (end, to)
            }
            cards.append(piece.read, at: places)
        }
        return PackedDeck(deck, cards.inside(bytes))
    }
}
