import Terminal
import Testing

@Suite("Text tables")
struct TextTableTests {
    private let decks = TextTable(
        columns: [.left, .right, .left], header: ["deck", "due", "note"],
        rows: [["nac", "12", ""], ["glutathione", "7", "漢字"], ["glutamate", "103", "the most common transmitter of the brain"]])

    private func text(_ lines: [StyledText]) -> String { lines.map(\.plain).joined(separator: "\n") }

    @Test func columnsStandUnderEachOther() {
        #expect(
            text(decks.lines(width: 80)) == """
                deck         due  note
                nac           12
                glutathione    7  漢字
                glutamate    103  the most common transmitter of the brain
                """)
    }

    @Test func theWidestColumnGivesWayAndWraps() {
        #expect(
            text(decks.lines(width: 40)) == """
                deck         due  note
                nac           12
                glutathione    7  漢字
                glutamate    103  the most common
                                  transmitter of the
                                  brain
                """)
    }

    @Test func aRuledTableHasLinesBetweenItsCells() {
        let table = TextTable(columns: [.left, .centre], header: ["ion", "mM"], rows: [["Ca²⁺", "1"], ["Na⁺", "145"]])
        #expect(
            text(table.lines(width: 80, border: .ruled)) == """
                ion  │ mM
                ─────┼────
                Ca²⁺ │  1
                Na⁺  │ 145
                """)
    }

    @Test func theHeaderIsUnderlined() {
        let table = TextTable(columns: [.left], header: ["deck"], rows: [["nac"]])
        #expect(table.lines(width: 80) == [StyledText("deck", .underlined), "nac"])
    }

    @Test func missingCellsAreEmptyAndSpareOnesUnseen() {
        let table = TextTable(columns: [.left, .left], rows: [["a"], ["b", "c", "d"]])
        #expect(table.lines(width: 80).map(\.plain) == ["a", "b  c"])
        #expect(TextTable(columns: [], rows: [["a"]]).lines(width: 80).isEmpty)
    }

    @Test(arguments: 1...60, [TextTable.Border.plain, .ruled])
    func noLineIsWiderThanTheTerminal(width: Int, border: TextTable.Border) {
        #expect(decks.lines(width: width, border: border).allSatisfy { $0.width <= width })
    }

    @Test func aRowThatIsCutIsOneLine() {
        #expect(
            text(decks.lines(width: 40, overflow: .cut)) == """
                deck         due  note
                nac           12
                glutathione    7  漢字
                glutamate    103  the most common trans…
                """)
        let wide = TextTable(columns: [.left, .right], rows: [["漢字漢字漢字 e\u{301}e\u{301}\nnext 👩‍🔬", "1"]])
        #expect(text(wide.lines(width: 9, overflow: .cut)) == "漢字…   1")
    }

    @Test(arguments: 1...60) func noLineThatIsCutIsWiderThanTheTerminal(width: Int) {
        let lines = decks.lines(width: width, overflow: .cut)
        #expect(lines.count == 4 && lines.allSatisfy { $0.width <= width })
    }
}
