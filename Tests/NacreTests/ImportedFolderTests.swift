import Testing

@testable import nacre

/// Which files of a folder are imported.
@Suite struct ImportedFolderTests {
    @Test(arguments: ["README.md", "Changelog.md", "CONTRIBUTING.md"]) func whatTellsOfAFolderIsNoFileOfCards(name: String) {
        let sandbox = ImportTests.sandbox(["notes/cells.md": "Q: a\nA: b\n", "notes/" + name: "Q: c\nA: d\n"])
        #expect(sandbox.run(["import", "notes", "--yes"]).status == 0)
        #expect(sandbox.output("list", "--json").joined().ranges(of: #""heading":"#).count == 1)
    }
}
