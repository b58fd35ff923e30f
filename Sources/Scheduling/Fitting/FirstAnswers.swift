#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What became of cards after their first answer: by its rating and the days until the next scored one, how many there were and how many
/// of them were recalled.
struct FirstAnswers {
    private var groups: [[Int32: (count: Int, recalled: Int)]] = Array(repeating: [:], count: 4)

    init(_ sequences: AnswerSequences) {
        for card in sequences.cards {
            guard let index = sequences.firstScored(card) else { continue }
            let rating = Int(sequences.ratings[card.lowerBound]) - 1
            groups[rating][sequences.elapsedDays[index], default: (0, 0)].count += 1
            if sequences.ratings[index] > 1 { groups[rating][sequences.elapsedDays[index]]?.recalled += 1 }
        }
    }

    /// The groups that are too odd to learn from: for each rating the rarest days, up to a twentieth of the cards, and those that are few or late.
    func outliers() -> [Set<Int32>] {
        groups.enumerated().map { rating, days in
            let total = days.values.reduce(0) { $0 + $1.count }
            var removed = 0
            var outliers: Set<Int32> = []
            for (day, group) in days.sorted(by: { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }) {
                if removed + group.count < max(20, total / 20) {
                    removed += group.count
                    outliers.insert(day)
                } else if group.count < Self.fewest || day > (rating == 3 ? Self.latestEasy : Self.latest) {
                    outliers.insert(day)
                }
            }
            return outliers
        }
    }

    private static let fewest = 6, latest: Int32 = 100, latestEasy: Int32 = 365

    /// The stabilities after a first answer, for each rating: those that foretell best what became of the cards, in a row that never falls.
    func stabilities(_ curve: FSRS.Curve, standard: FSRS.Parameters) -> [Double] {
        let total = groups.joined().reduce(0) { $0 + $1.value.count }
        guard total > 0 else { return Array(standard.values.prefix(4)) }
        let average = Double(groups.joined().reduce(0) { $0 + $1.value.recalled }) / Double(total)
        let found = groups.enumerated().map { rating, days in
            days.isEmpty ? nil : best(for: days, average: average, curve, standard: standard[rating])
        }
        let counts = groups.map { $0.values.reduce(0) { $0 + $1.count } }
        return filled(Self.rising(found, counts), standard: standard)
    }

    private func best(
        for days: [Int32: (count: Int, recalled: Int)], average: Double, _ curve: FSRS.Curve, standard: Double
    ) -> Double {
        // In a fixed order, so that the sums come out the same everywhere.
        let rows = days.sorted { $0.key < $1.key }.map { day, group in
            (Double(day), Double(group.count), (Double(group.recalled) + average) / Double(group.count + 1))
        }
        func loss(_ logarithm: Double) -> Double {
            let stability = exp(logarithm)
            return rows.reduce(abs(stability - standard) / 16) { sum, row in
                let recall = min(max(curve.recall(afterDays: row.0, stability: stability), 1e-9), 1 - 1e-9)
                return sum - row.1 * (row.2 * log(recall) + (1 - row.2) * log(1 - recall))
            }
        }
        let bounds = FSRS.Parameters.bounds[0]
        let (low, high) = (log(bounds.lowerBound), log(bounds.upperBound))
        let step = (high - low) / Double(Self.gridSteps)
        let nearest = (0...Self.gridSteps).map { low + Double($0) * step }.min { loss($0) < loss($1) } ?? log(standard)
        return exp(Minimum.of(loss, from: max(low, nearest - step), to: min(high, nearest + step)))
    }

    private static let gridSteps = 60

    /// Where an easier first answer seems to last less, the one of which more is known is believed for both.
    private static func rising(_ found: [Double?], _ counts: [Int]) -> [Double?] {
        var found = found
        for high in 1..<4 {
            for low in (0..<high).reversed() {
                guard let less = found[low], let more = found[high], less > more else { continue }
                if counts[low] > counts[high] { found[high] = less } else { found[low] = more }
            }
        }
        return found
    }

    /// What nothing is known of keeps its proportion to its neighbours.
    private func filled(_ found: [Double?], standard: FSRS.Parameters) -> [Double] {
        let ratios = found.enumerated().map { index, value in value.map { log($0 / standard[index]) } }
        var filled = (0..<4).map { index -> Double in
            if let value = found[index] { return value }
            let before = (0..<index).last { ratios[$0] != nil }
            let after = (index + 1..<4).first { ratios[$0] != nil }
            let ratio: Double =
                switch (before, after) {
                case (let before?, let after?):
                    ratios[before]! + (ratios[after]! - ratios[before]!) * Double(index - before) / Double(after - before)
                case (let only?, nil), (nil, let only?): ratios[only]!
                case (nil, nil): 0
                }
            return standard[index] * exp(ratio)
        }
        for index in 1..<4 { filled[index] = max(filled[index], filled[index - 1]) }
        return filled
    }
}

/// The least value of a function that falls and then rises.
enum Minimum {
    /// Where the function is least, by the golden section.
    static func of(_ function: (Double) -> Double, from low: Double, to high: Double) -> Double {
        let ratio = 0.618_033_988_749_895
        var (low, high) = (low, high)
        var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
        var (atLeft, atRight) = (function(left), function(right))
        for _ in 0..<50 {
            if atLeft < atRight {
                (high, right, atRight) = (right, left, atLeft)
                left = high - ratio * (high - low)
                atLeft = function(left)
            } else {
                (low, left, atLeft) = (left, right, atRight)
                right = low + ratio * (high - low)
                atRight = function(right)
            }
        }
        return (low + high) / 2
    }
}
