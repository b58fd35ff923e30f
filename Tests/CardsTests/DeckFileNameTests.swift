import Cards
import Testing

@Suite struct DeckFileNameTests {
    @Test(arguments: ["cells.md", "Cells.MD", "readme-first.md", "my readme.md", "a.b.md"]) func markdownIsADeck(name: String) {
        #expect(DeckFileName.isDeck(name))
    }

    @Test(arguments: [
        "README.md", "Readme.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE.md", "CODE_OF_CONDUCT.md", ".hidden.md", "cells.txt", "md",
        "",
    ])
    func allElseIsNone(name: String) {
        #expect(!DeckFileName.isDeck(name))
    }

    @Test(arguments: [("README.md", true), (".hidden.md", true), ("cells.Markdown", true), ("cells.md", true), ("cells.txt", false)])
    func markdownIsKnownByItsEnding(name: String, isMarkdown: Bool) {
        #expect(DeckFileName.isMarkdown(name) == isMarkdown)
    }
}
