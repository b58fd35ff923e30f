import Cards
import Testing

/// What comments say to the reader of a card.
@Suite("Comments of a card") struct CardCommentsTests {
    @Test(
        arguments: [
            ("A.\n\n<!-- searched: 2026-11 -->", "2026-11"), ("A. <!--searched:2026-02--> B.", "2026-02"),
            ("<!-- CLN-001 -->\n<!-- searched: 2026-11-30 -->", "2026-11"), ("- a\n- b\n\n  <!-- searched: 0999-01 -->", "0999-01"),
            ("Q\n\n***\n\nA\n\n<!-- searched: 2026-11 -->\n\n<!-- searched: 2025-11 -->", "2026-11"),
            ("`<!-- searched: 2026-11 -->`", nil), ("```\n<!-- searched: 2026-11 -->\n```", nil), ("<!-- searched: 2026-13 -->", nil),
            ("<!-- searched: 2026 -->", nil), ("<!-- searched: 26-11 -->", nil), ("<!-- searched: 2026-1１ -->", nil),
            ("<!-- researched: 2026-11 -->", nil), ("<!-- searched: 0000-11 -->", nil), ("<!-- searched: 2026-11-32 -->", nil), ("A", nil),
        ] as [(String, String?)])
    func theMonthInWhichACardWasLookedUp(body: String, month: String?) {
        let card = Deck(parsing: "## Q\n\n\(body)\n").cards[0]
        #expect(card.searched?.description == month)
        #expect(card.sides.allSatisfy { card.content(of: $0).searched == card.searched })
    }

    @Test(
        arguments: [
            ("<!-- after: What is GSH?, k7 -->", ["What is GSH?", "k7"]), ("<!-- after:  a \n  b , c -->", ["a b", "c"]),
            ("<!-- after: Ca\\, Mg, K -->\n\nA\n\n<!-- after: K, Na -->", ["Ca, Mg", "K", "Na"]), ("<!-- after: a\\b,, -->", ["a\\b"]),
            ("<!-- thereafter: a -->", []), ("`<!-- after: a -->`", []), ("<!-- after: -->", []), ("<!-- after: a", []),
        ] as [(String, [String])])
    func theCardsThatAreToBeKnownBefore(body: String, names: [String]) {
        #expect(Deck(parsing: "## Q\n\n\(body)\n").cards[0].after == names)
    }

    @Test func whatSaysSomethingIsNoNumberOfAFact() {
        let body = "A\n\n<!-- GSH-012 -->\n<!-- after: Q1x, k7 -->\n<!-- searched: 2026-11 -->\n<!-- id: k9 -->\n<!-- spoken: b1 -->\n"
        #expect(Deck(parsing: "## Q\n\n" + body).cards[0].factNumbers == ["GSH-012"])
    }

    @Test func monthsAreCountedAndSaid() throws {
        let month = try #require(CalendarMonth(year: 2024, month: 12))
        #expect(month.months(until: try #require(CalendarMonth("2026-11"))) == 23)
        #expect(month.months(until: try #require(CalendarMonth("2024-01"))) == -11)
        #expect(month.words == "December 2024")
    }

    /// Two years hold; the month after them does not.
    @Test(
        arguments: [("2024-11", []), ("2024-10", ["out-of-date"]), ("2026-11", []), ("2026-12", ["out-of-date"])] as [(String, [String])])
    func whatWasLookedUpMoreThanTwoYearsAgoIsOutOfDate(month: String, codes: [String]) {
        #expect(Deck.advice(on: "## Q\n\nWord\n\n<!-- searched: \(month) -->\n") == codes)
    }

    @Test func noAdviceOnAgeWhereTheDayIsNotKnown() {
        let text = "## Q\n\nWord\n\n<!-- searched: 1999-01 -->\n"
        let none = Deck.Surroundings(isFound: { _ in true }, closest: { _, _ in nil })
        #expect(Deck(parsing: text).advice(in: Array(text.utf8), surroundings: none).isEmpty)
    }
}
