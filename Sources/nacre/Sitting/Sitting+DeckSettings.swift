import Cards
import Scheduling
import Storage

extension Program {
    /// The value of a setting for a card: what this command says goes before what its deck says, and that before what the learner chose.
    func chosen<Value>(_ key: DeckSettings.Key, _ own: Value, _ deck: Value?) -> Value {
        settingChanges.contains { $0.key.name == key.rawValue } ? own : deck ?? own
    }
}

extension Program {
    /// The scheduler of a card whose deck sets this for itself.
    func scheduler(_ deck: DeckSettings) -> Scheduler {
        chosen(.scheduler, settings.scheduler, deck.scheduler.flatMap(Scheduler.init(name:)))
    }

    /// What each grade would make of a card: what is shown, and then logged with the grade. No scheduler is asked anywhere else.
    func outcomes(of card: CardNumber, _ deck: DeckSettings, in store: Store) throws -> Outcomes {
        scheduler(deck).outcomes(after: try store.reviews(of: card), on: today)
    }
}

extension Sitting {
    /// Whether the learner says how sure the answer to the card on the table is.
    var asksConfidence: Bool {
        program.chosen(.confidence, program.settings.asksConfidence, table?.location.deckSettings.asksConfidence)
    }
}
