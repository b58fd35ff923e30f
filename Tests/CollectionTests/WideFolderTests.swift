import Files
import TestSupport
import Testing

@testable import Collection

/// A folder in which next to nothing is a deck, as a whole disk, is not looked through to its end.
@Suite struct WideFolderTests {
    private let folder = TemporaryFolder()

    private func found(mostOthers: Int) throws -> DeckFinder.Found {
        try FileSystem.replace(folder("a.md"), with: "## One\n\n1\n")
        for name in 1...40 { try FileSystem.replace(folder("photos/\(name).jpg"), with: "") }
        for name in 1...40 { try FileSystem.replace(folder("videos/\(name).mov"), with: "") }
        try FileSystem.replace(folder("zoology/b.md"), with: "## Two\n\n2\n")
        return DeckFinder.files(below: [DeckSource(unlabelled: folder.path)], mostOthers: mostOthers)
    }

    @Test func whereNothingIsADeckTheRestIsNotLookedAt() throws {
        // A deck makes up for a hundred other files.
        let found = try found(mostOthers: -50)
        #expect(found.files.map(\.path) == [folder("a.md")])
        #expect(
            found.complaints == [
                "\(folder.path): of 84 files and folders 1 are decks; the rest is not looked at. Name folders of decks instead"
            ])
        #expect(found.unseen == [folder.path])
    }

    @Test func aFolderOfDecksIsLookedThrough() throws {
        let found = try found(mostOthers: 0)
        #expect(found.files.map(\.path) == [folder("a.md"), folder("zoology/b.md")])
        #expect(found.complaints.isEmpty && found.unseen.isEmpty)
    }
}
