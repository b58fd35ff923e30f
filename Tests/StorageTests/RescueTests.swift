import Foundation
import GRDB
import Scheduling
import TestSupport
import Testing

@testable import Storage

/// Whatever befalls the file, what can be read of it is saved, and the file stays as it is.
@Suite struct RescueTests {
    private let folder = TemporaryFolder()
    private static let now: Int64 = 1_795_510_800_000

    /// A store of some size with all kinds of events, some of them only in its write-ahead log, and its log.
    private func store(_ name: String = "nacre.sqlite", events: Int = 1500, checkpointed: Bool) throws -> Learner {
        var learner = Learner(try Store(path: folder(name)), seed: 5)
        let long = String(repeating: "long ", count: 1800) + "end"
        try learner.read(
            .deck("deck", (0..<60).map { .init("card \($0)", body: String(repeating: "text ", count: 20 * $0)) } + [.init(long)]))
        let cards = try (0..<60).map { try learner.card("card \($0)") } + [learner.card(long)]
        for index in 0..<events {
            let card = cards[index % cards.count]
            switch index % 20 {
            case 3: try learner.record([.suspend(card), .resume(card)])
            case 7: try learner.record([.quiz(String(repeating: "deck ", count: index % 900))])
            case 9: try learner.undo()
            default: try learner.answer(card, Grade.allCases[index % 6])
            }
        }
        if checkpointed { try learner.store.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") } }
        return learner
    }

    /// Copies the files of a store somewhere else.
    private func copy(_ path: String, to name: String) throws -> String {
        let copy = folder(name)
        for suffix in ["", "-wal"] {
            try? FileManager.default.removeItem(atPath: copy + suffix)
            if FileManager.default.fileExists(atPath: path + suffix) {
                try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
            }
        }
        return copy
    }

    @Test(arguments: [true, false]) func aWholeFileIsSavedAsAWhole(checkpointed: Bool) throws {
        let learner = try store(checkpointed: checkpointed)
        let rescue = try DamagedStore(path: copy(learner.store.path, to: "copy")).rescue(at: Self.now)
        #expect(rescue.path == folder("copy.rescued-20261124T090000Z"))
        #expect(rescue.unreadablePages == 0 && rescue.unreadableRows == 0 && rescue.nameless == 0)
        let saved = Learner(try Store(path: rescue.path))
        #expect(try saved.log() == learner.log())
        #expect(try saved.standings() == learner.standings())
        #expect(try rescue.events == learner.log().count && rescue.cards == 61)
    }

    /// The files of a store, and its log; made once.
    private struct Specimen {
        var files: [(suffix: String, bytes: Data)]
        var log: Set<Event>

        static let settled = try! Specimen(checkpointed: true)
        static let unsettled = try! Specimen(checkpointed: false)

        private init(checkpointed: Bool) throws {
            let tests = RescueTests()
            let learner = try tests.store(events: 600, checkpointed: checkpointed)
            log = Set(try learner.log())
            files = ["", "-wal"].compactMap { suffix in
                FileManager.default.contents(atPath: learner.store.path + suffix).map { (suffix, $0) }
            }
        }
    }

    @Test(arguments: 0..<60) func fewEventsAreLostWithFewPages(seed: UInt64) throws {
        let specimen = seed % 2 == 0 ? Specimen.settled : Specimen.unsettled
        let (log, path) = (specimen.log, folder("copy"))
        for (suffix, bytes) in specimen.files { try bytes.write(to: URL(fileURLWithPath: path + suffix)) }
        var dice = Dice(state: seed)
        let damaged = path + (seed % 4 == 3 ? "-wal" : "")
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: damaged)))
        let wounds = Int.random(in: 1...12, using: &dice)
        switch seed % 3 {
        case 0: for _ in 0..<wounds { bytes[Int.random(in: bytes.indices, using: &dice)] ^= UInt8.random(in: 1...255, using: &dice) }
        case 1:
            for _ in 0..<wounds {
                let page = Int.random(in: 0..<bytes.count / 4096, using: &dice)
                for index in page * 4096..<page * 4096 + 4096 { bytes[index] = UInt8.random(in: 0...255, using: &dice) }
            }
        default: bytes.removeLast(Int.random(in: 1..<bytes.count, using: &dice))
        }
        try Data(bytes).write(to: URL(fileURLWithPath: damaged))
        let before = ["", "-wal"].map { FileManager.default.contents(atPath: path + $0) }

        let rescue = try DamagedStore(path: path).rescue(at: Self.now)
        #expect(["", "-wal"].map { FileManager.default.contents(atPath: path + $0) } == before)
        let saved = Learner(try Store(path: rescue.path))
        let events = try saved.log()
        #expect(events.count == rescue.events)
        #expect(saved.store.checkUp(at: saved.now).allSatisfy { $0.state == .good || $0.check == "clock" })
        #expect(try ReplayTests.stored(saved) == ReplayTests.naive(events))
        // A flipped byte may make another event of one, but not many.
        if seed % 3 != 2 { #expect(events.count > log.count * 2 / 5, "seed \(seed): \(events.count) of \(log.count)") }
        if seed % 3 == 0 { #expect(Set(events).intersection(log).count >= log.count - 40 * wounds) }
    }

    @Test func withoutItsFirstPageAFileIsReadAllTheSame() throws {
        let learner = try store(checkpointed: true)
        let path = try copy(learner.store.path, to: "copy")
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        bytes.replaceSubrange(0..<4096, with: Data(count: 4096))
        try bytes.write(to: URL(fileURLWithPath: path))
        #expect(throws: StoreError.self) { try Store(path: path) }
        let rescue = try DamagedStore(path: path).rescue(at: Self.now)
        #expect(try Learner(Store(path: rescue.path)).log() == learner.log())
        #expect(rescue.unreadablePages == 1)
    }

    @Test func aFileOfTheFirstVersionIsSavedToo() throws {
        try FirstVersion.make(folder("old.sqlite"), cards: 20, answers: 700)
        let rescue = try DamagedStore(path: folder("old.sqlite")).rescue(at: Self.now)
        #expect(rescue.events == 700 && rescue.cards == 20 && rescue.unrecognisedRows == 0 && rescue.unreadableRows == 0)
        let saved = try Learner(Store(path: rescue.path)).log()
        #expect(try saved == Learner(Store(path: folder("old.sqlite"))).log())
    }

    @Test func ofANewerNacreIsSavedWhatIsKnownAndTheRestIsCounted() throws {
        let learner = try store(events: 300, checkpointed: true)
        try learner.store.database.write { db in
            try db.execute(
                sql: """
                    ALTER TABLE event ADD COLUMN mood TEXT;
                    INSERT INTO event (id, kind, card, day, late, utc_offset, mood)
                        VALUES (x'01980000000000000000000000000001', 2, 1, 20800, 0, 0, 'merry');
                    CREATE TABLE weather (a, b, c, d, e, f, g, h, i);
                    INSERT INTO weather VALUES (1, 2, 3, 4, 5, 6, 7, 8, 9), (1, 2, 3, 4, 5, 6, 7, 8, 9);
                    INSERT INTO event (id, kind, card, day, late, utc_offset, mood)
                        VALUES (x'01980000000000000000000000000002', 77, 1, 20800, 0, 0, 'merry');
                    """)
        }
        let count = try learner.store.database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM event") }
        try learner.store.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        let rescue = try DamagedStore(path: copy(learner.store.path, to: "copy")).rescue(at: Self.now)
        #expect(rescue.unrecognisedRows == 3)
        #expect(rescue.events + 1 == count)
    }

    @Test func cardsWithoutANameKeepTheirEvents() throws {
        let learner = try store(checkpointed: true)
        let path = try copy(learner.store.path, to: "copy")
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let roots = try learner.store.database.read { db in
            try Int.fetchAll(db, sql: "SELECT rootpage FROM sqlite_schema WHERE tbl_name = 'card' AND name <> 'card_body' AND rootpage > 0")
        }
        let pages = try learner.store.database.read { _ in
            roots
                + stride(from: 1, through: bytes.count / 4096, by: 1).filter { number in
                    let rows = PageRows(of: number, in: try! DamagedPages(path: path)).rows
                    return rows.contains { $0.values.count == 5 && $0.id == nil || $0.values.count == 7 }
                }
        }
        for page in Set(pages) { bytes.replaceSubrange((page - 1) * 4096..<page * 4096, with: Data(repeating: 0xFF, count: 4096)) }
        try bytes.write(to: URL(fileURLWithPath: path))
        let rescue = try DamagedStore(path: path).rescue(at: Self.now)
        #expect(try rescue.cards == 0 && rescue.nameless == 61 && rescue.events == learner.log().count)
        #expect(try Learner(Store(path: rescue.path)).log() == learner.log())
    }

    @Test(arguments: [
        [UInt8](), [1, 2, 3], Array("# No store".utf8), [UInt8](repeating: 13, count: 20_000), [UInt8](repeating: 255, count: 9000),
    ])
    func anythingAtAllCanBeLookedAt(bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: folder("x")))
        let rescue = try DamagedStore(path: folder("x")).rescue(at: Self.now)
        #expect(rescue.events == 0 && rescue.cards == 0)
    }

    @Test func whatIsNotThereCannotBeRead() {
        #expect(throws: StoreError.cannotOpen(path: folder("x"), reason: "No such file or directory")) {
            try DamagedStore(path: folder("x")).rescue(at: Self.now)
        }
    }
}
