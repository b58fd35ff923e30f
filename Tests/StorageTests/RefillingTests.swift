import GRDB
import Scheduling
import Testing

@testable import Storage

/// Tables that are filled at one go hold what they hold where each row is written by itself, with triggers at work.
@Suite struct RefillingTests {
    private static let tables = [
        "SELECT * FROM schedule ORDER BY card", "SELECT * FROM due_day ORDER BY day, file", "SELECT * FROM successor ORDER BY card",
        "SELECT * FROM history ORDER BY card", "SELECT card, file, siblings, is_new FROM listing ORDER BY card",
        "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name",
    ]

    private static func contents(_ db: Database) throws -> [[String]] {
        try tables.map { sql in try Row.fetchAll(db, sql: sql).map { "\($0)" } }
    }

    /// Writes one card after the other.
    private static func refillPlainly(_ db: Database, from replay: Replay) throws {
        try db.execute(sql: "DELETE FROM due_day; DELETE FROM schedule; DELETE FROM successor; DELETE FROM history")
        let tables = try DerivedTables(db)
        for card in Set(replay.standings.keys).union(replay.successors.keys).union(replay.histories.keys) {
            try tables.write(card, replay, over: Replay())
        }
    }

    @Test func veryManyActionsComeToWhatEachOfThemDoes() throws {
        let headings = (0..<5_200).map { "card \($0)" }
        func contents(each length: Int) throws -> [[String]] {
            var learner = try Learner.inMemory(headings)
            let cards = try headings.map { try learner.card($0) }
            try learner.answer(cards[3])
            var actions: [Action] = cards.enumerated().map { index, card in
                .adopt(card, ImportedSchedule(interval: 3 + index % 9, easiness: 250, due: learner.day.advanced(by: index % 30)))
            }
            actions += [
                .suspend(cards[7]), .setDue(cards[3], learner.day),
                .adopt(cards[5], ImportedSchedule(interval: 1, easiness: 130, due: learner.day)),
            ]
            for start in stride(from: 0, to: actions.count, by: length) { try learner.record(Array(actions[start...].prefix(length))) }
            return try learner.store.database.write { db in
                // Ids differ, as the moments do.
                try Self.tables.dropFirst().map { sql in try Row.fetchAll(db, sql: sql).map { "\($0)" } }
                    + [
                        Row.fetchAll(db, sql: "SELECT card, interval, due, reviews, is_suspended, file FROM schedule ORDER BY card").map {
                            "\($0)"
                        }
                    ]
            }
        }
        let (once, parted) = (try contents(each: 10_000), try contents(each: 700))
        for (once, parted) in zip(once, parted) { #expect(once == parted) }
    }

    @Test(arguments: 1...6) func whateverHappened(seed: UInt64) throws {
        var learner = try Learner.inMemory(ReplayTests.headings, seed: seed &+ 90)
        try learner.read(
            .deck("other", [.init("x"), .init("y", sides: [.cloze(1), .cloze(2)]), .init("z", sides: [.forward, .backward])]))
        let headings = ReplayTests.headings
        let cards = try headings.map { try learner.card($0) } + [learner.card("x", deck: "other")]
        for _ in 0..<4 {
            for _ in 0..<30 { try ReplayTests.stumble(&learner, cards) }
            let (plain, filled) = try learner.store.database.write { db in
                var replay = Replay()
                let log = Log(db: db)
                let (takenBack, events) = (try log.takenBack(), try log.all())
                while let event = try events.next() {
                    if takenBack.contains(event) { replay.applyTakenBack(event) } else { replay.apply(event) }
                }
                try Self.refillPlainly(db, from: replay)
                let plain = try Self.contents(db)
                try DerivedTables.refill(db, from: replay)
                return (plain, try Self.contents(db))
            }
            for (plain, filled) in zip(plain, filled) { try #require(plain == filled) }
        }
    }
}
