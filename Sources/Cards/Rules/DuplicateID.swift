/// Two cards pinned to one id share one schedule, which neither of them wants.
enum DuplicateID {
    static func diagnostic(for reading: CardReading, id: String, firstLine: Int) -> Diagnostic {
        reading.diagnostic(.duplicateID, at: reading.heading.text, words(id, firstLine))
    }

    private static func words(_ id: String, _ firstLine: Int) -> (String, String) {
        ("the card is pinned to the id '\(id)', as the one on line \(firstLine) is", "give it an id of its own, or none")
    }
}
