import Cards
import Scheduling
import Storage
import Study

extension DeckCollection {
    /// The value of a setting for a card: what this command says goes before what its deck says, and that before what the learner chose.
    public func chosen<Value>(_ key: DeckSettings.Key, _ own: Value, _ deck: Value?) -> Value {
        settingChanges.contains { $0.key.name == key.rawValue } ? own : deck ?? own
    }

    /// How much may be asked on a day, as the learner chose.
    public var limits: DayLimits {
        var limits = DayLimits(
            new: settings.newCardsPerDay, reviews: settings.reviewsPerDay, buriesSiblings: settings.buriesSiblings,
            newWhileDueBelow: settings.newWhileDueBelow, knownFrom: settings.knownFrom)
        limits.heedsDecksOnSiblings = chosen(.burySiblings, false, true)
        return limits
    }

    /// What cards are to come after, by the numbers of their first sides.
    public func requirements() throws -> [Int64: [RequiredCard]] {
        try openStore().requirements(knownFrom: settings.knownFrom)
    }

    /// The scheduler of a card, which its deck may choose, with what is known of the learner.
    public func scheduler(of location: Location?) -> Scheduler {
        let chosen = chosen(.scheduler, settings.scheduler, location?.deckSettings.scheduler.flatMap(Scheduler.init(name:)))
        guard case .fsrs6 = chosen else { return chosen }
        return .fsrs6(fsrs(of: location))
    }

    /// FSRS-6 for a card, with what is known of the learner, whatever scheduler the card has; for any card where none is named.
    public func fsrs(of location: Location? = nil) -> FSRSScheduler {
        let retention = self.chosen(.retention, settings.retention, location?.deckSettings.retention)
        let models = settings.models
        return FSRSScheduler(
            model: location.map { models.model(deck: $0.deck, tags: $0.tags) } ?? models.general, retention: retention,
            level: learnerLevel)
    }

    /// FSRS-6 for all cards, with what is known of the learner.
    public var fsrsOfCards: FSRSSchedulers {
        FSRSSchedulers(models: settings.models, retention: settings.retention, level: learnerLevel)
    }

    /// The answers that give cards a grade now, each with the interval that is promised with it. What is not due yet is answered ahead.
    public func answers(to cards: [ListedCard], graded grade: Grade) throws -> [Action] {
        let store = try openStore()
        return try cards.map { card in
            let isWaiting = card.schedule.due.map { $0 <= today } ?? true
            let promised = outcomes(after: card.history, of: card.number, at: try store.location(of: card.number))
            return .answer(card.number, Answer(grade: grade, mode: isWaiting ? .scheduled : .ahead, promised: promised))
        }
    }

    /// What each grade would make of a card: what is shown, and then logged with the grade. No scheduler is asked anywhere else.
    public func outcomes(after history: History, of card: CardNumber, at location: Location?) -> Outcomes {
        let scheduler = scheduler(of: location)
        let outcomes = scheduler.outcomes(after: history, on: today)
        // A second answer of a day changes nothing.
        guard balances(scheduler) || exam != nil, history.promised(on: today) == nil, let load = try? load(for: outcomes, of: card) else {
            return outcomes
        }
        return outcomes.moved(by: load)
    }

    private func balances(_ scheduler: Scheduler) -> Bool {
        switch settings.balance {
        case .on: true
        case .off: false
        case .auto: scheduler.name == Scheduler.fsrsName
        }
    }

    /// What there is to do on the days to which intervals may be moved.
    private func load(for outcomes: Outcomes, of card: CardNumber) throws -> EvenLoad {
        let store = try openStore()
        var load = EvenLoad(
            today: today, loads: [:], avoided: settings.buriesSiblings ? try store.dueDaysOfSiblings(of: card) : [],
            restDays: Set(settings.restDays.map(\.rawValue)), isEven: balances(outcomes.scheduler), exam: exam)
        let spans = Set(Grade.allCases.map { load.candidates(for: outcomes[$0].interval) }).filter { $0.count > 1 }
        load.loads = try store.dueCounts(on: spans.map { today.advanced(by: $0.lowerBound)...today.advanced(by: $0.upperBound) })
        return load
    }
}
