import Cards
import GRDB
import Scheduling
import Study

extension IndexUpdate {
    /// Lets histories follow their cards to their new names, and writes each such step down.
    ///
    /// - Parameter known: where it is known what became of names. Nothing is guessed about the headings that occur in it.
    mutating func followNames(_ known: [CardName: CardName] = [:], _ writer: inout LogWriter, entropy: () -> UInt128) throws {
        try follow(try succession(known), &writer, entropy)
        try writer.finish()
        let settled = Set((Array(known.keys) + known.values).map { SourceName($0).at(0) })
        let steps = try shifts(besides: settled)
        for step in steps.moves { try follow(step, &writer, entropy) }
        try writer.finish()
        for step in try pairings(replaced: steps.replaced) { try follow(step, &writer, entropy) }
        try writer.finish()
        for number in try reusedNames() { _ = try writer.append([.rename(number, to: number)], entropy: entropy) }
        try writer.finish()
    }

    private mutating func follow(_ moves: [Moves.Move], _ writer: inout LogWriter, _ entropy: () -> UInt128) throws {
        let events = try writer.append(moves.map { .rename($0.from, to: $0.to) }, entropy: entropy)
        for (move, event) in zip(moves, events) {
            guard let from = try CardRow.name(of: move.from, db), let to = try CardRow.name(of: move.to, db) else { continue }
            change.renames.append(IndexChange.Rename(from: from, to: to, event: event.id))
        }
    }

    /// Cards that are listed although their name had moved on: other cards bear it now, which stand for themselves.
    private func reusedNames() throws -> [CardNumber] {
        let sql = "SELECT successor.card FROM successor JOIN listing ON listing.card = successor.card ORDER BY successor.card"
        return try Int64.fetchAll(db, sql: sql).map(CardNumber.init)
    }

    func hasHistory(_ card: CardNumber) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT 1 FROM schedule WHERE card = ?")
        return try Int.fetchOne(statement, arguments: [card.rawValue]) != nil
    }
}

// MARK: - Cards that are known again

extension IndexUpdate {
    /// Pairs cards that have a history and are listed no more with cards that are newly listed and have none.
    ///
    /// - Parameter replaced: names that were listed before, for another card.
    private func pairings(replaced: Set<SourceName>) throws -> [[Moves.Move]] {
        var fresh = after.values.filter { before[$0.name] == nil || replaced.contains($0.name) }
        let gone = fresh.isEmpty ? [] : try sourcesGone()
        if gone.isEmpty { return [] }
        fresh = try fresh.filter { try !$0.sides.values.contains(where: hasHistory) }.sorted { $0.name < $1.name }
        return Pairing.pairs(gone: gone.map(\.candidate), fresh: fresh.map(\.candidate)).map { pair in
            let (old, new) = (gone[pair.gone], fresh[pair.fresh])
            let moves = old.sides.compactMap { side, number in new.sides[side].map { Moves.Move(from: number, to: $0) } }
            return moves.sorted { $0.from.rawValue < $1.from.rawValue }
        }
    }

    /// The cards that have a history while no side of theirs is listed, each with the sides that have it.
    private func sourcesGone() throws -> [Source] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT \(CardRow.columns), card.number, card.body_hash FROM schedule JOIN card ON card.number = schedule.card
                WHERE schedule.card NOT IN (SELECT card FROM listing) AND NOT EXISTS
                    (SELECT 1 FROM card AS side JOIN listing ON listing.card = side.number
                    WHERE side.deck = card.deck AND side.heading = card.heading AND side.ordinal = card.ordinal)
                """)
        return try Source.grouped(rows).values.sorted { $0.name < $1.name }
    }
}

// MARK: - Cards that share a heading

extension IndexUpdate {
    /// How histories follow cards that share a heading and changed places, and the names that now belong to cards that were not there.
    private mutating func shifts(besides settled: Set<SourceName>) throws -> (moves: [[Moves.Move]], replaced: Set<SourceName>) {
        let names = Set(before.keys).union(after.keys)
        var steps: [[Moves.Move]] = []
        var replaced: Set<SourceName> = []
        for group in Set(names.filter { $0.ordinal > 0 }.map { $0.at(0) }).subtracting(settled).sorted() {
            let (old, new) = (bodies(before, of: group), bodies(after, of: group))
            if old == new || old.isEmpty { continue }
            let shift = Pairing.shift(from: old, to: new)
            steps.append(try moves(shift, of: group))
            replaced.formUnion(shift.fresh.map(group.at))
        }
        return (steps, replaced)
    }

    private func bodies(_ sources: [SourceName: Source], of group: SourceName) -> [Int: UInt64] {
        var bodies: [Int: UInt64] = [:]
        for ordinal in 0... {
            guard let source = sources[group.at(ordinal)] else { return bodies }
            bodies[ordinal] = source.bodyHash
        }
        return bodies
    }

    /// Where histories go. Those whose place another card takes, without having one to go to, get a name that no card ever had; there
    /// they can be known again later.
    private mutating func moves(_ shift: Pairing.Shift, of group: SourceName) throws -> [Moves.Move] {
        var moves = Moves()
        for (old, new) in shift.moves {
            let places = after[group.at(new)]?.sides ?? [:]
            for (side, number) in before[group.at(old)]?.sides ?? [:] where try hasHistory(number) {
                if let place = places[side] { moves.add(number, to: place) }
            }
        }
        let taken = Array(shift.moves.values) + shift.fresh.filter { before[group.at($0)] != nil }
        for name in taken.map(group.at).sorted() {
            let left = try (after[name]?.sides ?? [:]).filter { try !moves.contains($0.value) && hasHistory($0.value) }
            guard !left.isEmpty else { continue }
            let refuge = group.at(try numbers.unusedOrdinal(deck: group.deck, heading: group.heading))
            for (side, number) in left.sorted(by: { $0.value.rawValue < $1.value.rawValue }) {
                moves.add(number, to: try numbers.number(of: refuge.name(of: side), bodyHash: before[name]?.bodyHash ?? 0))
            }
        }
        return try moves.sequence {
            let refuge = group.at(try numbers.unusedOrdinal(deck: group.deck, heading: group.heading))
            return try numbers.number(of: refuge.name(of: .forward), bodyHash: 0)
        }
    }
}
