import Foundation
import GRDB
import Scheduling

/// A store as Nacre 0.1 left it, made by its own SQL.
public enum FirstVersion {
    /// The SQL of the tables.
    public static let schema: String = {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return try! String(contentsOf: tests.appendingPathComponent("StorageTests/Schemas/1.sql"), encoding: .utf8)
    }()

    /// Makes a store with so many answers to so many cards of the deck `deck`, a card after the other and day after day.
    public static func make(_ path: String, cards: Int, answers: Int, seed: UInt64 = 1) throws {
        let database = try DatabaseQueue(path: path)
        try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        try database.write { db in
            try db.execute(sql: schema + "PRAGMA application_id = 0x4E616372; PRAGMA user_version = 1;")
            for card in 1...cards {
                try db.execute(sql: "INSERT INTO card VALUES (?, 'deck', ?, 0, 'forward', 0, 20000)", arguments: [card, "card \(card)"])
            }
            var dice = Dice(state: seed)
            let insert = try db.makeStatement(
                sql: """
                    INSERT INTO event (id, moment, utc_offset, day, kind, card, grade, mode, thinking_ms, total_ms, scheduler, verdict,
                        confidence, proposed, hints) VALUES (?, ?, 7200, ?, 'answer', ?, ?, ?, ?, ?, 'sm-2', ?, ?, ?, ?)
                    """)
            for answer in 0..<answers {
                let milliseconds = 1_728_000_000_000 + Int64(answer) * 20_000
                let id = EventID(after: nil, at: milliseconds, entropy: dice.entropy())
                let bytes = withUnsafeBytes(of: id.rawValue.bigEndian) { Data($0) }
                let isTyped = dice.next() % 4 == 0
                try insert.execute(arguments: [
                    bytes, milliseconds, Int(milliseconds / 86_400_000), 1 + answer % cards, Int(dice.next() % 6),
                    dice.next() % 8 == 0 ? "drill" : "scheduled", Int(dice.next() % 9000), 9000 + Int(dice.next() % 9000),
                    isTyped ? "nearly" : nil, isTyped ? "sure" : nil, isTyped ? 3 : nil, isTyped ? 1 : 0,
                ])
            }
            // What follows from the log is made anew; what stands there need only be admitted.
            try db.execute(
                sql: """
                    INSERT INTO schedule SELECT number, 0, 0, 250, 1, 1, 1, NULL, NULL, 1, 0, 0, (SELECT id FROM event LIMIT 1) FROM card;
                    """)
        }
        try database.close()
    }

    /// Copies the store of a kept file, whose bytes stay as they are.
    public static func copyKept(to path: String) throws {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        try FileManager.default.copyItem(atPath: tests.appendingPathComponent("StorageTests/Stores/0.1.0.sqlite").path, toPath: path)
    }

    /// The lines of a kept file: `0.1.0.jsonl` is the log of the same store, `0.1.0.state.jsonl` where its cards stood, as 0.1.0 told them.
    public static func kept(_ name: String) throws -> [String] {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: tests.appendingPathComponent("StorageTests/Stores/" + name), encoding: .utf8)
            .split(separator: "\n").map(String.init)
    }
}
