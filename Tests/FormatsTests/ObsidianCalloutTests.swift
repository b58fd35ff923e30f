import Cards
import Formats
import Scheduling
import Testing

@Suite("Callouts of Obsidian") struct ObsidianCalloutTests {
    /// As the plugin writes it, folded, in the item of a list, and in the callout that the card is.
    @Test(arguments: [
        ("Q::A", "> [!sr|card-metadata] \n>  "), ("Q\n?\nA ^name", "> [!sr|card-metadata]-\n> "),
        ("- Q::A", "  > [!sr|card-metadata]\n  > "), ("- Q::A", "\t> [!sr|card-metadata]\n\t> "),
        ("> Q::A", "> > [!sr|card-metadata]\n> > "), ("- Q::A", "  "), ("- Q::A", "\t"),
    ]) func aCalloutOfTheScheduleIsFoundWhereverItStands(card: String, mark: String) throws {
        let entry = "!fsrs,2026-12-09T12:00:00.000Z,10,12.5,5.5,2,4,0,0,2026-11-29T09:00:00.000Z"
        let imported = Imported("\(card)\n\(mark)<!--SR:\(entry)-->\nR::S\n", .obsidian)
        #expect(imported.cards.map(\.text.heading) == ["Q", "R"] && imported.cards.map(\.text.back) == ["A", "S"])
        let schedule = try #require(imported.cards[0].history[.forward])
        #expect(schedule.due == StudyDay("2026-12-09") && schedule.last == StudyDay("2026-11-29"))
        #expect(schedule.stability == 12.5 && schedule.difficulty == 5.5)
        #expect(imported.cards[1].history.isEmpty && imported.told.isEmpty)
    }

    @Test func eachSideAndGapHasItsOwnScheduleOfEitherKind() {
        let callout = "> [!sr|card-metadata] \n>  <!--SR:!2026-12-10,3,250!fsrs,2026-12-19T04:00:00.000Z,10,12.5,5.5,2,4,0,0,--->\n"
        for (text, sides) in [("Q:::A\n", [Side.forward, .backward]), ("The ==sun== and ==moon==\n", [.cloze(1), .cloze(2)])] {
            let history = Imported(text + callout, .obsidian).cards[0].history
            #expect(sides.map { history[$0]?.interval } == [3, 10] && sides.map { history[$0]?.stability } == [nil, 12.5])
        }
    }

    /// The plugin writes down times of Greenwich, which are of another day for who lives far from there.
    @Test(arguments: [
        (0, "2026-12-09", "2026-11-29"), (-8, "2026-12-08", "2026-11-28"), (8, "2026-12-09", "2026-11-29"),
        (21, "2026-12-10", "2026-11-30"),
    ])
    func timesOfFSRSAreReadByTheClockOfTheLearner(hours: Int, due: String, last: String) throws {
        let text =
            "Q::A\n<!--SR:!fsrs,2026-12-09T04:00:00.000Z,10,12.5,5.5,2,4,0,0,2026-11-29T04:00:00.000Z-->\nR::S\n<!--SR:!2026-12-05,7,250-->\n"
        let imported = ObsidianReader.read(ForeignText(text), localOffset: { _ in hours * 3600 })
        let schedule = try #require(imported.cards[0].history[.forward])
        #expect(schedule.due == StudyDay(due) && schedule.last == StudyDay(last))
        #expect(imported.cards[1].history[.forward]?.due == StudyDay("2026-12-05"))
    }

    @Test func aCalloutMayBeACard() {
        let imported = Imported(
            """
            > [!sr] What is **x**?
            > It is y.
            >
            > - more
            > ?
            lazily

            > [!SR-bi]- Cat
            > Katze

            ```
            > [!sr] no
            > card
            ```

            > [!sr]+ alone

            > [!sr-b] other
            > callout
            """, .obsidian)
        #expect(imported.cards.map(\.text.heading) == ["What is **x**?", "Cat"])
        #expect(imported.cards.map(\.text.back) == ["It is y.\n\n- more\n?\\\nlazily", "Katze"])
        #expect(imported.cards.map(\.text.tags) == [[], ["reversed"]] && imported.cards.map(\.line) == [1, 8])
        #expect(
            imported.told == [
                "1: left out: the schedules of cards in callouts '[!sr]': mdsr has them in a database of its own",
                "11: left out: 4 lines of text between the cards", "16: left out: a card without an answer",
                "18: left out: 2 lines of text between the cards",
            ])
        #expect(Detection(ForeignText("# Notes\n\n> [!sr-bi] Cat\n> Katze\n"), fileName: "a.md")?.reason == "it has 1 callout '[!sr]'")
    }
}
