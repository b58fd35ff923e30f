import Cards
import Scheduling
import Statistics
import Study
import Testing

@testable import Presentation
@testable import Storage

/// Lists, findings and help as they are heard.
@Suite struct SpokenListsTests {
    private static let today = StudyDay(year: 2026, month: 11, day: 24)
    private static let lists = SpokenLists(today: today)

    private static func card(
        _ heading: String, _ side: Side = .forward, deck: String = "neurons", _ body: (inout Schedule) -> Void = { _ in }
    )
        -> ListedCard
    {
        var schedule = Schedule()
        body(&schedule)
        return ListedCard(
            number: CardNumber(1), name: CardName(deck: deck, heading: heading, ordinal: 0, side: side), heading: heading, deck: deck,
            siblings: 1,
            kind: "basic", tags: [], schedule: schedule, history: History())
    }

    @Test func aCardIsItsHeadingWholeAndWhereItStands() {
        let cards = [
            Self.card("What do **Mg²⁺** ions block?"), Self.card("GSSG → GSH", .backward), Self.card("Fill", .cloze(2)),
            Self.card("Later") {
                ($0.due, $0.interval, $0.reviews) = (Self.today.advanced(by: 72), 111, 3)
                $0.lastDay = Self.today
            },
        ]
        #expect(
            Self.lists.cards(cards, leechLapses: 8) == [
                "What do Mg 2 plus ions block? deck neurons, new.", "GSSG to GSH. reversed, deck neurons, new.",
                "Fill. gap 2, deck neurons, new.", "Later. deck neurons, mature, in 72 days.",
            ])
    }

    static let pages: [(count: Int, start: Int, said: Int, last: String)] = [
        (3, 0, 3, "3"), (10, 0, 10, "10"), (11, 0, 11, "1 more."), (25, 10, 11, "5 more."), (25, 20, 5, "25"),
    ]

    @Test(arguments: pages) func tenAreSaidAtATime(count: Int, start: Int, said: Int, last: String) {
        let page = SpokenPage((0..<count).map { "\($0 + 1)" })
        #expect(page.part(from: start).count == said)
        #expect(page.part(from: start).last == last)
        #expect(page.next(after: start) == (start + 10 < count ? start + 10 : nil))
    }

    @Test func whatIsDueIsSaidInAllFirst() {
        var total = Counts()
        (total.due, total.dueToday, total.overdue, total.new, total.newToday, total.listed) = (39, 30, 9, 12, 5, 60)
        var one = Counts()
        (one.due, one.new, one.listed) = (39, 12, 50)
        let decks = [
            DeckCounts(deck: "a", title: "Glutamate", path: "a.md", counts: one),
            DeckCounts(deck: "b", title: nil, path: "b.md", counts: Counts()),
        ]
        #expect(
            Self.lists.due(total, decks) == ["Today: 30 of 39 due, 5 of 12 new, 9 overdue.", "Glutamate: 39 due, 12 new, 50 sides."])
        #expect(Self.lists.due(Counts(), []) == ["Today: 0 due, 0 new."])
    }

    @Test func settingsThatSomebodySetComeFirst() {
        let view = SettingsView([
            .init("day-start", "04:00", otherwise: "04:00", from: "default", origin: nil, meaning: "when a day begins"),
            .init("new-cards-per-day", "5", otherwise: "20", from: "file", origin: "config.yaml", meaning: "new sides a day"),
        ])
        #expect(
            Self.lists.settings(view) == [
                "new-cards-per-day is 5, from file; usually 20. new sides a day.", "day-start is 04:00. when a day begins.",
            ])
    }

    @Test func aDeckIsItsNameAndHowMuchThereIsOfIt() {
        let view = DecksView([
            .init("nac", title: "N-acetylcysteine", path: "nac.md", sides: 1), .init("b", title: nil, path: "b.md", sides: 7),
        ])
        #expect(Self.lists.decks(view) == ["nac, N-acetylcysteine, 1 side.", "b, 7 sides."])
    }

    @Test func historyBeginsWithWhereTheCardStandsAndGoesBack() {
        let events = [(Grade.four, 3), (.two, 2)].enumerated().map { index, entry in
            let day = Self.today.advanced(by: -entry.1)
            return CardHistory.Step(
                event: Event(
                    id: EventID(rawValue: UInt128(index + 1)),
                    moment: Moment(milliseconds: Int64(day.number) * 86_400_000, utcOffsetSeconds: 0),
                    day: day, action: .answer(CardNumber(1), Answer(grade: entry.0, mode: .scheduled))), isTakenBack: false, names: nil)
        }
        let view = HistoryView(Self.card("Which ion?"), CardHistory(steps: events), .standard)
        let said = Self.lists.history(view)
        #expect(said.first?.hasPrefix("Which ion? New: never answered.") == true, "\(said)")
        #expect(said.dropFirst().map { String($0.prefix(25)) } == ["22 November 2026: grade 2", "21 November 2026: grade 4"], "\(said)")
        #expect(said.dropFirst().last?.hasSuffix("; then 1 day, easiness 2.50.") == true, "\(said)")
    }

    static let findings: [(finding: Diagnostic, file: String, said: String)] = [
        (
            Diagnostic(
                code: ChoiceCode.code, line: 5, column: 1, message: "no choice is marked as right", help: "mark the right one with '- [x]'",
                excerpt: ""), "decks/neurons.md",
            "neurons, line 5, warning: no choice is marked as right. Mend: mark the right one with dash open square bracket x close square bracket."
        )
    ]

    private enum ChoiceCode { static let code = Diagnostic.Code(rawValue: "choice-without-answer")! }

    @Test(arguments: findings) func aFindingIsItsPlaceAndHowItIsMended(finding: Diagnostic, file: String, said: String) {
        #expect(SpokenFindings().sentences(finding, file: file) == said)
    }

    @Test func findingsAreCountedTheWorstFirst() {
        let finding = Self.findings[0].finding
        var advice = finding
        advice.code = Diagnostic.Code(rawValue: "drawing-without-words")!
        #expect(SpokenFindings().summary([advice, finding, finding]) == "2 warnings, 1 piece of advice.")
        #expect(SpokenFindings().summary([]) == "Nothing found.")
    }

    @Test func helpIsItsGroupsAndHowToHearMore() {
        let groups = [CommandOverview.Group("Studying", ["study", "quiz"]), CommandOverview.Group("Looking", ["list", "stats"])]
        #expect(
            SpokenHelp().overview(groups) == [
                "Studying: study, quiz.", "Looking: list, stats.",
                "help and a command tells all about one, help all has a line about each.",
            ])
        #expect(SpokenHelp().list([("due", "How many cards wait.")]) == ["due: How many cards wait."])
    }
}
