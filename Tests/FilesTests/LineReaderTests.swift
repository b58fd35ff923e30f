import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct LineReaderTests {
    private let folder = TemporaryFolder()

    @Test func aLineReaderKeepsLinesApartHoweverLongTheyAre() throws {
        let long = String(repeating: "x", count: 100_000)
        try FileSystem.replace(folder("lines"), with: "one\n\(long)\nlast")
        let reader = try LineReader(path: folder("lines"))
        var counts: [Int] = []
        while let line = try reader.next() { counts.append(line.count) }
        #expect(counts == [3, 100_000, 4])
    }

    @Test func aPipeIntoWhichNobodyWritesIsNotWaitedFor() throws {
        #expect(mkfifo(folder("pipe"), 0o600) == 0)
        let refusal = #expect(throws: FileError.self) { try LineReader(path: folder("pipe")) }
        #expect(refusal?.description.hasSuffix("/pipe: a pipe that nothing writes into") == true)
        // Whoever has it open may take time to write.
        let writer = open(folder("pipe"), O_RDWR | O_CLOEXEC)
        let late = Thread {
            usleep(50_000)
            _ = "one\ntwo\n".withCString { write(writer, $0, 8) }
            close(writer)
        }
        let reader = try LineReader(path: folder("pipe"))
        late.start()
        var lines: [String] = []
        while let line = try reader.next() { lines.append(String(decoding: line, as: UTF8.self)) }
        #expect(lines == ["one", "two"])
    }
}
