import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct FolderWalkTests {
    private let folder = TemporaryFolder()

    private func make(_ paths: String...) throws {
        for path in paths { try FileSystem.replace(folder(path), with: path) }
    }

    private func walked(_ walk: FolderWalk) -> [String] { walk.map { $0.parts.joined(separator: "/") } }

    @Test func namesAreSortedAsAPersonWould() {
        let sorted = ["1-a", "2-b", "10-c", "a2", "a10", "a010b", "b"]
        #expect(sorted.reversed().sorted(by: FileNameOrder.comesFirst) == sorted)
    }

    @Test func filesComeBeforeTheFoldersBesideThemOrAmongThem() throws {
        try make("b/1.md", "b/.hidden", "a.md", "c.md", ".git/x")
        #expect(walked(FolderWalk(folder.path, deepest: 9, order: .filesFirst)) == ["a.md", "c.md", "b/1.md"])
        #expect(walked(FolderWalk(folder.path, deepest: 9, order: .byName)) == ["a.md", "b/1.md", "c.md"])
        #expect(
            walked(FolderWalk(folder.path, deepest: 9, order: .byName, seesHidden: true)) == [
                ".git/x", "a.md", "b/.hidden", "b/1.md", "c.md",
            ])
    }

    @Test func aLinkToAFolderOnTheWayDownIsNoWayFurther() throws {
        try make("a/b/1.md", "other/2.md")
        #expect(symlink(folder("a"), folder("a/b/again")) == 0)
        #expect(symlink(folder("other"), folder("a/there")) == 0)
        #expect(walked(FolderWalk(folder("a"), deepest: 9, order: .byName)) == ["b/1.md", "there/2.md"])
    }

    @Test func noFolderBelowTheDeepestIsEntered() throws {
        try make("1.md", "a/2.md", "a/b/3.md")
        #expect(walked(FolderWalk(folder.path, deepest: 2, order: .filesFirst)) == ["1.md", "a/2.md"])
    }

    @Test func whatCannotBeLookedIntoIsToldOf() {
        var walk = FolderWalk(folder("none"), deepest: 9, order: .byName)
        #expect(walk.next() == nil)
        #expect(walk.failures.isEmpty, "there is nothing to look into")
        let error = #expect(throws: FileError.self) { try FileSystem.entries(of: folder("none")) }
        #expect(error.map { "\($0)" } == folder("none") + ": no such file or directory")
    }
}
