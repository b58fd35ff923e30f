import Files
import TestSupport
import Testing

@testable import Collection

/// What is kept of files for an undo is bounded, and passes over what it cannot read.
@Suite struct FileChangesTests {
    private let folder = TemporaryFolder()

    private func change(_ what: String, at day: Int64, bytes: Int = 10) -> FileChange {
        let file = FileChange.File("/deck.md", before: [UInt8](repeating: 0x61, count: bytes), after: [])
        return FileChange(what: what, milliseconds: day * 86_400_000, utcOffsetSeconds: 0, dayNumber: Int(day), files: [file])
    }

    @Test func theLatestComesFirstAndComesBackAsItWas() throws {
        let changes = FileChanges(folder("undo"))
        let first = try changes.keep(change("one", at: 20_000))
        let second = try changes.keep(change("two", at: 20_001))
        #expect(changes.all(now: 20_001 * 86_400_000) == [second, first])
        #expect(try FileSystem.bytes(of: folder("undo") + "/.gitignore") == Array("*\n".utf8))
    }

    @Test func whatIsOlderThanAMonthCountsNoMore() throws {
        let changes = FileChanges(folder("undo"))
        try [(1, "old"), (2, "new")].forEach { _ = try changes.keep(change($0.1, at: $0.0)) }
        #expect(changes.all(now: 32 * 86_400_000).map(\.what) == ["new"])
    }

    @Test func theOldestGoWhereThereIsNoRoomButNeverTheLatest() throws {
        let changes = FileChanges(folder("undo"), mostBytes: 4000)
        for number in 1...6 { _ = try changes.keep(change("\(number)", at: 20_000, bytes: 900)) }
        let kept = changes.all(now: 20_000 * 86_400_000).map(\.what)
        #expect(kept.first == "6" && (2...3).contains(kept.count), "\(kept)")
        _ = try changes.keep(change("large", at: 20_000, bytes: 9000))
        #expect(changes.all(now: 20_000 * 86_400_000).map(\.what) == ["large"])
    }

    @Test func whatWasTakenBackCannotBeBroughtBackAfterAnotherChange() throws {
        let changes = FileChanges(folder("undo"))
        var first = try changes.keep(change("one", at: 20_000))
        first.state = .takenBack
        try changes.write(first)
        _ = try changes.keep(change("two", at: 20_000))
        #expect(changes.all(now: 20_000 * 86_400_000).map(\.what) == ["two"])
    }

    @Test func aRecordThatIsDamagedIsPassedOver() throws {
        let changes = FileChanges(folder("undo"))
        _ = try changes.keep(change("one", at: 20_000))
        try FileSystem.replace(folder("undo") + "/7.json", with: "{\"what\":")
        #expect(changes.all(now: 20_000 * 86_400_000).map(\.what) == ["one"])
        #expect(try changes.keep(change("two", at: 20_000)).number == 8)
    }
}
