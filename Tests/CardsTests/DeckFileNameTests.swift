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
}
