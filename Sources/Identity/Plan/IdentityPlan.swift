import Cards
import Scheduling

/// Which card is which after decks were read again: the names under which histories go on, the cards that are to be kept apart, and the
/// doubtful, which the author is to say.
///
/// It is made in three parts, `succeed`, `part` and `follow`, after each of which its steps are to be taken. What a separation changes is only
/// known when the log has been replayed, so the tables are asked anew after each.
public struct IdentityPlan {
    /// What is to be done, one after the other.
    public enum Step: Hashable, Sendable {
        /// A name that no card ever had, for a history to wait under.
        case add(NamedSide)
        /// Histories go on under other names, all in one batch. One that goes from a name to itself parts it from the name it had gone on as.
        case rename([Move])
        /// Sides did not become others, for which they were taken; all in one batch.
        case keepApart([Move])
    }

    /// Two cards that may be one, by a side of each.
    public struct Doubt: Hashable, Sendable {
        /// The one that is gone.
        public var gone: CardNumber
        /// The one that is new.
        public var fresh: CardNumber
        /// How alike they are, in per cent.
        public var likeness: Int
    }

    /// What the decks concerned list, and which decks there are, before or after.
    public struct Listed: Sendable {
        /// The cards by their names.
        public var cards: [SourceName: Source] = [:]
        /// The names of all decks.
        public var decks: Set<String> = []

        /// Nothing listed.
        public init() {}
    }

    /// What the author is to say.
    public private(set) var doubts: [Doubt] = []
    let before: [SourceName: Source]
    let after: [SourceName: Source]
    let decks: (before: Set<String>, after: Set<String>)
    /// The sides whose body was edited.
    let edited: Set<CardNumber>
    /// Names of which it is known what became of them: nothing is guessed about them.
    var settled: Set<SourceName> = []
    /// The names under which histories wait whose own are others' now.
    var refuges: [SourceName: SourceName] = [:]
    let facts: any CardFacts
    /// Cards that came back and are still to be looked at, the last first; nil before the first is.
    private var returned: [Source]?
    private var steps: [Step] = []
    private var expected = Expected()

    /// A plan for what was listed before and is listed after.
    ///
    /// - Parameter edited: the sides whose body was edited.
    public init(before: Listed, after: Listed, edited: Set<CardNumber>, facts: any CardFacts) {
        self.before = before.cards
        self.after = after.cards
        decks = (before.decks, after.decks)
        self.edited = edited
        self.facts = facts
    }

    /// Hands over the steps that are to be taken now. From then on the tables must say what these have changed.
    public mutating func takeSteps() -> [Step] {
        defer { (steps, expected) = ([], Expected()) }
        return steps
    }
}

// MARK: - The parts

extension IdentityPlan {
    /// Lets histories follow cards of which it is known what became of them.
    ///
    /// - Parameter known: the names that cards have now by those they had. Nothing is guessed about the headings that occur in it.
    public mutating func succeed(_ known: [CardName: CardName]) throws {
        settled = Set((Array(known.keys) + known.values).map(SourceName.init))
        try rename(succession(known))
    }

    /// Keeps the next card apart from another for which it was taken, if there is one, as is seen when it comes back.
    ///
    /// - Returns: whether there was one; then there may be more, when its step has been taken.
    public mutating func part() throws -> Bool {
        if returned == nil { returned = try hasSuccessors() ? returnedCards().reversed() : [] }
        while let card = returned?.popLast() {
            let moves = try separations(of: card)
            if moves.isEmpty { continue }
            steps.append(.keepApart(moves))
            return true
        }
        return false
    }

    /// Lets the other histories follow their cards, as far as it is sure which these are.
    public mutating func follow() throws {
        var shifts = try shifts()
        shifts.moved.formUnion(settled)
        for moves in shifts.moves { try rename(moves) }
        for moves in try sideSteps(leavingOut: shifts.moved) { try rename(moves) }
        for moves in try returns(shifts) { try rename(moves) }
        let found = try pairings(shifts)
        for moves in found.moves { try rename(moves) }
        doubts = found.doubts
        // Cards that are listed although their name had moved on: other cards bear it now, which stand for themselves.
        for card in try listedWithSuccessor() { try rename([Move(from: card, to: card)]) }
    }
}

// MARK: - What the steps change

extension IdentityPlan {
    /// What the steps that are not yet handed over change in the tables.
    private struct Expected {
        var histories: [CardNumber: Bool] = [:]
        var successors: [CardNumber: CardNumber?] = [:]
        var added: [NamedSide] = []
        /// The names that were added, by the first of their heading.
        var byHeading: [SourceName: [NamedSide]] = [:]
        var parted: Set<[CardNumber]>?
    }

    func hasHistory(_ card: CardNumber) throws -> Bool { try expected.histories[card] ?? facts.hasHistory(card) }

    func successor(of card: CardNumber) throws -> CardNumber? {
        if let known = expected.successors[card] { return known }
        return try facts.successor(of: card)
    }

    func hasSuccessors() throws -> Bool { try !expected.successors.isEmpty || facts.hasSuccessors() }

    /// The cards that have a history while no side of theirs is listed.
    func waiting() throws -> [SourceName: Source] {
        Source.grouped(try (facts.waiting() + expected.added).filter { try hasHistory($0.number) })
    }

    /// The cards that have a history, are not listed, and share the heading of this one.
    func waiting(beside card: SourceName) throws -> [SourceName: Source] {
        let added = expected.byHeading[card.at(0)] ?? []
        return Source.grouped(try (facts.waiting(beside: card) + added).filter { try hasHistory($0.number) })
    }

    /// The listed sides whose names go on as others, sorted.
    func listedWithSuccessor() throws -> [CardNumber] {
        var cards = Set(try facts.listedWithSuccessor())
        for (card, next) in expected.successors {
            if next == nil { cards.remove(card) } else if try facts.isListed(card) { cards.insert(card) }
        }
        return cards.sorted { $0.rawValue < $1.rawValue }
    }

    mutating func parted() throws -> Set<[CardNumber]> {
        if let known = expected.parted { return known }
        let parted = try facts.parted()
        expected.parted = parted
        return parted
    }
}

// MARK: - Adding steps

extension IdentityPlan {
    /// Lets histories go on under other names, in one batch.
    mutating func rename(_ moves: [Move]) throws {
        if moves.isEmpty { return }
        steps.append(.rename(moves))
        for move in moves where try !parted().contains([move.from, move.to]) {
            expected.successors[move.to] = .some(nil)
            if move.from == move.to { continue }
            expected.successors[move.from] = move.to
            guard try hasHistory(move.from) else { continue }
            expected.histories[move.from] = false
            expected.histories[move.to] = true
        }
    }

    /// Adds a name that no card ever had.
    mutating func add(_ name: CardName, bodyHash: UInt64) throws -> CardNumber {
        let number = try expected.added.last.map { CardNumber($0.number.rawValue + 1) } ?? facts.nextNumber()
        let side = NamedSide(name: name, number: number, bodyHash: bodyHash)
        steps.append(.add(side))
        expected.added.append(side)
        expected.byHeading[SourceName(name).at(0), default: []].append(side)
        return number
    }

    /// A card's name with an ordinal that no card of its heading ever had.
    func unused(beside card: SourceName) throws -> SourceName {
        let added = (expected.byHeading[card.at(0)] ?? []).map { $0.name.ordinal + 1 }
        return card.at(max(try facts.unusedOrdinal(deck: card.deck, heading: card.heading), added.max() ?? 0))
    }
}
