import Foundation
import GRDB

/// A copy of a store that is being made ready to take the place of the present one: of this version, sound, and with the numbers by which
/// the present one knows its cards. What it was copied from stays as it is.
struct Successor {
    private let file: UnfinishedStore
    private var database: DatabaseQueue { file.database }

    /// - Parameter present: where it is to go.
    init(_ copy: StoreCopy, for present: String) throws(StoreError) {
        file = try UnfinishedStore(for: present, copying: copy)
        do {
            try StoreError.translating(copy.path) { try makeReady(copy.path) }
        } catch {
            file.abandon()
            throw error
        }
    }

    /// - Parameter origin: what it was copied from, which errors are about.
    private func makeReady(_ origin: String) throws {
        let isSound = try database.read { db in
            guard try Schema.current.differences(in: db).isEmpty else { throw StoreError.notAStore(path: origin) }
            guard try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") == "ok",
                try StoredRow.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil
            else { return false }
            return try CardRow.unreadable(db) == 0
        }
        guard isSound else { throw StoreError.corrupt(path: origin) }
        try Schema.current.bringUpToDate(database)
        try database.write { db in
            guard try Log(db: db).unreadable() == 0 else { throw StoreError.corrupt(path: origin) }
            try Derivation(Log(db: db)).rebuild()
        }
    }

    /// Puts it in the place of a store that is open, here and perhaps in other programs, as one transaction of SQLite's: the others see
    /// the state before or the state after, and go on in the same file.
    func replace(_ store: Store) throws(StoreError) {
        try StoreError.translating(store.path) {
            try keepNumbers(of: store.path)
            try database.backup(to: store.database)
        }
    }

    /// Puts it in the place of a file that cannot be read any more. Nobody may have that open.
    func replaceFile() throws(StoreError) { try file.finishReplacing() }

    /// Takes away what is left of it.
    func abandon() { file.abandon() }
}

extension Successor {
    /// Sees to it that no number means another card than before: a program that has a card on the table while the store is replaced must
    /// not write its grade to another's history.
    private func keepNumbers(of present: String) throws {
        try database.writeWithoutTransaction { db in
            try db.execute(sql: "ATTACH ? AS present", arguments: [present])
            defer { try? db.execute(sql: "DETACH present") }
            let clashes = try Int.fetchOne(
                db,
                sql: """
                    SELECT 1 FROM card JOIN present.card AS other USING (number)
                    WHERE (card.deck, card.heading, card.ordinal, card.side) <> (other.deck, other.heading, other.ordinal, other.side) LIMIT 1
                    """)
            if clashes != nil {
                let sql = "SELECT max((SELECT max(number) FROM card), (SELECT max(number) FROM present.card))"
                try shiftNumbers(by: try Int64.fetchOne(db, sql: sql) ?? 0, db)
            }
            let here = Names.cards("here", deck: "other.deck", heading: "other.heading", ordinal: "other.ordinal")
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO card SELECT * FROM present.card AS other WHERE NOT EXISTS
                        (SELECT 1 FROM \(here.tables) WHERE \(here.condition) AND here.side = other.side)
                    """)
            try Names.rebuild(db)
        }
    }

    /// Gives all cards numbers that are greater by so much. Only here, in a file that is nobody's yet, may the log be written over.
    private func shiftNumbers(by offset: Int64, _ db: Database) throws {
        let triggers = ["card_names_stay", "event_is_not_changed"]
        let sql = try triggers.map { try String.fetchOne(db, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [$0]) ?? "" }
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
        try db.inTransaction {
            for name in triggers { try db.execute(sql: "DROP TRIGGER \(name)") }
            let columns = [
                ("card", "number"), ("name", "card"), ("event", "card"), ("event", "other_card"), ("schedule", "card"),
                ("successor", "card"),
                ("successor", "goes_on_as"), ("doubt", "gone"), ("doubt", "fresh"), ("history", "card"), ("listing", "card"),
                ("listing", "siblings"), ("double", "card"), ("absent_listing", "card"), ("absent_listing", "siblings"),
                ("asked", "gone"), ("asked", "fresh"), ("requirement", "card"), ("requirement", "needs"), ("required", "card"),
                ("required", "side"),
            ]
            for (table, column) in columns {
                try db.execute(sql: "UPDATE \(table) SET \(column) = \(column) + ?", arguments: [offset])
            }
            for trigger in sql { try db.execute(sql: trigger) }
            return .commit
        }
    }
}

extension Store {
    /// Makes this store what a copy holds: its log, its schedules, its index. Programs that have the store open go on with the new state.
    ///
    /// - Parameter milliseconds: now, for the name of the backup of the present state.
    /// - Returns: that backup, from which restoring leads back; nil when there was nothing to lose.
    /// - Throws: `.notAStore`, `.newer` or `.corrupt` with the path of the copy, or what writing can meet with. Then nothing has changed.
    public func restore(_ copy: StoreCopy, at milliseconds: Int64) throws(StoreError) -> Backup? {
        let note = RestoreNote(in: Backups(of: path).folder)
        let backup = try replace(by: copy, noting: note, at: milliseconds)
        note.remove()
        return backup
    }

    private func replace(by copy: StoreCopy, noting note: RestoreNote, at milliseconds: Int64) throws(StoreError) -> Backup? {
        let successor = try Successor(copy, for: path)
        defer { successor.abandon() }
        let backup = try Backups(of: path).make(.beforeRestore, at: milliseconds)
        if let backup { try note.write(copy, before: backup) }
        try successor.replace(self)
        settle()
        return backup
    }
}
