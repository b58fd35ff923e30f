import Collection
import Files
import Foundation
import TestSupport
import Testing

/// Nothing that must not be lost is written over.
@Suite struct OutputFileTests {
    private let folder = TemporaryFolder()
    private var store: String { folder.path + "/nacre.sqlite" }

    private func refusal(_ body: () throws -> Void) -> OutputFile.Refusal? {
        do {
            try body()
            return nil
        } catch {
            return error as? OutputFile.Refusal
        }
    }

    @Test func aFolderTheStoreAndADeckAreRefused() throws {
        try FileSystem.replace(store, with: "log")
        try FileSystem.replace(folder.path + "/deck.md", with: "## One\n\n1\n")
        let deck = try #require(FileSystem.realPath(folder.path + "/deck.md"))
        #expect(refusal { _ = try OutputFile(folder.path, store: store) } == .isFolder(folder.path))
        #expect(refusal { _ = try OutputFile(store, store: store) } == .isStore(store))
        #expect(refusal { _ = try OutputFile(folder.path + "/deck.md", store: store) { $0 == deck } } == .isDeck(folder.path + "/deck.md"))
        #expect(refusal { _ = try OutputFile(folder.path + "/new", store: store) } == nil)
        #expect(try FileSystem.bytes(of: store) == Array("log".utf8))
    }

    @Test func aLinkToTheStoreIsTheStore() throws {
        try FileSystem.replace(store, with: "log")
        let link = folder.path + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: store)
        #expect(refusal { _ = try OutputFile(link, store: store) } == .isStore(link))
    }

    @Test func aFileOfAnotherKindIsReplacedOnlyWhenThatWasSaid() throws {
        let path = folder.path + "/page"
        let file = try OutputFile(path, store: store)
        let kind = (name: "report", beginning: "<p>", elsewhere: "-")
        for (there, isRefused) in [(nil, false), ("", false), ("<p>old", false), ("letter", true), ("<", true)] as [(String?, Bool)] {
            if let there { try FileSystem.replace(path, with: there) }
            let refused = refusal { try file.write("<p>new", of: kind, yes: false) }
            #expect(refused == (isRefused ? .isOtherFile(path, kind: "report") : nil), "\(there ?? "nothing")")
            #expect(try FileSystem.bytes(of: path) == Array((isRefused ? there! : "<p>new").utf8))
        }
        try file.write("<p>new", of: kind, yes: true)
        #expect(try FileSystem.bytes(of: path) == Array("<p>new".utf8))
    }
}
