import Cards
import GRDB
import Scheduling
import Study

extension IndexUpdate {
    /// Lets histories follow their cards to their new names, and writes each such step down.
    ///
    /// - Parameter known: where it is known what became of names. Nothing is guessed about the headings that occur in it.
    mutating func followNames(_ known: [CardName: CardName] = [:], _ writer: inout LogWriter, entropy: () -> UInt128) throws {
        settled = Set((Array(known.keys) + known.values).map(SourceName.init))
        try follow(try succession(known), &writer, entropy)
        try writer.finish()
        try partReturned(&writer, entropy)
        var steps = try shifts()
        steps.moved.formUnion(settled)
        for step in steps.moves { try follow(step, &writer, entropy) }
        try writer.finish()
        for step in try sideSteps(leavingOut: steps.moved) { try follow(step, &writer, entropy) }
        try writer.finish()
        for step in try returns(replaced: steps.replaced) { try follow(step, &writer, entropy) }
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

    func isListed(_ card: CardNumber) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT 1 FROM listing WHERE card = ?")
        return try Int.fetchOne(statement, arguments: [card.rawValue]) != nil
    }

    /// The cards that are newly listed and have no history, sorted.
    ///
    /// - Parameter replaced: names that were listed before, for another card.
    func fresh(replaced: Set<SourceName>) throws -> [Source] {
        try after.values.filter { !settled.contains($0.name) && (before[$0.name] == nil || replaced.contains($0.name)) }
            .filter { try !$0.sides.values.contains(where: hasHistory) }.sorted { $0.name < $1.name }
    }
}
