import Scheduling
import Storage
import Study

extension ExamPlan {
    /// Plans what is to be done with the chosen cards until an exam.
    ///
    /// - Throws: `SettingsError` for a day that is not to come, and what reading the store can meet with.
    public init(of choice: Selection, until day: StudyDay, in collection: DeckCollection) throws {
        let (store, settings, today) = (choice.library.store, collection.settings, collection.today)
        guard (1...3650).contains(day.days(since: today)) else {
            throw SettingsError("an exam is on a day to come, within ten years; \(day) is not")
        }
        let counts = try store.counts(choice.filter, day: today)
        let introduced = try store.counts(.and([choice.filter, .term(.introduced(days: 1))]), day: today).listed
        let exam = Exam(on: day, from: today, cards: counts.listed - counts.suspended)
        let restDays = Set(settings.restDays.map(\.rawValue))
        self.init(
            exam: exam, today: today, new: counts.new, introduced: introduced,
            newCardsPerDay: Self.newCardsPerDay(counts.new + introduced, until: exam, from: today, restDays: restDays))
    }

    /// Simulates keeping to the plan, with the last look and without.
    ///
    /// - Throws: what reading the store can meet with.
    public func outlook(of choice: Selection, in collection: DeckCollection) throws -> Outlook {
        let (store, settings) = (choice.library.store, collection.settings)
        let fsrs = collection.fsrs()
        var log = HabitLog()
        _ = try store.forEachStudied(.all, day: today) { log.add($0.history) }
        let habits = Habits(log, isDrilling: settings.isDrilling).planned(restDays: Set(settings.restDays.map(\.rawValue)))
        let cards = try Simulation.cards(of: choice.filter, in: store, today: today, model: fsrs.model)
        func course(_ exam: Exam?) -> Simulation.Result {
            var setting = Simulation.Setting(
                days: self.exam.day.days(since: today), newCardsPerDay: newCardsPerDay, habits: habits, today: today, seed: 0)
            setting.exam = exam
            let simulation = Simulation(setting, cards: cards, newCards: new, model: fsrs.model)
            return simulation.begun(with: fsrs.model).run(settings.scheduler == .sm2 ? .sm2 : .fsrs6(fsrs))
        }
        return Outlook(course: course(exam), withoutLook: course(nil), cards: cards.count + new)
    }

    /// The limits of the day, with as many new cards as the plan wants of it.
    public func limits(_ limits: DayLimits) -> DayLimits {
        var limits = limits
        limits.new = DayLimits.Quota(0, more: max(0, newCardsPerDay - introduced), heedsDecks: false)
        limits.newWhileDueBelow = nil
        return limits
    }
}

extension Simulation {
    /// The chosen cards that were answered before and are not suspended, as a simulation begins with them.
    static func cards(of filter: Filter, in store: Store, today: StudyDay, model: FSRS.Model) throws -> [Card] {
        var cards: [Card] = []
        _ = try store.forEachStudied(filter, day: today) { card in
            guard !card.isSuspended, card.deck != nil, let due = card.due else { return }
            let day = max(due, card.buriedUntil ?? due)
            cards.append(Card(history: card.history, dueIn: day.days(since: today), model: model))
        }
        return cards
    }
}
