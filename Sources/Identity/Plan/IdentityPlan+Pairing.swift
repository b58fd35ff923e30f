import Cards
import Scheduling

// MARK: - Cards that are known again

extension IdentityPlan {
    /// Pairs cards that have a history and are listed no more with cards that are newly listed and have none. What is doubtful is kept
    /// for the author.
    ///
    /// - Parameter shifts: how cards changed places under names that stay.
    mutating func pairings(_ shifts: Shifts) throws -> (moves: [[Move]], doubts: [Doubt]) {
        var gone = try waiting().values.sorted { $0.name < $1.name }
        if gone.isEmpty { return ([], []) }
        var moves = try twins(of: gone)
        let found = Set(moves.flatMap { $0.map(\.from) })
        gone.removeAll { $0.sides.values.contains(where: found.contains) }
        var fresh = try fresh(replaced: shifts.replaced)
        if fresh.isEmpty || gone.isEmpty { return (moves, []) }
        try prepare(&gone, &fresh, shifts)
        let apart = try parted()
        let outcome = Pairing.outcome(
            gone: gone.map(\.candidate), fresh: fresh.map(\.candidate), background: try background(without: fresh)
        ) { [gone, fresh] in gone[$0].isApart(from: fresh[$1], apart) }
        let doubts = outcome.doubts.compactMap { pair in
            gone[pair.gone].numbers.first.flatMap { old in
                fresh[pair.fresh].numbers.first.map { Doubt(gone: old, fresh: $0, likeness: pair.likeness) }
            }
        }
        for pair in outcome.pairs { moves.append(gone[pair.gone].moves(to: fresh[pair.fresh])) }
        return (moves.filter { !$0.isEmpty }, doubts)
    }
}

// MARK: - What is known of them

extension IdentityPlan {
    /// Gives the cards their bodies, their places, and the headings they had.
    private func prepare(_ gone: inout [Source], _ fresh: inout [Source], _ shifts: Shifts) throws {
        let places = (before: places(before, with: after), after: places(after, with: before))
        for index in gone.indices {
            if let known = before[gone[index].name] { gone[index].candidate = known.candidate }
            gone[index].candidate.body = try facts.text(gone[index].bodyHash)
            gone[index].candidate.place = shifts.places[gone[index].name] ?? places.before[gone[index].name]
            gone[index].candidate.sharesHeading = sharesHeading(gone[index].name)
            gone[index].candidate.isWholeDeck = !decks.after.contains(gone[index].candidate.deck)
        }
        for index in fresh.indices {
            fresh[index].candidate.body = try body(of: fresh[index])
            fresh[index].candidate.place = shifts.places[fresh[index].name] ?? places.after[fresh[index].name]
            fresh[index].candidate.sharesHeading = sharesHeading(fresh[index].name)
            fresh[index].candidate.isWholeDeck = !decks.before.contains(fresh[index].candidate.deck)
        }
    }

    /// Whether several cards of a deck have or had the heading of one of them.
    private func sharesHeading(_ name: SourceName) -> Bool {
        name.ordinal > 0 || before[name.at(1)] != nil || after[name.at(1)] != nil
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

    /// Some of the cards of the files that were read which stay what they are, with their bodies: as many as are looked at.
    private func background(without fresh: [Source]) throws -> [Pairing.Candidate] {
        let names = Set(fresh.map(\.name))
        let cards = after.values.filter { !names.contains($0.name) }.sorted { $0.name < $1.name }
        return try stride(from: 0, to: cards.count, by: max(1, cards.count / Pairing.background)).map { index in
            var candidate = cards[index].candidate
            candidate.body = try body(of: cards[index])
            return candidate
        }
    }

    /// Cards that are gone just now while the same card, heading and body, stands in another deck and was never studied: it was copied
    /// there some time ago.
    private func twins(of gone: [Source]) throws -> [[Move]] {
        return try gone.compactMap { source in
            guard source.bodyHash != 0, before[source.name] != nil else { return nil }
            let alike = Source.grouped(try facts.listed(bodyHash: source.bodyHash, heading: source.name.heading))
            let found = alike.values.filter { before[$0.name] != nil || after[$0.name] == nil }
            guard found.count == 1, var twin = found.first, try !twin.sides.values.contains(where: hasHistory) else { return nil }
            (twin.candidate.body, twin.bodyHash) = ("", source.bodyHash)
            return source.moves(to: twin)
        }
    }
}
