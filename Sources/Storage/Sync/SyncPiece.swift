import Cards
import Foundation
import GRDB
import Scheduling

/// A file with lines of a log as it was when it was last read.
public struct SyncPiece: Hashable, Sendable {
    /// Where it is, below the place where the stores meet.
    public var path: String
    /// What is another text as soon as the file is another.
    public var stamp: String
    /// Bytes up to the end of the last line that was whole.
    public var length: Int
    /// The check of those.
    public var hash: UInt32
    /// Lines among them that hold no event.
    public var broken: Int
    /// Bytes behind them.
    public var rest: Int
    /// The month of a plainly named file, in months since the year 0; nil for a copy that a carrier has put aside.
    public var month: Int?
    /// The day of a plainly named file that holds but one.
    public var day: StudyDay?

    /// A piece with these values.
    public init(
        path: String, stamp: String, length: Int = 0, hash: UInt32 = 0, broken: Int = 0, rest: Int = 0, month: Int? = nil,
        day: StudyDay? = nil
    ) {
        (self.path, self.stamp, self.length, self.hash, self.broken, self.rest) = (path, stamp, length, hash, broken, rest)
        (self.month, self.day) = (month, day)
    }

    /// Whether all of the file is lines that hold events.
    public var isWhole: Bool { broken == 0 && rest == 0 }
}

extension Store {
    /// The files as they were when they were last read, by path.
    ///
    /// - Throws: what reading can meet with.
    public func syncPieces() throws(StoreError) -> [String: SyncPiece] {
        try read { db in
            var pieces: [String: SyncPiece] = [:]
            let rows = try StoredRow.fetchCursor(db, sql: "SELECT path, stamp, length, hash, broken, rest, month, day FROM sync_piece")
            while let row = try rows.next() {
                let piece = SyncPiece(
                    path: try row.value(0), stamp: try row.value(1), length: try row.value(2),
                    hash: UInt32(truncatingIfNeeded: try row.value(3) as Int64), broken: try row.value(4), rest: try row.value(5),
                    month: try row.value(6), day: try row.value(7))
                pieces[piece.path] = piece
            }
            return pieces
        }
    }

    /// The events that no plainly named file holds, by their days: what is recorded since is not among them.
    ///
    /// - Throws: what reading can meet with.
    public func waitingEvents() throws(StoreError) -> [StudyDay: [EventID]] {
        try read { db in
            var waiting: [StudyDay: [EventID]] = [:]
            let rows = try StoredRow.fetchCursor(db, sql: "SELECT event, day FROM sync_waiting ORDER BY event")
            while let row = try rows.next() {
                if let id = EventID(row, 0) { waiting[try row.value(1), default: []].append(id) }
            }
            return waiting
        }
    }

    /// How many events were recorded here since it was last looked which nobody has, besides those that wait.
    ///
    /// - Throws: what reading can meet with.
    public func countRecorded(since seen: EventID?) throws(StoreError) -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM event WHERE id > ?", arguments: [seen?.blob ?? Data()]) ?? 0 }
    }

    /// The ids of the events that a file held when it was last read.
    ///
    /// - Throws: what reading can meet with.
    public func heldEvents(in path: String) throws(StoreError) -> [EventID] { try read { try SyncHeld(db: $0).ids(in: path) } }

    /// Hands over events by their ids, with the names of their cards. Those that the log has not are passed over.
    ///
    /// - Throws: what reading can meet with, and what `body` throws.
    public func forEachNamedEvent<Name>(
        _ ids: some Sequence<EventID>, naming: @escaping (CardName) -> Name, _ body: (NamedEvent<Name>) throws -> Void
    ) throws {
        try reading { db in
            var names = CardNames(db, naming)
            let find = try db.makeStatement(sql: "SELECT \(EventRow.columns) FROM event WHERE id = ?")
            for id in ids {
                if let event = try EventCursor(find, [id.blob]).next() { try body(names.naming(event)) }
            }
        }
    }

    /// Writes down what this device has published: files as they are now, and those that are gone.
    ///
    /// - Throws: what writing can meet with.
    public func notePublished(_ written: [(piece: SyncPiece, ids: [EventID])], removed: [String]) throws(StoreError) {
        try write { db in
            let held = SyncHeld(db: db)
            let arrive = try db.cachedStatement(sql: "DELETE FROM sync_waiting WHERE event = ?")
            for (piece, ids) in written {
                try held.put(piece, ids)
                if piece.month != nil { for id in ids { try arrive.execute(arguments: [id.blob]) } }
            }
            for path in removed { try held.remove(path) }
        }
    }
}
