import Foundation
import GRDB
import Scheduling
import TestSupport
import Testing

@testable import Storage

/// When the world fails, nothing is lost and the learner is told what to do.
@Suite struct FailureTests {
    private let folder = TemporaryFolder()

    @Test(arguments: [
        (ResultCode.SQLITE_CANTOPEN, "cannotOpen"), (.SQLITE_PERM, "cannotOpen"), (.SQLITE_AUTH, "cannotOpen"),
        (.SQLITE_IOERR_SHMMAP, "cannotOpen"), (.SQLITE_IOERR_SHMOPEN, "cannotOpen"), (.SQLITE_NOTADB, "notAStore"),
        (.SQLITE_CORRUPT, "corrupt"), (.SQLITE_CORRUPT_VTAB, "corrupt"), (.SQLITE_READONLY, "readOnly"),
        (.SQLITE_READONLY_DIRECTORY, "readOnly"), (.SQLITE_READONLY_CANTLOCK, "readOnly"), (.SQLITE_READONLY_CANTINIT, "failed"),
        (.SQLITE_READONLY_ROLLBACK, "failed"), (.SQLITE_READONLY_DBMOVED, "failed"), (.SQLITE_FULL, "diskFull"),
        (.SQLITE_BUSY, "locked"), (.SQLITE_BUSY_SNAPSHOT, "locked"), (.SQLITE_BUSY_RECOVERY, "locked"), (.SQLITE_LOCKED, "locked"),
        (.SQLITE_PROTOCOL, "locked"), (.SQLITE_ERROR, "failed"), (.SQLITE_IOERR, "failed"), (.SQLITE_IOERR_FSYNC, "failed"),
        (.SQLITE_NOMEM, "failed"), (.SQLITE_INTERRUPT, "senseless"), (.SQLITE_MISMATCH, "senseless"), (.SQLITE_TOOBIG, "failed"),
        (.SQLITE_CONSTRAINT_CHECK, "failed"),
        (.SQLITE_MISUSE, "failed"), (.SQLITE_NOLFS, "failed"), (.SQLITE_SCHEMA, "failed"), (.SQLITE_INTERNAL, "failed"),
    ])
    func eachCodeOfSQLiteHasItsError(code: ResultCode, name: String) {
        let error = StoreError(DatabaseError(resultCode: code), path: "/p")
        #expect(String(describing: Mirror(reflecting: error).children.first?.label ?? "") == name)
    }

    @Test(arguments: [
        (
            StoreError.diskFull(path: "/home/a/nacre.sqlite"),
            "/home/a/nacre.sqlite: the disk is full; nothing was written to it. Free some space and try again"
        ),
        (
            .newer(path: "/n", found: 9, known: 1),
            "/n: written by a newer Nacre (schema 9; this one knows 1); it was left as it is. Update Nacre"
        ),
        (
            .corrupt(path: "/n"),
            "/n: the file is damaged; it was left as it is. Bring back a backup with 'nacre restore', or save what can be read with "
                + "'nacre doctor --rescue'"
        ),
        (
            .changedElsewhere([CardNumber(1)]),
            "the card was changed by another program meanwhile; nothing was written. Look at it again"
        ),
        (.notAStore(path: "/n"), "/n: this is not a store of Nacre's; it was left as it is. Move it away, or name another file"),
        (.readOnly(path: "/n"), "/n: cannot be written; nothing was. Make the file and its folder writable and try again"),
        (
            .locked(path: "/n"),
            "/n: another program has kept it for more than 5 seconds; nothing was written to it. Close that program and try again"
        ),
        (
            .cannotOpen(path: "/n", reason: "Not a directory"),
            "/n: cannot be opened: Not a directory. See that its folder exists and is yours"
        ),
        (
            .senseless(path: "/n"),
            "/n: something in it makes no sense; nothing was written to it. See what with 'nacre doctor'; 'nacre doctor --repair' makes "
                + "anew what follows from the log"
        ),
        (
            .foreignTables(path: "/n", names: ["a", "b"]),
            "/n: not as Nacre makes it: a, b; another program has changed it; it was left as it is, and nothing else was read from it. "
                + "Bring back a backup with 'nacre restore', or save the log with 'nacre doctor --rescue'"
        ),
        (.failed(path: "/n", reason: "out of memory"), "/n: out of memory; nothing was written to it"),
    ])
    func everyErrorNamesTheFileAndTheRemedy(error: StoreError, text: String) {
        #expect(String(describing: error) == text)
    }

    /// Lets the file grow by so many pages, and no further.
    private func fill(_ store: Store, leaving pages: Int) throws {
        try store.database.writeWithoutTransaction { db in
            let count = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(count + pages)")
        }
    }

    @Test func whenTheDiskIsFullNothingIsLostAndStudyingCanGoOn() throws {
        var learner = Learner(try Store(path: folder("nacre.sqlite")))
        try learner.read(.deck("deck", (0..<50).map { .init("\($0)") }))
        let cards = try (0..<50).map { try learner.card("\($0)") }
        for pages in 0..<8 {
            try fill(learner.store, leaving: pages)
            var log = try learner.log()
            var error: StoreError?
            while error == nil {
                do {
                    log.append(try learner.answer(cards.randomElement(using: &learner.dice)!, .five))
                } catch let failure as StoreError {
                    error = failure
                }
            }
            #expect(error == .diskFull(path: folder("nacre.sqlite")))
            #expect(try learner.log() == log, "what was recorded is there, and nothing else")
            #expect(try ReplayTests.stored(learner) == ReplayTests.naive(log))
        }
        try fill(learner.store, leaving: 100)
        try learner.answer(cards[0])
    }

    @Test func whenTheDiskIsFullTheIndexStaysWhole() throws {
        var learner = Learner(try Store(path: folder("nacre.sqlite")))
        try learner.read(.deck("deck", [.init("a")]))
        try fill(learner.store, leaving: 2)
        #expect(throws: StoreError.diskFull(path: folder("nacre.sqlite"))) {
            try learner.read(.deck("deck", (0..<500).map { .init("\($0)") }))
        }
        #expect(try learner.store.cards(.all, day: learner.day).map(\.heading) == ["a"])
        #expect(try learner.store.number(of: .init(deck: "deck", heading: "0", ordinal: 0, side: .forward)) == nil)
    }

    @Test func aProgramThatKeepsTheFileIsWaitedForAndThenReported() throws {
        let path = folder("nacre.sqlite")
        var learner = Learner(try Store(path: path))
        try learner.read(.deck("deck", [.init("a")]))
        try learner.store.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 50") }
        let other = try Store(path: path)
        try other.database.write { _ throws in
            #expect(throws: StoreError.locked(path: path)) { try learner.answer(learner.card("a")) }
            #expect(try learner.schedule("a").isNew, "reading goes on meanwhile")
        }
        try learner.answer(learner.card("a"))
    }

    /// Rows that the tables do not admit, as damage or another program may leave them: an error, and never a trap.
    @Test(arguments: [
        "INSERT INTO event (id, kind, card, day, late, utc_offset) VALUES (randomblob(16), 77, 1, 0, 0, 0)",
        "INSERT INTO event (id, kind, card, day, late, utc_offset) VALUES (x'01', 2, 1, 0, 0, 0)",
        "INSERT INTO event (id, kind, card, day, late, utc_offset, detail) VALUES (x'018BCFE5680000000000000000000001', 6, 1, 0, 0, 0, 'x')",
        "UPDATE card SET side = 'upside down' WHERE number = 1", "UPDATE card SET ordinal = -1 WHERE number = 1",
    ])
    func aRowThatMakesNoSenseIsAnError(sql: String) throws {
        let path = folder("nacre.sqlite")
        var learner = Learner(try Store(path: path))
        try learner.read(.deck("deck", [.init("a")]))
        try learner.answer(learner.card("a"))
        let store = learner.store
        try store.database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA ignore_check_constraints = ON; DROP TRIGGER card_names_stay;" + sql)
        }
        var understood = 0
        #expect(try store.forEachNamedEvent { _ in understood += 1 } == 1)
        #expect(understood == (sql.hasPrefix("INSERT") ? 1 : 0), "the rest is there")
        if sql.hasPrefix("INSERT") { #expect(throws: StoreError.corrupt(path: path)) { try store.rebuildSchedules() } }
        #expect(store.checkUp(at: learner.now).contains { $0.state == .bad })
    }
}
