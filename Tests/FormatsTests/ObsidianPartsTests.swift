import Testing

@testable import Formats

/// What a note shows of others, and what its schedules tell of it where its vault's settings are not at hand.
@Suite struct ObsidianPartsTests {
    /// What an embed shows of a note; nil where it shows nothing.
    private static let embeds: [(link: String, shown: String?)] = [
        ("Renewal#Steps below", "\n\nUptake\n\n### Then\n`[[`back`]]`\n\n```\n## no heading\n```"),
        ("renewal#Steps below#Then", "\n\n`[[`back`]]`\n\n```\n## no heading\n```"),
        ("Renewal#^first", "\n\nMost of it goes into **astrocytes**,\\\nand the rest elsewhere."), ("Renewal#^item", "\n\n- of a list"),
        ("Renewal#^lone", "A paragraph above its name"), ("Renewal#Nowhere", nil), ("Other", nil), ("Renewal#Rest|shown", "Rest of it."),
    ]

    @Test(arguments: embeds.indices) func anEmbeddedNoteIsItsText(index: Int) {
        let (link, shown) = Self.embeds[index]
        let note = ForeignText(
            """
            ---
            tags: x
            ---
            Most of it goes into ==astrocytes==,
            and the rest elsewhere. ^first

            - one
            - of a list ^item

            A paragraph above its name

            ^lone

            ## Steps *below*

            Uptake

            ### Then
            `[[`back`]]`
            <!--SR:!2026-12-05,7,250-->
            ```
            ## no heading
            ```
            # Rest
            Rest of it.
            """)
        let imported = ObsidianReader.read(ForeignText("#flashcards\n\nQ\n?\nSee: ![[\(link)]]\n")) {
            $0.lowercased() == "renewal" ? note : nil
        }
        let back = imported.decks.first?.cards.first?.text.back ?? ""
        if let shown {
            #expect(
                back == (shown.hasPrefix("\n") ? "See:" : "See: ") + shown
                    && imported.notes.map(\.message) == ["an embedded note '![[…]]' is its text"])
        } else {
            #expect(back == "See: " + link.replacing("#", with: " > "))
            #expect(imported.notes.map(\.message) == ["an embedded note '![[…]]' that is not here is its name"])
        }
    }

    /// Without the settings of its vault, a schedule tells how many gaps there are, and by that which they are.
    @Test(arguments: [
        ("==a== and **b** and **c**", 1, "{{c1::a}} and **b** and **c**"),
        ("==a== and **b** and **c**", 3, "{{c1::a}} and {{c2::b}} and {{c3::c}}"),
        ("==a== and **b** and **c**", 2, "**a** and {{c1::b}} and {{c2::c}}"),
        ("==a== and {{b}} and {{c}}", 2, "**a** and {{c1::b}} and {{c2::c}}"), ("==a== and **b**", 5, "{{c1::a}} and **b**"),
    ])
    func aScheduleTellsWhichGapsThereAre(text: String, sides: Int, back: String) {
        let schedules = String(repeating: "!2026-12-05,7,250", count: sides)
        let imported = Imported("\(text)\n<!--SR:\(schedules)-->\n", .obsidian)
        #expect(imported.card.back == back)
        #expect(imported.told.contains { $0.contains("more than the card has") } == (sides == 5))
    }

    @Test func whereNoGapIsKnownTheSettingsAreMissed() {
        let imported = Imported("#card How?->->->So.\n<!--SR:!2026-12-05,7,250-->\n", .obsidian)
        #expect(imported.cards.isEmpty && imported.told.joined().contains("those of the vault are not here"))
    }

    /// Code and maths beside an embed stay what they are.
    @Test func codeStandsBesideAnEmbed() {
        let note = ForeignText("Two `parts`.\n")
        let imported = ObsidianReader.read(ForeignText("#flashcards\n\nQ\n?\nRun `a()` by $x$: ![[Renewal]] and ![[Renewal]]\n")) { _ in
            note
        }
        #expect(imported.cards.first?.text.back == "Run `a()` by $x$: Two `parts`. and Two `parts`.")
    }
}
