import Cards
import GRDB
import Identity
import Scheduling

extension IndexUpdate {
    /// Lets histories follow their cards to their new names, and writes each such step down. What is doubtful is kept for the author.
    ///
    /// - Parameter known: where it is known what became of names. Nothing is guessed about the headings that occur in it.
    mutating func followNames(_ known: [CardName: CardName] = [:], _ writer: inout LogWriter, entropy: () -> UInt128) throws {
        let facts = StoredFacts(db: db)
        // Most often, as when all is read for the first time, no history can have gone anywhere.
        if try known.isEmpty && before.cards.isEmpty && !facts.hasSuccessors() && !facts.hasWaiting() { return }
        var after = IdentityPlan.Listed()
        (after.cards, after.decks) = try (listedNow(), decks())
        var plan = IdentityPlan(before: before, after: after, edited: numbers.edited, facts: facts)
        try plan.succeed(known)
        try take(plan.takeSteps(), &writer, entropy)
        while try plan.part() { try take(plan.takeSteps(), &writer, entropy) }
        try plan.follow()
        try take(plan.takeSteps(), &writer, entropy)
        let arrivals = Set(change.renames.map { SourceName($0.to) })
        change.cardsKnownAgain = arrivals.count { after.cards[$0] != nil }
        change.doubts = Set(try plan.doubts.filter(note).map(\.fresh)).count
    }

    private mutating func take(_ steps: [IdentityPlan.Step], _ writer: inout LogWriter, _ entropy: () -> UInt128) throws {
        for step in steps {
            switch step {
            case .add(let side): try numbers.add(side)
            case .keepApart(let moves): _ = try writer.append(moves.map { .keepApart($0.to, from: $0.from) }, entropy: entropy)
            case .rename(let moves):
                let events = try writer.append(moves.map { .rename($0.from, to: $0.to) }, entropy: entropy)
                for (move, event) in zip(moves, events) where move.from != move.to { try report(move, event) }
            }
        }
        try writer.finish()
    }

    private mutating func report(_ move: Move, _ event: Event) throws {
        guard let from = try CardRow.name(of: move.from, db), let to = try CardRow.name(of: move.to, db) else { return }
        change.renames.append(IndexChange.Rename(from: from, to: to, event: event.id))
    }

    /// Keeps a doubtful pair, and tells whether it is one that was not known.
    private func note(_ doubt: IdentityPlan.Doubt) throws -> Bool {
        let sql = "INSERT OR IGNORE INTO doubt (gone, fresh, likeness) VALUES (?, ?, ?)"
        try db.cachedStatement(sql: sql).execute(arguments: [doubt.gone.rawValue, doubt.fresh.rawValue, doubt.likeness])
        let isNew = db.changesCount > 0
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO asked (gone, fresh, day) VALUES (?, ?, ?)")
            .execute(arguments: [doubt.gone.rawValue, doubt.fresh.rawValue, day.number])
        return isNew
    }
}
