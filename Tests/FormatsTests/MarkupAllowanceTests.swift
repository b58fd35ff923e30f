import Formats
import Testing

/// Many notes together: those that people write all become cards; of those that are nothing but markup no more than are read in bounded time.
@Suite struct MarkupAllowanceTests {
    /// Notes of so many signs of markup each, and how many of them become cards.
    @Test(arguments: [
        (notes: 800, signs: 400, cards: 800), (300, 600, 300), (1, 8_000, 1), (1, 8_002, 0), (60, 7_800, 40), (2_000, 402, 1_097),
    ]) func notesOfMarkupAreBoundedTogether(notes: Int, signs: Int, cards: Int) {
        // A sign in each of two fields opens nothing.
        let field = String(repeating: "&", count: signs / 2)
        let rows = (0..<notes).map { "\($0) \(field)\t\(field)\n" }.joined()
        let imported = ForeignFormat.anki.read(ForeignText("#separator:tab\n#html:true\n" + rows))
        let count = imported.decks.reduce(0) { $0 + $1.cards.count }
        #expect(count == cards && imported.notes.count { $0.kind == .leftOut } == notes - cards)
    }
}
