extension StudySession {
    /// Whether the learner says how sure the answer to the card on the table is.
    public var asksConfidence: Bool {
        collection.chosen(.confidence, collection.settings.asksConfidence, table?.location.deckSettings.asksConfidence)
    }
}
