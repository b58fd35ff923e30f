import Cards
import Formats
import Testing

/// Signs that mean something to another program and nothing in a deck leave and come back as signs.
@Suite("Signs that leave") struct LeavingSignsTests {
    @Test func obsidiansSignsComeBack() {
        let cards = Deck(
            parsing: """
                ## The list

                The {{c1::std}} is `std::vector`, or std::list; {{c2::a == b::x %% y}} is c === d == e.

                #cloze

                ## Why :: here == there?

                if x == y and y == z, std::list, `a::b`

                ## A word

                at its end ^abc

                ## Two

                - see [[wiki]] and %% what is hidden %%
                - ^2

                ## A rule

                Text

                ====
                """
        ).cards
        var note = ObsidianText()
        for card in cards { note.add(card, deck: "x", sides: []) }
        let imported = Imported(note.text, .obsidian)
        #expect(imported.told.isEmpty, "\(imported.told)")
        let back = imported.readBack
        #expect(back.map(\.sides) == cards.map(\.sides), "\(note.text)")
        for (old, new) in zip(cards, back) {
            for side in old.sides { #expect(new.content(of: side) == old.content(of: side), "\(note.text)") }
        }
        #expect(back[1].heading == cards[1].heading && back[1].back == cards[1].back)
        for line in note.text.split(separator: "\n") where line.contains("==1;;") { #expect(!line.contains(" std::"), "\(line)") }
    }

    @Test func orgsSignsComeBack() {
        let cards = Deck(
            parsing: "## C++ + Java = 2 + 2\n\n1 + 2\n\n- + x\n\n$$\nE = m + c^2\n$$\n\n\\+ no list + *none*\n"
        ).cards
        var file = OrgText()
        for card in cards { file.add(card, deck: "x", sides: []) }
        #expect(file.text.contains("E = m + c^2"), "\(file.text)")
        let back = Imported(file.text, .orgDrill).readBack
        #expect(back.map(\.heading) == cards.map(\.heading), "\(file.text)")
        #expect(back.map { $0.content(of: .forward) } == cards.map { $0.content(of: .forward) }, "\(file.text)")
    }
}
