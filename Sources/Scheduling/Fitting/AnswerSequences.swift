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
    init(_ answers: some Sequence<RatedAnswer>) {
        var order: [Int: Int] = [:]
        var days: [[(place: Int, day: Int, rating: FSRS.Rating)]] = []
        for (place, answer) in answers.enumerated() {
            if let index = order[answer.card] {
                days[index].append((place, answer.day, answer.rating))
            } else {
                order[answer.card] = days.count
                days.append([(place, answer.day, answer.rating)])
            }
        }
        var places: [(place: Int, index: Int)] = []
        for card in days {
            let start = ratings.count
            var last = card[0].day
            for (place, day, rating) in card.prefix(Self.longest) {
                let elapsed = max(0, day - last)
                if elapsed > 0 { places.append((place, ratings.count)) }
                ratings.append(UInt8(rating.rawValue))
                elapsedDays.append(Int32(clamping: elapsed))
                weights.append(0)
                last = day
            }
            cards.append(start..<ratings.count)
        }
        weigh(places.sorted { $0.place < $1.place }.map(\.index))
    }

    /// Newer answers tell more of how the learner recalls today: a quarter for the oldest one, 1 for the newest.
    private mutating func weigh(_ scored: [Int]) {
        self.scored = scored.count
        for (rank, index) in scored.enumerated() {
            let age = scored.count > 1 ? Double(rank) / Double(scored.count - 1) : 1
            weights[index] = 0.25 + 0.75 * age * age * age
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
