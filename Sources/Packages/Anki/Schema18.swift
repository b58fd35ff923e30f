import Formats
import Foundation

/// The head of a collection in schemas 15 to 18: tables of their own, their settings as protobuf.
enum Schema18 {
    /// The tables that schema 11 has not.
    static let tables: Set<String> = ["config", "notetypes", "fields", "templates", "decks"]

    /// Reads it: a collection without its rows.
    static func read(_ database: MemoryDatabase) throws -> AnkiCollection {
        var created = 0
        try database.forEach("SELECT crt FROM col LIMIT 1") { created = try $0.integer(0) }
        var collection = AnkiCollection(created: created, minutesWest: nil)
        try database.forEach("SELECT key, val FROM config") { row in
            switch try row.text(0) {
            case "creationOffset": collection.minutesWest = Int(String(decoding: row.bytes(1), as: UTF8.self))
            case "fsrs": collection.usesFSRS = row.bytes(1).elementsEqual("true".utf8)
            default: break
            }
        }
        try readTypes(database, &collection)
        try database.forEach("SELECT id, name, kind FROM decks") { row in
            let kind = try ProtobufReader.Message(row.bytes(2)[...])
            // 1 holds an ordinary deck, whose description is 4; 2 a filtered one.
            let text = kind.has(2) ? "" : try ProtobufReader.Message(kind.bytes(1)).text(4)
            let path = try row.text(1).components(separatedBy: "\u{1F}")
            collection.decks[Int64(try row.integer(0))] = AnkiDeck(path: path, text: text, isFiltered: kind.has(2))
        }
        try database.forEach("SELECT tag FROM tags") { collection.tags.append(try $0.text(0)) }
        return collection
    }

    private static func readTypes(_ database: MemoryDatabase, _ collection: inout AnkiCollection) throws {
        try database.forEach("SELECT id, name, config FROM notetypes") { row in
            let isCloze = try ProtobufReader.Message(row.bytes(2)[...]).number(1) == 1
            collection.noteTypes[Int64(try row.integer(0))] = AnkiNoteType(name: try row.text(1), isCloze: isCloze)
        }
        try database.forEach("SELECT ntid, name FROM fields ORDER BY ntid, ord") { row in
            collection.noteTypes[Int64(try row.integer(0))]?.fields.append(try row.text(1))
        }
        try database.forEach("SELECT ntid, name, config FROM templates ORDER BY ntid, ord") { row in
            let config = try ProtobufReader.Message(row.bytes(2)[...])
            let template = AnkiNoteType.Template(name: try row.text(1), question: try config.text(1), answer: try config.text(2))
            collection.noteTypes[Int64(try row.integer(0))]?.templates.append(template)
        }
    }
}
