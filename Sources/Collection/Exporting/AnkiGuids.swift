import Cards
import Formats

/// What Anki is to know cards by: the same each time they are exported.
struct AnkiGuids {
    private let records: ImportRecords
    /// Those of one deck: cards come deck by deck.
    private var known: (deck: String, guids: [String: String])?

    /// - Parameter records: what is remembered of imports: a card that came from Anki goes back under the same name.
    init(_ records: ImportRecords) { self.records = records }

    /// The name of a card.
    mutating func guid(of card: Card, in deck: String) -> String {
        if known?.deck != deck {
            known = (
                deck,
                Dictionary(
                    records[deck].compactMap { record in record.key.map { (record.heading, $0) } }.filter { !$0.1.hasPrefix("^") }
                ) { first, _ in first }
            )
        }
        let name = card.name(in: deck, side: .forward)
        return (card.ordinal == 0 ? known?.guids[name.heading] : nil) ?? Self.guid(name)
    }

    private static func guid(_ name: CardName) -> String {
        let hash = Fingerprint.of("\(name.deck)\u{0}\(name.heading)\u{0}\(name.ordinal)".utf8)
        return "nacre-" + String(hash, radix: 36)
    }
}
