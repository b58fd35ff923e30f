import Foundation
import GRDB
import Scheduling
import Synchronization
import TestSupport
import Testing

@testable import Storage

/// Restoring puts another state in the place of the present one, as a whole and under programs that are running, or changes nothing.
@Suite struct RestoreTests {
    private let folder = TemporaryFolder()
    private static let now: Int64 = 1_795_510_800_000

    private func learner(_ name: String = "nacre.sqlite", _ headings: [String] = ["a", "b", "c"], seed: UInt64 = 1) throws -> Learner {
        var learner = Learner(try Store(path: folder(name)), seed: seed)
        try learner.read(.deck("deck", headings.map { .init($0) }))
        return learner
    }

    private func isSound(_ store: Store) throws -> Bool {
        store.checkUp(at: Moment(milliseconds: 4_000_000_000_000, utcOffsetSeconds: 0)).allSatisfy { $0.state == .good }
    }

    @Test func whatWasIsBackAndWhatIsStaysRestorable() throws {
        var learner = try learner()
        try learner.answer(learner.card("a"))
        let (before, schedules) = (try learner.log(), try learner.standings())
        let backup = try #require(try Backups(of: learner.store.path).make(.byHand, at: Self.now))
        for heading in ["a", "b", "c"] { try learner.answer(learner.card(heading)) }
        let after = try learner.log()

        let kept = try #require(try learner.store.restore(StoreCopy(path: backup.path), at: Self.now + 1000))
        #expect(try learner.log() == before)
        #expect(try learner.standings() == schedules)
        #expect(kept.reason == .beforeRestore)
        _ = try learner.store.restore(StoreCopy(path: kept.path), at: Self.now + 2000)
        #expect(try learner.log() == after)
        #expect(try isSound(learner.store))
        #expect(!folder.contents.contains { $0.contains("unfinished") })
        #expect(try learner.store.database.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
    }

    @Test func aProgramThatIsRunningGoesOnWithTheNewState() throws {
        var learner = try learner()
        try learner.answer(learner.card("a"))
        let other = Learner(try Store(path: learner.store.path))
        let backup = try #require(try Backups(of: learner.store.path).make(.byHand, at: Self.now))
        let seen = try learner.answer(learner.card("b"))
        _ = try other.store.restore(StoreCopy(path: backup.path), at: Self.now)
        #expect(try learner.log().count == 1)
        let b = try learner.card("b")
        #expect(throws: StoreError.changedElsewhere([b])) { try learner.record([.reset(b)], ifUnchanged: [b: seen.id]) }
        try learner.answer(b)
        #expect(try other.log() == learner.log())
        #expect(try isSound(other.store))
    }

    @Test func aNumberNeverComesToMeanAnotherCard() throws {
        var learner = try learner(seed: 1)
        var stranger = try self.learner("other.sqlite", ["z", "y", "c", "a"], seed: 2)
        for heading in ["z", "c", "a"] { try stranger.answer(stranger.card(heading)) }
        try stranger.record([.rename(stranger.card("z"), to: stranger.card("y"))])
        let b = try learner.card("b")
        let a = try learner.card("a")
        _ = try learner.store.restore(StoreCopy(path: stranger.store.path), at: Self.now)
        #expect(try learner.store.name(of: b)?.heading == "b")
        #expect(try learner.store.name(of: a) == nil, "its name has the number of the store that was restored")
        #expect(throws: StoreError.self) { try learner.answer(a) }
        try learner.answer(b)
        #expect(try learner.schedules().filter { $0.key.heading != "b" } == stranger.schedules())
        #expect(
            try learner.store.cards(.all, day: learner.day).map(\.heading) == stranger.store.cards(.all, day: stranger.day).map(\.heading))
        #expect(try isSound(learner.store))
    }

    @Test func manyWhoWriteMeanwhileAreNotDisturbed() throws {
        var learner = try learner()
        try learner.answer(learner.card("a"))
        let path = learner.store.path
        let backup = StoreCopy(path: try #require(try Backups(of: path).make(.byHand, at: Self.now)).path)
        let problems = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 4) { index in
            do {
                var one = Learner(try Store(path: path), seed: UInt64(index) + 10)
                let card = try one.card(["a", "b", "c"][index % 3])
                for turn in 0..<25 {
                    if index == 0, turn % 5 == 0 { _ = try one.store.restore(backup, at: Self.now) } else { try one.answer(card) }
                }
            } catch {
                problems.withLock { $0.append("\(error)") }
            }
        }
        #expect(problems.withLock { $0 } == [])
        #expect(try isSound(learner.store))
    }

    @Test func whatIsNoSoundStoreIsRefused() throws {
        var learner = try learner()
        try learner.answer(learner.card("a"))
        let (log, path) = (try learner.log(), learner.store.path)
        try learner.store.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        func refusal(_ name: String, _ change: (DatabaseQueue) throws -> Void) throws -> StoreError? {
            try whole.write(to: URL(fileURLWithPath: folder(name)))
            let database = try DatabaseQueue(path: folder(name))
            try change(database)
            try database.close()
            return #expect(throws: StoreError.self) { try learner.store.restore(StoreCopy(path: folder(name)), at: Self.now) }
        }
        func execute(_ sql: String) -> (DatabaseQueue) throws -> Void { { try $0.writeWithoutTransaction { try $0.execute(sql: sql) } } }
        #expect(try refusal("newer", execute("PRAGMA user_version = 9")) == .newer(path: folder("newer"), found: 9, known: 2))
        #expect(try refusal("stranger", execute("PRAGMA application_id = 9")) == .notAStore(path: folder("stranger")))
        let trap = "CREATE TRIGGER trap AFTER INSERT ON event BEGIN DELETE FROM schedule; END"
        #expect(try refusal("trap", execute(trap)) == .foreignTables(path: folder("trap"), names: ["trap"]))
        let orphan = "PRAGMA foreign_keys = OFF; INSERT INTO successor VALUES (77, 78)"
        #expect(try refusal("orphan", execute(orphan)) == .corrupt(path: folder("orphan")))
        let wrongSide = "INSERT INTO card VALUES (99, 'd', 'h', 0, 'c1x', 0, 0)"
        #expect(try refusal("side", execute(wrongSide)) == .corrupt(path: folder("side")))
        try whole.prefix(20_480).write(to: URL(fileURLWithPath: folder("short")))
        #expect(throws: StoreError.corrupt(path: folder("short"))) {
            try learner.store.restore(StoreCopy(path: folder("short")), at: Self.now)
        }
        for text in ["", "Once upon a time"] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: folder("text")))
            #expect(throws: StoreError.notAStore(path: folder("text"))) {
                try learner.store.restore(StoreCopy(path: folder("text")), at: Self.now)
            }
        }
        #expect(throws: StoreError.cannotOpen(path: folder("none"), reason: "No such file or directory")) {
            try learner.store.restore(StoreCopy(path: folder("none")), at: Self.now)
        }
        #expect(try learner.log() == log)
        #expect(try isSound(learner.store))
        #expect(!folder.contents.contains { $0.contains("unfinished") })
    }

    @Test func aStoreThatCannotBeReadGivesWayAndIsKept() throws {
        var learner = try learner()
        try learner.answer(learner.card("a"))
        let (log, path) = (try learner.log(), learner.store.path)
        let backup = StoreCopy(path: try #require(try Backups(of: path).make(.byHand, at: Self.now)).path)
        #expect(throws: StoreError.locked(path: path), "it is open here") {
            // The lock is this process's own; another program asks for it.
            try Locker.ask(path)
        }
        try learner.store.close()
        try Data(repeating: 7, count: 50_000).write(to: URL(fileURLWithPath: path))
        try Data("not a write-ahead log".utf8).write(to: URL(fileURLWithPath: path + "-wal"))
        #expect(throws: StoreError.notAStore(path: path)) { try Store(path: path) }
        let kept = try #require(try DamagedStore(path: path).replace(by: backup, at: Self.now))
        #expect(kept == path + ".damaged-20261124T090000Z")
        #expect(FileManager.default.contents(atPath: kept) == Data(repeating: 7, count: 50_000))
        #expect(FileManager.default.contents(atPath: kept + "-wal") == Data("not a write-ahead log".utf8))
        #expect(try Learner(Store(path: path)).log() == log)
    }
}

/// Asks for the lock as another process does, which a process cannot ask of itself.
private enum Locker {
    static func ask(_ path: String) throws {
        // The fields of C's flock, on 64 bits.
        let script = """
            use Fcntl; open(F, "+<", $ARGV[0]) or exit 2;
            my $lock = pack("s s x4 q q l x4", F_WRLCK, 0, 0x40000000, 512, 0);
            fcntl(F, F_SETLK, $lock) or exit 1
            """
        var words: [UnsafeMutablePointer<CChar>?] = ["perl", "-e", script, path].map { strdup($0 as String) } + [nil]
        defer { words.forEach { free($0) } }
        var child = pid_t()
        try #require(posix_spawnp(&child, "perl", nil, nil, &words, environ) == 0)
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        if status != 0 {
            throw status >> 8 == 1 ? StoreError.locked(path: path) : StoreError.failed(path: path, reason: "status \(status)")
        }
    }
}
