/// Studying as it would go on: a learner's cards, habits and days, one scheduler, and a memory of which the scheduler sees the grades alone.
public struct Simulation: Sendable {
    /// What is simulated, whatever scheduler and memory there are.
    public struct Setting: Sendable {
        /// How many days.
        public var days: Int
        /// New cards a day at most.
        public var newCardsPerDay: Int
        /// No new cards while so many reviews are due.
        public var newWhileDueBelow: Int?
        /// Reviews a day at most.
        public var reviewsPerDay: Int?
        /// How the learner studies.
        public var habits: Habits
        /// The day that is on.
        public var today: StudyDay
        /// All chance follows from it.
        public var seed: UInt64
        /// The exam that is studied for.
        public var exam: Exam?

        /// A setting with these values.
        public init(
            days: Int, newCardsPerDay: Int, newWhileDueBelow: Int? = nil, reviewsPerDay: Int? = nil, habits: Habits, today: StudyDay,
            seed: UInt64
        ) {
            (self.days, self.newCardsPerDay, self.newWhileDueBelow) = (days, newCardsPerDay, newWhileDueBelow)
            (self.reviewsPerDay, self.habits, self.today, self.seed) = (reviewsPerDay, habits, today, seed)
        }

        /// The days, counted from today, on which nothing is done: the same for every scheduler.
        var missed: [Bool] {
            (0..<days).map { day in
                let weekday = today.advanced(by: day).weekday
                return Chance(seed: seed, card: -1).share(number: day) < habits.missedShares[weekday]
            }
        }
    }

    /// A card at the beginning.
    public struct Card: Sendable {
        /// What happened to it.
        let history: History
        /// Days from today until it is due; negative for one that waits already.
        let dueIn: Int
        /// What SM-2 remembers of it.
        let sm2: SM2.Memory
        /// What FSRS remembers of it.
        let fsrs: FSRS.Memory?

        /// Whether it waits already.
        public var isWaiting: Bool { dueIn <= 0 }

        /// A card with this history.
        ///
        /// - Parameter model: how FSRS sees memory.
        public init(history: History, dueIn: Int, model: FSRS.Model) {
            (self.history, self.dueIn, sm2, fsrs) = (history, dueIn, SM2.Memory(history), model.memory(after: history))
        }
    }

    /// What came of it.
    public struct Result: Hashable, Sendable {
        /// Minutes of answering on the average day.
        public var minutesPerDay: Double
        /// Cards that would be recalled, on the average day.
        public var knownOnAverage: Double
        /// Cards that would be recalled when it ends.
        public var knownAtEnd: Double
        /// Answers on the average day, without those of the drill.
        public var answersPerDay: Double
        /// Cards that were begun.
        public var begun: Int
        /// Cards that wait when it ends.
        public var waiting: Int
        /// What is done on each day.
        public var days: [Day] = []

        /// What is done on a day.
        public struct Day: Hashable, Sendable {
            /// New cards.
            public var new = 0
            /// Reviews.
            public var reviews = 0
            /// Minutes.
            public var minutes = 0.0
        }

        /// A result with these values.
        public init(minutesPerDay: Double, knownOnAverage: Double, knownAtEnd: Double, answersPerDay: Double, begun: Int, waiting: Int) {
            (self.minutesPerDay, self.knownOnAverage, self.knownAtEnd) = (minutesPerDay, knownOnAverage, knownAtEnd)
            (self.answersPerDay, self.begun, self.waiting) = (answersPerDay, begun, waiting)
        }
    }

    /// The setting.
    public let setting: Setting
    /// The cards that were answered before, those that wait first and longest in front.
    public let cards: [Card]
    /// How many cards are new.
    public let newCards: Int
    /// How FSRS sees memory.
    public let model: FSRS.Model
    private let missed: [Bool]

    /// A simulation of these cards.
    public init(_ setting: Setting, cards: [Card], newCards: Int, model: FSRS.Model) {
        (self.setting, self.newCards, self.model, missed) = (setting, newCards, model, setting.missed)
        self.cards = cards.enumerated().sorted { ($0.element.dueIn, $0.offset) < ($1.element.dueIn, $1.offset) }.map(\.element)
    }

    /// The same with what is really remembered of each card.
    public func begun<Truth: MemoryTruth>(with truth: Truth) -> Begun<Truth> {
        Begun(simulation: self, truth: truth, states: cards.map { truth.state(after: $0.history, model: model) })
    }

    /// A simulation in which memory goes in one way.
    public struct Begun<Truth: MemoryTruth>: Sendable {
        let simulation: Simulation
        let truth: Truth
        let states: [(state: Truth.State, day: StudyDay)?]

        /// What comes of studying by one scheduler.
        public func run(_ scheduler: Scheduler) -> Result {
            var run = SimulatedRun(self, SimulatedScheduler(scheduler))
            for day in 0..<simulation.setting.days { run.go(through: day, isMissed: simulation.missed[day]) }
            return run.result()
        }

        /// What comes of studying nothing.
        public var idle: Result {
            var run = SimulatedRun(self, SimulatedScheduler(.sm2))
            return run.result()
        }
    }
}

/// Chance that follows from a number: the same for one card's first, second and later answers whatever scheduler asks, so that schedulers
/// differ by what they do and hardly by luck.
struct Chance {
    private let base: UInt64

    init(seed: UInt64, card: Int) { base = Self.mixed(seed &+ Self.mixed(UInt64(bitPattern: Int64(card)) &+ 0x9E37_79B9_7F4A_7C15)) }

    /// A number from 0 to 1.
    func share(number: Int) -> Double {
        Double(Self.mixed(base &+ UInt64(bitPattern: Int64(number)) &* 0x9E37_79B9_7F4A_7C15) >> 11) / Double(1 << 53)
    }

    /// The finaliser of SplitMix64 (G. Steele, D. Lea, C. Flood, OOPSLA 2014).
    private static func mixed(_ number: UInt64) -> UInt64 {
        var state = number
        state = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        state = (state ^ state >> 27) &* 0x94D0_49BB_1331_11EB
        return state ^ state >> 31
    }
}
