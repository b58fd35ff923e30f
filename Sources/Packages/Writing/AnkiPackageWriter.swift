import Formats
import Foundation

/// Writes a package that every version of Anki since 2.1 reads, and AnkiDroid and AnkiMobile: schema 11 in a form without Zstandard.
public enum AnkiPackageWriter {
    /// Writes a package.
    ///
    /// - Parameters:
    ///   - media: the files of its media by their names.
    ///   - seconds: now, since 1970.
    /// - Throws: `PackageError` when it cannot be written.
    public static func write(_ collection: AnkiCollection, media: [String: String], to path: String, at seconds: Int) throws {
        let archive = try ZipWriter(path)
        try archive.add("meta", [0x08, 2], isPacked: false)
        try archive.add("collection.anki21", try database(collection, at: seconds))
        var names: [String: String] = [:]
        for (index, (name, file)) in media.sorted(by: { $0.key < $1.key }).enumerated() {
            names["\(index)"] = name
            try archive.add("\(index)", file: file)
        }
        try archive.add("media", Array(JSON.object(names.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }).text.utf8))
        try archive.finish()
    }

    static func database(_ collection: AnkiCollection, at seconds: Int) throws -> [UInt8] {
        typealias Value = NewDatabase.Value
        let database = try NewDatabase(schema)
        try database.insert(into: "col", columns: 13, [head(of: collection, at: seconds)])
        try database.insert(
            into: "notes", columns: 11,
            collection.notes.lazy.map { note -> [Value] in
                let first = sortField(note.fields.first ?? "")
                let sum = SHA1.digest(first.utf8).prefix(4).reduce(Int64(0)) { $0 << 8 | Int64($1) }
                let tags = note.tags.isEmpty ? "" : " " + note.tags.joined(separator: " ") + " "
                return [
                    .integer(note.id), .text(note.guid), .integer(note.type), .integer(Int64(note.changed)), .integer(-1), .text(tags),
                    .text(note.fields.joined(separator: "\u{1F}")), .text(first), .integer(sum), .integer(0), .text(""),
                ]
            })
        try database.insert(
            into: "cards", columns: 18,
            collection.cards.lazy.map { card -> [Value] in
                let numbers: [Int64] = [
                    card.id, card.note, card.deck, Int64(card.ordinal), Int64(card.changed == 0 ? seconds : card.changed), -1,
                    Int64(card.stage.rawValue),
                    Int64(card.queue.rawValue), Int64(card.due), Int64(card.interval), Int64(card.factor), Int64(card.repetitions),
                    Int64(card.lapses), Int64(card.left), Int64(card.homeDue), card.homeDeck, Int64(card.flag),
                ]
                return numbers.map(Value.integer) + [.text(card.data)]
            })
        try database.insert(
            into: "revlog", columns: 9,
            collection.reviews.lazy.map { row -> [Value] in
                let numbers: [Int64] = [
                    row.id, row.card, -1, Int64(row.ease), Int64(row.interval), Int64(row.lastInterval), Int64(row.factor),
                    Int64(row.milliseconds), Int64(row.kind),
                ]
                return numbers.map(Value.integer)
            })
        return try database.finish()
    }

    /// The first field without its tags, the names of its pictures kept, as Anki sorts notes by it and finds doubles.
    static func sortField(_ html: String) -> String { AnkiMedia.plain(html) }

    private static func head(of collection: AnkiCollection, at seconds: Int) -> [NewDatabase.Value] {
        var settings: [(key: String, value: JSON)] = [
            ("schedVer", .int(2)), ("sched2021", .bool(true)), ("nextPos", .int(collection.notes.count + 1)), ("curDeck", .int(1)),
            ("activeDecks", .array([.int(1)])), ("sortType", .string("noteFld")), ("sortBackwards", .bool(false)),
            ("collapseTime", .int(1200)), ("newSpread", .int(0)), ("timeLim", .int(0)), ("estTimes", .bool(true)),
            ("dueCounts", .bool(true)),
            ("addToCur", .bool(true)), ("dayLearnFirst", .bool(false)),
        ]
        if let west = collection.minutesWest { settings.append(("creationOffset", .int(west))) }
        let types = collection.noteTypes.sorted { $0.key < $1.key }.map {
            (key: "\($0.key)", value: AnkiHead.type($0.value, $0.key, seconds))
        }
        let decks = collection.decks.sorted { $0.key < $1.key }.map { (key: "\($0.key)", value: AnkiHead.deck($0.value, $0.key, seconds)) }
        let standard = AnkiHead.deck(AnkiDeck(path: ["Default"], text: "", isFiltered: false), 1, seconds)
        let milliseconds = Int64(seconds) * 1000
        return [
            .integer(1), .integer(Int64(collection.created)), .integer(milliseconds), .integer(milliseconds), .integer(11), .integer(0),
            .integer(0), .integer(0), .text(JSON.object(settings).text), .text(JSON.object(types).text),
            .text(JSON.object((collection.decks[1] == nil ? [("1", standard)] : []) + decks).text),
            .text(JSON.object([("1", AnkiHead.preset)]).text), .text("{}"),
        ]
    }

    /// Anki's schema 11.
    private static let schema = """
        CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL, ver integer NOT NULL,
          dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL, models text NOT NULL, decks text NOT NULL,
          dconf text NOT NULL, tags text NOT NULL);
        CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL,
          tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
        CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL, mod integer NOT NULL,
          usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL,
          factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL, "left" integer NOT NULL, odue integer NOT NULL,
          odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
        CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,
          ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL);
        CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
        CREATE INDEX ix_notes_usn ON notes (usn);
        CREATE INDEX ix_cards_usn ON cards (usn);
        CREATE INDEX ix_revlog_usn ON revlog (usn);
        CREATE INDEX ix_cards_nid ON cards (nid);
        CREATE INDEX ix_cards_sched ON cards (did, queue, due);
        CREATE INDEX ix_revlog_cid ON revlog (cid);
        CREATE INDEX ix_notes_csum ON notes (csum);
        """
}
