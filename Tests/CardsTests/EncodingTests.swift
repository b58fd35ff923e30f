import Cards
import Testing

@Suite("Bytes") struct EncodingTests {
    @Test func aByteOrderMarkIsPassedOver() {
        let deck = Deck(parsing: [0xEF, 0xBB, 0xBF] + Array("---\ntags:\n  - a\n---\n## Q\nA".utf8))
        #expect(deck.tags == ["a"])
        #expect(deck.cards[0].bytes == 23..<29)
        #expect(deck.diagnostics.isEmpty)
    }

    @Test func whatIsNotUTF8IsReplacedAndNamedOnce() {
        let deck = Deck(parsing: Array("## Q\n\nä".utf8) + [0xFF, 0x41, 0xC3, 0x0A, 0xE2, 0x82, 0x42])
        #expect(deck.cards[0].back == "ä\u{FFFD}A\u{FFFD}\n\u{FFFD}B")
        #expect(deck.codes == ["invalid-utf8"])
        #expect((deck.diagnostics[0].line, deck.diagnostics[0].column) == (3, 2))
        #expect(deck.diagnostics[0].message.contains("3"))
    }

    @Test func controlCharactersStayAndNULDoesNot() {
        let deck = Deck(parsing: "## Q\n\na\u{1B}[31mb\0c\u{7}\td\u{C}\n")
        #expect(deck.cards[0].back == "a\u{1B}[31mb\u{FFFD}c\u{7}\td\u{C}")
        #expect(deck.codes == ["control-character"])
        #expect((deck.diagnostics[0].line, deck.diagnostics[0].column) == (3, 2))
        #expect(deck.diagnostics[0].message.contains("U+001B"))
        #expect(deck.diagnostics[0].message.contains("3"))
    }

    @Test(arguments: LineEnd.allCases) func linesAndColumnsCountFromTheTopInCharacters(lineEnd: LineEnd) {
        let deck = Deck(parsing: lineEnd.applied(to: "---\na: b\n---\n\n## Q\n\n👩‍🔬 é {{c1::x}}"))
        #expect((deck.diagnostics[0].line, deck.diagnostics[0].column, deck.diagnostics[0].length) == (7, 5, 9))
        #expect(deck.diagnostics[0].excerpt == "👩‍🔬 é {{c1::x}}")
    }

    @Test func theAuthorsOwnNoncharactersAreNoMarks() {
        let card = Card(only: "## Q\n\na\u{FFFD}b #t\n".replacing("\u{FFFD}", with: String(Character(Unicode.Scalar(0xFDD0)!)) + "7"))
        #expect(card.tags == ["t"])
        #expect(card.content.answer == .shown([.text("a\u{FFFD}7b #t")]))
    }

    @Test func anImageIsFoundWithItsPlace() {
        let deck = Deck(
            parsing:
                "## Q ![a](h.png)\n\nSee ![*b*](x/y%20z.png \"t\") and [![c][r]](u)\n\n`![no](no.png)` \\![l](no)\n\n[r]: https://e.org/c.png\n"
        )
        #expect(
            deck.cards[0].images == [
                .init(target: "h.png", line: 1, column: 6), .init(target: "x/y%20z.png", line: 3, column: 5),
                .init(target: "https://e.org/c.png", line: 3, column: 34),
            ])
    }
}
