import Cards
import Testing

/// A card is worth asking only when its question and its hint do not tell the answer.
@Suite("Questions that do not tell their answers") struct LeakTests {
    @Test func noCardGivesItsAnswerAway() {
        for card in ShippedCard.all {
            for content in card.contents {
                for leak in Leak.found(in: content) { Issue.record("\(card.place): \(leak)") }
            }
        }
    }

    @Test func whatTellsItsAnswerIsFound() {
        for card in Self.telling {
            #expect(ShippedCard(madeUp: card).contents.contains { !Leak.found(in: $0).isEmpty }, "\(card)")
        }
    }

    @Test func whatDoesNotIsLeftInPeace() {
        for card in Self.silent {
            for content in ShippedCard(madeUp: card).contents { #expect(Leak.found(in: content) == [], "\(card)") }
        }
    }

    private static let telling = [
        "## Which cells are the astrocytes?\n#typed\n\nAstrocyte", "## AMPA receptors carry what?\n#typed\n\nCurrent | AMPA receptor(s)",
        "## Name it\n#typed\n\nMagnesium (ion) | Mg\n\n> **Hint:** Magnesium, for one.",
        "## Where?\n#typed\n\nThe nigra\n\n> **Hint:** It is the nigra.", "## How much is 163.19 g/mol?\n#typed\n\n163.19 ± 0.2 g/mol",
        "## Here\n#typed\n\n```\n(1) --> GSH\n```\n\n***\n\nGSH", "## What is 20 % of it?\n#cloze\n\nIt is {{c1::20 %}}.",
        "## Q\n#cloze\n\n{{c1::GSH}} is {{c2::small}}, and GSH matters.", "## Q\n#cloze\n\nIt {{c1::rose::it rose}}.",
        "## Q\n#cloze\n\nIt {{c1::rose}}.\n\n> **Hint:** It rose.",
        "## Recall how cysteine is made\n#ordered\n\n1. Methionine\n2. Cystathionine\n3. Cysteine (the last)",
        "## Recall it\n#ordered\n\n1. Import\n2. Export\n3. Release\n\n> **Hint:** Import, then export.",
        "## Does NADPH donate?\n#points\n\n- NADPH\n- FAD is bound",
        "## Where are astrocytes?\n\n- [x] Astrocytes\n\n  Yes.\n\n- [ ] Neurons\n\n  No.",
        "## Does NAC export glutamate outside?\n\n- [x] Glutamate export\n\n  Yes.\n\n- [ ] Cystine export\n\n  No.",
        "## Which?\n\n- [x] Feedback\n\n  Yes.\n\n- [ ] Transport\n\n  No.\n\n> **Hint:** Feedback.",
        "## What is feedback inhibition by GSH?\n\nInhibition by feedback.", "## GSH (glutathione)\n#reversed\n\nGSH or glutathione",
        "## What fell?\n\nSynaptic release.\n\n> **Hint:** It is the release, the synaptic one.",
    ]

    private static let silent = [
        "## Which cells hold glutamine synthetase?\n#typed\n\nAstrocytes | glia", "## Which ion?\n#typed\n\nCa\n\n> **Hint:** Not carbon.",
        "## How does γ-glutamylcysteine begin?\n#typed\n\nCysteine | L-cysteine", "## Within how many of 16 weeks?\n#typed\n\n6",
        "## What did it do?\n#cloze\n\nIt {{c1::raised::raised or lowered?}} it.", "## Q\n#cloze\n\nIt is {{c1::2 %}} of 20 %.",
        "## Recall steps to ferroptosis\n#ordered\n\n1. Cystine fails\n2. GSH fails\n3. Lipids kill the cell",
        "## Is it up or down?\n\n- [x] Up\n\n  Yes.\n\n- [ ] Down\n\n  No.", "## Did it fall in patients?\n\nYes.",
        "## In which direction do cystine and glutamate go?\n\n- [x] Cystine in, glutamate out\n\n  Yes.\n\n- [ ] Glutamate in, cystine out",
        "## Which line is it?\n\n- [x] Line (2)\n\n  Yes.\n\n- [ ] Line (1)\n\n  No.",
        "## GSSG (abbreviation)\n#reversed\n\nOxidised glutathione",
        "## What fell?\n\nBoth fell in patients.",
    ]
}
