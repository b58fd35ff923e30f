import Cards
import Scheduling
import Storage

/// In which order cards are listed.
public struct ListOrder {
    private let keys: [(column: ListColumn, isReversed: Bool)]

    /// An order by these columns, the first before the second; some of them turned round.
    public init(by keys: [(column: ListColumn, isReversed: Bool)]) { self.keys = keys }

    /// An order as it is given on a command line: columns with commas between, those to be turned round with a `-` before them.
    public init(_ text: String) throws(UnknownColumn) {
        var keys: [(column: ListColumn, isReversed: Bool)] = []
        for part in text.split(separator: ",") {
            let name = String(part).trimmed
            keys.append((try ListColumn(named: name.hasPrefix("-") ? String(name.dropFirst()) : name), name.hasPrefix("-")))
        }
        self.init(by: keys)
    }

    /// The value of a card in a column; nil where it has none, as a new card has no day on which it is due.
    private enum Value: Comparable {
        case number(Int)
        case decimal(Double)
        case text(String)
    }

    /// The cards in this order; cards that are equal in it stay in the order of the decks. Those without a value come last.
    ///
    /// - Parameter fsrs: what is asked for recall, stability and difficulty.
    public func sorted(
        _ cards: [ListedCard], on today: StudyDay, fsrs: @autoclosure () -> FSRSSchedulers = FSRSSchedulers()
    ) -> [ListedCard] {
        guard !keys.isEmpty else { return cards }
        var decks: [String: Int] = [:]
        for card in cards where decks[card.deck] == nil { decks[card.deck] = decks.count }
        let schedulers = keys.contains { $0.column.isRemembered } ? fsrs() : nil
        let rows = cards.enumerated().map { place, card in
            let remembered = schedulers.flatMap { card.remembered(by: $0, on: today) }
            return (place: place, card: card, values: keys.map { value(of: card, remembered, in: $0.column, decks: decks, on: today) })
        }
        return rows.sorted { first, second in
            for (index, key) in keys.enumerated() {
                switch (first.values[index], second.values[index]) {
                case (let a?, let b?) where a != b: return key.isReversed ? a > b : a < b
                case (_?, nil): return true
                case (nil, _?): return false
                default: continue
                }
            }
            return first.place < second.place
        }.map(\.card)
    }

    private func value(
        of card: ListedCard, _ remembered: RememberedCard?, in column: ListColumn, decks: [String: Int], on today: StudyDay
    ) -> Value? {
        switch column {
        case .heading: .text(card.heading.lowercased())
        case .deck: decks[card.deck].map(Value.number)
        case .kind: .text(card.kind)
        case .state: .text(ListView.state(card.schedule, on: today))
        case .due: card.schedule.due.map { .number($0.number) }
        case .interval: card.schedule.isNew ? nil : .number(card.schedule.interval)
        case .ease: card.schedule.isNew ? nil : .number(SM2.Memory(card.history).easiness)
        case .lapses: .number(card.schedule.lapses)
        case .reviews: .number(card.schedule.reviews)
        case .recall: remembered.map { .decimal($0.recall) }
        case .stability: remembered.map { .decimal($0.stability) }
        case .difficulty: remembered.map { .decimal($0.difficulty) }
        case .after: nil
        case .tags: card.tags.isEmpty ? nil : .text(card.tags.joined(separator: " ").lowercased())
        }
    }
}
