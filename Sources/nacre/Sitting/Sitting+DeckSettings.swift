import Cards

extension Program {
    /// The value of a setting for a card: what this command says goes before what its deck says, and that before what the learner chose.
    func chosen<Value>(_ key: DeckSettings.Key, _ own: Value, _ deck: Value?) -> Value {
        settingChanges.contains { $0.key.name == key.rawValue } ? own : deck ?? own
    }
}

extension Sitting {
    /// Whether the learner says how sure the answer to the card on the table is.
    var asksConfidence: Bool {
        program.chosen(.confidence, program.settings.asksConfidence, table?.location.deckSettings.asksConfidence)
    }
}
