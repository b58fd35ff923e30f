/// Finds the pairs of cards that are most alike. Only cards that share rare words are compared, so that the work grows with the cards
/// and not with their pairs.
struct LikelySearch {
    /// Two cards compared, with what speaks for and against their being one.
    struct Comparison {
        /// From 0 to 1.
        var share: Double
        /// Whether the same body is enough.
        var isSureByBody: Bool
        /// Whether the same heading is enough.
        var isSureByHeading: Bool
    }

    private let gone: [Pairing.Candidate]
    private let fresh: [Pairing.Candidate]
    private let areApart: (Int, Int) -> Bool
    private var vocabulary = Vocabulary()
    private var goneCards: [Likeness.Card?]
    private var freshCards: [Likeness.Card?]

    /// How many cards of the decks as they are say what a word is worth.
    private static let background = 2000
    /// With how many others a card is compared.
    private static let compared = 12
    /// How many cards may share a word by which others are looked for.
    private static let rare = 40

    init(_ gone: [Pairing.Candidate], _ fresh: [Pairing.Candidate], background: [Pairing.Candidate], areApart: @escaping (Int, Int) -> Bool) {
        self.gone = gone
        self.fresh = fresh
        self.areApart = areApart
        goneCards = Array(repeating: nil, count: gone.count)
        freshCards = Array(repeating: nil, count: fresh.count)
        let step = max(1, background.count / Self.background)
        for index in stride(from: 0, to: background.count, by: step) {
            let bags = [vocabulary.bag(background[index].heading), vocabulary.bag(background[index].body)]
            vocabulary.count(bags)
        }
        for index in stride(from: 0, to: fresh.count, by: max(1, fresh.count / Self.background)) {
            let card = freshCard(index)
            vocabulary.count([card.heading, card.body])
        }
        vocabulary.weigh()
    }

    /// How alike two cards are.
    mutating func compared(_ old: Int, _ new: Int) -> Comparison {
        let (first, second) = (goneCard(old), freshCard(new))
        let likeness = Likeness(first, second, vocabulary)
        let (a, b) = (gone[old], fresh[new])
        let isSamePlace = a.place != nil && a.place == b.place && a.deck == b.deck
        let isSameDeck = a.deck == b.deck || (a.isWholeDeck && b.isWholeDeck)
        var share = likeness.share
        // A card in the place of another is a little more likely to be it.
        if isSamePlace, likeness.heading >= 0.3 || (likeness.body >= 0.3 && first.body.plainWorth >= 2) { share += 0.08 }
        share = min(share, likeness.limit)
        // A short answer is that of many questions; a longer one is not, unless a name in the question is another.
        let worth = first.body.plainWorth
        return Comparison(
            share: share,
            isSureByBody: worth >= 8 || (!likeness.hasOtherNames && (worth >= (isSameDeck ? 2 : 4) || likeness.heading >= 0.25)),
            isSureByHeading: isSameDeck || likeness.body >= 0.3 || first.heading.plainWorth >= 3)
    }

    private mutating func goneCard(_ index: Int) -> Likeness.Card {
        if let known = goneCards[index] { return known }
        let card = Likeness.Card(heading: vocabulary.bag(gone[index].heading), body: vocabulary.bag(gone[index].body))
        goneCards[index] = card
        return card
    }

    private mutating func freshCard(_ index: Int) -> Likeness.Card {
        if let known = freshCards[index] { return known }
        let card = Likeness.Card(heading: vocabulary.bag(fresh[index].heading), body: vocabulary.bag(fresh[index].body))
        freshCards[index] = card
        return card
    }
}

// MARK: - The search

extension LikelySearch {
    /// The pairs among these cards.
    mutating func outcome(gone left: Set<Int>, fresh wanting: Set<Int>) -> Pairing.Outcome {
        if left.isEmpty || wanting.isEmpty { return Pairing.Outcome() }
        let sorted = (gone: left.sorted(), fresh: wanting.sorted())
        var found: [LikelyPairs.Pair] = []
        let bearers = bearers(among: sorted.gone)
        for new in sorted.fresh {
            for old in likely(freshCard(new), bearers, all: sorted.gone) where !areApart(old, new) {
                let share = compared(old, new).share
                if share >= Double(Pairing.asksFrom) / 100 { found.append(LikelyPairs.Pair(gone: old, fresh: new, share: share)) }
            }
        }
        return LikelyPairs(found).outcome()
    }

    /// The cards that have each word.
    private mutating func bearers(among cards: [Int]) -> [Int32: [Int]] {
        var bearers: [Int32: [Int]] = [:]
        for index in cards {
            let card = goneCard(index)
            for word in Set((card.heading.words + card.body.words).map(\.word)) { bearers[word, default: []].append(index) }
        }
        return bearers
    }

    /// The cards that share most with a new one, as far as rare words tell.
    private func likely(_ card: Likeness.Card, _ bearers: [Int32: [Int]], all: [Int]) -> [Int] {
        if all.count <= Self.compared { return all }
        let words = Set((card.heading.words + card.body.words).map(\.word)).compactMap { word in
            bearers[word].map { (word: word, cards: $0) }
        }.sorted { ($0.cards.count, $0.word) < ($1.cards.count, $1.word) }
        var shared: [Int: Double] = [:]
        for (place, entry) in words.enumerated() where entry.cards.count <= Self.rare || (place < 3 && entry.cards.count <= 400) {
            for index in entry.cards { shared[index, default: 0] += vocabulary.worth(entry.word) / Double(entry.cards.count).squareRoot() }
        }
        return shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.compared).map(\.key)
    }
}
