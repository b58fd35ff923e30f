import Cards
import Testing

@testable import Presentation

@Suite struct SpokenBlocksTests {
    static let cards: [(markdown: String, said: String)] = [
        ("Glutathione **reductase** turns *GSSG* back", "Glutathione reductase turns GSSG back."),
        ("What does it make?", "What does it make?"), ("First.\n\nSecond", "First. Second."),
        ("1. The neuron\n2. The astrocyte.\n3. The `cell`", "3 items. 1: The neuron. 2: The astrocyte. 3: The cell."),
        ("- one\n- two", "2 items. 1: one. 2: two."), ("- alone", "alone."), ("3. three\n4. four", "2 items. 3: three. 4: four."),
        ("- [x] yes\n- [ ] no", "2 items. 1: ticked, yes. 2: not ticked, no."),
        ("- a\n  - b\n  - c\n- d", "2 items. 1: a. 2 items. 1: b. 2: c. 2: d."),
        (
            "| ion | charge |\n|---|---|\n| Ca²⁺ | 2 |\n| Cl⁻ | −1 |",
            "Table of 2 rows. Row 1: ion: Ca 2 plus; charge: 2. Row 2: ion: Cl minus; charge: minus 1."
        ),
        ("| | x |\n|---|---|\n| a | b |", "Table of 1 row. Row 1: a; x: b."), ("see [the notes](notes.md \"t\")", "see the notes."),
        ("![a synapse](s.png)", "Picture: a synapse."), ("as ![](s.png) shows", "as Picture: s.png. shows."),
        ("> quoted\n\n---\n\nafter", "quoted. after."), ("**Ca**²⁺ and *K*⁺", "Ca 2 plus and K plus."), ("a  \nb", "a, b."),
        ("a\nb", "a b."),
        ("$x_c^-$ and $\\frac{a}{b} \\leq 3$", "x c minus and a slash b at most 3."),
        ("run `a_b = c[0]`", "run a underscore b equals c open square bracket 0 close square bracket."),
        ("```\na -> b\nc\n```", "Drawing of 2 lines."), ("```swift\nlet x = 1\n```", "Code of 1 line."),
        ("```\na -> b\n```\n\n<!-- spoken: a to blank 1 -->", "Drawing: a to blank 1."), ("### Deep\n\ntext", "Deep. text."), ("", ""),
    ]

    @Test(arguments: cards) func blocksAreSaidAsSentences(markdown: String, said: String) {
        #expect(Pronunciation().words(Self.blocks(markdown)) == said)
    }

    static let gaps: [(gap: String, asked: String, filled: String)] = [
        ("{{c1::reductase}} turns GSSG back", "blank turns GSSG back.", "reductase turns GSSG back."),
        ("with {{c1::NADPH::a cofactor}}, always", "with blank, a cofactor, always.", "with NADPH, always."),
        ("made by {{c1::GCL::enzyme}}.", "made by blank, enzyme.", "made by GCL."),
        ("10–{{c1::20}} mM", "10 blank millimolar.", "10 to 20 millimolar."),
        ("({{c1::a}} and {{c2::b}})", "(blank and b).", "(a and b)."), ("pre{{c1::synaptic}}", "pre blank.", "presynaptic."),
        ("called {{c1::GCLC}}; the other {{c2::GCLM}}.", "called blank; the other GCLM.", "called GCLC; the other GCLM."),
        ("of {{c1::cysteine}}, which", "of blank, which.", "of cysteine, which."),
        ("{{c1::One}}: two", "blank: two.", "One: two."), ("is {{c1::it}}? yes", "is blank? yes.", "is it? yes."),
    ]

    @Test(arguments: gaps) func aGapIsABlankWithItsHint(gap: String, asked: String, filled: String) throws {
        let card = try #require(Deck(parsing: "## Fill\n\n\(gap)\n\n#cloze\n").cards.first)
        let content = card.content(of: .cloze(1))
        #expect(Pronunciation().words(Array(content.question.dropFirst())) == asked)
        guard case .shown(let answer) = content.answer else { return #expect(Bool(false)) }
        #expect(Pronunciation().words(answer) == filled)
    }

    @Test func aDrawingIsReadLineByLineOnRequest() {
        let blocks = Self.blocks("```\n┌──────┐\n│ cystine ─> (1) │\n  H₂O₂ ⇌ x\n```\n\n<!-- spoken: described -->")
        #expect(Pronunciation().words(blocks, drawings: .lines) == "Drawing of 3 lines. cystine to (1). H 2 O 2 to x and back.")
    }

    static let sources: [(written: String, said: String)] = [
        (
            "Lu 2013, Biochim Biophys Acta 1830:3143–3153. doi:10.1016/j.bbagen.2012.09.008; Griffith 1999. PMC17585; Kim. PMID 39504621",
            "Lu 2013, Biochim Biophys Acta 1830:3143 to 3153. Griffith 1999. Kim."
        ),
        ("Nowak et al. 1984, Nature 307:462", "Nowak et al. 1984, Nature 307:462."), ("https://example.org/a", ""),
    ]

    @Test(arguments: sources) func aSourceIsSaidWithoutItsAddresses(written: String, said: String) {
        #expect(Pronunciation().source(Self.blocks(written)) == said)
    }

    @Test(arguments: [("EAAT2", "capital E, capital A, capital A, capital T, 2"), ("γ-a b", "gamma, dash, a, b"), ("", "")])
    func aNameIsSpelled(name: String, said: String) { #expect(Pronunciation().spelled(name) == said) }

    private static func blocks(_ markdown: String) -> [Block] {
        let card = Deck(parsing: "## Q\n\n***\n\n\(markdown)\n").cards[0]
        switch card.content(of: .forward).answer {
        case .shown(let blocks): return blocks
        case .choice(let options, _, let explanation):
            let items = options.map { Block.Item(isTicked: $0.isRight, blocks: $0.text + $0.reason) }
            return [.list(.init(items: items))] + explanation
        default: return []
        }
    }
}
