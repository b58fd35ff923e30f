import Cards
import Collection
import Study
import Testing

/// Spans of time and kinds of cards, as they are typed.
@Suite struct TypedSpanTests {
    @Test(
        arguments: [
            ("90s", 90_000), ("10m", 600_000), ("1h", 3_600_000), (" 5 ", 300_000), ("2H", 7_200_000), ("0", nil), ("-3m", nil),
            ("100001s", nil), ("", nil), ("m", nil), ("1d", nil), ("1.5h", nil),
        ] as [(String, Int64?)])
    func aTimeHasAUnitOrIsInMinutes(text: String, milliseconds: Int64?) {
        #expect(TimeSpan(argument: text)?.milliseconds == milliseconds)
    }

    @Test(
        arguments: [
            ("choice", "choice"), ("Choice, typed", "choice,typed"), ("", nil), (",", nil), ("choice,odd", nil),
        ] as [(String, String?)])
    func kindsHaveCommasBetween(text: String, kinds: String?) {
        #expect(KindList(argument: text)?.description == kinds)
    }

    @Test func kindsChooseTheirCards() {
        #expect(KindList(argument: "typed")?.filter == .term(.kind(.typed)))
        #expect(KindList(argument: "typed,choice")?.filter == .or([.term(.kind(.typed)), .term(.kind(.choice))]))
    }

    @Test(
        arguments: [
            ("0", nil), ("1", "1"), ("all", "all"), ("ALL ", "all"), ("36500", "36500"), ("36501", nil), ("some", nil), ("-3", nil),
        ] as [(String, String?)])
    func daysAreANumberOrAll(text: String, days: String?) {
        #expect(DaySpan(argument: text)?.description == days)
    }
}
