/// A choice without a wrong option is no choice.
enum ChoiceAllRight: AdviceRule {
    static let code = Diagnostic.Code("choice-all-right", .advice)

    static func advice(on card: AdvisedCard) -> [Diagnostic] {
        guard case .choice(let options, _, _) = card.content.answer, options.allSatisfy(\.isRight) else { return [] }
        let place = card.reading.body.taskList.map { card.reading.line($0) } ?? card.reading.heading.text
        return [card.advice(code, at: place, words(options.count))]
    }

    static let explanation = Explanation(
        "All options of a choice are right.",
        """
        Who may tick everything need not know anything. Often an option was forgotten, or '- [x]' was typed for '- [ ]'. A list to be \
        recalled is better asked as one, with '#ordered'.
        """,
        bad: "## Which ions pass the NMDA receptor?\n\n- [x] Ca²⁺\n- [x] Na⁺\n",
        good: "## Which ions pass the NMDA receptor?\n\n- [x] Ca²⁺\n- [x] Na⁺\n- [ ] Cl⁻\n")

    private static func words(_ count: Int) -> (String, String) {
        (
            count == 1 ? "the only option is right" : "all \(count) options are right",
            "add wrong ones with '- [ ]', as someone who does not know would answer"
        )
    }
}
