import Scheduling

/// The order in which a day's cards are asked.
public enum Queue {
    /// How many other cards stand between two sides of one card, where there are enough others.
    public static let distance = 4

    /// The cards of a session: what is due, the longest overdue first, then the new ones in their deck's order, unless another order is
    /// asked for.
    ///
    /// Cards due on the same day come in an order drawn from `seed`, so that no card becomes the cue of the next. The sides of one
    /// card are kept apart.
    ///
    /// - Parameters:
    ///   - due: the due cards with the day each was due.
    ///   - new: the new cards in the order of their decks.
    ///   - places: where the cards stand, for orders that depend on it.
    ///   - lateness: how late due cards are, by any measure; those that are later come first, and the day matters among equals.
    public static func arranged(
        due: [(entry: Entry, day: StudyDay)], new: [Entry], seed: UInt64, order: Order = .dueFirst, places: [CardNumber: Order.Place] = [:],
        lateness: [CardNumber: Double] = [:]
    ) -> [Entry] {
        let drawn = due.map { (entry: $0.entry, late: lateness[$0.entry.card] ?? 0, day: $0.day, lot: lot(of: $0.entry.card, seed: seed)) }
        let sorted = drawn.sorted { a, b in
            (-a.late, a.day, a.lot, a.entry.card.rawValue) < (-b.late, b.day, b.lot, b.entry.card.rawValue)
        }
        return spread(order.arranged(due: sorted.map(\.entry), new: new, places: places))
    }

    /// The same entries with the sides of one card moved apart: each waits until `distance` others have gone before it, or until
    /// nothing else is left.
    static func spread(_ entries: [Entry]) -> [Entry] {
        var result: [Entry] = []
        result.reserveCapacity(entries.count)
        var lastPlace: [Int64: Int] = [:]
        var waiting: [Entry] = []
        var firstWaiting = 0

        func isFree(_ entry: Entry) -> Bool {
            lastPlace[entry.siblings].map { result.count - $0 > distance } ?? true
        }
        func place(_ entry: Entry) {
            lastPlace[entry.siblings] = result.count
            result.append(entry)
        }
        for entry in entries {
            while firstWaiting < waiting.count, isFree(waiting[firstWaiting]) {
                place(waiting[firstWaiting])
                firstWaiting += 1
            }
            if isFree(entry) { place(entry) } else { waiting.append(entry) }
        }
        for entry in rounds(waiting[firstWaiting...]) { place(entry) }
        return result
    }

    /// The entries with each card's first side before any card's second, so that what cannot be kept far apart is at least not adjacent.
    private static func rounds(_ entries: ArraySlice<Entry>) -> [Entry] {
        var seen: [Int64: Int] = [:]
        var rounds: [[Entry]] = []
        for entry in entries {
            let round = seen[entry.siblings, default: 0]
            seen[entry.siblings] = round + 1
            if round == rounds.count { rounds.append([]) }
            rounds[round].append(entry)
        }
        return rounds.flatMap { $0 }
    }

    /// A number drawn for a card: the finaliser of SplitMix64 (G. Steele, D. Lea, C. Flood, OOPSLA 2014).
    private static func lot(of card: CardNumber, seed: UInt64) -> UInt64 {
        var state = UInt64(bitPattern: card.rawValue) &* 0x9E37_79B9_7F4A_7C15 &+ seed
        state = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        state = (state ^ state >> 27) &* 0x94D0_49BB_1331_11EB
        return state ^ state >> 31
    }
}
