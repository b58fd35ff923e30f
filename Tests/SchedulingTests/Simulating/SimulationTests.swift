import Scheduling
import TestSupport
import Testing

/// Studying as it would go on: what must hold of it, whoever the learner is.
@Suite struct SimulationTests {
    private static let today = StudyDay(20_000)

    /// Cards with so many answers each, of which some wait.
    private static func cards(_ count: Int) -> [Simulation.Card] {
        (0..<count).map { number in
            var history = History()
            let first = today.number - 40
            for (index, day) in [first, first + 1, first + 7].enumerated() {
                let review = Review(
                    day: StudyDay(day), hour: 9, stage: index == 0 ? .new : .young, grade: .four, milliseconds: 5000, interval: 0,
                    promised: [1, 6, 15][index], elapsedDays: 0, confidence: nil)
                history.append(History.Entry(time: Int64(day) * 86_400_000, step: .review(review)))
            }
            return Simulation.Card(history: history, dueIn: number % 30 - 15, model: FSRS.Model())
        }
    }

    private func simulation(
        cards: Int = 200, new: Int = 100, newCardsPerDay: Int = 5, days: Int = 120, reviewsPerDay: Int? = nil, seed: UInt64 = 1
    ) -> Simulation {
        var log = HabitLog()
        for day in stride(from: 0, to: 60, by: 2) {
            let review = Review(
                day: StudyDay(Self.today.number - 60 + day), hour: 9, stage: .young, grade: .four, milliseconds: 6000, interval: 1,
                promised: 1,
                elapsedDays: 1, confidence: nil)
            log.add(History([History.Entry(time: 0, step: .review(review))]))
        }
        let habits = Habits(log, isDrilling: true)
        let setting = Simulation.Setting(
            days: days, newCardsPerDay: newCardsPerDay, reviewsPerDay: reviewsPerDay, habits: habits, today: Self.today, seed: seed)
        return Simulation(setting, cards: Self.cards(cards), newCards: new, model: FSRS.Model())
    }

    private func run(_ simulation: Simulation, _ retention: Double? = nil) -> [Simulation.Result] {
        let scheduler = retention.map { Scheduler.fsrs6(FSRSScheduler(retention: $0)) } ?? .sm2
        let traces = TwoTraces(TwoTraces.Parameters(first: .standard))
        return [simulation.begun(with: FSRS.Model()).run(scheduler), simulation.begun(with: traces).run(scheduler)]
    }

    @Test func oneSeedIsOneCourse() {
        #expect(run(simulation()) == run(simulation()))
        #expect(run(simulation(), 0.9) == run(simulation(), 0.9))
        #expect(run(simulation()) != run(simulation(seed: 2)))
    }

    @Test func aHigherRecallCostsMoreAndKeepsMore() {
        let courses = [0.7, 0.8, 0.9, 0.97].map { run(simulation(), $0) }
        for family in 0..<2 {
            let (minutes, known) = (courses.map { $0[family].minutesPerDay }, courses.map { $0[family].knownOnAverage })
            #expect(minutes == minutes.sorted() && minutes.first! < minutes.last!)
            #expect(known == known.sorted() && known.first! < known.last!)
        }
    }

    @Test func noMoreIsKnownThanThereIsAndNothingFallsBelowIdleness() {
        for retention in [nil, 0.7, 0.97] {
            for result in run(simulation(), retention) {
                #expect(result.knownOnAverage <= 300 && result.knownAtEnd <= 300 && result.begun == 300)
            }
        }
        let begun = simulation(new: 0).begun(with: FSRS.Model())
        #expect(begun.idle.minutesPerDay == 0 && begun.idle.begun == 200)
        #expect(begun.idle.knownOnAverage < begun.run(.sm2).knownOnAverage)
        // What is known without studying is the mean of the forgetting curve over the days.
        let one = Simulation(simulation(days: 10).setting, cards: Array(Self.cards(1)), newCards: 0, model: FSRS.Model())
        let memory = Self.cards(1)[0]
        let state = FSRS.Model().after(
            FSRS.Model().after(FSRS.Model().first(.good), .good, elapsedDays: 1), .good, elapsedDays: 6)
        let sum = (0..<1000).reduce(0.0) { $0 + FSRS.Model().recall(of: state, afterDays: 33 + (Double($1) + 0.5) / 100) / 1000 }
        #expect(memory.isWaiting && abs(one.begun(with: FSRS.Model()).idle.knownOnAverage - sum) < 1e-6)
    }

    @Test func aLimitLeavesCardsWaiting() {
        let free = run(simulation(), 0.97)[0]
        let limited = run(simulation(reviewsPerDay: 5), 0.97)[0]
        #expect(limited.waiting > free.waiting && limited.answersPerDay < free.answersPerDay)
    }

    @Test func habitsFollowFromTheLogAndElseFromPeopleOnTheAverage() {
        let nobody = Habits(HabitLog(), isDrilling: true)
        #expect(nobody.firstShares.reduce(0, +) > 0.99 && nobody.missedShares == Array(repeating: 0, count: 7) && nobody.answers == 0)
        let habits = simulation().setting.habits
        #expect(habits.answers == 30)
        // Thirty answers of 6 seconds and twenty of 12.4.
        #expect(abs(habits.reviewSeconds[2] - (30 * 6 + 20 * 12.4) / 50) < 1e-9)
        #expect(abs(habits.missedShares.reduce(0, +) / 7 - 0.5) < 0.1)
        #expect(Habits(HabitLog(), isDrilling: false).drillAnswers == 0)
    }

    @Test func twoTracesAreFittedToTheAnswers() {
        // A learner who forgets far more than usual, and one who forgets hardly anything.
        func answers(_ share: Int) -> [RatedAnswer] {
            var dice = Dice(state: 3)
            return (0..<1500).map { number in
                let isRecalled = number < 300 || Int.random(in: 0..<100, using: &dice) < share
                return RatedAnswer(card: number % 300, day: number / 300 * 6, rating: isRecalled ? .good : .again)
            }
        }
        let (bad, good) = (TwoTraces(fittedTo: answers(55), first: .standard), TwoTraces(fittedTo: answers(97), first: .standard))
        func recall(_ traces: TwoTraces) -> Double { traces.recall(of: traces.first(.good), afterDays: 6) }
        #expect(recall(bad) < 0.75 && recall(good) > 0.88)
        #expect(TwoTraces(fittedTo: [], first: .standard).parameters == TwoTraces.Parameters(first: .standard))
    }

    @Test func whatIsKnownOverDaysIsTheSumOfTheCurve() {
        let traces = TwoTraces(TwoTraces.Parameters(first: .standard))
        let state = traces.after(traces.first(.good), .good, elapsedDays: 3, growth: 1)
        let sum = (0..<20_000).reduce(0.0) { $0 + traces.recall(of: state, afterDays: 2 + (Double($1) + 0.5) / 1000) / 1000 }
        #expect(abs(traces.knownDays(of: state, from: 2, to: 22) - sum) < 1e-5)
        #expect(traces.after(state, .again, elapsedDays: 3, growth: 1).stability < state.stability)
        #expect(traces.after(state, .good, elapsedDays: 3, growth: 1).stability > state.stability)
    }

    @Test func theBestIsWhatGainsMostForEachMinute() throws {
        func result(_ minutes: Double, _ known: Double) -> Simulation.Result {
            Simulation.Result(minutesPerDay: minutes, knownOnAverage: known, knownAtEnd: known, answersPerDay: 1, begun: 1, waiting: 0)
        }
        let rows = [
            Sweep.Row(retention: nil, results: [.fsrs: result(11, 172)]), .init(retention: 0.8, results: [.fsrs: result(8, 160)]),
            .init(retention: 0.9, results: [.fsrs: result(9, 170)]), .init(retention: 0.97, results: [.fsrs: result(13, 174)]),
        ]
        let sweep = Sweep(
            rows: rows, idle: [.fsrs: result(0, 100)], setting: simulation().setting, cards: (200, 0, 0), scored: 0)
        #expect(sweep.best(in: .fsrs)?.retention == 0.9 && sweep.best(in: .traces) == nil)
        let found = try #require(sweep.comparison(in: .fsrs))
        // 172 lies half way between 170 and 174, and 11 between 9 and 13.
        #expect(abs(found.retention - 0.935) < 1e-9 && abs(found.minutes - 1) < 1e-9 && abs(found.known! - 1) < 1e-9)
    }
}
