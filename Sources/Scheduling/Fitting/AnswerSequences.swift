/// The answers of a learner, card by card, as a fit goes through them: flat arrays, in which each card is a range.
struct AnswerSequences {
    /// The ratings, from 1 to 4.
    private(set) var ratings: [UInt8] = []
    /// Days since the answer before; 0 for the first one.
    private(set) var elapsedDays: [Int32] = []
    /// What each counts: nothing for one that is not scored, more for a newer one.
    private(set) var weights: [Double] = []
    /// Where the cards' answers are.
    private(set) var cards: [Range<Int>] = []
    /// How many answers are scored: those that come a day or more after the one before.
    private(set) var scored = 0

    /// How many answers of one card are looked at.
    static let longest = 256

    /// The sequences of these answers, which are in the order of time.
    init(_ answers: some Collection<RatedAnswer>) {
        // Everything is counted before it is laid out: of a million answers, arrays that grow card by card would take several times the room.
        var order: [Int: Int32] = [:]
        var cardOfAnswer: [Int32] = []
        cardOfAnswer.reserveCapacity(answers.count)
        var counts: [Int] = []
        for answer in answers {
            let card = order[answer.card] ?? Int32(counts.count)
            if card == counts.count {
                order[answer.card] = card
                counts.append(0)
            }
            cardOfAnswer.append(card)
            counts[Int(card)] += 1
        }
        cards.reserveCapacity(counts.count)
        for count in counts {
            let start = cards.last?.upperBound ?? 0
            cards.append(start..<start + min(count, Self.longest))
        }
        let all = cards.last?.upperBound ?? 0
        (ratings, elapsedDays, weights) = (
            Array(repeating: 0, count: all), Array(repeating: 0, count: all), Array(repeating: 0, count: all)
        )
        var next = cards.map(\.lowerBound)
        var last = [Int](repeating: 0, count: cards.count)
        var scored: [Int32] = []
        scored.reserveCapacity(all)
        for (answer, card) in zip(answers, cardOfAnswer) {
            let (card, place) = (Int(card), next[Int(card)])
            guard place < cards[card].upperBound else { continue }
            let elapsed = place == cards[card].lowerBound ? 0 : max(0, answer.day - last[card])
            ratings[place] = UInt8(answer.rating.rawValue)
            elapsedDays[place] = Int32(clamping: elapsed)
            if elapsed > 0 { scored.append(Int32(place)) }
            (next[card], last[card]) = (place + 1, answer.day)
        }
        weigh(scored)
    }

    /// Newer answers tell more of how the learner recalls today: a quarter for the oldest one, 1 for the newest.
    private mutating func weigh(_ scored: [Int32]) {
        self.scored = scored.count
        for (rank, index) in scored.enumerated() {
            let age = scored.count > 1 ? Double(rank) / Double(scored.count - 1) : 1
            weights[Int(index)] = 0.25 + 0.75 * age * age * age
        }
    }

    /// The first scored answer of a card, if it has one.
    func firstScored(_ card: Range<Int>) -> Int? { card.first { elapsedDays[$0] > 0 } }

    /// Leaves out cards.
    mutating func keep(_ isKept: (Range<Int>) -> Bool) {
        cards.removeAll { !isKept($0) }
        scored = cards.reduce(0) { $0 + count(in: $1) }
    }

    /// How many answers of a card are scored.
    func count(in card: Range<Int>) -> Int { card.reduce(0) { $0 + (elapsedDays[$1] > 0 ? 1 : 0) } }
}
