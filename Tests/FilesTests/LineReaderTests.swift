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
}
