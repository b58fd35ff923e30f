import Scheduling

/// Where the cards of a collection stand and what happened to them, without what they say: all that a history is made of, in few bytes.
public struct AnkiLog: Sendable {
    /// Where a card stands.
    struct Card {
        let id: Int64
        /// A place in the queue, a number of a day or seconds since 1970, in the deck that it belongs to.
        let due: Int
        let interval: Int
        let factor: Int
        /// When it was last changed, in seconds since 1970.
        let changed: Int
        /// Not a number where it is not known.
        private let stability: Double
        private let difficulty: Double
        private let start: Int32
        private let end: Int32
        let stage: AnkiCard.Stage
        let queue: AnkiCard.Queue

        fileprivate init(_ card: AnkiCard, rows: Range<Int>) {
            (id, due, interval, factor, changed) = (card.id, card.ownDue, card.interval, card.factor, card.changed)
            let data = AnkiCardData(card.data)
            (stability, difficulty) = (data?.stability ?? .nan, data?.difficulty ?? .nan)
            (start, end) = (Int32(rows.lowerBound), Int32(rows.upperBound))
            (stage, queue) = (card.stage, card.queue)
        }

        /// Its rows of the log, in the order of time.
        var rows: Range<Int> { Int(start)..<Int(end) }

        /// What FSRS remembers of it, as far as that is known.
        var memory: (stability: Double?, difficulty: Double?) {
            (stability.isNaN ? nil : stability, difficulty.isNaN ? nil : difficulty)
        }
    }

    /// A row of the log, but for its card.
    struct Row {
        /// Its time in milliseconds since 1970.
        let id: Int64
        let interval: Int32
        let milliseconds: Int32
        let ease: Int8
        let kind: Int8
        let isWithoutFactor: Bool

        fileprivate init(_ row: AnkiReview) {
            id = row.id
            (interval, milliseconds) = (Int32(clamping: row.interval), Int32(clamping: row.milliseconds))
            (ease, kind, isWithoutFactor) = (Int8(clamping: row.ease), Int8(clamping: row.kind), row.factor == 0)
        }
    }

    /// The rows of all cards, those of a card one after the other.
    let rows: [Row]
    /// In the order of their numbers.
    private let cards: [Card]
    private let created: Int
    private let minutesWest: Int?

    /// What a collection says of its cards; of rows those that have a possible time.
    public init(_ collection: AnkiCollection) {
        (created, minutesWest) = (collection.created, collection.minutesWest)
        let known = collection.cards.indices.sorted { collection.cards[$0].id < collection.cards[$1].id }
        let ids = known.map { collection.cards[$0].id }
        // The rows are put into drawers, one for each card.
        let drawers = collection.reviews.map { row -> Int32 in
            guard (1..<Int64(1) << 47).contains(row.id), let place = Self.place(of: row.card, in: ids, \.self) else { return -1 }
            return Int32(place)
        }
        var ends = Array(repeating: 0, count: ids.count + 1)
        for drawer in drawers where drawer >= 0 { ends[Int(drawer) + 1] += 1 }
        for place in ids.indices { ends[place + 1] += ends[place] }
        let starts = ends
        var order = Array(repeating: Int32(0), count: ends.last!)
        for (row, drawer) in drawers.enumerated() where drawer >= 0 {
            order[ends[Int(drawer)]] = Int32(row)
            ends[Int(drawer)] += 1
        }
        for place in ids.indices {
            let own = starts[place]..<starts[place + 1]
            func time(_ index: Int) -> Int64 { collection.reviews[Int(order[index])].id }
            if own.dropFirst().allSatisfy({ time($0 - 1) <= time($0) }) { continue }
            order[own].sort { collection.reviews[Int($0)].id < collection.reviews[Int($1)].id }
        }
        rows = order.map { Row(collection.reviews[Int($0)]) }
        cards = known.enumerated().map { Card(collection.cards[$1], rows: starts[$0]..<starts[$0 + 1]) }
    }

    /// A card by its number; of several the first.
    func card(_ number: Int64) -> Card? { Self.place(of: number, in: cards, \.id).map { cards[$0] } }

    /// The calendar day that the collection's day 0 is.
    func dayZero(_ localOffset: (Int) -> Int) -> StudyDay {
        AnkiCollection(created: created, minutesWest: minutesWest).dayZero(localOffset)
    }

    /// The first place of a number in a list that has them in order.
    private static func place<Thing>(of number: Int64, in list: [Thing], _ key: (Thing) -> Int64) -> Int? {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if key(list[middle]) < number { low = middle + 1 } else { high = middle }
        }
        return low < list.count && key(list[low]) == number ? low : nil
    }
}

/// What Anki keeps of a card besides its schedule.
struct AnkiCardData {
    /// FSRS's stability in days, and its difficulty.
    private(set) var stability: Double?
    private(set) var difficulty: Double?

    init?(_ text: String) {
        // Most say nothing of that sort.
        guard ["\"s\"", "\"d\"", "\\"].contains(where: { text.place(of: $0) != nil }) else { return nil }
        guard let fields = try? JSONReader.object(Array(text.utf8)).fields else { return nil }
        func number(_ key: String) -> Double? {
            switch fields[key]?.value {
            case .int(let value): Double(value)
            case .number(let value): value
            default: nil
            }
        }
        stability = number("s").flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
        difficulty = number("d").flatMap { (1...10).contains($0) ? $0 : nil }
    }
}
