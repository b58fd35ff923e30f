/// A card that asks for several things at once: its heading holds two questions, or its answer is a numbered list that is not asked item
/// by item.
enum SeveralAnswers: AdviceRule {
    static let code = Diagnostic.Code("several-answers", .advice)

    static func advice(on card: AdvisedCard) -> [Diagnostic] {
        guard card.isAsMeant else { return [] }
        // Where the heading has one question mark at most, as it is written, it asks one question at most.
        let mayAskMore = card.card.heading.utf8.count { $0 == UInt8(ascii: "?") } > 1 || card.card.heading.holds(UInt8(ascii: "&"))
        let questions = mayAskMore ? questions(in: card.question) : 0
        if questions > 1 { return [card.advice(code, at: card.reading.heading.text, words(questions))] }
        guard card.card.kind == .basic, let place = card.place(ofList: { $0.listStart != nil }) else { return [] }
        card.reading.passage.letGo()
        guard let items = card.card.numberedList?.items.count, items > 1 else { return [] }
        return [card.advice(code, at: place, wordsForList(items))]
    }

    /// How many question marks end a question: those behind a letter, and before a blank or the end. What is quoted is one word.
    private static func questions(in heading: String) -> Int {
        heading.split(whereSeparator: \.isWhitespace).count { $0.hasSuffix("?") && $0.count > 1 }
    }

    static let explanation = Explanation(
        "The card asks for several things at once.",
        """
        What is half known can be graded neither right nor wrong, and what is easy in the card is asked as often as what is hard. The rule \
        counts the questions in the heading, and looks for a numbered list in the answer of a card that is not tagged '#ordered'.
        """,
        bad: "## What is GSH? What is GSSG?\n\nReduced glutathione, and two of them oxidised and joined.\n",
        good: "## What is GSH?\n\nReduced glutathione\n\n## What is GSSG?\n\nTwo oxidised glutathiones, joined\n")

    private static func words(_ count: Int) -> (String, String) { ("the card asks \(count) questions", "make a card of each") }

    private static func wordsForList(_ count: Int) -> (String, String) {
        ("\(count) items are to be recalled at once", "tag the card with '#ordered' to recall them one by one, or make a card of each")
    }
}
