import ArgumentParser
import Scheduling
import Storage
import Study

/// What a list can show of a card, and sort by.
enum ListColumn: String, CaseIterable {
    case heading, deck, kind, state, due, interval, ease, lapses, reviews, tags

    /// Columns as they are named on a command line, with commas between.
    static func columns(_ text: String) throws -> [ListColumn] {
        try text.split(separator: ",").map { try ListColumn(named: String($0).trimmed) }
    }

    /// The column of a name.
    init(named name: String) throws {
        guard let column = ListColumn(rawValue: name.lowercased()) else {
            let names = ListColumn.allCases.map(\.rawValue)
            let hint = Suggestion.phrase(for: name, among: names)
            throw ValidationError("there is no column '\(name)'\(hint.isEmpty ? "; there are \(names.joined(separator: ", "))" : hint)")
        }
        self = column
    }

    /// Whether it shows a number, which stands at the right of its column.
    var isNumber: Bool { [.interval, .ease, .lapses, .reviews].contains(self) }
}

/// In which order cards are listed.
struct ListOrder {
    private var keys: [(column: ListColumn, isReversed: Bool)] = []

    /// An order as it is given on a command line: columns with commas between, those to be turned round with a `-` before them.
    init(_ text: String) throws {
        keys = try text.split(separator: ",").map { part in
            let name = String(part).trimmed
            return (try ListColumn(named: name.hasPrefix("-") ? String(name.dropFirst()) : name), name.hasPrefix("-"))
        }
    }

    /// The value of a card in a column; nil where it has none, as a new card has no day on which it is due.
    private enum Value: Comparable {
        case number(Int)
        case text(String)
    }

    /// The cards in this order; cards that are equal in it stay in the order of the decks. Those without a value come last.
    func sorted(_ cards: [ListedCard], on today: StudyDay) -> [ListedCard] {
        guard !keys.isEmpty else { return cards }
        var decks: [String: Int] = [:]
        for card in cards where decks[card.deck] == nil { decks[card.deck] = decks.count }
        let rows = cards.enumerated().map { place, card in
            (place: place, card: card, values: keys.map { value(of: card, in: $0.column, decks: decks, on: today) })
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

    private func value(of card: ListedCard, in column: ListColumn, decks: [String: Int], on today: StudyDay) -> Value? {
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
        case .tags: card.tags.isEmpty ? nil : .text(card.tags.joined(separator: " ").lowercased())
        }
    }
}
