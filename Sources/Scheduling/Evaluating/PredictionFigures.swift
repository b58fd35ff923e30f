#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// How good predictions were.
public struct PredictionFigures: Hashable, Sendable {
    /// The mean of −log of the chance that was given to what happened; less is better.
    public let logLoss: Double
    /// The error of level within bins of like cards, as a root of squares weighted by their answers; from 0 to 1.
    public let rmseBins: Double
    /// The chance that of a recalled and a forgotten answer the recalled one was given the higher chance; a half is a guess.
    public let auc: Double
    /// How far the mean of predictions is from the mean of what happened.
    public let bias: Double
    /// What was foretold and what came, by what was foretold: from each of `bounds` to the next.
    public let classes: [Class]

    /// The chances at which the classes begin.
    public static let bounds = [0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95]

    /// Answers of which about the same was foretold.
    public struct Class: Hashable, Sendable {
        /// How many they are.
        public internal(set) var answers = 0
        /// How many of them were recalled.
        public internal(set) var recalled = 0
        var sum = 0.0

        /// The mean chance that was foretold; nil without answers.
        public var foretold: Double? { answers == 0 ? nil : sum / Double(answers) }
        /// The share that was recalled; nil without answers.
        public var real: Double? { answers == 0 ? nil : Double(recalled) / Double(answers) }
    }

    /// All answers.
    public var total: Class {
        classes.reduce(into: Class()) { total, each in
            (total.answers, total.recalled, total.sum) = (
                total.answers + each.answers, total.recalled + each.recalled, total.sum + each.sum
            )
        }
    }

    /// One prediction, and what came of it.
    struct Row {
        var foretold: Double
        var isRecalled: Bool
        var bin: Bin
    }

    /// Cards that are alike: by days since the answer before, days of answers, and lapses, each on a scale of powers.
    struct Bin: Hashable {
        let elapsed: Int, days: Int, lapses: Int

        init(_ scored: ScoredAnswers.Scored) {
            elapsed = Self.level(scored.elapsedDays, 3.62)
            days = Self.level(scored.days, 1.89)
            lapses = scored.lapses == 0 ? -1 : Self.level(scored.lapses, 1.73)
        }

        private static func level(_ count: Int, _ base: Double) -> Int { Int((log(Double(count)) / log(base)).rounded(.down)) }
    }

    init(_ rows: [Row]) {
        let count = Double(rows.count)
        let clipped = rows.map { Self.clipped($0.foretold) }
        logLoss = rows.reduce(0) { $0 + Self.loss($1.foretold, $1.isRecalled) } / count
        var bins: [Bin: (difference: Double, count: Double)] = [:]
        var difference = 0.0
        var classes = Array(repeating: Class(), count: Self.bounds.count)
        for (row, chance) in zip(rows, clipped) {
            let place = Self.bounds.lastIndex { $0 <= chance } ?? 0
            classes[place].answers += 1
            classes[place].recalled += row.isRecalled ? 1 : 0
            classes[place].sum += chance
            let miss = (row.isRecalled ? 1 : 0) - chance
            difference += miss
            bins[row.bin, default: (0, 0)].difference += miss
            bins[row.bin]?.count += 1
        }
        self.classes = classes
        bias = abs(difference) / count
        // Squares of sums, in an order that is always the same.
        rmseBins = (bins.values.map { $0.difference * $0.difference / $0.count }.sorted().reduce(0, +) / count).squareRoot()
        auc = Self.auc(zip(rows, clipped).map { ($0.isRecalled, $1) })
    }

    private static func auc(_ rows: [(isRecalled: Bool, chance: Double)]) -> Double {
        let sorted = rows.sorted { $0.chance < $1.chance }
        var (ranks, recalled, start) = (0.0, 0.0, 0)
        while start < sorted.count {
            var end = start
            while end < sorted.count, sorted[end].chance == sorted[start].chance { end += 1 }
            let rank = Double(start + end + 1) / 2
            for row in sorted[start..<end] where row.isRecalled { (ranks, recalled) = (ranks + rank, recalled + 1) }
            start = end
        }
        let forgotten = Double(rows.count) - recalled
        return recalled == 0 || forgotten == 0 ? 0.5 : (ranks - recalled * (recalled + 1) / 2) / (recalled * forgotten)
    }

    /// A chance as it is scored: kept so far from never and always that one surprise does not outweigh all else.
    static func clipped(_ chance: Double) -> Double { min(max(chance, 1e-6), 1 - 1e-6) }

    /// −log of the chance that was given to what happened.
    static func loss(_ chance: Double, _ isRecalled: Bool) -> Double { -log(isRecalled ? clipped(chance) : 1 - clipped(chance)) }
}
