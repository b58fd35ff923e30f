import Cards
import GRDB
import Identity
import Scheduling

// MARK: - Cards that are known again

extension IndexUpdate {
    /// Pairs cards that have a history and are listed no more with cards that are newly listed and have none. What is doubtful is kept
    /// for the author.
    ///
    /// - Parameter replaced: names that were listed before, for another card.
    mutating func pairings(replaced: Set<SourceName>) throws -> [[Moves.Move]] {
        var gone = try sourcesGone()
        if gone.isEmpty { return [] }
        var moves = try twins(of: gone)
        let found = Set(moves.flatMap { $0.map(\.from) })
        gone.removeAll { $0.sides.values.contains(where: found.contains) }
        var fresh = try fresh(replaced: replaced)
        if fresh.isEmpty || gone.isEmpty { return moves }
        try prepare(&gone, &fresh)
        let apart = try Log(db: db).takenBack().parted
        let outcome = Pairing.outcome(
            gone: gone.map(\.candidate), fresh: fresh.map(\.candidate), background: background(without: fresh)
        ) { [gone, fresh] in !apart.isEmpty && Self.areApart(gone[$0], fresh[$1], apart) }
        let asked = try outcome.doubts.filter { try note($0, gone[$0.gone], fresh[$0.fresh]) }
        change.doubts = Set(asked.map(\.fresh)).count
        for pair in outcome.pairs { moves.append(Self.moves(gone[pair.gone], to: fresh[pair.fresh])) }
        return moves.filter { !$0.isEmpty }
    }

    private static func areApart(_ one: Source, _ other: Source, _ apart: Set<[CardNumber]>) -> Bool {
        one.sides.values.contains { first in
            other.sides.values.contains { apart.contains([first, $0]) || apart.contains([$0, first]) }
        }
    }

    /// How the sides of a card go on as those of another.
    static func moves(_ old: Source, to new: Source) -> [Moves.Move] {
        let match = SideMatch(
            from: (Set(old.sides.keys), old.candidate.body), to: (Set(new.sides.keys), new.candidate.body))
        return match.sides.compactMap { from, to in
            old.sides[from].flatMap { from in new.sides[to].map { Moves.Move(from: from, to: $0) } }
        }.sorted { $0.from.rawValue < $1.from.rawValue }
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

    /// Keeps a doubtful pair, and tells whether it is one that was not known.
    private func note(_ doubt: Pairing.Pair, _ gone: Source, _ fresh: Source) throws -> Bool {
        guard let old = gone.numbers.first, let new = fresh.numbers.first else { return false }
        let sql = "INSERT OR IGNORE INTO doubt (gone, fresh, likeness) VALUES (?, ?, ?)"
        try db.cachedStatement(sql: sql).execute(arguments: [old.rawValue, new.rawValue, doubt.likeness])
        return db.changesCount > 0
    }
}

// MARK: - What is known of them

extension IndexUpdate {
    /// Gives the cards their bodies, their places, and the headings they had.
    private func prepare(_ gone: inout [Source], _ fresh: inout [Source]) throws {
        let places = (before: places(before, with: after), after: places(after, with: before))
        for index in gone.indices {
            if let known = before[gone[index].name] { gone[index].candidate = known.candidate }
            gone[index].candidate.body = try numbers.text(gone[index].bodyHash)
            gone[index].candidate.place = places.before[gone[index].name]
            gone[index].candidate.isWholeDeck = !decks.contains(gone[index].candidate.deck)
        }
        for index in fresh.indices {
            fresh[index].candidate.place = places.after[fresh[index].name]
            fresh[index].candidate.isWholeDeck = !decksBefore.contains(fresh[index].candidate.deck)
        }
    }

    /// The places of cards that one list has and the other has not: between which cards that both have, and as which of how many.
    private func places(_ sources: [SourceName: Source], with others: [SourceName: Source]) -> [SourceName: String] {
        var places: [SourceName: String] = [:]
        for (path, cards) in Dictionary(grouping: sources.values, by: \.path) {
            var run: [SourceName] = []
            var anchor = "^"
            func close(at next: String) {
                for (index, name) in run.enumerated() { places[name] = "\(path)\n\(anchor)\n\(next)\n\(index) of \(run.count)" }
            }
            for card in cards.sorted(by: { $0.position < $1.position }) {
                guard others[card.name]?.path == path else {
                    run.append(card.name)
                    continue
                }
                let name = "\(card.name.heading)#\(card.name.ordinal)"
                close(at: name)
                (anchor, run) = (name, [])
            }
            close(at: "$")
        }
        return places
    }

    /// Cards of the files that were read which stay what they are.
    private func background(without fresh: [Source]) -> [Pairing.Candidate] {
        let names = Set(fresh.map(\.name))
        let cards = after.values.filter { !names.contains($0.name) }
        return cards.sorted { $0.name < $1.name }.map(\.candidate)
    }

    /// Cards that are gone just now while the same card, heading and body, stands in another deck and was never studied: it was copied
    /// there some time ago.
    private func twins(of gone: [Source]) throws -> [[Moves.Move]] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(CardRow.columns), card.number, card.body_hash FROM card JOIN listing ON listing.card = card.number
                WHERE card.body_hash = ? AND card.heading = ?
                """)
        return try gone.compactMap { source in
            guard source.bodyHash != 0, before[source.name] != nil else { return nil }
            let rows = try Row.fetchCursor(statement, arguments: [Int64(bitPattern: source.bodyHash), source.name.heading])
            let found = try Source.grouped(rows).values.filter { before[$0.name] != nil || after[$0.name] == nil }
            guard found.count == 1, var twin = found.first, try !twin.sides.values.contains(where: hasHistory) else { return nil }
            (twin.candidate.body, twin.bodyHash) = ("", source.bodyHash)
            return Self.moves(source, to: twin)
        }
    }
}
