import Cards
import Formats
import Scheduling
import Testing

/// Notes are read by what the plugin's settings say of their vault.
@Suite("Obsidian's settings") struct ObsidianSettingsTests {
    private static func settings(_ words: String) throws -> ObsidianSettings {
        try #require(ObsidianSettings(Array("{\"settings\": {\(words)}, \"buryList\": [\"a\"]}".utf8)))
    }

    private static func sides(_ note: String, _ words: String, folder: [String] = []) throws -> [String] {
        let imported = ObsidianReader.read(ForeignText(note), settings: try settings(words), folder: folder)
        return imported.decks.flatMap { deck in
            deck.cards.map { card in
                let asks = card.text.kind == .cloze ? card.text.back : "\(card.text.heading) = \(card.text.back)"
                return deck.path.joined(separator: "/") + ": " + asks + (card.text.tags.contains("reversed") ? " (both)" : "")
            }
        }
    }

    @Test(
        arguments: [
            ("a;;b\n", #""singleLineCardSeparator": ";;""#, ": a = b"), ("a::b\n", #""singleLineCardSeparator": ";;""#, nil),
            ("a->->b\n", #""singleLineCardSeparator": "->", "singleLineReversedCardSeparator": "->->""#, ": a = b (both)"),
            ("a -> b\n", #""singleLineCardSeparator": "->", "singleLineReversedCardSeparator": "->->""#, ": a = b"),
            ("a\n;?\nb\n", #""multilineCardSeparator": ";?""#, ": a = b"), ("a\n?\nb\n", #""multilineCardSeparator": ";?""#, nil),
            ("a\n!\nb\n", #""multilineReversedCardSeparator": "!""#, ": a = b (both)"),
            ("a\n?\nb\n\nc\n---x\n", #""multilineCardEndMarker": "---x""#, ": a = b\n\nc"),
            ("#🧠/Chem\n\na::b\n", ##""flashcardTags": ["#🧠", "#x/y"]"##, "Chem: a = b"),
            ("#x/y/z\n\na::b\n", ##""flashcardTags": ["#🧠", "#x/y"]"##, "z: a = b"),
            ("#flashcards/q\n\na::b\n", #""convertFoldersToDecks": true"#, "Bio/Cells: a = b"),
            ("a ==b== c\n", #""convertHighlightsToClozes": false"#, nil),
            ("a **b** c\n", #""convertBoldTextToClozes": true"#, ": a {{c1::b}} c"),
            ("a {{b}} ==c==\n", #""convertCurlyBracketsToClozes": true"#, ": a {{c1::b}} {{c2::c}}"),
            ("a {@{b}@} c\n", #""clozePatterns": ["{@{[123;;]answer[;;hint]}@}"]"#, ": a {{c1::b}} c"),
            ("a {@{2;;b;;h}@} c\n", #""clozePatterns": ["==answer==", "{@{[123;;]answer[;;hint]}@}"]"#, ": a {{c2::b::h}} c"),
            ("a {@{b and ==c== d\n", #""clozePatterns": ["==answer==", "{@{answer}@}"]"#, ": a {@{b and {{c1::c}} d"),
            ("a::b\n", ##""flashcardTags": "x", "singleLineCardSeparator": 7, "clozePatterns": ["answer", "=="]"##, ": a = b"),
        ])
    func signsAreThoseOfTheVault(note: String, words: String, card: String?) throws {
        #expect(try Self.sides(note, words, folder: ["Bio", "Cells"]) == (card.map { [$0] } ?? []))
    }

    @Test func whatIsNotUsualIsSaid() throws {
        #expect(try Self.settings(##""singleLineCardSeparator": "::", "flashcardTags": ["#flashcards"]"##).words.isEmpty)
        #expect(
            try Self.settings(#""singleLineCardSeparator": ";;", "convertBoldTextToClozes": true, "convertFoldersToDecks": true"#).words
                == ["sides parted by ';;'", "gaps in '==…==', '**…**'", "folders as decks"])
        #expect(ObsidianSettings(Array("{".utf8)) == nil && ObsidianSettings([]) == nil)
    }

    @Test func foldersWithoutCardsAreIgnored() throws {
        let settings = try Self.settings(#""noteFoldersToIgnore": ["Templates/", "a/b"]"#)
        #expect(settings.ignores(["Templates"]) && settings.ignores(["a", "b", "c"]))
        #expect(!settings.ignores(["Templates2"]) && !settings.ignores(["a"]) && !settings.ignores([]))
    }

    /// A schedule behind a card of own marks stays with it.
    @Test func schedulesStayWithTheirCards() throws {
        let note = "a;;b\n<!--SR:!2026-12-05,7,250-->\n\nx {@{y}@}\n<!--SR:!2026-12-06,8,250-->\n"
        let words = #""singleLineCardSeparator": ";;", "clozePatterns": ["{@{answer}@}"]"#
        let imported = ObsidianReader.read(ForeignText(note), settings: try Self.settings(words))
        #expect(imported.decks.flatMap(\.cards).map { $0.history.values.map(\.interval) } == [[7], [8]] && imported.notes.isEmpty)
    }
}
