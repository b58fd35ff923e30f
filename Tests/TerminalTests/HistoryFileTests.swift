import Testing

@testable import Terminal

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@Suite("History file")
final class HistoryFileTests {
    private let folder: String
    private var file: HistoryFile { HistoryFile(path: folder + "/history", size: 4) }

    init() {
        var template = Array("/tmp/nacre-history-XXXXXX".utf8CString)
        folder = String(cString: mkdtemp(&template))
    }

    deinit {
        for name in ["history", "link"] { unlink("\(folder)/\(name)") }
        rmdir(folder)
    }

    private func put(_ bytes: [UInt8]) {
        let stream = fopen(file.path, "w")
        fwrite(bytes, 1, bytes.count, stream)
        fclose(stream)
    }

    @Test func linesComeBackInTheirOrder() throws {
        #expect(try file.lines() == [])
        try file.add(["one", "two ö漢"])
        try file.add(["three"])
        #expect(try file.lines() == ["one", "two ö漢", "three"])
    }

    @Test func onlyTheNewestAreKeptAndNoneTwiceInARow() throws {
        try file.add(["1", "2", "2", "3", "", "4", "5", "2"])
        #expect(try file.lines() == ["3", "4", "5", "2"])
    }

    @Test func whatAnotherProgramAddedMeanwhileStays() throws {
        let mine = file
        let other = file
        try mine.add(["mine"])
        try other.add(["other"])
        try mine.add(["mine again"])
        #expect(try file.lines() == ["mine", "other", "mine again"])
    }

    @Test func theFileIsForItsOwnerOnly() throws {
        try file.add(["secret"])
        var status = stat()
        #expect(stat(file.path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    @Test func aLinkStaysALink() throws {
        symlink(file.path, folder + "/link")
        try file.add(["one"])
        try HistoryFile(path: folder + "/link", size: 4).add(["two"])
        #expect(try file.lines() == ["one", "two"])
    }

    @Test func aSpoiltFileIsMended() throws {
        put([0xFF, 0x61, 0x00, 0x1B, 0x62, 0x0A, 0x0A, 0x0A, 0x63, 0x0D, 0x0A, 0x64])
        #expect(try file.lines() == ["\u{FFFD}ab", "c", "d"])
    }

    @Test func whatCannotBeReadOrWrittenIsSaid() {
        #expect(throws: TerminalError.historyUnreadable(path: folder, reason: "Is a directory")) {
            try HistoryFile(path: self.folder, size: 4).lines()
        }
        #expect(throws: TerminalError.historyUnwritable(path: folder + "/no/history", reason: "No such file or directory")) {
            try HistoryFile(path: self.folder + "/no/history", size: 4).add(["a"])
        }
    }
}
