/// A question that gives its answer away trains nothing.
enum AnswerInQuestion: AdviceRule {
    static let code = Diagnostic.Code("answer-in-question", .advice)

    /// The fewest letters that give something away, and the most words that are looked for.
    private static let fewestLetters = 4
    private static let mostWords = 6

    static func advice(on card: AdvisedCard) -> [Diagnostic] {
        guard card.isAsMeant else { return [] }
        if card.card.kind == .cloze { return adviceOnGaps(of: card) }
        let answers = answers(of: card).prefix(100).filter { Words.count($0) <= mostWords }
        if answers.isEmpty { return [] }
        // Who asks 'A or B?' names the answer on purpose.
        let question = Words.folded(card.content.question.plainText)
        guard !question.contains(" or "), let answer = answers.first(where: { givesAway($0, in: question) }) else { return [] }
        return [card.advice(code, at: card.reading.heading.text, words(answer))]
    }

    /// The short answers that could stand in the question. One of a choice counts only when no wrong option stands there as well.
    private static func answers(of card: AdvisedCard) -> [String] {
        if case .choice(let options, _, _) = card.content.answer {
            let question = Words.folded(card.content.question.plainText)
            if options.prefix(100).contains(where: { !$0.isRight && givesAway($0.text.plainText, in: question) }) { return [] }
        }
        return card.content.answer.wholes
    }

    private static func adviceOnGaps(of card: AdvisedCard) -> [Diagnostic] {
        for case .cloze(let number) in card.sides {
            let content = card.content(of: .cloze(number))
            guard case .shown(let blocks) = content.answer else { continue }
            let question = Words.folded(content.question.plainText)
            guard let answer = blocks.filled.first(where: { givesAway($0, in: question) }),
                let gap = card.reading.body.gaps.first(where: { $0.numbers.contains(number) })
            else { continue }
            return [card.advice(code, at: gap.range, words(answer))]
        }
        return []
    }

    private static func givesAway(_ answer: String, in question: String) -> Bool {
        let folded = Words.folded(answer)
        guard Words.count(answer) <= mostWords, folded.count(where: \.isLetter) >= fewestLetters else { return false }
        return question.contains(folded)
    }

    static let explanation = Explanation(
        "The question holds its own answer.",
        """
        What can be read off the question is not recalled. The rule looks for answers of up to \(mostWords) words with at least \
        \(fewestLetters) letters, word by word and whatever their case; a question with 'or' may name its answers.
        """,
        bad: "## Which enzyme, glutathione reductase, recycles GSSG?\n\nGlutathione reductase\n\n#typed\n",
        good: "## Which enzyme recycles GSSG?\n\nGlutathione reductase\n\n#typed\n")

    private static func words(_ answer: String) -> (String, String) {
        ("the answer '\(answer)' stands in the question", "ask without naming it")
    }
}
