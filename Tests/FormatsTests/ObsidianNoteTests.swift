import Cards
import Formats
import Testing

/// What stands around and within the cards of a note.
@Suite("Obsidian's notes") struct ObsidianNoteTests {
    /// What is embedded is a picture, a sound or a film by its name; any other is a note, of which the name stays.
    @Test(arguments: [
        ("![[a.png|100]]", "![](a.png)"), ("![[my pages.pdf#page=3]]", "![](<my pages.pdf>)"), ("![[Note]]", "Note"),
        ("![[Note#Head|shown]]", "shown"), ("[[Note#Head]]", "Note > Head"), ("[[Note#^b7]]", "Note"), ("[[Note|]]", "Note"),
        ("![[v1.2 notes]]", "v1.2 notes"),
    ]) func embedsAndLinksAreWhatTheyShow(link: String, shown: String) {
        let back = Imported("q::x \(link)\n", .obsidian).card.back
        #expect(back.hasPrefix("x ") && back.contains(shown), "\(back)")
        #expect(back.contains("![") == (shown.hasPrefix("![")), "\(back)")
    }

    /// What follows a schedule at once and has a mark of its own is the next card; what has none is the rest of the answer.
    @Test(
        arguments: [
            ("R\n?\nb\n", ["Q = a", "R = b"], [7, nil]), ("R::b\n", ["Q = a", "R = b"], [7, nil]), ("more\n", ["Q = a\n\nmore"], [7]),
            ("R\n?\nb\n<!--SR:!2026-12-06,8,250-->\nS\n??\nc\n", ["Q = a", "R = b", "S = c"], [7, 8, nil]),
            ("```\nx::y\n```\n", ["Q = a\n\n```\nx::y\n```"], [7]),
        ] as [(String, [String], [Int?])]) func aScheduleEndsItsCard(behind: String, cards: [String], intervals: [Int?])
    {
        let imported = Imported("Q\n?\na\n<!--SR:!2026-12-05,7,250-->\n" + behind, .obsidian)
        #expect(imported.cards.map { $0.text.heading + " = " + $0.text.back } == cards)
        #expect(imported.cards.map { $0.history[.forward]?.interval } == intervals)
    }
}
