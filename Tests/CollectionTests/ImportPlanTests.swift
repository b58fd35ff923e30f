import Files
import Formats
import Testing

@testable import Collection

/// What is read of the files that are named, and where it goes.
@Suite struct ImportPlanTests {
    private static let package: [UInt8] = [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 26) + Array("collection.anki2".utf8)

    private func home(_ files: [String: [UInt8]]) throws -> Home {
        let home = try Home()
        for (name, bytes) in files { try FileSystem.replace(home(name), with: bytes) }
        return home
    }

    private func sources(_ names: [String], as format: ForeignFormat? = nil, in home: Home) throws -> (ImportFiles, [ImportSource]) {
        let files = try ImportFiles(names, in: home.collection.environment)
        return (files, try files.files.map { try ImportSource($0, as: format) })
    }

    @Test func whatOnlyBeginsLikeAPackageIsRefusedWhateverItIsSaidToBe() throws {
        let home = try home(["deck.apkg": Self.package, "deck.txt": Self.package, "in/deck.apkg": Self.package])
        for format in [nil] + ForeignFormat.allCases.map(Optional.some) {
            for name in ["deck.apkg", "deck.txt", "in"] {
                let error = #expect(throws: ImportError.self) { _ = try sources([name], as: format, in: home) }
                let isTaken = format == nil || format == .apkg
                #expect(error?.description.contains(isTaken ? "this is no zip archive" : "an Anki package: leave --from out") == true)
            }
        }
    }

    @Test func aTextThatIsNamedIsReadWhereSomebodyKnowsBetter() throws {
        let home = try home(["a.xml": Array("<?xml version=\"1.0\"?>\nQ: a\nA: b\n".utf8)])
        #expect(throws: ImportError.self) { _ = try sources(["a.xml"], in: home) }
        #expect(try sources(["a.xml"], as: .hashcards, in: home).1[0].imported.decks.first?.cards.count == 1)
    }

    @Test(arguments: ["../x", "/x", "~/x", "a/../b", "./a", ".hidden", "", "a//b", "a/"]) func whatIsNoNameOfADeckIsRefused(
        name: String
    ) throws {
        let home = try home(["a.md": Array("Q: a\nA: b\n".utf8)])
        let (files, sources) = try sources(["a.md"], in: home)
        #expect(throws: ImportError.noDeckName(name)) {
            _ = try ImportPlan(sources, folders: files.folders, into: name, places: home.collection.places)
        }
    }

    @Test(arguments: [("Biology/Cells", "Biology/Cells"), ("cells.md", "cells"), ("[Ca²⁺] & more", "[Ca²⁺] & more")])
    func aNameBelowTheOwnFolderIsTaken(name: String, deck: String) throws {
        let home = try home(["a.md": Array("Q: a\nA: b\n".utf8)])
        let (files, sources) = try sources(["a.md"], in: home)
        let plan = try ImportPlan(sources, folders: files.folders, into: name, places: home.collection.places)
        #expect(plan.targets.map(\.deck) == [deck])
    }

    /// Files that are there, and the one that is copied for a picture that is written `a%20b+c.png`.
    @Test(arguments: [
        (["a%20b+c.png"], "a%20b+c.png"), (["a b+c.png"], "a b+c.png"), (["a b+c.png", "a%20b+c.png"], "a%20b+c.png"),
        (["media/a%20b+c.png"], "a%20b+c.png"),
    ]) func aPictureIsSoughtAsItIsWrittenFirst(there: [String], copied: String) throws {
        let text = "#separator:tab\n#html:true\nQ\t<img src=\"a%20b+c.png\">\n"
        let home = try home(Dictionary(uniqueKeysWithValues: there.map { ($0, [1]) } + [("notes.txt", Array(text.utf8))]))
        let (files, sources) = try sources(["notes.txt"], in: home)
        let plan = try ImportPlan(sources, folders: files.folders, into: nil, places: home.collection.places)
        #expect(plan.images.copies.map(\.to.lastPathPart) == [copied])
        try plan.write()
        #expect(DeckFile.read(plan.targets[0].path, bytes: try FileSystem.bytes(of: plan.targets[0].path)).diagnostics.isEmpty)
    }

    /// A file stands where the folder of the second deck would be, so that it cannot be written, whoever runs the test.
    @Test func whatIsWrittenAndWhatIsNotIsToldWhereWritingFails() throws {
        let text = "#separator:tab\n#html:false\n#deck column:3\nq1\ta\tOne\nq2\ta\tTwo::Deep\nq3\ta\tThree\n"
        let home = try home(["notes.txt": Array(text.utf8)])
        let (files, sources) = try sources(["notes.txt"], in: home)
        let plan = try ImportPlan(sources, folders: files.folders, into: nil, places: home.collection.places)
        #expect(plan.targets.map(\.deck) == ["One", "Two/Deep", "Three"])
        try FileSystem.replace(home.collection.places.ownDecks + "/Two", with: [1])
        let error = #expect(throws: ImportError.self) { try plan.write() }
        let words = error?.description ?? ""
        #expect(words.hasSuffix("; written: the deck 'One'; not written: the decks 'Two/Deep' and 'Three'. Mend that, and import again"))
        FileSystem.remove(home.collection.places.ownDecks + "/Two")
        let again = try ImportPlan(sources, folders: files.folders, into: nil, places: home.collection.places)
        try again.write()
        #expect(again.count { $0 == .new } == 2)
    }
}
