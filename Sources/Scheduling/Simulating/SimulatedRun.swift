#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A simulation under way.
struct SimulatedRun<Truth: MemoryTruth> {
    private struct Card {
        let chance: Chance
        /// How well it grows, which nobody is told.
        let growth: Double
        var memory: SimulatedScheduler.Memory?
        var truth: Truth.State?
        /// The day of the last answer, counted from today.
        var day = 0
        /// The day until which what is known was added up.
        var counted = 0
        var answers = 0
    }

    private let setting: Simulation.Setting
    private let truth: Truth
    private var scheduler: SimulatedScheduler
    private var cards: [Card] = []
    private var due: [[Int32]]
    private var waiting: [Int32] = []
    private var nextNew: Int
    private var seconds = 0.0
    private var days: [Simulation.Result.Day]
    private var answers: Int { days.reduce(0) { $0 + $1.new + $1.reviews } }
    private var knownDays = 0.0

    init(_ begun: Simulation.Begun<Truth>, _ scheduler: SimulatedScheduler) {
        let simulation = begun.simulation
        (setting, self.scheduler, truth) = (simulation.setting, scheduler, begun.truth)
        due = Array(repeating: [], count: simulation.setting.days)
        days = Array(repeating: Simulation.Result.Day(), count: simulation.setting.days)
        nextNew = simulation.cards.count
        cards.reserveCapacity(simulation.cards.count + simulation.newCards)
        for (index, start) in simulation.cards.enumerated() {
            var card = card(index)
            card.memory = scheduler.memory(of: start)
            if let known = begun.states[index] {
                card.truth = known.state
                card.day = min(0, known.day.days(since: setting.today))
            }
            if start.dueIn < setting.days { due[max(0, start.dueIn)].append(Int32(index)) }
            cards.append(card)
        }
        for index in 0..<simulation.newCards { cards.append(card(simulation.cards.count + index)) }
    }

    /// A card of which nothing is known; some grow better than others, by a fifth more or less as a rule.
    private func card(_ index: Int) -> Card {
        let chance = Chance(seed: setting.seed, card: index)
        let normal = (0..<3).reduce(-1.5) { $0 + chance.share(number: -1 - $1) } * 2
        return Card(chance: chance, growth: exp(0.25 * normal))
    }

    /// A day of studying: what waits and what falls due, then new cards.
    mutating func go(through day: Int, isMissed: Bool) {
        waiting += due[day]
        due[day] = []
        guard !isMissed else { return }
        let minutesBefore = seconds / 60
        let reviews = min(waiting.count, setting.reviewsPerDay ?? .max)
        for place in 0..<reviews { ask(Int(waiting[place]), on: day) }
        waiting.removeFirst(reviews)
        days[day].reviews = reviews
        defer { days[day].minutes = seconds / 60 - minutesBefore }
        guard setting.newWhileDueBelow.map({ reviews + waiting.count < $0 }) ?? true else { return }
        for _ in 0..<min(setting.newCardsPerDay, cards.count - nextNew) {
            ask(nextNew, on: day)
            nextNew += 1
            days[day].new += 1
        }
    }

    private mutating func ask(_ index: Int, on day: Int) {
        count(index, until: day)
        var card = cards[index]
        let (rating, time) = answer(of: card, on: day)
        let studyDay = setting.today.advanced(by: day)
        seconds += time
        var memory = scheduler.take(rating, after: card.memory, on: studyDay)
        var state = card.truth.map { truth.after($0, rating, elapsedDays: day - card.day, growth: card.growth) } ?? truth.first(rating)
        let interval = interval(scheduler.interval(memory), on: studyDay)
        if rating.rawValue < FSRS.Rating.good.rawValue, setting.habits.drillAnswers > 0 {
            seconds += setting.habits.drillAnswers * setting.habits.reviewSeconds[FSRS.Rating.good.rawValue - 1]
            memory = scheduler.take(.good, after: memory, on: studyDay, isDrill: true)
            state = truth.after(state, .good, elapsedDays: 0, growth: card.growth)
        }
        (card.memory, card.truth, card.day, card.counted, card.answers) = (memory, state, day, day, card.answers + 1)
        cards[index] = card
        if interval < setting.days - day { due[day + interval].append(Int32(index)) }
    }

    /// The interval, or one to the last look before an exam, where that is sooner.
    private func interval(_ interval: Int, on day: StudyDay) -> Int {
        guard let exam = setting.exam, let last = exam.lastLook(on: day, insteadOf: interval) else { return interval }
        func load(_ days: Int) -> Int {
            let place = day.advanced(by: days).days(since: setting.today)
            return due.indices.contains(place) ? due[place].count : 0
        }
        return last.min { (load($0), -$0) < (load($1), -$1) } ?? interval
    }

    /// How a card is answered, and how long that takes.
    private func answer(of card: Card, on day: Int) -> (FSRS.Rating, seconds: Double) {
        let habits = setting.habits
        let (luck, split) = (card.chance.share(number: card.answers * 2), card.chance.share(number: card.answers * 2 + 1))
        guard let state = card.truth else {
            let place = Self.place(of: split, in: habits.firstShares)
            return (FSRS.Rating.allCases[place], habits.newSeconds[place])
        }
        let recall = truth.recall(of: state, afterDays: Double(max(0, day - card.day)))
        let place = luck < recall ? 1 + Self.place(of: split, in: habits.recalledShares) : 0
        return (FSRS.Rating.allCases[place], habits.reviewSeconds[place])
    }

    private static func place(of luck: Double, in shares: [Double]) -> Int {
        var left = luck
        for (index, share) in shares.enumerated() {
            if left < share { return index }
            left -= share
        }
        return shares.count - 1
    }

    /// Adds up how well a card was known until a day.
    private mutating func count(_ index: Int, until day: Int) {
        guard let state = cards[index].truth else { return }
        let (last, from) = (cards[index].day, cards[index].counted)
        if day > from { knownDays += truth.knownDays(of: state, from: Double(from - last), to: Double(day - last)) }
        cards[index].counted = day
    }

    /// What came of it.
    mutating func result() -> Simulation.Result {
        let days = Double(setting.days)
        var known = 0.0
        for index in cards.indices {
            count(index, until: setting.days)
            if let state = cards[index].truth { known += truth.recall(of: state, afterDays: Double(setting.days - cards[index].day)) }
        }
        var result = Simulation.Result(
            minutesPerDay: seconds / 60 / days, knownOnAverage: knownDays / days, knownAtEnd: known, answersPerDay: Double(answers) / days,
            begun: nextNew, waiting: waiting.count)
        result.days = self.days
        return result
    }
}
