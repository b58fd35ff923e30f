import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct WritingTests {
    private let folder = TemporaryFolder()

    private func text(_ path: String) throws -> String { String(decoding: try FileSystem.bytes(of: path), as: UTF8.self) }

    private func mode(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
    }

    /// Those who could write a deck together go on doing so, whatever mask the program runs under.
    @Test(arguments: [0o664, 0o600, 0o646] as [mode_t]) func aFileThatIsReplacedKeepsItsMode(mode: mode_t) throws {
        let path = folder("a.md")
        try FileSystem.replace(path, with: "## One\n")
        #expect(chmod(path, mode) == 0)
        try FileSystem.replace(path, with: "## Two\n")
        #expect(self.mode(of: path) == mode)
        #expect(try text(path) == "## Two\n")
        #expect(folder.contents == ["a.md"])
    }

    @Test func aNewFileIsForOthersToReadWhereTheMaskLetsThem() throws {
        try FileSystem.replace(folder("new/a.md"), with: "a")
        #expect(mode(of: folder("new/a.md"))! & ~0o644 == 0)
        #expect(mode(of: folder("new/a.md"))! & 0o600 == 0o600)
    }

    @Test func aLinkStaysALink() throws {
        try FileSystem.replace(folder("real.md"), with: "one")
        #expect(symlink(folder("real.md"), folder("link.md")) == 0)
        try FileSystem.replace(folder("link.md"), with: "two")
        #expect(try text(folder("real.md")) == "two")
        #expect(FileSystem.realPath(folder("link.md")) == FileSystem.realPath(folder("real.md")))
    }

    @Test func whatWasChangedMeanwhileStays() throws {
        let path = folder("a.md")
        try FileSystem.replace(path, with: "one")
        let stamp = FileSystem.stamp(of: path)
        try FileSystem.replace(path, with: "another")
        #expect(throws: FileConflict.changed(path: path)) { try FileSystem.replace(path, with: Array("two".utf8), ifStill: stamp) }
        #expect(try text(path) == "another")
        #expect(folder.contents == ["a.md"])
    }

    @Test func whatIsThereIsNotMadeAgain() throws {
        let path = folder("a.md")
        try FileSystem.create(path, with: Array("one".utf8))
        #expect(throws: FileConflict.exists(path: path)) { try FileSystem.create(path, with: Array("two".utf8)) }
        #expect(try text(path) == "one")
        // Nor where it comes while the other is being written.
        let late = try UnfinishedFile(for: folder("b.md"))
        try FileSystem.create(folder("b.md"), with: Array("first".utf8))
        #expect(throws: FileError(path: folder("b.md"), number: EEXIST)) { try late.finish() }
        late.abandon()
        #expect(try text(folder("b.md")) == "first")
        #expect(folder.contents == ["a.md", "b.md"])
    }

    @Test func whatCannotBeWrittenIsNamedByThePathThatWasGiven() throws {
        try FileSystem.createFolder(folder("a.md"))
        #expect(symlink(folder("a.md"), folder("link.md")) == 0)
        let error = #expect(throws: FileError.self) { try FileSystem.replace(folder("link.md"), with: "one") }
        #expect(error.map { "\($0)" } == folder("link.md") + ": is a directory")
        #expect(folder.contents == ["a.md", "link.md"])
    }

    /// Also whoever may do everything is not let through: the mode says what is wanted.
    @Test func aReadOnlyFileIsNotReplaced() throws {
        let path = folder("a.md")
        try FileSystem.replace(path, with: "one")
        chmod(path, 0o444)
        #expect(symlink(path, folder("link.md")) == 0)
        for name in ["a.md", "link.md"] {
            #expect(throws: FileConflict.readOnly(path: folder(name))) { try FileSystem.replace(folder(name), with: "two") }
        }
        #expect(try text(path) == "one")
        #expect(folder.contents == ["a.md", "link.md"])
        #expect(FileConflict.readOnly(path: "/a").description == "/a is read-only, and is left as it is; make it writable and try again")
    }

    @Test func oneAloneChangesAFileAtATime() throws {
        let path = folder("new/count")
        let threads = (0..<4).map { _ in
            Thread {
                for _ in 0..<25 {
                    try? FileSystem.alone(with: path) {
                        let count = FileSystem.exists(path) ? Int(String(decoding: try FileSystem.bytes(of: path), as: UTF8.self)) ?? 0 : 0
                        try FileSystem.replace(path, with: "\(count + 1)")
                    }
                }
            }
        }
        threads.forEach { $0.start() }
        while !threads.allSatisfy(\.isFinished) { usleep(1_000) }
        #expect(try text(path) == "100")
    }

    @Test func whoeverKeepsAFileTooLongIsWaitedForNoLonger() throws {
        let path = folder("a")
        try FileSystem.alone(with: path) {
            #expect(throws: FileConflict.kept(path: path)) { try FileSystem.alone(with: path) {} }
        }
        #expect(throws: Never.self) { try FileSystem.alone(with: path) {} }
    }
    @Test func whatIsNoFileIsCalledWhatItIs() {
        #expect(mkfifo(folder("pipe.md"), 0o600) == 0)
        let pipe = #expect(throws: FileError.self) { try FileSystem.bytes(of: folder("pipe.md")) }
        #expect(pipe?.description.hasSuffix("pipe.md: a pipe or a device, and not a file") == true)
        let above = #expect(throws: FileError.self) { try FileSystem.bytes(of: folder(".")) }
        #expect(above?.description.hasSuffix(": is a directory") == true)
    }
}
