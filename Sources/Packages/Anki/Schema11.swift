import Formats
import Foundation

/// The head of a collection in schema 11: note types, decks and settings as JSON in one row.
enum Schema11 {
    /// Reads it.
    ///
    /// - Returns: the collection without its rows, and the version of the scheduler that kept it.
    static func read(_ database: MemoryDatabase, _ limits: PackageLimits) throws -> (AnkiCollection, scheduler: Int) {
        var head: (collection: AnkiCollection, scheduler: Int)?
        try database.forEach("SELECT crt, conf, models, decks, tags FROM col LIMIT 1") { row in
            let settings: Settings = try decode(row.bytes(1), "settings", limits)
            var collection = AnkiCollection(created: try row.integer(0), minutesWest: settings.creationOffset)
            collection.usesFSRS = settings.fsrs ?? false
            let types: [String: NoteType] = try decode(row.bytes(2), "note types", limits)
            for (key, type) in types {
                guard let id = Int64(key) else { throw PackageError.damaged("the list of note types", "'\(key.prefix(40))' is no number") }
                collection.noteTypes[id] = type.value
            }
            let decks: [String: Deck] = try decode(row.bytes(3), "decks", limits)
            for (key, deck) in decks {
                guard let id = Int64(key) else { throw PackageError.damaged("the list of decks", "'\(key.prefix(40))' is no number") }
                collection.decks[id] = AnkiDeck(
                    path: deck.name.components(separatedBy: "::"), text: deck.desc ?? "",
                    isFiltered: deck.dyn.map { $0.value != 0 } ?? false)
            }
            if let tags: [String: Loose] = try? decode(row.bytes(4), "tags", limits) { collection.tags = tags.keys.sorted() }
            head = (collection, settings.schedVer?.value ?? 1)
        }
        guard let head else { throw PackageError.noCollection }
        return head
    }

    private static func decode<Value: Decodable>(_ bytes: [UInt8], _ name: String, _ limits: PackageLimits) throws -> Value {
        guard bytes.count <= limits.json else { throw PackageError.tooLarge("the list of \(name)") }
        do {
            return try JSONDecoder().decode(Value.self, from: Data(bytes))
        } catch {
            throw PackageError.damaged("the list of \(name)", "its JSON is not Anki's")
        }
    }

    /// A number, however it is written; 0 for what is none.
    private struct Loose: Decodable {
        var value: Int

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int.self) {
                value = number
            } else if let number = try? container.decode(Double.self) {
                value = Int(exactly: number.rounded()) ?? 0
            } else if let bool = try? container.decode(Bool.self) {
                value = bool ? 1 : 0
            } else {
                value = (try? container.decode(String.self)).flatMap { Int($0) } ?? 0
            }
        }
    }

    private struct Settings: Decodable {
        var creationOffset: Int?
        var schedVer: Loose?
        var fsrs: Bool?
    }

    private struct Deck: Decodable {
        var name: String
        var desc: String?
        var dyn: Loose?
    }

    private struct NoteType: Decodable {
        struct Field: Decodable {
            var name: String
            var ord: Loose?
        }

        struct Template: Decodable {
            var name: String
            var qfmt: String
            var afmt: String?
            var ord: Loose?
        }

        var name: String
        var type: Loose?
        var flds: [Field]
        var tmpls: [Template]

        var value: AnkiNoteType {
            var result = AnkiNoteType(name: name, isCloze: type?.value == 1)
            // Where numbers are there they count, and not the order in which they stand.
            result.fields = flds.enumerated().sorted { ($0.element.ord?.value ?? $0.offset) < ($1.element.ord?.value ?? $1.offset) }
                .map(\.element.name)
            result.templates = tmpls.enumerated().sorted { ($0.element.ord?.value ?? $0.offset) < ($1.element.ord?.value ?? $1.offset) }
                .map { .init(name: $0.element.name, question: $0.element.qfmt, answer: $0.element.afmt ?? "") }
            return result
        }
    }
}
