import Cards
import Formats
import Scheduling
import Testing

@Suite("Obsidian Spaced Repetition") struct ObsidianTests {
    @Test func theFourWaysToWriteACard() {
        let imported = Imported(
            """
            #flashcards/neuro

            # Receptors
            What opens the NMDA receptor?::Glutamate and glycine
            GSSG:::Glutathione disulfide
            <!--SR:!2023-09-02,4,270!2023-09-03,1,250-->

            Name the
            transporters
            ?
            EAAT1
            EAAT2

            system xc⁻
            ??
            cystine in, glutamate out

            GCL joins ==cysteine==^[thiol] to the ==γ-carboxyl== of glutamate
            <!--SR:!2023-10-01,30,230!2000-01-01,1,250-->
            """, .obsidian)
        #expect(imported.told.isEmpty)
        #expect(imported.decks.map(\.path) == [["neuro"]])
        #expect(
            imported.cards.map(\.text.heading) == [
                "What opens the NMDA receptor?", "GSSG", "Name the", "system xc⁻", "GCL joins … to the … of glutamate",
            ])
        #expect(imported.cards[2].text.front == "transporters" && imported.cards[2].text.back == "EAAT1\\\nEAAT2")
        #expect(imported.cards[4].text.back == "GCL joins {{c1::cysteine::thiol}} to the {{c2::γ-carboxyl}} of glutamate")
        #expect(imported.readBack.map { $0.sides.count } == [1, 2, 1, 2, 2])
        let day = StudyDay(year: 2023, month: 9, day: 2)
        #expect(imported.cards[1].history[.forward] == ImportedSchedule(interval: 4, easiness: 270, due: day))
        #expect(imported.cards[1].history[.backward]?.repetition == 1)
        #expect(imported.cards[4].history.keys.map(\.code) == ["c1"])
    }

    @Test func tagsNameDecksAndStayTags() {
        let imported = Imported(
            """
            ---
            tags: [flashcards/bio, lab]
            sr-due: 2024-07-01
            ---
            Q1::A1

            #flashcards/chem #acid Q2::A2 ^b7

            Q3::A3
            """, .obsidian)
        #expect(imported.decks.map(\.path) == [["bio"], ["chem"]])
        #expect(imported.cards.map(\.text.tags) == [["lab"], ["lab"], ["lab", "acid"]])
        #expect(imported.decks[1].cards[0].key == "^b7" && imported.decks[1].cards[0].text.heading == "Q2")
        #expect(imported.told == ["1: left out: 'sr-due': the schedule of the note itself"])
    }

    @Test func signsInCodeAndMathsMeanNothing() {
        let imported = Imported(
            """
            Use `std::vector` or $a::b$ here.

            ```
            a::b
            ?

            x ==y==
            ```

            What is `a::b`?::A *path*, C:N is 1:1
            """, .obsidian)
        #expect(imported.cards.count == 1)
        #expect(imported.card.heading == "What is `a::b`?" && imported.card.back == "A *path*, C:N is 1:1")
    }

    @Test func whatOnlyObsidianUnderstandsIsChangedAndTold() {
        let imported = Imported("What is [[GSH|glutathione]]?::A ==thiol== ![[gsh pic.png]]\n", .obsidian)
        #expect(imported.card.heading == "What is glutathione?" && imported.card.back == "A **thiol** ![](<gsh pic.png>)")
        #expect(imported.notes.count == 3)
    }

    @Test func gapsInGroupsAreAskedTogether() {
        let imported = Imported("==Na⁺==[^1] in, ==K⁺==[^2] out, again ==Na⁺==[^1]; ==3;;ATP;;fuel==\n", .obsidian)
        #expect(imported.card.back == "{{c1::Na⁺}} in, {{c2::K⁺}} out, again {{c1::Na⁺}}; {{c3::ATP::fuel}}")
    }

    @Test func aScheduleThatCannotBeReadIsTold() {
        let imported = Imported("Q::A\n<!--SR:!soon,x,y-->\n", .obsidian)
        #expect(imported.cards[0].history.isEmpty)
        #expect(imported.told == ["1: left out: a comment of the schedule that cannot be read"])
    }

    /// What stands in the answer of a card, and what is told of it; a card with a schedule and one on a line follow.
    private static let marks: [(answer: String, told: [String])] = [
        ("$$\na = b\n$$", []), ("$$\na = b$$", []), ("$$a\n= b$$", []), ("so:\n$$\na\n$$ and so on", []), ("$$a$$ and\n$$b$$", []),
        ("$$\na\n\nb\n$$", []), ("$$\na\n\nb$$ is so", []), ("```\n$$\n```", []), ("```\na\n\nb\n```", []),
        ("~~~\n```\n\nb\n~~~", []), ("<!-- a\n\nb -->\nx", []),
        ("$$\na = b", ["5: changed: a formula '$$' that is opened here and not closed takes no further card"]),
        ("```\na\nb", ["5: changed: a code fence that is opened here and not closed takes no further card"]),
        ("~~~~\na\n~~~", [5, 7].map { "\($0): changed: a code fence that is opened here and not closed takes no further card" }),
        ("x\n<!-- a\nb", ["6: left out: the line of a comment that is opened here and not closed"]),
    ]

    @Test(arguments: marks) func noOpenMarkTakesTheCardsBehindIt(answer: String, told: [String]) {
        let imported = Imported(
            """
            #flashcards

            Q one
            ?
            \(answer)
            <!--SR:!2026-06-01,10,250-->

            Q two::answer $$ two

            Q three
            ?
            answer
            <!--SR:!2026-07-01,20,240-->

            Q four::four
            """, .obsidian)
        #expect(imported.cards.map(\.text.heading) == ["Q one", "Q two", "Q three", "Q four"])
        #expect(imported.cards.map { $0.history[.forward]?.interval } == [10, nil, 20, nil])
        #expect(imported.told == told)
        #expect(imported.readBack.map(\.heading) == imported.cards.map(\.text.heading))
    }

    @Test(arguments: [("::", "!2023-10-02,5,230", "1 side"), ("::", "!2023-10-02,5,230!2023-10-03,6,230", "2 sides")])
    func schedulesBeyondTheSidesAreCounted(mark: String, more: String, counted: String) {
        let imported = Imported("Q\(mark)A\n<!--SR:!2023-10-01,30,230\(more)-->\n", .obsidian)
        #expect(imported.told == ["1: left out: schedules of \(counted) more than the card has"])
    }

    @Test func anEmbeddedSoundIsALink() {
        let imported = Imported("Q::![[song.mp3]]\n", .obsidian)
        #expect(imported.card.back == "[song.mp3](song.mp3)")
    }

    @Test func aTagOfADeckNeedsNoBlankLineBeforeIt() {
        let imported = Imported("___\n#flashcards/Chem/Acids\n\na::b\n\nQ\n?\nA\n#flashcards/x\nc::d\n", .obsidian)
        #expect(imported.decks.map(\.path) == [["Chem", "Acids"], ["x"]])
        #expect(imported.decks.map { $0.cards.map(\.text.back) } == [["b", "A"], ["d"]] && imported.told.isEmpty)
    }

    @Test(arguments: ["- **What is it?**", "1. **What is it?**", "  * **What is it?**"]) func aQuestionThatIsAnItemIsShownOnce(
        question: String
    ) {
        let card = Imported("\(question)\n?\nanswer\n", .obsidian).card
        #expect(card.heading == "**What is it?**" && card.front.isEmpty && card.back == "answer")
    }

    @Test(arguments: ["", "<!--SR:!2026-06-01,10,250-->\n", "^name\n"]) func anAnswerKeepsTheNestingOfItsLines(end: String) {
        let card = Imported("Q\n?\n  - one\n    - two\n  - three\n\(end)", .obsidian).card
        #expect(card.back == "- one\n  - two\n- three")
    }

    @Test func aScheduleOfFSRSIsTaken() throws {
        let text = "Q::A\n<!--SR:!fsrs,2026-12-09T04:00:00.000Z,10,12.5,5.5,2,4,0,0,2026-11-29T09:00:00.000Z-->\n"
        let schedule = try #require(Imported(text, .obsidian).cards[0].history[.forward])
        #expect(schedule.due == StudyDay("2026-12-09") && schedule.interval == 10 && schedule.last == StudyDay("2026-11-29"))
        #expect(schedule.stability == 12.5 && schedule.difficulty == 5.5 && schedule.easiness == 250)
        #expect(Imported("Q::A\n<!--SR:!fsrs,2026-12-09T04:00:00.000Z,0,0,0,0,0,0,0-->\n", .obsidian).told.isEmpty)
        #expect(Imported("Q::A\n<!--SR:!fsrs,2026-12-09,x,1,1,1,1-->\n", .obsidian).told.count == 1)
    }

    @Test(arguments: ["Q::A\n", "Q\n?\nA\n", "Q::A\n\n"]) func aCalloutHoldsASchedule(card: String) throws {
        let imported = Imported(card + "> [!sr|card-metadata]\n> <!--SR:!2026-12-05,7,250-->\n\nR::S\n", .obsidian)
        let schedule = try #require(imported.cards[0].history[.forward])
        #expect(schedule.due == StudyDay("2026-12-05") && schedule.interval == 7 && imported.cards[0].text.back == "A")
        #expect(imported.cards.count == 2 && imported.cards[1].history.isEmpty && imported.told.isEmpty)
    }

    @Test func aScheduleProvesACard() {
        let comment = "\n<!--SR:!2026-12-05,7,250-->\n"
        #expect(Imported("The **sun** shines." + comment, .obsidian).card.back == "The {{c1::sun}} shines.")
        #expect(Imported("The {{sun}} shines." + comment, .obsidian).card.back == "The {{c1::sun}} shines.")
        #expect(
            Imported("The sun shines." + comment, .obsidian).told == [
                "1: left out: a paragraph with a schedule, but without a gap or a mark that is known in the settings that the plugin has at first;"
                    + " those of the vault are not here"
            ])
    }
}
