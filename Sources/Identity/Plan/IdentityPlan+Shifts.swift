import Cards
import Scheduling

// MARK: - Cards that changed places under names that stay

extension IdentityPlan {
    /// Where histories go whose names other cards bear now.
    struct Shifts {
        /// The moves, each list a step of its own.
        var moves: [[Move]] = []
        /// Names that belong to cards that were not there before.
        var replaced: Set<SourceName> = []
        /// All names that were looked at.
        var moved: Set<SourceName> = []
        /// Names that others of their heading took from cards which are gone.
        var displaced: Set<SourceName> = []
        /// Where cards stood or stand among others of their heading, for those that are gone and those that are new.
        var places: [SourceName: String] = [:]
    }

    /// How histories follow cards that share a heading and changed places, and those that are not what their heading says.
    mutating func shifts() throws -> Shifts {
        var shifts = Shifts()
        if before.isEmpty { return shifts }
        let names = Set(before.keys).union(after.keys)
        let groups = Set(names.filter { $0.ordinal > 0 }.map { $0.at(0) }).subtracting(settled.map { $0.at(0) })
        for group in groups.sorted() {
            let (old, new) = try (bodies(before, of: group), bodies(after, of: group))
            if old.isEmpty || new.isEmpty || old.mapValues(\.hash) == new.mapValues(\.hash) { continue }
            let namesakes = Namesakes(from: old, to: new)
            let (shift, places) = (namesakes.shift, namesakes.places)
            for (ordinal, place) in places.gone { shifts.places[group.at(ordinal)] = place }
            let targets = Dictionary(uniqueKeysWithValues: shift.moves.map { (group.at($0), group.at($1)) })
            shifts.moves.append(try moves(targets, vacated: shift.fresh.map(group.at)))
            for (ordinal, refuge) in shift.displaced.compactMap({ ordinal in refuges[group.at(ordinal)].map { (ordinal, $0) } }) {
                shifts.places[refuge] = places.gone[ordinal]
            }
            for (ordinal, place) in places.fresh { shifts.places[group.at(ordinal)] = place }
            shifts.displaced.formUnion(shift.displaced.map(group.at))
            shifts.replaced.formUnion(shift.fresh.map(group.at))
            shifts.moved.formUnion(targets.values)
        }
        for targets in try exchanges() {
            let vacated = Set(targets.keys).subtracting(targets.values).filter { after[$0] != nil }
            shifts.moves.append(try moves(targets, vacated: Array(vacated)))
            shifts.replaced.formUnion(vacated)
            shifts.moved.formUnion(targets.values)
        }
        shifts.moves.removeAll(where: \.isEmpty)
        shifts.moved.formUnion(shifts.replaced)
        return shifts
    }

    private func bodies(_ sources: [SourceName: Source], of group: SourceName) throws -> [Int: Namesakes.Body] {
        var bodies: [Int: Namesakes.Body] = [:]
        for ordinal in 0... {
            guard let source = sources[group.at(ordinal)] else { return bodies }
            bodies[ordinal] = Namesakes.Body(hash: source.bodyHash, text: try body(of: source))
        }
        return bodies
    }

    /// The body of a card as it was or is.
    func body(of source: Source) throws -> String {
        source.candidate.body.isEmpty ? try facts.text(source.bodyHash) : source.candidate.body
    }

    /// The cards of each deck that follow their bodies to other headings.
    private func exchanges() throws -> [[SourceName: SourceName]] {
        let settledDecks = Set(settled.map(\.deck))
        let changed = before.values.filter {
            !settledDecks.contains($0.name.deck) && after[$0.name]?.bodyHash != $0.bodyHash && $0.bodyHash != 0
        }
        let here = Set(after.values.map(\.bodyHash))
        let decks = Set(changed.filter { here.contains($0.bodyHash) && !$0.name.deck.isEmpty }.map(\.name.deck))
        if decks.isEmpty { return [] }
        let (old, new) = (
            Dictionary(grouping: before.values, by: \.name.deck), Dictionary(grouping: after.values, by: \.name.deck)
        )
        return try decks.sorted().compactMap { deck in
            let targets = Exchange.moves(from: try cards(old[deck] ?? [], before, after), to: try cards(new[deck] ?? [], after, before))
            func name(_ heading: String) -> SourceName { SourceName(deck: deck, heading: heading, ordinal: 0) }
            return targets.isEmpty ? nil : Dictionary(uniqueKeysWithValues: targets.map { (name($0), name($1)) })
        }
    }

    /// The cards of a deck whose headings occur once, with the bodies of those that changed.
    private func cards(
        _ cards: [Source], _ sources: [SourceName: Source], _ others: [SourceName: Source]
    ) throws -> [Exchange.Card] {
        try cards.filter {
            $0.name.ordinal == 0 && sources[$0.name.at(1)] == nil && others[$0.name.at(1)] == nil
        }
        .sorted { $0.name < $1.name }.map { source in
            let isSame = others[source.name]?.bodyHash == source.bodyHash
            let body = isSame ? "" : try body(of: source)
            let hasGaps = source.sides.keys.contains { if case .cloze = $0 { true } else { false } }
            return Exchange.Card(
                heading: source.name.heading, bodyHash: source.bodyHash, body: body, asksInBody: hasGaps || body.contains("\n\n***\n\n"))
        }
    }
}

// MARK: - Making room

extension IdentityPlan {
    /// The moves by which cards get to their places.
    ///
    /// - Parameter vacated: places that cards have now which were not there before.
    private mutating func moves(_ targets: [SourceName: SourceName], vacated: [SourceName]) throws -> [Move] {
        var wanted: [Move] = []
        for (old, new) in targets {
            guard var old = before[old], var new = after[new] else { continue }
            (old.candidate.body, new.candidate.body) = try (body(of: old), body(of: new))
            wanted += old.moves(to: new)
        }
        let taken = (Array(targets.values) + vacated.filter { before[$0] != nil }).flatMap { after[$0]?.numbers ?? [] }
        return try moves(wanted, taken: Set(taken))
    }

    /// Moves one after the other. Histories whose place another card takes, without having one to go to, get a name that no card ever had;
    /// there they can be known again later.
    mutating func moves(_ wanted: [Move], taken: Set<CardNumber>) throws -> [Move] {
        var moves = Moves()
        for move in wanted where try hasHistory(move.from) { moves.add(move.from, to: move.to) }
        var spare: SourceName?
        for number in taken.sorted(by: { $0.rawValue < $1.rawValue }) {
            guard let name = try facts.name(of: number) else { continue }
            let source = SourceName(name)
            spare = source
            guard try !moves.contains(number) && hasHistory(number) else { continue }
            let refuge = try refuges[source] ?? unused(beside: source)
            refuges[source] = refuge
            moves.add(number, to: try add(refuge.name(of: name.side), bodyHash: before[source]?.bodyHash ?? 0))
        }
        func waitingPlace() throws -> CardNumber {
            guard let spare else { preconditionFailure("cards change places without any place") }
            return try add(unused(beside: spare).name(of: .forward), bodyHash: 0)
        }
        // A name is not taken for another from which its author parted it, though a card may go from the one to the other.
        return try moves.sequence(detour: waitingPlace).flatMap { move in
            guard try parted().contains([move.from, move.to]) else { return [move] }
            let place = try waitingPlace()
            return [Move(from: move.from, to: place), Move(from: place, to: move.to)]
        }
    }
}
