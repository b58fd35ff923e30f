import Cards
import Scheduling

extension IdentityPlan {
    /// How histories follow cards of which it is known under which name they go on. What another card once left behind under such a name
    /// gets one that no card ever had, so that nobody inherits it. Where several cards become one, their histories come to it one after the
    /// other, and the heavier counts.
    mutating func succession(_ known: [CardName: CardName]) throws -> [Move] {
        var moves = Moves()
        var arrivals: [CardName: CardNumber] = [:]
        var wanted: [Move] = []
        for (from, to) in known where from != to {
            guard let new = after[SourceName(to)]?.sides[to.side] else { continue }
            arrivals[to] = new
            if let old = before[SourceName(from)]?.sides[from.side], try hasHistory(old) { wanted.append(Move(from: old, to: new)) }
        }
        wanted.sort { $0.from.rawValue < $1.from.rawValue }
        let others = wanted.filter { !moves.add($0.from, to: $0.to) }
        let joining = Set(others.map(\.from))
        var refuges: [SourceName: SourceName] = [:]
        for (name, number) in arrivals.sorted(by: { $0.value.rawValue < $1.value.rawValue }) {
            let source = SourceName(name)
            guard
                try !moves.contains(number) && !joining.contains(number) && hasHistory(number)
                    && before[source]?.sides[name.side] == nil
            else { continue }
            let refuge = try refuges[source] ?? unused(beside: source)
            refuges[source] = refuge
            moves.add(number, to: try add(refuge.name(of: name.side), bodyHash: 0))
        }
        let neighbour = arrivals.keys.map(SourceName.init).min()
        func waitingPlace() throws -> CardNumber { try add(unused(beside: neighbour!).name(of: .forward), bodyHash: 0) }
        // What joins another history waits until that is there, and leaves its name to whatever comes to it.
        let waiting = try others.map { (move: $0, place: try waitingPlace()) }
        return waiting.map { Move(from: $0.move.from, to: $0.place) } + (try moves.sequence(detour: waitingPlace))
            + waiting.map { Move(from: $0.place, to: $0.move.to) }
    }
}
