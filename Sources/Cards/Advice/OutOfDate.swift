/// A card that says when it was looked up last, where that is long ago.
enum OutOfDate: AdviceRule {
    static let code = Diagnostic.Code("out-of-date", .advice)

    /// For how many months what was looked up holds.
    static let mostMonths = 24

    static func advice(on card: AdvisedCard) -> [Diagnostic] {
        guard let today = card.surroundings.today, let searched = card.card.searched else { return [] }
        let age = searched.months(until: today)
        guard age > mostMonths || age < 0 else { return [] }
        return [card.advice(code, at: card.reading.place(of: .searched), words(searched, isAhead: age < 0))]
    }

    static let explanation = Explanation(
        "What the card says was looked up more than two years ago.",
        """
        A card that says '<!-- searched: 2019-05 -->' tells what was known then. Evidence grows: look whether there is something new, mend the \
        card, and put in the month in which you looked. Only cards with such a comment are looked at; a month that is still to come is told, too.
        """,
        bad: "## Does NAC help in gambling?\n\nToo few were studied to say.\n\n<!-- searched: 2019-05 -->\n",
        good: "## Does NAC help in gambling?\n\nToo few were studied to say.\n\n<!-- searched: 2026-11 -->\n")

    private static func words(_ searched: CalendarMonth, isAhead: Bool) -> (String, String) {
        isAhead
            ? ("the card was looked up in \(searched.words), which is still to come", "put in the month in which it was looked up")
            : (
                "the card was looked up in \(searched.words), more than two years ago",
                "look whether there is something new, and put in the month in which you looked: '<!-- searched: … -->'"
            )
    }
}
