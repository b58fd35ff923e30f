#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// SM-2 as the field compares it with others, taken along all answers of a learner: buttons 1 to 4 are the grades 2 to 5, the first answer of
/// a day counts, the easiness falls after failures too, and intervals are rounded to the nearest day. (Nacre's own SM-2 is the published one.)
struct SM2Walk {
    /// What it knew before a scored answer.
    struct Known {
        /// Days that it had promised.
        var interval: Double
        /// Scored answers of the card before.
        var reviews: Int
        /// Whether the last answer that counts failed.
        var hasFailed: Bool
    }

    /// For each scored answer.
    private(set) var known: [Known] = []

    private struct Card {
        var repetition = 0, interval = 0.0, easiness = 2.5, day: Int, days = 0, hasFailed = false

        mutating func take(_ rating: FSRS.Rating, on day: Int) {
            let missing = Double(4 - rating.rawValue)
            if rating.isRecalled {
                repetition += 1
                interval = repetition == 1 ? 1 : repetition == 2 ? 6 : max(1, (interval * easiness).rounded())
            } else {
                (repetition, interval) = (0, 1)
            }
            easiness = max(1.3, easiness + 0.1 - missing * (0.08 + missing * 0.02))
            interval = min(interval, Double(FSRS.longestInterval))
            (self.day, hasFailed) = (day, !rating.isRecalled)
            days += 1
        }
    }

    init(along log: ScoredAnswers) {
        var cards = [Card?](repeating: nil, count: log.cardCount)
        for (place, answer) in log.answers.enumerated() {
            var card = cards[log.cards[place]] ?? Card(day: answer.day)
            if card.days > 0 {
                guard answer.day > card.day else { continue }
                known.append(Known(interval: card.interval, reviews: card.days, hasFailed: card.hasFailed))
            }
            card.take(answer.rating, on: answer.day)
            cards[log.cards[place]] = card
        }
    }

    /// What a chance of recall can be told from: days passed, days promised, their proportion, reviews so far, and whether the last one failed.
    func features(_ index: Int, elapsedDays: Int) -> [Double] {
        let (card, days) = (known[index], Double(elapsedDays))
        return [
            log(days), log(card.interval), log(days / card.interval), log(1 + Double(card.reviews)),
            card.hasFailed ? 1 : 0,
        ]
    }
}
