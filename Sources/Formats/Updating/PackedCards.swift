import Cards

/// The cards of a deck that is read, packed: what they say stays in the bytes of the deck.
public struct PackedCards: Sendable {
    /// Where a card is in the deck.
    struct Place {
        /// Its bytes.
        var bytes: Range<Int>
        /// The line of its heading.
        var line: Int
        /// Which of the cards with its heading it is.
        var ordinal: Int
    }

    /// The cards, each as if it stood alone.
    private var records = PackedRecords()
    private var places: [Place] = []
    /// The bytes of the deck.
    private var bytes: [UInt8] = []

    /// No cards.
    init() {}

    /// The cards of a deck that has these bytes.
    init(_ cards: [Card], in bytes: [UInt8]) {
        for card in cards {
            records.append { $0.pack(card, within: bytes[card.bytes]) }
            places.append(Place(bytes: card.bytes, line: card.line, ordinal: card.ordinal))
        }
        self.bytes = bytes
    }

    /// Puts cards of a new deck behind the others, which were packed each with its own bytes.
    mutating func append(_ records: PackedRecords, at places: [Place]) {
        self.records.append(records)
        self.places += places
    }

    /// The same in a deck of these bytes.
    func inside(_ bytes: [UInt8]) -> PackedCards {
        var cards = self
        cards.bytes = bytes
        return cards
    }
}

extension PackedCards: RandomAccessCollection {
    /// The place of the first.
    public var startIndex: Int { 0 }
    /// The place behind the last.
    public var endIndex: Int { records.count }

    /// A card by its place.
    public subscript(index: Int) -> Card {
        let place = places[index]
        var fields = records[index]
        var card = fields.card(within: bytes[place.bytes])
        (card.ordinal, card.line, card.bytes) = (place.ordinal, place.line, place.bytes)
        for image in card.images.indices { card.images[image].line += place.line }
        return card
    }
}

extension [UInt8] {
    /// Writes a card, but for its place.
    ///
    /// - Parameter text: the bytes in which it stands: what is in them is not written again.
    mutating func pack(_ card: Card, within text: ArraySlice<UInt8>) {
        let heading = pack(card.heading, within: text, from: text.startIndex)
        let front = pack(card.front, within: text, from: heading)
        _ = pack(card.back, within: text, from: front)
        pack(card.tags) { $0.pack($1) }
        pack(card.kind.rawValue)
        pack(card.pinnedID) { $0.pack($1) }
        pack(card.sides) { $0.pack($1) }
        pack(card.images) { bytes, image in
            bytes.pack(image.target)
            bytes.pack(image.line - card.line)
            bytes.pack(image.column)
        }
        pack(card.searched) { bytes, month in
            bytes.pack(month.year)
            bytes.pack(month.month)
        }
        pack(card.after) { $0.pack($1) }
    }

    /// Writes where a part of a card stands, or the part where it is not in one piece.
    ///
    /// - Returns: where it ends in the text.
    private mutating func pack(_ part: String, within text: ArraySlice<UInt8>, from start: Int) -> Int {
        let count = part.utf8.count
        guard count > 0, let place = Self.place(of: part, in: text[start...]) else {
            pack(-1)
            pack(part)
            return start
        }
        pack(place - text.startIndex)
        pack(count)
        return place + count
    }

    private static func place(of part: String, in text: ArraySlice<UInt8>) -> Int? {
        var part = part
        return part.withUTF8 { part in
            // The mark of a heading, blank lines and the line between question and answer stand before the parts.
            for skipped in 0...12 where skipped < text.count {
                let rest = text.dropFirst(skipped)
                if rest.count >= part.count, rest.first == part[0], rest.prefix(part.count).elementsEqual(part) { return rest.startIndex }
            }
            return nil
        }
    }
}

extension PackedFields {
    /// A card that was written with the bytes in which it stands.
    fileprivate mutating func card(within text: ArraySlice<UInt8>) -> Card {
        var card = Card(heading: part(within: text), front: part(within: text), back: part(within: text))
        card.tags = list { $0.text() }
        card.kind = Card.Kind(rawValue: self.text()) ?? .basic
        card.pinnedID = maybe { $0.text() }
        card.sides = list { $0.side() }
        card.images = list { Card.Image(target: $0.text(), line: $0.number(), column: $0.number()) }
        card.searched = maybe { CalendarMonth(year: $0.number(), month: $0.number()) } ?? nil
        card.after = list { $0.text() }
        return card
    }

    private mutating func part(within text: ArraySlice<UInt8>) -> String {
        let place = number()
        if place < 0 { return self.text() }
        return String(decoding: text.dropFirst(place).prefix(number()), as: UTF8.self)
    }
}
