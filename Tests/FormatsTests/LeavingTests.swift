import Cards
import Formats
import Scheduling
import Testing

/// Cards that leave for another program, and come back by our own reader.
@Suite("Leaving") struct LeavingTests {
    private static let deck = """
        # Cells

        ## What makes [ATP]?

        Mitochondria, at -70 mV

        > **Why:** *so*

        #bio/cells

        ## - 70 mV

        A: not an answer, `Q: x`

        ***

        ?

        ## What does it print?

        ```swift
        print("# no heading")

        A: code
        ```

        ***

        - one
        - two :: three

        ## Complete the *cycle*

        {{c1::GR}} spends [two] {{c2::**NADPH**}} at $x_{[2]}$, ![a](b.png).

        #cloze

        ## GSSG

        Glutathione disulfide

        #reversed
        """

    private static let cards = Deck(parsing: deck).cards

    private static func expectSame(_ before: [Card], _ after: [Card], tags: Bool, _ comment: Comment) {
        #expect(after.count == before.count, comment)
        for (old, new) in zip(before, after) {
            #expect(old.sides == new.sides, comment)
            if tags { #expect(Set(old.tags) == Set(new.tags), comment) }
            for side in old.sides { #expect(new.content(of: side) == old.content(of: side), "\(new.body)") }
        }
    }

    @Test func hashcardsComeBack() {
        let oneWay = Self.cards.filter { !$0.sides.contains(.backward) }
        var file = HashcardsText()
        let text = HashcardsText.head(deck: "Cells \"1\"") + oneWay.map { file.entry($0) }.joined()
        let imported = Imported(text, .hashcards)
        #expect(
            imported.decks.map(\.path) == [["Cells \"1\""]]
                && imported.told == ["31: changed: square brackets in code or maths are no gaps here"], "\(imported.told)")
        Self.expectSame(oneWay, imported.readBack, tags: false, "\(text)")
        #expect(file.losses.map(\.what) == ["tags, which it does not have", "code with lines that hashcards itself takes for marks"])
        _ = file.entry(Self.cards[4])
        #expect(file.losses.last?.what == "asked one way only")
    }

    @Test func obsidiansNotesComeBackWithTheirSchedules() throws {
        let day = try #require(StudyDay("2026-12-05"))
        let schedule = Self.schedule(ImportedSchedule(interval: 7, easiness: 236, due: day))
        var note = ObsidianText()
        for card in Self.cards {
            note.add(card, deck: "Bio/Cells", sides: card.sides.suffix(1).map { ObsidianText.Standing($0, schedule, easiness: 236) })
        }
        let imported = Imported(note.text, .obsidian)
        #expect(imported.decks.map(\.path) == [["Bio", "Cells"]] && imported.told.isEmpty, "\(imported.told)")
        Self.expectSame(Self.cards, imported.readBack, tags: true, "\(note.text)")
        for (card, old) in zip(imported.cards, Self.cards) {
            let side = try #require(old.sides.last)
            let back = try #require(card.history[side])
            #expect(card.history.count == 1 && back.due == day && back.interval == 7 && back.easiness == 236)
        }
        #expect(note.losses.map(\.what) == ["with blank lines: in the plugin's settings, let '+++' end cards"])
    }

    @Test func orgDrillsFileComesBackWithItsSchedules() throws {
        let deck = """
            ## What makes ATP?

            Mitochondria, at -70 mV / 1:1 and a_b * c

            - one *and* **two**
              - three ~~four~~
            1. `five`

            #bio

            ## Which letter?

            - 70 mV

            \\- 70 mV\\
            1986\\. A year

            ***

            | a | b |
            | --- | --- |
            | $x_2$ | [l](https://e.org) |

            ```swift
            * no heading
            #+END_SRC
            ```

            > said

            ## Complete it

            The {{c1::GR}} spends {{c2::**NADPH**::a cofactor}}.

            #cloze

            ## GSSG

            Glutathione disulfide

            #reversed

            ## Type it

            GSH

            #typed
            """
        let cards = Deck(parsing: deck).cards
        let day = try #require(StudyDay("2026-12-05"))
        let adopted = try #require(
            ImportedSchedule(repetition: 3, interval: 17, easiness: 236, due: day, last: day.advanced(by: -17)))
        let schedule = Self.schedule(adopted)
        var file = OrgText()
        for card in cards {
            file.add(card, deck: "Bio/Cells", sides: card.sides.map { OrgText.Standing($0, schedule, adopted.memory) })
        }
        let imported = Imported(file.text, .orgDrill)
        #expect(imported.decks.map(\.path) == [["Bio", "Cells"]] && imported.told.isEmpty, "\(imported.told)")
        Self.expectSame(cards, imported.readBack, tags: true, "\(file.text)")
        for (card, old) in zip(imported.cards, cards) {
            #expect(card.history.count == old.sides.count && card.history.values.allSatisfy { $0 == adopted }, "\(card.history)")
        }
        #expect(file.losses.isEmpty, "\(file.losses)")
        file.add(Self.cards[0], deck: "Bio", sides: [])
        #expect(
            file.losses.map(\.what) == [
                "tags with signs that Org's have not, which are '_' there",
                "square brackets of a question, which would be gaps, and are round there",
            ])
    }

    private static func schedule(_ adopted: ImportedSchedule) -> Schedule {
        var replay = Replay()
        let moment = Moment(milliseconds: 1_700_000_000_000, utcOffsetSeconds: 0)
        replay.apply(
            Event(
                id: EventID(after: nil, at: 1, entropy: 1), moment: moment, day: adopted.lastDay, action: .adopt(CardNumber(1), adopted)))
        return replay.standings[CardNumber(1)]?.schedule ?? Schedule()
    }

    /// Sides are lines of their own, and so are gaps.
    @Test func mnemosynesTextComesBack() {
        var file = MnemosyneText()
        let text = Self.cards.map { file.lines($0) }.joined()
        #expect(text.split(separator: "\n").count == 7 && text.split(separator: "\n").allSatisfy { $0.split(separator: "\t").count == 2 })
        let back = ForeignFormat.tsv.read(ForeignText(text)).readBack
        #expect(back.map(\.heading).contains("GSSG") && back.map(\.heading).contains("Glutathione disulfide"))
        for card in Self.cards where card.kind == .basic && card.sides == [.forward] {
            #expect(back.contains { $0.content(of: .forward) == card.content(of: .forward) }, "\(text)")
        }
        #expect(
            text.contains("<$>x_{[2]}</$>") && back.contains { $0.heading.contains("$x_{[2]}$") || $0.front.contains("$x_{[2]}$") },
            "\(text)")
        #expect(file.losses.map(\.what).last == "gaps, each of which is a question and an answer there")
    }
}
