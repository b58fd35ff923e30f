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

    /// The cards that are to be paired.
    var left: Set<Int>
    var wanting: Set<Int>
    private let gone: [Pairing.Candidate]
    private let fresh: [Pairing.Candidate]
    private var vocabulary = Vocabulary()
    private var goneCards: [Int: Likeness.Card] = [:]
    private var freshCards: [Int: Likeness.Card] = [:]

    /// With how many others a card is compared at most and at least, and how many times in all: more cards are compared with fewer.
    private static let compared = (most: 12, least: 3, inAll: 60_000)
    /// How many cards may share a word by which others are looked for.
    private static let rare = 40

    /// A search among the cards that are left over.
    init(
        _ gone: [Pairing.Candidate], _ fresh: [Pairing.Candidate], left: Set<Int>, wanting: Set<Int>, background: [Pairing.Candidate]
    ) {
        (self.left, self.wanting) = (left, wanting)
        self.gone = gone
        self.fresh = fresh
        for index in stride(from: 0, to: background.count, by: max(1, background.count / Pairing.background)) {
            let card = Self.card(background[index], &vocabulary)
            vocabulary.count([card.heading, card.body])
        }
        let wanting = wanting.sorted()
        for (place, index) in wanting.enumerated() {
            let card = Self.card(fresh[index], &vocabulary)
            freshCards[index] = card
            if place % max(1, wanting.count / Pairing.background) == 0 { vocabulary.count([card.heading, card.body]) }
        }
        vocabulary.weigh()
        for index in left { goneCards[index] = Self.card(gone[index], &vocabulary) }
    }

    private static func card(_ candidate: Pairing.Candidate, _ vocabulary: inout Vocabulary) -> Likeness.Card {
        Likeness.Card(heading: vocabulary.bag(candidate.heading), body: vocabulary.bag(candidate.body))
    }

    /// How alike two cards are.
    func compared(_ old: Int, _ new: Int) -> Comparison {
        let (first, second) = (goneCard(old), freshCard(new))
        let likeness = Likeness(first, second, vocabulary)
        let (a, b) = (gone[old], fresh[new])
        let isSamePlace = a.place != nil && a.place == b.place && a.deck == b.deck
        if a.sharesHeading || b.sharesHeading, a.heading == b.heading {
            let share = likeness.share(ofNamesakes: isSamePlace)
            return Comparison(share: share, isSureByBody: share >= 0.6, isSureByHeading: false)
        }
        let isSameDeck = a.deck == b.deck || (a.isWholeDeck && b.isWholeDeck)
        var share = likeness.share
        // A card in the place of another is a little more likely to be it.
        if isSamePlace, likeness.heading >= 0.3 || (likeness.body >= 0.3 && first.body.plainWorth >= 2) { share += 0.08 }
        share = min(share, likeness.limit)
        // A short answer is that of many questions; a longer one is not, unless a name in the question is another.
        let worth = first.body.plainWorth
        let isBodyEnough =
            switch likeness.difference {
            case .names, .marks: false
            case .words: worth >= 5
            case .more, .none: worth >= (isSameDeck ? 2 : 4) || likeness.heading >= 0.25
            }
        return Comparison(
            share: share, isSureByBody: worth >= 8 || isBodyEnough,
            isSureByHeading: isSameDeck || likeness.body >= 0.3 || first.heading.plainWorth >= 3)
    }

    private func goneCard(_ index: Int) -> Likeness.Card { known(goneCards[index]) }

    private func freshCard(_ index: Int) -> Likeness.Card { known(freshCards[index]) }

    private func known(_ card: Likeness.Card?) -> Likeness.Card {
        guard let card else { preconditionFailure("only cards that were left over are compared") }
        return card
    }
}

// MARK: - The search

extension LikelySearch {
    /// The pairs among these cards.
    func outcome(areApart: (Int, Int) -> Bool) -> Pairing.Outcome {
        if left.isEmpty || wanting.isEmpty { return Pairing.Outcome() }
        let sorted = (gone: left.sorted(), fresh: wanting.sorted())
        var found: [LikelyPairs.Pair] = []
        let bearers = bearers(among: sorted.gone)
        let limit = max(Self.compared.least, min(Self.compared.most, Self.compared.inAll / wanting.count))
        for new in sorted.fresh {
            for old in likely(freshCard(new), bearers, all: sorted.gone, limit: limit) where !areApart(old, new) {
                let share = compared(old, new).share
                if share >= Double(Pairing.asksFrom) / 100 { found.append(LikelyPairs.Pair(gone: old, fresh: new, share: share)) }
            }
        }
        return LikelyPairs(found).outcome()
    }

    /// The cards that have each word.
    private func bearers(among cards: [Int]) -> [Int32: [Int]] {
        var bearers: [Int32: [Int]] = [:]
        for index in cards {
            let card = goneCard(index)
            for word in Set((card.heading.words + card.body.words).map(\.word)) { bearers[word, default: []].append(index) }
        }
        return bearers
    }

    /// The cards that share most with a new one, as far as rare words tell.
    private func likely(_ card: Likeness.Card, _ bearers: [Int32: [Int]], all: [Int], limit: Int) -> [Int] {
        if all.count <= limit { return all }
        let words = Set((card.heading.words + card.body.words).map(\.word)).compactMap { word in
            bearers[word].map { (word: word, cards: $0) }
        }.sorted { ($0.cards.count, $0.word) < ($1.cards.count, $1.word) }
        var shared: [Int: Double] = [:]
        for (place, entry) in words.enumerated() where entry.cards.count <= Self.rare || (place < 3 && entry.cards.count <= 400) {
            for index in entry.cards { shared[index, default: 0] += vocabulary.worth(entry.word) / Double(entry.cards.count).squareRoot() }
        }
        return shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key)
    }
}
