import Cards

/// Finds for imported cards the cards of a deck that they already are.
struct CardMatcher {
    /// The card of the deck, and what is remembered of its import; neither where there is none.
    struct Match: Equatable {
        var index: Int?
        var record: ImportRecord?
    }

    private let deck: Deck
    /// The prints of its cards.
    let prints: [CardPrints]
    private let records: [ImportRecord]
    private var cardsByPrint: Claims<UInt64>
    private var cardsByHeading: Claims<String>
    private var cardsByBody: Claims<UInt64>
    private var recordsByKey: Claims<String>
    private var recordsWithKey: Claims<String>
    private var recordsWithoutKey: Claims<String>
    private var takenCards: Set<Int> = []
    private var takenRecords: Set<Int> = []

    init(_ deck: Deck, _ records: [ImportRecord]) {
        let prints = deck.cards.map { CardPrints($0, deckTags: deck.tags) }
        (self.deck, self.prints, self.records) = (deck, prints, records)
        cardsByPrint = Claims(prints.indices) { prints[$0].whole }
        cardsByHeading = Claims(prints.indices) { prints[$0].heading }
        cardsByBody = Claims(prints.indices) { prints[$0].body == Self.empty ? nil : prints[$0].body }
        recordsByKey = Claims(records.indices) { records[$0].key }
        recordsWithKey = Claims(records.indices) { records[$0].key == nil ? nil : records[$0].heading }
        recordsWithoutKey = Claims(records.indices) { records[$0].key == nil ? records[$0].heading : nil }
    }

    /// Whether there is no card that an imported one could be, or could have been.
    var isEmpty: Bool { prints.isEmpty && records.isEmpty }

    /// The matches of these cards, in their order. First come those that say the same, then those remembered by a key, by a heading, and
    /// last those that have another heading over the same text.
    ///
    /// - Parameters:
    ///   - keys: what the other program knows them by.
    ///   - wanted: the prints of the cards as they would be read.
    ///   - written: a card as it would be read.
    mutating func matches(_ keys: [String?], _ wanted: [CardPrints], _ written: (Int) -> Card) -> [Match] {
        var matches = Array(repeating: Match(), count: keys.count)
        for index in keys.indices {
            guard let key = keys[index] else { continue }
            // Taken before the call: for its argument this value would be copied, and with it all that is left to be taken.
            let number = recordsByKey.take(key, but: &takenRecords)
            matches[index].record = record(number)
        }
        for index in keys.indices { matches[index].index = cardsByPrint.take(wanted[index].whole, but: &takenCards) }
        for index in keys.indices where matches[index].record == nil {
            // A key that is not remembered is another card; one without a key is known by its heading.
            let heading = wanted[index].heading
            var number = recordsWithoutKey.take(heading, but: &takenRecords)
            if number == nil, keys[index] == nil { number = recordsWithKey.take(heading, but: &takenRecords) }
            matches[index].record = record(number)
        }
        for index in keys.indices where matches[index].index == nil {
            guard let record = matches[index].record else { continue }
            matches[index].index =
                cardsByPrint.take(record.print, but: &takenCards) ?? cardsByHeading.take(record.heading, but: &takenCards)
                ?? cardsByBody.take(record.bodyPrint, but: &takenCards)
        }
        for index in keys.indices where matches[index] == Match() && keys[index] == nil {
            guard let renamed = cardsByBody.take(wanted[index].body, but: &takenCards) else { continue }
            let heading = prints[renamed].heading
            matches[index].index = renamed
            var number = recordsWithoutKey.take(heading, but: &takenRecords)
            if number == nil { number = recordsWithKey.take(heading, but: &takenRecords) }
            matches[index].record = record(number)
        }
        matchAlike(&matches, keys, written)
        for index in keys.indices where matches[index] == Match() {
            matches[index].index = cardsByHeading.take(wanted[index].heading, but: &takenCards)
        }
        return matches
    }

    /// Cards changed in heading and text at once: each goes to the card that was imported, is as it was, and shares most words with it.
    private mutating func matchAlike(_ matches: inout [Match], _ keys: [String?], _ written: (Int) -> Card) {
        let lost = records.indices.filter { !takenRecords.contains($0) }
        let new = keys.indices.filter { matches[$0] == Match() && keys[$0] == nil }
        guard (1...Self.mostAlike).contains(lost.count), (1...Self.mostAlike).contains(new.count) else { return }
        let recordOfPrint = Dictionary(lost.map { (records[$0].print, $0) }) { first, _ in first }
        let there = prints.indices.filter { !takenCards.contains($0) && recordOfPrint[prints[$0].whole] != nil }
        let words = Dictionary(uniqueKeysWithValues: there.map { ($0, Self.words(of: deck.cards[$0])) })
        for index in new {
            let own = Self.words(of: written(index))
            func likeness(_ place: Int) -> Double {
                guard let other = words[place], !other.isEmpty else { return 0 }
                return Double(own.intersection(other).count) / Double(own.union(other).count)
            }
            let free = there.filter { !takenCards.contains($0) }
            guard let best = free.max(by: { likeness($0) < likeness($1) }), likeness(best) >= 0.5,
                let record = recordOfPrint[prints[best].whole], takenRecords.insert(record).inserted
            else { continue }
            takenCards.insert(best)
            matches[index] = Match(index: best, record: records[record])
        }
    }

    private static func words(of card: Card) -> Set<String> {
        Set((card.heading + " " + card.body).lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }

    /// How many cards of either sort are compared with each other.
    private static let mostAlike = 200

    /// What is remembered and belongs to none of the cards.
    var left: [ImportRecord] { records.indices.filter { !takenRecords.contains($0) }.map { records[$0] } }

    /// The headings of cards of the deck that none of the imported ones is.
    var untaken: Set<String> { Set(prints.indices.filter { !takenCards.contains($0) }.map { prints[$0].heading }) }

    private static let empty = CardPrints(Card(heading: "", back: "")).body

    private func record(_ index: Int?) -> ImportRecord? { index.map { records[$0] } }

    /// Things by a name that several may have, each given out once: the first first.
    private struct Claims<Name: Hashable> {
        /// In reverse, so that the next is the last.
        private var left: [Name: [Int]] = [:]

        init(_ indices: Range<Int>, by name: (Int) -> Name?) {
            for index in indices.reversed() { if let name = name(index) { left[name, default: []].append(index) } }
        }

        /// The next of a name that is not taken yet.
        mutating func take(_ name: Name, but taken: inout Set<Int>) -> Int? {
            while let index = left[name]?.popLast() {
                if taken.insert(index).inserted { return index }
            }
            return nil
        }
    }
}
