import Cards
import Formats
import Scheduling
import Testing

@Suite("SuperMemo") struct SuperMemoTests {
    @Test(arguments: [
        ("Q: One\nQ: two?\nA: a\nA: b\n", true), ("q: One?\na: a\n\n", true),
        ("Q: One?\nA: a\nI: REP=8 LAP=0 EF=3.200 UF=2.370 INT=429 LAST=27.01.06\nO: 36\n", true),
        ("Q: a\nA: b\n", false), ("Q: a\nA: b\n\nC: an [x]\n", false),
    ]) func isToldFromHashcards(text: String, isSuperMemo: Bool) {
        for name in ["a.txt", "a.md"] {
            #expect(Detection(ForeignText(text), fileName: name)?.format == (isSuperMemo ? .superMemo : .hashcards))
        }
    }

    @Test func linesWithOneMarkAreOneSide() {
        let text = "Q: One\nQ: two?\nA: a*\nA: b\n\nq: Three?\na: c\na1: d\na2: e\n"
        let cards = Imported(text, .superMemo).readBack
        #expect(cards.count == 2)
        #expect(cards[0].heading == "One" && cards[0].front == "two?" && cards[0].back == "a\\*\\\nb" || cards[0].back == "a*\\\nb")
        #expect(cards[1].kind == .choice && cards[1].back == "- [x] c\n- [ ] d\n- [ ] e")
    }

    @Test func itsNumbersAreThoseOfSM2() throws {
        let text =
            "Q: One?\nA: a\nI: REP=8 LAP=0 EF=3.200 UF=2.370 INT=429 LAST=27.01.06\nO: 36\n\nQ: Two?\nA: b\nI: REP=0 LAP=0 EF=2.500 UF=2.500 INT=0 LAST=00.00.00\n"
        let cards = Imported(text, .superMemo).cards
        let schedule = try #require(cards[0].history[.forward])
        #expect(schedule.repetition == 8 && schedule.interval == 429 && schedule.easiness == 320)
        #expect(schedule.last == StudyDay("2006-01-27") && schedule.due == StudyDay("2007-04-01"))
        #expect(cards[1].history.isEmpty)
    }

    @Test(arguments: ["rep=2 lap=0 ef=2.5 int=3 last=01.12.25", "REP=9 REP=2\u{3000}LAP=0\tEF=2.5  INT=3\u{A0}LAST=1.12.25"])
    func itsNumbersStandBetweenWhiteSpaceOfAnyKind(info: String) {
        let schedule = Imported("Q: One?\nA: a\nI: \(info)\n", .superMemo).cards[0].history[.forward]
        #expect(schedule?.repetition == 2 && schedule?.interval == 3 && schedule?.due == StudyDay("2025-12-04"))
    }

    @Test func whatIsIncompleteIsTold() {
        #expect(
            Imported("stray\n\nQ: a\n\nA: b\n\nQ: c\nA: d\nI: x\n", .superMemo).told == [
                "1: left out: 1 line of text between the cards", "3: left out: the question 'a' has no answer",
                "5: left out: an answer without a question", "7: left out: a line 'I:' whose schedule cannot be read",
            ])
    }
}
