/// The answers of a learner by which predictions are judged: those a day or more after the one before of their card, in the order of time,
/// with what was known of the card before them.
struct ScoredAnswers {
    /// One of them.
    struct Scored {
        /// Its place among all answers.
        var place: Int
        /// Days since the answer before.
        var elapsedDays: Int
        /// On how many days the card was answered, this one among them.
        var days: Int
        /// How many scored answers of the card failed before.
        var lapses: Int
        /// How far the card was.
        var stage: LevelOffsets.Stage
        /// Whether it was recalled.
        var isRecalled: Bool
    }

    /// All answers.
    let answers: [RatedAnswer]
    /// Those that are scored.
    let scored: [Scored]
    /// For each answer, the place of its card among all cards.
    let cards: [Int]
    /// How many cards there are.
    let cardCount: Int

    private struct Card { var day: Int, days = 1, reviews = 0, lapses = 0, hasFailed = false }

    init(_ answers: [RatedAnswer]) {
        self.answers = answers
        var places: [Int: Int] = [:]
        var cards: [Int] = []
        var known: [Card] = []
        var scored: [Scored] = []
        for (place, answer) in answers.enumerated() {
            guard let index = places[answer.card] else {
                places[answer.card] = known.count
                cards.append(known.count)
                known.append(Card(day: answer.day))
                continue
            }
            cards.append(index)
            let elapsed = answer.day - known[index].day
            guard elapsed > 0 else { continue }
            known[index].day = answer.day
            known[index].days += 1
            let card = known[index]
            let isRecalled = answer.rating.isRecalled
            scored.append(
                Scored(
                    place: place, elapsedDays: elapsed, days: card.days, lapses: card.lapses,
                    stage: LevelOffsets.Stage(reviews: card.reviews, hasFailed: card.hasFailed), isRecalled: isRecalled))
            known[index].reviews += 1
            known[index].hasFailed = !isRecalled
            if !isRecalled { known[index].lapses += 1 }
        }
        (self.cards, self.scored, cardCount) = (cards, scored, known.count)
    }

    /// A part to learn from, and the part right after it to be foretold.
    struct Fold {
        /// How many scored answers come before the part that is foretold.
        var learnt: Int
        /// Which scored answers are foretold.
        var foretold: Range<Int>
    }

    /// The folds of a split by time, each of which foretells a sixth of the scored answers from all before it.
    var folds: [Fold] {
        let size = scored.count / (Self.foldCount + 1)
        guard size > 0 else { return [] }
        return (0..<Self.foldCount).map { fold in
            let start = scored.count - (Self.foldCount - fold) * size
            return Fold(learnt: start, foretold: start..<start + size)
        }
    }

    private static let foldCount = 5
}
