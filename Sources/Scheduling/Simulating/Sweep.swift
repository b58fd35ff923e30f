/// What SM-2, and FSRS-6 at several recalls, came to in simulations: who learns how much in how many minutes.
public struct Sweep: Sendable {
    /// The ways in which memory goes in the simulations.
    public enum Family: String, CaseIterable, Sendable {
        /// As FSRS-6 has it, fitted to the learner's answers.
        case fsrs = "fsrs-6"
        /// As the sum of two traces that fade by powers of time, fitted as well.
        case traces = "two-traces"
    }

    /// A scheduler, and what came of it.
    public struct Row: Sendable {
        /// The recall that FSRS-6 aims at; nil for SM-2.
        public let retention: Double?
        /// What came of it in each family.
        public let results: [Family: Simulation.Result]

        /// A row with these.
        public init(retention: Double?, results: [Family: Simulation.Result]) { (self.retention, self.results) = (retention, results) }
    }

    /// SM-2 first, then FSRS-6 from the lowest recall to the highest.
    public let rows: [Row]
    /// What came of studying nothing at all.
    public let idle: [Family: Simulation.Result]
    /// What was simulated.
    public let setting: Simulation.Setting
    /// How many cards had been answered before, how many of them waited, and how many were new.
    public let cards: (known: Int, waiting: Int, new: Int)
    /// How many answers the memories were fitted to.
    public let scored: Int

    /// A sweep with these.
    public init(
        rows: [Row], idle: [Family: Simulation.Result], setting: Simulation.Setting, cards: (known: Int, waiting: Int, new: Int),
        scored: Int
    ) {
        (self.rows, self.idle, self.setting, self.cards, self.scored) = (rows, idle, setting, cards, scored)
    }

    /// The recalls that are tried.
    public static let retentions = [0.70, 0.75, 0.80, 0.85, 0.88, 0.90, 0.92, 0.95, 0.97]
}

extension Sweep {
    /// Cards that a scheduler adds on the average day to what would be known without studying, for each of its minutes; nil without minutes.
    public func gain(of row: Row, in family: Family) -> Double? {
        guard let result = row.results[family], let idle = idle[family], result.minutesPerDay > 0 else { return nil }
        return (result.knownOnAverage - idle.knownOnAverage) / result.minutesPerDay
    }

    /// The recall at which FSRS-6 adds most for each minute; nil where nothing is studied.
    public func best(in family: Family) -> Row? {
        rows.filter { $0.retention != nil && gain(of: $0, in: family) != nil }
            .max { gain(of: $0, in: family)! < gain(of: $1, in: family)! }
    }

    /// How FSRS-6 compares with SM-2, each a share of SM-2's own.
    public struct Comparison: Hashable, Sendable {
        /// The recall at which as much is known as with SM-2.
        public let retention: Double
        /// The minutes that takes.
        public let minutes: Double
        /// What is known in as many minutes as SM-2 takes; nil where no recall takes so many.
        public let known: Double?
    }

    /// FSRS-6 at equal knowledge and at equal minutes, between the recalls that were tried; nil where no recall comes to as much as SM-2.
    public func comparison(in family: Family) -> Comparison? {
        guard let sm2 = rows.first(where: { $0.retention == nil })?.results[family], sm2.minutesPerDay > 0 else { return nil }
        let curve = rows.compactMap { row in row.retention.flatMap { retention in row.results[family].map { (retention, $0) } } }
        guard let equal = Self.crossing(curve, at: sm2.knownOnAverage, \.knownOnAverage) else { return nil }
        let known = Self.crossing(curve, at: sm2.minutesPerDay, \.minutesPerDay)?.result.knownOnAverage
        return Comparison(
            retention: equal.retention, minutes: equal.result.minutesPerDay / sm2.minutesPerDay,
            known: known.map { $0 / sm2.knownOnAverage })
    }

    /// Where a curve first reaches a value, in a straight line between two of its points.
    private static func crossing(
        _ curve: [(retention: Double, result: Simulation.Result)], at value: Double, _ measure: (Simulation.Result) -> Double
    ) -> (retention: Double, result: Simulation.Result)? {
        for (left, right) in zip(curve, curve.dropFirst()) {
            let (low, high) = (measure(left.result), measure(right.result))
            guard low <= value, value <= high, low < high else { continue }
            let part = (value - low) / (high - low)
            func between(_ number: (Simulation.Result) -> Double) -> Double {
                number(left.result) + part * (number(right.result) - number(left.result))
            }
            var result = left.result
            result.minutesPerDay = between(\.minutesPerDay)
            result.knownOnAverage = between(\.knownOnAverage)
            return (left.retention + part * (right.retention - left.retention), result)
        }
        return nil
    }
}
