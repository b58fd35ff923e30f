import Formats
import Foundation

/// Writes a package that every version of Anki since 2.1 reads, and AnkiDroid and AnkiMobile: schema 11 in a form without Zstandard.
public final class AnkiPackageWriter {
    private let database: NewDatabase
    /// Now, since 1970.
    private let seconds: Int
    /// How many notes it has.
    private var notes = 0

    /// A package that holds nothing yet.
    ///
    /// - Parameter seconds: now, since 1970.
    /// - Throws: `PackageError` when there is no memory.
    public init(at seconds: Int) throws(PackageError) {
        self.seconds = seconds
        database = try NewDatabase(Self.tables)
    }

    /// Writes a whole collection as a package. Until it is whole, nothing is there under its name.
    ///
    /// - Parameters:
    ///   - media: the files of its media by their names.
    ///   - seconds: now, since 1970.
    /// - Throws: `PackageError` when it cannot be written.
    public static func write(_ collection: AnkiCollection, media: [String: String], to path: String, at seconds: Int) throws {
        let writer = try AnkiPackageWriter(at: seconds)
        try writer.add(collection.notes, collection.cards)
        try writer.finish(collection, media: media, to: path)
    }

    /// Adds notes and cards. Only the database holds them from then on.
    ///
    /// - Throws: `PackageError` when there is no memory.
    public func add(_ notes: [AnkiNoteRow], _ cards: [AnkiCard]) throws {
        self.notes += notes.count
        try database.insert(into: "notes", columns: 11, notes) { note, row in
            let first = Self.sortField(note.fields.first ?? "")
            let sum = SHA1.digest(first.utf8).prefix(4).reduce(Int64(0)) { $0 << 8 | Int64($1) }
            let tags = note.tags.isEmpty ? "" : " " + note.tags.joined(separator: " ") + " "
            row.put(note.id)
            row.put(note.guid)
            row.put(note.type)
            row.put([note.changed, -1])
            for text in [tags, note.joined, first] { row.put(text) }
            row.put([Int(sum), 0])
            row.put("")
        }
        try database.insert(into: "cards", columns: 18, cards) { card, row in
            row.put(card.id)
            row.put(card.note)
            row.put(card.deck)
            row.put([
                card.ordinal, card.changed == 0 ? seconds : card.changed, -1, Int(card.stage.rawValue), Int(card.queue.rawValue), card.due,
                card.interval, card.factor, card.repetitions, card.lapses, card.left, card.homeDue, Int(card.homeDeck), card.flag,
            ])
            row.put(card.data)
        }
    }

    /// Adds what belongs to no note and the log, and writes the file. Until it is whole, nothing is there under its name.
    ///
    /// - Parameters:
    ///   - collection: its notes and cards are not looked at.
    ///   - media: the files of its media by their names.
    ///   - progress: is told how much is done, from 0 to 1, and says whether to go on.
    /// - Throws: `PackageError` when it cannot be written, or was ended.
    public func finish(
        _ collection: consuming AnkiCollection, media: [String: String], to path: String,
        progress: (_ share: Double) -> Bool = { _ in true }
    ) throws {
        // Rows are let go of as soon as they are in the database.
        var rest = collection
        let reviews = rest.reviews
        rest.reviews = []
        try database.insert(into: "col", columns: 13, [rest]) { head(of: $0, &$1) }
        try add(consume reviews) { if !progress($0 * 0.2) { throw PackageError.ended } }
        try database.finish(Self.indices)
        try database.withBytes { bytes in
            let archive = try ZipWriter(path)
            try archive.add("meta", [0x08, 2], isPacked: false)
            try archive.add("collection.anki21", lent: bytes)
            var names: [String: String] = [:]
            for (index, (name, file)) in media.sorted(by: { $0.key < $1.key }).enumerated() {
                names["\(index)"] = name
                try archive.add("\(index)", file: file)
            }
            try archive.add("media", Array(JSON.object(names.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }).text.utf8))
            try archive.finish { progress(0.2 + $0 * 0.8) }
        }
    }

    private func add(_ reviews: consuming [AnkiReview], _ progress: (_ share: Double) throws -> Void) throws {
        // In the order of their keys each goes behind the last.
        reviews.sort { $0.id < $1.id }
        let count = reviews.count
        var made = 0
        try database.insert(into: "revlog", columns: 9, consume reviews) { review, row in
            if made % 5_000 == 0 { try progress(Double(made) / Double(count)) }
            made += 1
            row.put(review.id)
            row.put(review.card)
            row.put([-1, review.ease, review.interval, review.lastInterval, review.factor, review.milliseconds, review.kind])
        }
    }

    /// The first field without its tags, the names of its pictures kept, as Anki sorts notes by it and finds doubles.
    static func sortField(_ html: String) -> String { AnkiMedia.plain(html) }

    private func head(of collection: AnkiCollection, _ row: inout NewDatabase.Row) {
        var settings: [(key: String, value: JSON)] = [
            ("schedVer", .int(2)), ("sched2021", .bool(true)), ("nextPos", .int(notes + 1)), ("curDeck", .int(1)),
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
        row.put([1, collection.created, Int(milliseconds), Int(milliseconds), 11, 0, 0, 0])
        let all = JSON.object((collection.decks[1] == nil ? [("1", standard)] : []) + decks)
        for value in [JSON.object(settings), JSON.object(types), all, JSON.object([("1", AnkiHead.preset)])] { row.put(value.text) }
        row.put("{}")
    }

    /// Anki's schema 11.
    private static let tables = """
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
        """

    private static let indices = """
        CREATE INDEX ix_notes_usn ON notes (usn);
        CREATE INDEX ix_cards_usn ON cards (usn);
        CREATE INDEX ix_revlog_usn ON revlog (usn);
        CREATE INDEX ix_cards_nid ON cards (nid);
        CREATE INDEX ix_cards_sched ON cards (did, queue, due);
        CREATE INDEX ix_revlog_cid ON revlog (cid);
        CREATE INDEX ix_notes_csum ON notes (csum);
        """
}
