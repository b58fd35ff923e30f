import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// Reading sees one state, all that was written before, changes nothing, and does not make SQLite compile its statements again.
@Suite struct ReadingTests {
    private let folder = TemporaryFolder()

    private func learners() throws -> [Learner] { try [Learner(Store(path: folder("nacre.sqlite"))), Learner(.inMemory())] }

    /// How often SQLite had to compile a statement again: `SQLITE_STMTSTATUS_REPREPARE`.
    private static func recompilations(_ statement: Statement) -> Int32 {
        typealias Function = @convention(c) (OpaquePointer, Int32, Int32) -> Int32
        let function = unsafeBitCast(dlsym(nil, "sqlite3_stmt_status"), to: Function.self)
        return function(statement.sqliteStatement, 5, 0)
    }

    @Test func statementsStayCompiledAndSeeWhatWasWritten() throws {
        for var learner in try learners() {
            try learner.read(.deck("deck", [.init("a")]))
            let card = try learner.card("a")
            for count in 1...100 {
                try learner.answer(card, .five)
                let (found, recompilations) = try learner.store.read { db in
                    let statement = try db.cachedStatement(sql: "SELECT count(*) FROM event")
                    return (try Int.fetchOne(statement), Self.recompilations(statement))
                }
                #expect(found == count && recompilations == 0)
            }
        }
    }

    @Test func aReadSeesOneState() throws {
        let path = folder("nacre.sqlite")
        var learner = Learner(try Store(path: path))
        try learner.read(.deck("deck", [.init("a")]))
        let card = try learner.card("a")
        var other = Learner(try Store(path: path), seed: 2)
        func count(_ db: Database) throws -> Int? { try Int.fetchOne(db, sql: "SELECT count(*) FROM event") }
        try learner.store.read { db in
            #expect(try count(db) == 0)
            try other.answer(card)
            #expect(try count(db) == 0)
        }
        #expect(try learner.store.read(count) == 1)
    }

    @Test(arguments: ["DELETE FROM schedule", "CREATE TABLE mine (x); INSERT INTO mine VALUES (1)"])
    func whatIsWrittenInAReadIsRefusedAndUndone(sql: String) throws {
        for var learner in try learners() {
            try learner.read(.deck("deck", [.init("a")]))
            try learner.answer(learner.card("a"))
            let schedules = try learner.schedules()
            #expect(throws: StoreError.self) { try learner.store.read { try $0.execute(sql: sql) } }
            #expect(throws: StoreError.self) { try learner.store.reading { try $0.execute(sql: sql) } }
            #expect(try learner.schedules() == schedules)
            #expect(learner.store.checkUp(at: learner.now).allSatisfy { $0.state == .good || $0.check == "clock" })
            try learner.answer(learner.card("a"))
        }
    }

    @Test func anErrorOfWhoReadsPassesThroughAndEndsTheRead() throws {
        for var learner in try learners() {
            try learner.read(.deck("deck", [.init("a")]))
            #expect(throws: CancellationError.self) { try learner.store.reading { _ in throw CancellationError() } }
            try learner.answer(learner.card("a"))
            #expect(try learner.log().count == 1)
        }
    }
}
