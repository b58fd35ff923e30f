extension DeckUpdate {
    /// What becomes of one imported card.
    public struct Outcome: Equatable, Sendable {
        /// The card.
        public var card: ImportedCard
        /// What becomes of it.
        public var fate: Fate
        /// The index of the card in the new deck; nil when it is not there.
        public var index: Int?
        /// Whether it had to be mended to stay in one card.
        public var isMended: Bool
    }

    /// What becomes of an imported card.
    public enum Fate: Equatable, Sendable {
        /// It is new.
        case new
        /// It was changed in the other program: the heading, the text, the tags.
        case changed([String])
        /// The deck has it as it is.
        case unchanged
        /// The learner has changed it here, and nobody there: it stays as the learner has it.
        case kept
        /// It was changed here and there: it stays as the learner has it.
        case conflict
        /// The deck has a card of this heading that was not imported, and says something else: it stays.
        case present
        /// The learner has taken it out of the deck: it stays out.
        case removed

        /// Whether the card was changed in the other program, and is changed here.
        public var isChange: Bool { if case .changed = self { true } else { false } }
    }

    /// What becomes of imported cards, packed.
    public struct Outcomes: Sendable {
        private var cards: ImportedCards
        private var fates: [UInt8] = []
        /// Where the cards are in the new deck; -1 for those that are not there.
        private var spots: [Int32] = []
        /// What was changed in cards, by their numbers.
        private var changes: [Int: [String]] = [:]

        private static let isMended: UInt8 = 0x80
        private static let fates: [Fate] = [.new, .changed([]), .unchanged, .kept, .conflict, .present, .removed]

        /// - Parameter cards: all of them, of which nothing is decided yet.
        init(_ cards: ImportedCards) { self.cards = cards }

        /// Adds what becomes of the next card.
        mutating func add(_ fate: Fate, at index: Int?, isMended: Bool) {
            var code = fate.isChange ? 1 : UInt8(Self.fates.firstIndex(of: fate)!)
            if case .changed(let what) = fate { changes[fates.count] = what }
            if isMended { code |= Self.isMended }
            fates.append(code)
            spots.append(index.map(Int32.init) ?? -1)
        }

        /// Where the cards are in the new deck.
        var places: some Collection<Int?> { spots.lazy.map { $0 < 0 ? nil : Int($0) } }

        /// What becomes of a card.
        public func fate(_ number: Int) -> Fate {
            changes[number].map(Fate.changed) ?? Self.fates[Int(fates[number] & ~Self.isMended)]
        }

        /// How many cards there are of some fates, whatever was changed in them.
        public func count(of isMeant: (Fate) -> Bool) -> Int {
            let isMeant = Self.fates.map(isMeant)
            return fates.count { isMeant[Int($0 & ~Self.isMended)] }
        }

        /// Those of some fates, with what becomes of them.
        public func of(_ isMeant: (Fate) -> Bool) -> some Sequence<DeckUpdate.Outcome> {
            let isMeant = Self.fates.map(isMeant)
            return fates.indices.lazy.filter { isMeant[Int(fates[$0] & ~Self.isMended)] }.map { self[$0] }
        }

        /// The numbers of the cards that had to be mended to stay in one card.
        public var mended: [Int] { fates.indices.filter { fates[$0] & Self.isMended != 0 } }
    }
}

extension DeckUpdate.Outcomes: RandomAccessCollection {
    /// The number of the first card.
    public var startIndex: Int { 0 }
    /// The number behind that of the last.
    public var endIndex: Int { fates.count }

    /// A card by its number, with no more of it than is to be told, and what becomes of it.
    public subscript(number: Int) -> DeckUpdate.Outcome {
        DeckUpdate.Outcome(
            card: cards[number], fate: fate(number), index: spots[number] < 0 ? nil : Int(spots[number]),
            isMended: fates[number] & Self.isMended != 0)
    }
}
