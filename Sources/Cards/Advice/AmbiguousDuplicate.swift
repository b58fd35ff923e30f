/// One question with two answers, in one deck or in two; `AskedQuestions` finds it.
enum AmbiguousDuplicate: Rule {
    static let code = Diagnostic.Code("ambiguous-duplicate", .advice)

    static let explanation = Explanation(
        "One question has two answers, so that neither card can be answered.",
        """
        Two cards of one kind with the same heading and the same text above '***' look the same when they are asked, also when they stand in \
        different decks. The rule looks at all decks that are checked together.
        """,
        bad: "## Where is GLT-1?\n\nIn astrocytes\n\n## Where is GLT-1?\n\nIn the hippocampus\n",
        good: "## In which cells is GLT-1?\n\nIn astrocytes\n\n## In which part of the brain is GLT-1?\n\nIn the hippocampus\n")

    static func words(_ place: String) -> (String, String) {
        ("the question is asked \(place) too, with another answer", "say in both what tells them apart")
    }
}
