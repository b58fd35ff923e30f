import Foundation
import GRDB
import Scheduling
import Synchronization
import TestSupport
import Testing

@testable import Storage

/// What a program leaves that is killed, or loses its power, while it writes: a file that is half changed, and beside it a journal by
/// which SQLite undoes that. It must be undone before anybody reads.
@Suite struct CutShortTests {
    private let folder = TemporaryFolder()
    private static let now: Int64 = 1_795_510_800_000

    private func bytes(_ path: String) -> Data? { FileManager.default.contents(atPath: path) }

    /// The log of a learner whose store is in this file, closed and without a write-ahead log, as a backup is, or a store before it is
    /// opened for the first time.
    private func makeStore(_ path: String) throws -> [Event] {
        var learner = Learner(try Store(path: path))
        try learner.read(.deck("deck", (0..<300).map { .init("card \($0)") }))
        for number in 0..<20 { try learner.answer(learner.card("card \(number)")) }
        let log = try learner.log()
        try learner.store.close()
        try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        return log
    }

    /// Changes a file in a transaction that is never ended, and copies it and its journal when half of that is on disk.
    private func cut(_ path: String, short copy: String, _ sql: String) throws {
        try DatabaseQueue(path: path).writeWithoutTransaction { db in
            // Without room in memory, the changes are written before they are committed.
            try db.execute(sql: "PRAGMA cache_size = 1; PRAGMA cache_spill = 1")
            let before = bytes(path)
            try db.inTransaction {
                try db.execute(sql: sql)
                for suffix in ["", "-journal"] { try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix) }
                return .rollback
            }
            #expect(bytes(copy) != before, "something was changed")
        }
        let hot = #expect(throws: DatabaseError.self) {
            var configuration = Configuration()
            configuration.readonly = true
            _ = try DatabaseQueue(path: copy, configuration: configuration)
        }
        #expect(hot?.extendedResultCode == .SQLITE_READONLY_ROLLBACK)
    }

    private static let half = "DELETE FROM schedule; CREATE TABLE half AS SELECT randomblob(1000) FROM listing"

    @Test func whatWasHalfWrittenIsUndoneWhenAStoreIsOpened() throws {
        let log = try makeStore(folder("before.sqlite"))
        let path = folder("nacre.sqlite")
        try cut(folder("before.sqlite"), short: path, Self.half)
        let learner = Learner(try Store(path: path))
        #expect(try learner.log() == log)
        #expect(learner.store.checkUp(at: learner.now).allSatisfy { $0.state == .good || $0.check == "clock" })
        #expect(!folder.contents.contains("nacre.sqlite-journal"))
    }

    @Test func whatWasHalfWrittenIsUndoneWhenACopyIsRead() throws {
        let log = try makeStore(folder("before.sqlite"))
        try cut(folder("before.sqlite"), short: folder("copy"), Self.half)
        let copy = StoreCopy(path: folder("copy"))
        #expect(try copy.summary().events == log.count)
        try copy.examine()
        let learner = Learner(try Store(path: folder("nacre.sqlite")))
        _ = try learner.store.restore(copy, at: Self.now)
        #expect(try learner.log() == log)
    }

    @Test func aStoreThatWasHalfMadeIsMadeAnew() throws {
        for isFlushed in [true, false] {
            let path = folder("\(isFlushed).sqlite")
            try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
            #expect(bytes(path)?.count == 4096)
            if !isFlushed { try Data(count: 4096).write(to: URL(fileURLWithPath: path)) }
            // It says that there was no page before (www.sqlite.org/fileformat.html, section 3).
            let words: [UInt32] = [0xD9D5_05F9, 0x20A1_63D7, 0, 7, 0, 512, 4096]
            var journal = Data(words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) } })
            journal.append(Data(count: 512 - journal.count))
            try journal.write(to: URL(fileURLWithPath: path + "-journal"))
            var learner = Learner(try Store(path: path))
            try learner.read(.deck("deck", [.init("a")]))
            try learner.answer(learner.card("a"))
            #expect(try Learner(Store(path: path)).log().count == 1)
            #expect(!folder.contents.contains { $0.hasSuffix("-journal") })
        }
    }

    @Test(arguments: ["PRAGMA application_id = 7", "PRAGMA application_id = 0"])
    func theFilesOfOtherProgramsAreNotWrittenTo(owner: String) throws {
        try DatabaseQueue(path: folder("before")).writeWithoutTransaction { db in
            try db.execute(sql: "CREATE TABLE notes (text); \(owner)")
            for _ in 0..<100 { try db.execute(sql: "INSERT INTO notes VALUES (randomblob(1000))") }
        }
        let path = folder("other")
        try cut(folder("before"), short: path, "UPDATE notes SET text = zeroblob(1000)")
        let before = ["", "-journal"].map { bytes(path + $0) }
        #expect(throws: StoreError.notAStore(path: path)) { try Store(path: path) }
        #expect(throws: StoreError.notAStore(path: path)) { try StoreCopy(path: path).summary() }
        #expect(["", "-journal"].map { bytes(path + $0) } == before)
    }

    @Test func whatIsLeftOfAStoreThatIsGoneDoesNotComeIntoANewOne() throws {
        _ = try makeStore(folder("before.sqlite"))
        let path = folder("nacre.sqlite")
        try cut(folder("before.sqlite"), short: path, Self.half)
        var old = Learner(try Store(path: folder("old.sqlite")))
        try old.read(.deck("deck", [.init("a")]))
        try old.answer(old.card("a"))
        try FileManager.default.copyItem(atPath: old.store.path + "-wal", toPath: path + "-wal")
        unlink(path)
        let learner = Learner(try Store(path: path))
        #expect(try learner.log().isEmpty)
        #expect(learner.store.checkUp(at: learner.now).allSatisfy { $0.state == .good || $0.check == "clock" })
    }

    @Test func aStoreThatTakesThePlaceOfADamagedOneIsWholeAtOnce() throws {
        let log = try makeStore(folder("before.sqlite"))
        let path = folder("nacre.sqlite")
        try cut(folder("before.sqlite"), short: path, Self.half)
        let damaged = try #require(bytes(path))
        let journal = bytes(path + "-journal")
        let backup = StoreCopy(path: folder("before.sqlite"))
        let kept = try #require(try DamagedStore(path: path).replace(by: backup, at: Self.now))
        #expect(bytes(kept) == damaged && bytes(kept + "-journal") == journal, "what belongs together is kept together")
        #expect(Set(folder.contents).isDisjoint(with: ["-journal", "-wal", "-shm"].map { "nacre.sqlite" + $0 }))
        #expect(bytes(path)?[18...19] == Data([2, 2]), "its log is written ahead, and nothing need ever be undone in it")
        #expect(try Learner(Store(path: path)).log() == log)
    }

    @Test func aStoreHasItsNameOnceItIsWhole() throws {
        let halves = Atomic(0)
        for number in 0..<20 {
            let path = folder("\(number).sqlite")
            let isMade = Atomic(false)
            DispatchQueue.concurrentPerform(iterations: 2) { index in
                if index == 0 {
                    while !isMade.load(ordering: .acquiring) {
                        guard let file = FileManager.default.contents(atPath: path) else { continue }
                        if file.count <= 4096 || file[18...19] != Data([2, 2]) { halves.add(1, ordering: .relaxed) }
                    }
                } else {
                    #expect(throws: Never.self) { try Store(path: path) }
                    isMade.store(true, ordering: .releasing)
                }
            }
        }
        #expect(halves.load(ordering: .relaxed) == 0)
        #expect(!folder.contents.contains { $0.contains("unfinished") })
    }

    @Test(.enabled(if: geteuid() != 0, "nothing is unwritable for root")) func whatCannotBeWrittenCannotBeUndone() throws {
        _ = try makeStore(folder("before.sqlite"))
        mkdir(folder("shut"), 0o700)
        let path = folder("shut/nacre.sqlite")
        try cut(folder("before.sqlite"), short: path, Self.half)
        let before = ["", "-journal"].map { bytes(path + $0) }
        chmod(path, 0o400)
        chmod(folder("shut"), 0o500)
        #expect(throws: StoreError.readOnly(path: path)) { try Store(path: path) }
        #expect(throws: StoreError.readOnly(path: path)) { try StoreCopy(path: path).summary() }
        #expect(["", "-journal"].map { bytes(path + $0) } == before)
        chmod(folder("shut"), 0o700)
    }
}
