import Cards
import Foundation
import GRDB
import Scheduling

/// Takes in what the files of other devices hold, inside one transaction, and finds out which events none of them has.
public struct SyncTaking {
    /// What is merged.
    fileprivate var merge: LogMerge
    private let held: SyncHeld
    private var db: Database { held.db }
    /// The events that were recorded here since it was last looked.
    private let recorded: [(id: EventID, day: Int)]
    /// Events that may be held no more.
    private var lost: Set<EventID> = []
    private var devices: [String: SyncDevice] = [:]

    /// How many events were added.
    public var added: Int { merge.added }

    init(_ db: Database) throws {
        merge = try LogMerge(db)
        held = SyncHeld(db: db)
        let seen = try SyncPlace.read(db)?.seen
        let rows = try StoredRow.fetchCursor(
            db.cachedStatement(sql: "SELECT id, day FROM event WHERE id > ? ORDER BY id"), arguments: [seen?.blob ?? Data()])
        var recorded: [(EventID, Int)] = []
        while let row = try rows.next() {
            if let id = EventID(row, 0) { recorded.append((id, try row.value(1))) }
        }
        self.recorded = recorded
    }

    /// Takes an event in.
    public mutating func add(_ event: NamedEvent<CardName>) throws -> LogMerge.Fate { try merge.add(event) }

    /// The ids of the events in a file, as it was when it was last read.
    public func ids(in path: String) throws -> [EventID] { try held.ids(in: path) }

    /// Writes down what a file holds.
    ///
    /// - Parameter before: what it held when it was last read.
    public mutating func put(_ piece: SyncPiece, _ ids: [EventID], before: [EventID]) throws {
        // What a copy holds that was put aside, perhaps nothing else holds. What is gone from a file may be so too.
        lost.formUnion(piece.month == nil ? ids : ids.count >= before.count && ids.starts(with: before) ? [] : before)
        try held.put(piece, ids)
    }

    /// Forgets a file that is gone.
    public mutating func remove(_ path: String) throws {
        lost.formUnion(try held.ids(in: path))
        try held.remove(path)
    }

    /// Writes down that a device was heard of.
    public mutating func hear(of device: SyncDevice) throws {
        try db.execute(
            sql: """
                INSERT INTO sync_device (device, name, heard, arrived) VALUES (?, ?, ?, ?)
                ON CONFLICT (device) DO UPDATE SET name = CASE WHEN excluded.name = device THEN name ELSE excluded.name END,
                    heard = excluded.heard, arrived = arrived + excluded.arrived
                """, arguments: [device.device, device.name, device.heard, device.arrived])
    }

    /// Gives this device another id.
    public mutating func rename(to device: String) throws {
        try db.execute(sql: "UPDATE sync_place SET device = ?", arguments: [device])
    }

    /// Finds out which events no plainly named file holds, and brings the schedules up to date.
    ///
    /// - Parameter month: the month that a day is in, in months since the year 0.
    mutating func finish(at milliseconds: Int64, month: (StudyDay) -> Int) throws {
        if merge.added > 0 || merge.newCards > 0 { try merge.derive() }
        let waiting = try StoredRow.fetchAll(db, sql: "SELECT event FROM sync_waiting") { EventID($0, 0) }.compactMap(\.self)
        let find = try db.cachedStatement(sql: "SELECT day FROM event WHERE id = ?")
        var byMonth: [Int: [EventID: Int]] = [:]
        for (id, day) in recorded { byMonth[month(StudyDay(day)), default: [:]][id] = day }
        for ids in [AnySequence(lost), AnySequence(waiting)] {
            for id in ids {
                if let day = try StoredRow.fetchOne(find, arguments: [id.blob])?.value(0) as Int? {
                    byMonth[month(StudyDay(day)), default: [:]][id] = day
                }
            }
        }
        let put = try db.cachedStatement(sql: "INSERT INTO sync_waiting (event, day) VALUES (?, ?)")
        try db.execute(sql: "DELETE FROM sync_waiting")
        for (month, days) in byMonth {
            let held = try held.ids(in: month)
            for (id, day) in days where !held.contains(id) { try put.execute(arguments: [id.blob, day]) }
        }
        try db.execute(
            sql: "UPDATE sync_place SET synced = ?, seen = (SELECT id FROM event ORDER BY id DESC LIMIT 1)", arguments: [milliseconds])
    }
}

extension Store {
    /// Takes in what the files of other devices hold. What throws in between undoes it all.
    ///
    /// - Parameters:
    ///   - milliseconds: now.
    ///   - month: the month that a day is in, in months since the year 0.
    ///   - body: hands the events and the files over. It must not use the store.
    /// - Returns: what `body` returns.
    /// - Throws: what writing can meet with, and what `body` throws.
    public func takeIn<Result>(
        at milliseconds: Int64, month: (StudyDay) -> Int, _ body: (inout SyncTaking) throws -> Result
    ) throws -> Result {
        do {
            let (result, merge): (Result, LogMerge) = try database.write { db in
                var taking = try SyncTaking(db)
                let result = try body(&taking)
                try taking.finish(at: milliseconds, month: month)
                return (result, taking.merge)
            }
            if merge.added > 10_000 { settle(after: merge) }
            return result
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }
}
