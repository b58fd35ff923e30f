import Cards
import Testing

/// Edits change what they are about, and not a byte more.
struct DeckEditTests {
    @Test(
        "A card put in stands between blank lines",
        arguments: [
            ("", "", "## New\n\nx\n"),
            ("\u{FEFF}", "", "\u{FEFF}## New\n\nx\n"),
            ("# Deck", "", "# Deck\n\n## New\n\nx\n"),
            ("## A\n\n1\n", "", "## A\n\n1\n\n## New\n\nx\n"),
            ("## A\n\n1", "", "## A\n\n1\n\n## New\n\nx\n"),
            ("## A\n\n1\n\n\n", "", "## A\n\n1\n\n\n## New\n\nx\n"),
            ("## A\n\n1\n \t\n", "", "## A\n\n1\n \t\n## New\n\nx\n"),
            ("## A\r\n\r\n1\r\n", "", "## A\r\n\r\n1\r\n\r\n## New\r\n\r\nx\r\n"),
            ("", "## A\n", "## New\n\nx\n\n## A\n"),
            ("## A\n\n1\n\n", "## B\n\n2\n", "## A\n\n1\n\n## New\n\nx\n\n## B\n\n2\n"),
            ("## A\n## B\n", "## C", "## A\n## B\n\n## New\n\nx\n\n## C"),
        ])
    func insertion(before: String, after: String, result: String) {
        let file = Array((before + after).utf8)
        let edit = DeckEdit.inserting("\n## New\n\nx\n\n", at: before.utf8.count, of: file)
        #expect(DeckEdit.applying([edit], to: file) == Array(result.utf8))
    }

    @Test(
        "A card taken out takes its blank lines along",
        arguments: [
            ("## A\n\n1\n\n## B\n\n2\n", 0, "## B\n\n2\n"),
            ("## A\n\n1\n\n## B\n\n2\n", 1, "## A\n\n1\n"),
            ("## A\r\n\r\n1\r\n\r\n## B\r\n", 1, "## A\r\n\r\n1\r\n"),
            ("## A\n\n1\n\n\n\n## B", 1, "## A\n\n1\n"),
            ("# Deck\n\n## A\n\n1\n", 0, "# Deck\n"),
            ("## A\n", 0, ""),
            ("\n\n## A\n", 0, ""),
            ("\u{FEFF}## A\n", 0, "\u{FEFF}"),
        ])
    func removal(text: String, index: Int, result: String) {
        let file = Array(text.utf8)
        let edit = DeckEdit.removing(Deck(parsing: file).cards[index], of: file)
        #expect(DeckEdit.applying([edit], to: file) == Array(result.utf8))
    }

    @Test("Edits may come in any order, and what is put in at one place keeps its order")
    func order() {
        let file = Array("abcdef".utf8)
        let edits = [
            DeckEdit(range: 4..<5, bytes: Array("E".utf8)), DeckEdit(range: 1..<1, bytes: Array("1".utf8)),
            DeckEdit(range: 1..<1, bytes: Array("2".utf8)), DeckEdit(range: 1..<3, bytes: []),
        ]
        #expect(DeckEdit.applying(edits, to: file) == Array("a12dEf".utf8))
    }
}
