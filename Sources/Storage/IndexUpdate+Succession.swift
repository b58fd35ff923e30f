import Cards
import Scheduling

extension IndexUpdate {
    /// How histories follow cards of which it is known under which name they go on. What another card once left behind under such a name
    /// gets one that no card ever had, so that nobody inherits it.
    mutating func succession(_ known: [CardName: CardName]) throws -> [Moves.Move] {
        var moves = Moves()
        var arrivals: [CardName: CardNumber] = [:]
        for (from, to) in known where from != to {
            guard let new = after[SourceName(to)]?.sides[to.side] else { continue }
            arrivals[to] = new
            if let old = before[SourceName(from)]?.sides[from.side], try hasHistory(old) { moves.add(old, to: new) }
        }
        var refuges: [SourceName: SourceName] = [:]
        for (name, number) in arrivals.sorted(by: { $0.value.rawValue < $1.value.rawValue }) {
            let source = SourceName(name)
            guard try !moves.contains(number) && hasHistory(number) && before[source]?.sides[name.side] == nil else { continue }
            let refuge = try refuges[source] ?? unused(beside: source)
            refuges[source] = refuge
            moves.add(number, to: try numbers.number(of: refuge.name(of: name.side), bodyHash: 0))
        }
        let neighbour = arrivals.keys.map(SourceName.init).min()
        return try moves.sequence { try numbers.number(of: unused(beside: neighbour!).name(of: .forward), bodyHash: 0) }
    }

    /// A name that no card ever had.
    private func unused(beside name: SourceName) throws -> SourceName {
        name.at(try numbers.unusedOrdinal(deck: name.deck, heading: name.heading))
    }
}
