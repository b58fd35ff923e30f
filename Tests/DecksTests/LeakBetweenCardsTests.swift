import Cards
import Testing

/// A session asks many cards, and none of them should answer the next.
@Suite("Headings that do not tell the answers of other cards") struct LeakBetweenCardsTests {
    /// Headings that may tell an answer, by their first words, each with the reason.
    private static let exceptions: [(start: String, reason: String)] = [
        ("Which enzyme must work together", "the enzyme is what the question is about, and its gene is asked of experts"),
        ("Paracetamol (the other name", "the name of the medicine is what is asked"),
        ("Conus 2018 (n = 63", "a question on a trial names what was measured"),
        ("Why does a placebo response of 55.6 %", "a question on a trial names its dose"),
        ("What was the primary result of Ellegaard 2019", "a question on a trial names its dose"),
        ("What did Gray 2025 find", "what the trial left out is the point of it, and the core comes first"),
    ]

    @Test func noHeadingTellsTheAnswerOfAnotherCard() {
        let sides = ShippedCard.all.map(LeakBetweenCards.Side.init)
        var needed: Set<String> = []
        for side in sides {
            let exception = Self.exceptions.first { side.card.heading.hasPrefix($0.start) }
            for other in sides where other.card.heading != side.card.heading {
                for answer in side.told(of: other) {
                    if let exception {
                        needed.insert(exception.start)
                    } else {
                        Issue.record("\(side.card.place) tells \"\(answer)\", the answer of \(other.card.place)")
                    }
                }
            }
        }
        for exception in Self.exceptions { #expect(needed.contains(exception.start), "no longer an exception: \(exception.start)") }
    }

    @Test(arguments: [
        (
            "## Where in the cell does xCT, the light chain of system xc⁻, sit?",
            "## Which protein is the light chain of system xc⁻?\n#typed\n\nxCT"
        ),
        (
            "## Astrocytes feed neurons with precursors",
            "## Which cells feed neurons with precursors?\n\n- [x] Astrocytes\n\n  Yes.\n\n- [ ] None"
        ),
        ("## Why does GSH in mitochondria need SLC25A39?", "## Which carrier does GSH in mitochondria need?\n#cloze\n\n{{c1::SLC25A39}}."),
        ("## Which name does glutathione reductase have?", "## What does glutathione reductase need?\n#points\n\n- A name\n- NADPH"),
        ("## Does the release of NAC by feedback fall?", "## What does NAC do to release?\n\nIt falls by feedback."),
    ])
    func whatTellsAnotherAnswerIsFound(telling: String, told: String) {
        #expect(Self.side(telling).told(of: Self.side(told)) != [])
    }

    /// What a card comes after is known by the time it is asked.
    @Test func aCardMayTellWhatItComesAfter() throws {
        let later = try #require(ShippedCard.all.first { $0.heading.hasPrefix("In which patients are anaphylactoid reactions") })
        let earlier = try #require(ShippedCard.all.first { $0.heading.hasPrefix("Which kind of adverse reaction") })
        #expect(later.card.after.contains(earlier.heading))
        #expect(Self.side("## " + later.heading).told(of: .init(earlier)) != [])
        #expect(LeakBetweenCards.Side(later).told(of: .init(earlier)) == [])
    }

    @Test(arguments: [
        ("## Where does xCT sit?", "## Which protein is the light chain of system xc⁻?\n#typed\n\nxCT"),
        ("## Where does system xc⁻ sit in the cell?", "## Which protein is the light chain of system xc⁻?\n#typed\n\nxCT"),
        ("## Why 5 of 10 patients with OCD on NAC?", "## How many patients with OCD on NAC?\n#typed\n\n5"),
        ("## Is GSH made in the cytosol of a cell?", "## Is GSH made in the cytosol?\n\nGSH is made in the cytosol."),
    ])
    func whatTellsNothingIsLeftInPeace(silent: String, other: String) {
        #expect(Self.side(silent).told(of: Self.side(other)) == [])
    }

    private static func side(_ text: String) -> LeakBetweenCards.Side {
        .init(ShippedCard(madeUp: text.contains("\n") ? text : text + "\n\nAn answer."))
    }
}
