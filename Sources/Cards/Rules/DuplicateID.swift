/// Two cards pinned to one id share one schedule, which neither of them wants.
enum DuplicateID: Rule {
    static let code = Diagnostic.Code("duplicate-id", .error)

    static func diagnostic(for reading: CardReading, id: String, firstLine: Int) -> Diagnostic {
        reading.diagnostic(code, at: reading.heading.text, words(id, firstLine))
    }

    static let explanation = Explanation(
        "Two cards are pinned to one id.",
        "They would share one schedule: a grade for one would count for the other.",
        bad: "## Where is GLT-1?\n\nIn astrocytes\n\n<!-- id: k7 -->\n\n## Where is EAAC1?\n\nIn neurons\n\n<!-- id: k7 -->\n",
        good: "## Where is GLT-1?\n\nIn astrocytes\n\n<!-- id: k7 -->\n\n## Where is EAAC1?\n\nIn neurons\n\n<!-- id: k8 -->\n")

    private static func words(_ id: String, _ firstLine: Int) -> (String, String) {
        ("the card is pinned to the id '\(id)', as the one on line \(firstLine) is", "give it an id of its own, or none")
    }
}
