import Foundation
import GRDB
import Storage
import Testing

@Suite("Mnemosyne's tables") struct MnemosyneFileTests {
    private static let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("FormatsTests/Samples/mnemosyne/default.db").path

    @Test func allRowsAreRead() throws {
        let file = try MnemosyneFile(path: Self.sample)
        #expect(file.cards.count == 19 && file.facts.count == 13 && file.answers.count == 104)
        #expect(file.cards[0].easiness == 2.28 && file.cards[18].grade == -1)
    }

    @Test(arguments: [
        "CREATE VIEW v AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c",
        "CREATE TRIGGER t AFTER INSERT ON facts BEGIN DELETE FROM facts; END", "DROP TABLE log",
        "DROP TABLE tags; CREATE VIEW tags AS SELECT 1 AS _id, 'a' AS name",
        "DROP TABLE tags; CREATE TABLE tags (_id INTEGER, name TEXT GENERATED ALWAYS AS (hex(zeroblob(_id))) VIRTUAL)",
    ]) func aStrangeSchemaIsRefused(sql: String) throws {
        let copy = NSTemporaryDirectory() + "mnemosyne-\(UUID().uuidString).db"
        defer { try? FileManager.default.removeItem(atPath: copy) }
        try FileManager.default.copyItem(atPath: Self.sample, toPath: copy)
        try DatabaseQueue(path: copy).write { db in try db.execute(sql: sql) }
        let error = #expect(throws: MnemosyneError.self) { _ = try MnemosyneFile(path: copy) }
        #expect(error?.description.contains("this is no database as Mnemosyne 2 makes it") == true)
    }
}
