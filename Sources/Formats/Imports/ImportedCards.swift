import Cards
import Scheduling

/// The cards of a deck of another program, packed: of very many, as values, what they say would take several times its bytes.
public struct ImportedCards: Sendable {
    private var records = PackedRecords()
    /// The pages to read, by the places of the cards that they stand before.
    private(set) var pages: [Int: [ImportedPage]] = [:]
    /// How many of their sides have a schedule.
    public private(set) var schedules = 0

    /// No cards.
    public init() {}

    /// Puts a card behind the others.
    public mutating func append(_ card: ImportedCard) {
        if !card.pages.isEmpty { pages[records.count] = card.pages }
        schedules += card.history.count
        records.append { bytes in
            for text in [card.text.heading, card.text.front, card.text.back] { bytes.pack(text) }
            bytes.pack(card.text.tags) { $0.pack($1) }
            bytes.pack(card.text.kind) { $0.pack($1.rawValue) }
            bytes.pack(card.text.id) { $0.pack($1) }
            bytes.pack(card.key) { $0.pack($1) }
            bytes.pack(card.line)
            bytes.pack(card.history) { bytes, entry in
                bytes.pack(entry.key)
                bytes.pack(entry.value)
            }
            bytes.pack(card.numbers) { bytes, entry in
                bytes.pack(entry.key)
                bytes.pack(Int(entry.value))
            }
            bytes.pack(card.media) { $0.pack($1) }
        }
    }

    /// Puts the cards of another list behind these.
    public static func += (cards: inout ImportedCards, others: ImportedCards) {
        let start = cards.count
        cards.records.append(others.records)
        cards.schedules += others.schedules
        for (place, pages) in others.pages { cards.pages[start + place] = pages }
    }
}

extension ImportedCards: RandomAccessCollection, ExpressibleByArrayLiteral, Equatable {
    /// These cards.
    public init(_ cards: some Sequence<ImportedCard>) { for card in cards { append(card) } }

    /// These cards.
    public init(arrayLiteral cards: ImportedCard...) { self.init(cards) }

    /// The place of the first.
    public var startIndex: Int { 0 }
    /// The place behind the last.
    public var endIndex: Int { records.count }

    /// A card by its place.
    public subscript(place: Int) -> ImportedCard {
        var fields = records[place]
        var text = CardText(heading: fields.text(), front: fields.text(), back: fields.text())
        text.tags = fields.list { $0.text() }
        text.kind = fields.maybe { $0.text() }.flatMap(Card.Kind.init)
        text.id = fields.maybe { $0.text() }
        var card = ImportedCard(text, key: fields.maybe { $0.text() }, line: fields.number())
        for (side, schedule) in fields.list({ ($0.side(), $0.schedule()) }) { card.history[side] = schedule }
        for (side, number) in fields.list({ ($0.side(), $0.number()) }) { card.numbers[side] = Int64(number) }
        card.media = fields.list { $0.text() }
        if let pages = pages[place] { card.pages = pages }
        return card
    }

    /// Whether both have the same cards in the same order.
    public static func == (cards: ImportedCards, others: ImportedCards) -> Bool { cards.elementsEqual(others) }
}
