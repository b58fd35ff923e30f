import Foundation
import GRDB
import Scheduling
import TestSupport
import Testing

@testable import Storage

/// Whatever happens while a store is brought up to date, it is afterwards as it was or as it ought to be, and opens.
@Suite struct MigrationFailureTests {
    private let folder = TemporaryFolder()

    private func version(_ path: String) throws -> Int? {
        try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    }

    private func prints(_ path: String) throws -> [Event] { try Learner(Store(path: path)).log() }

    @Test func theDiskMayBeFullAtAnyMoment() throws {
        try FirstVersion.make(folder("old.sqlite"), cards: 50, answers: 8000)
        let before = try Data(contentsOf: URL(fileURLWithPath: folder("old.sqlite")))
        let pages = before.count / 4096
        try FileManager.default.copyItem(atPath: folder("old.sqlite"), toPath: folder("whole.sqlite"))
        let log = try prints(folder("whole.sqlite"))
        var failures = 0
        for room in stride(from: 0, through: pages / 2, by: 4) {
            let path = folder("\(room).sqlite")
            try FileManager.default.copyItem(atPath: folder("old.sqlite"), toPath: path)
            let full = Schema(steps: [Schema.version1, "PRAGMA max_page_count = \(pages + room);" + Schema.version2])
            do {
                _ = try Store(path: path, schema: full)
            } catch {
                #expect(error == .diskFull(path: path))
                #expect(try version(path) == 1)
                failures += 1
            }
            #expect(try prints(path) == log)
        }
        #expect(failures > 3)
    }

    /// The file as it was, and any beginning of what SQLite wrote beside it: what a cut of power may leave.
    @Test func thePowerMayGoOffAtAnyMoment() throws {
        let path = folder("nacre.sqlite")
        try FirstVersion.make(path, cards: 20, answers: 400)
        let old = try Data(contentsOf: URL(fileURLWithPath: path))
        var dice = Dice(state: 3)
        // A reader keeps SQLite from taking its log into the file.
        let reader = try DatabasePool(path: path)
        let snapshot = try reader.makeSnapshot()
        let store = try Store(path: path)
        let log = try Learner(store).log()
        let wal = try Data(contentsOf: URL(fileURLWithPath: path + "-wal"))
        #expect(try snapshot.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 1)
        var outcomes: Set<Int> = []
        for _ in 0..<30 {
            let cut = folder("cut.sqlite")
            for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: cut + suffix) }
            var (file, rest) = (old, wal.prefix(Int.random(in: 0...wal.count, using: &dice)))
            if Bool.random(using: &dice) {
                // The log is whole, and some of its pages have gone into the file already.
                rest = wal
                for frame in 0..<(wal.count - 32) / 4120 where Bool.random(using: &dice) {
                    let start = wal.startIndex + 32 + frame * 4120
                    let page = wal[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
                    if file.count < page * 4096 { file.append(Data(count: page * 4096 - file.count)) }
                    file.replaceSubrange((page - 1) * 4096..<page * 4096, with: wal[start + 24..<start + 4120])
                }
            }
            try file.write(to: URL(fileURLWithPath: cut))
            try Data(rest).write(to: URL(fileURLWithPath: cut + "-wal"))
            outcomes.insert(try StoreCopy(path: cut).version())
            #expect(try prints(cut) == log)
            #expect(
                try Store(path: cut).checkUp(at: Moment(milliseconds: 1_900_000_000_000, utcOffsetSeconds: 0)).allSatisfy {
                    $0.state == .good
                })
        }
        #expect(outcomes == [1, 2])
    }
}

extension StoreCopy {
    /// The version of its tables.
    fileprivate func version() throws -> Int {
        try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "PRAGMA user_version") } ?? 0
    }
}
