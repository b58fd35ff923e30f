import Files
import Formats
import Foundation
import Testing

@testable import Collection

/// A vault is read by the settings of its own plugin.
@Suite struct ObsidianVaultTests {
    @Test func settingsAreFoundAndSaid() throws {
        let folder = NSTemporaryDirectory() + "vault-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        func write(_ path: String, _ text: String) throws { try FileSystem.create(folder + "/" + path, with: Array(text.utf8)) }
        try write(
            ".obsidian/plugins/obsidian-spaced-repetition/data.json",
            #"{"settings": {"singleLineCardSeparator": ";;", "convertFoldersToDecks": true, "noteFoldersToIgnore": ["Templates"]}}"#)
        try write("Bio/Cells/notes.md", "What is GSH;;glutathione\n<!--SR:!2026-12-05,7,250-->\n\nplain text\n")
        try write("Bio/words.md", "skerry;;rock\n\nreef;;ridge\n")
        try write("Templates/card.md", "question;;answer\n")
        try write("heading.md", "## Nothing\n\nplain text\n")
        func file(_ path: String) -> ImportFiles.File {
            let parts = path.split(separator: "/").map(String.init)
            return ImportFiles.File(path: folder + "/" + path, shown: path, location: parts, isFound: true)
        }
        let names = ["Bio/Cells/notes.md", "Bio/words.md", "Templates/card.md", "heading.md"]
        let (sources, _) = try ImportSource.read(names.map(file), as: nil, table: TableOptions())
        #expect(sources.map(\.format) == [.obsidian, .obsidian, .obsidian, .obsidian])
        #expect(sources.map { $0.imported.decks.flatMap(\.cards).count } == [1, 2, 0, 0])
        #expect(sources[0].imported.decks.map(\.path) == [["Bio", "Cells"]] && sources[1].imported.decks.map(\.path) == [["Bio"]])
        #expect(
            sources.map(\.reason)[..<2] == [
                "it has 1 comment of its schedule, '<!--SR:'; its vault says: sides parted by ';;', folders as decks",
                "it has cards by the settings of its vault; its vault says: sides parted by ';;', folders as decks",
            ])
        #expect(sources[2].imported.notes.map(\.message) == ["the note: its vault's settings ignore its folder"])
        // A file that was named itself is read wherever it lies.
        var named = file("Templates/card.md")
        named.isFound = false
        #expect(try ImportSource(named, as: nil).imported.decks.flatMap(\.cards).count == 1)
    }

    @Test func notesThatAreReadTogetherAreEmbedded() throws {
        let folder = NSTemporaryDirectory() + "vault-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let notes = [
            "Cards.md": "#flashcards\n\nWhat renews it?\n?\n![[Renewal#Cycle]]\n", "deep/renewal.md": "# Cycle\n\nGlutamine does.\n",
        ]
        for (path, text) in notes { try FileSystem.create(folder + "/" + path, with: Array(text.utf8)) }
        let files = notes.keys.sorted().map {
            ImportFiles.File(path: folder + "/" + $0, shown: $0, location: [String($0.dropLast(3))], isFound: true)
        }
        func back(_ files: [ImportFiles.File]) throws -> [String] {
            try ImportSource.read(files, as: nil, table: TableOptions()).sources.flatMap {
                $0.imported.decks.flatMap(\.cards).map(\.text.back)
            }
        }
        #expect(try back(files) == ["Glutamine does."])
        #expect(try back([files[0]]) == ["Renewal > Cycle"])
    }
}
