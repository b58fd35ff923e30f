import Dispatch
import Scheduling
import Storage
import Synchronization

extension Sweep {
    /// Simulates studying the chosen cards by each scheduler, with the learner's own habits and memory.
    ///
    /// - Parameter seed: all chance follows from it.
    /// - Throws: what reading the store can meet with.
    public init(of choice: Selection, days: Int, seed: UInt64, in collection: DeckCollection) throws {
        let (store, settings, today) = (choice.library.store, collection.settings, collection.today)
        let model = FSRS.Model(settings.parameters)
        var (answers, habits) = (AnswerLog(), HabitLog())
        _ = try store.forEachStudied(.all, day: today) { card in
            answers.add(card.history)
            habits.add(card.history)
        }
        let cards = try Simulation.cards(of: choice.filter, in: store, today: today, model: model)
        let counts = try store.counts(choice.filter, day: today)
        let newest = Array(answers.answers.suffix(Self.mostAnswers))
        let setting = Simulation.Setting(
            days: days, newCardsPerDay: settings.newCardsPerDay, newWhileDueBelow: settings.newWhileDueBelow,
            reviewsPerDay: settings.reviewsPerDay, habits: Habits(habits, isDrilling: settings.isDrilling), today: today,
            seed: seed)
        let simulation = Simulation(setting, cards: cards, newCards: min(counts.new, settings.newCardsPerDay * days), model: model)
        var dice = SplitMix64(0)
        let fit = FSRS.fit(newest, using: &dice)
        let truth = FSRS.Model(fit.map { $0.learnt == .all ? $0.parameters : $0.shrunk } ?? .standard)
        let traces = TwoTraces(fittedTo: newest, first: fit?.shrunk ?? .standard)
        let results = Self.run(
            simulation.begun(with: truth), simulation.begun(with: traces), level: collection.learnerLevel, model: model)
        self.init(
            rows: results.rows, idle: results.idle, setting: setting,
            cards: (cards.count, cards.count { $0.isWaiting }, counts.new), scored: fit?.scored ?? 0)
    }

    /// So many answers, the newest, are enough to tell how memory goes.
    private static let mostAnswers = 60_000

    /// All simulations, on two threads.
    private static func run(
        _ fsrs: Simulation.Begun<FSRS.Model>, _ traces: Simulation.Begun<TwoTraces>, level: LevelOffsets, model: FSRS.Model
    ) -> (rows: [Row], idle: [Family: Simulation.Result]) {
        let recalls: [Double?] = [nil] + retentions
        let schedulers = recalls.map { recall in
            recall.map { Scheduler.fsrs6(FSRSScheduler(model: model, retention: $0, level: level)) } ?? .sm2
        }
        // The longest go first, so that both threads end at about the same time.
        let jobs = Array(schedulers.enumerated().reversed()).flatMap { job in Family.allCases.map { (place: job.offset, family: $0) } }
        let state = Mutex((next: 0, results: Array(repeating: [Family: Simulation.Result](), count: recalls.count)))
        DispatchQueue.concurrentPerform(iterations: 2) { _ in
            while true {
                let index = state.withLock { state in
                    defer { state.next += 1 }
                    return state.next
                }
                guard index < jobs.count else { return }
                let job = jobs[index]
                let result = job.family == .fsrs ? fsrs.run(schedulers[job.place]) : traces.run(schedulers[job.place])
                state.withLock { $0.results[job.place][job.family] = result }
            }
        }
        let results = state.withLock { $0.results }
        return (zip(recalls, results).map { Row(retention: $0, results: $1) }, [.fsrs: fsrs.idle, .traces: traces.idle])
    }
}
