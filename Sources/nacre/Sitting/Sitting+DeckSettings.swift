import Collection

extension Sitting {
    /// Whether the learner says how sure the answer to the card on the table is.
    var asksConfidence: Bool {
        program.collection.chosen(.confidence, program.settings.asksConfidence, table?.location.deckSettings.asksConfidence)
    }
}
