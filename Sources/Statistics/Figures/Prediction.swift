import Foundation
import Scheduling

/// Whether cards were known as often as their intervals promised.
public struct Prediction: Hashable, Sendable {
    /// Reviews of which about the same was promised.
    public struct Class: Hashable, Sendable {
        /// The reviews.
        public internal(set) var recall = Recall()
        /// What was promised of them, added up.
        var promised = 0.0

        /// The mean of what was promised, from 0 to 1; nil without reviews.
        public var predicted: Double? { recall.answers == 0 ? nil : promised / Double(recall.answers) }
    }

    /// Reviews by what was promised: from each of `bounds` to the next.
    public private(set) var classes = Array(repeating: Class(), count: bounds.count)

    /// All reviews.
    public var total: Class {
        classes.reduce(into: Class()) { total, each in
            total.recall += each.recall
            total.promised += each.promised
        }
    }

    /// The mean distance of what was promised from what was, weighted by reviews, from 0 to 1; nil without reviews.
    public var error: Double? {
        let reviews = total.recall.answers
        guard reviews > 0 else { return nil }
        let sum = classes.reduce(0.0) { $0 + abs($1.promised - Double($1.recall.recalled)) }
        return sum / Double(reviews)
    }

    /// The shares, in percent, at which the classes begin.
    public static let bounds = [0, 50, 70, 80, 85, 90, 95]

    /// What it says.
    public static let definition = Definition(
        "Predicted and real retention", .memory,
        """
        Whether you know cards as often as their intervals suppose. Where you know less, intervals are too long for you; where you know \
        more, they could be longer.
        """,
        formula: """
            Predicted = 0.9 ^ (days since the last review / interval), real = reviews graded 3 or better / all reviews, over the reviews that \
            retention counts, grouped by what was predicted. SM-2 itself predicts nothing: that forgetting is exponential, and that a card \
            is known with 90 % when its interval is over, is an assumption. The error is the mean of |predicted − real| over the groups, \
            weighted by their reviews.
            """,
        source: "Wozniak's exponential forgetting curve, with the forgetting index of 10 % that SuperMemo aims at.")

    init() {}

    mutating func add(_ review: Review) {
        guard review.isOfKnownCard, review.interval > 0 else { return }
        let promised = Self.predicted(review)
        let percent = Int((promised * 100 + 1e-9).rounded(.down))
        let place = Self.bounds.lastIndex { $0 <= percent } ?? 0
        classes[place].recall.add(review.isRecalled)
        classes[place].promised += promised
    }

    /// The probability, from 0 to 1, with which a card is supposed to be known when it is asked.
    static func predicted(_ review: Review) -> Double {
        review.elapsedDays == review.interval ? 0.9 : pow(0.9, Double(review.elapsedDays) / Double(review.interval))
    }
}
