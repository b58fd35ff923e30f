import Foundation
import GRDB
import Scheduling

/// Where this store meets those of the learner's other devices.
public struct SyncPlace: Hashable, Sendable {
    /// The folder, or the address that git understands.
    public var place: String
    /// The id of this device there.
    public var device: String
    /// What the learner calls this device.
    public var name: String
    /// The greatest id when it was last looked which events nobody has: what is greater was recorded here since. Nil when all are to be
    /// looked at.
    public internal(set) var seen: EventID?
    /// When the stores were last kept together: milliseconds since 1970-01-01 UTC.
    public internal(set) var synced: Int64?

    /// A place to which this store has not been yet.
    public init(place: String, device: String, name: String) { (self.place, self.device, self.name) = (place, device, name) }
}

/// Another device of the learner's, as far as it was heard of.
public struct SyncDevice: Hashable, Sendable {
    /// Its id.
    public var device: String
    /// What the learner calls it; its id where that is not known.
    public var name: String
    /// When something new was last found of it, by the clock of this device: milliseconds since 1970-01-01 UTC.
    public var heard: Int64
    /// How many answers came of which the learner was not told yet.
    public var arrived: Int

    /// A device with these values.
    public init(device: String, name: String, heard: Int64, arrived: Int = 0) {
        (self.device, self.name, self.heard, self.arrived) = (device, name, heard, arrived)
    }
}

extension Store {
    /// Where this store meets others; nil where it meets none.
    ///
    /// - Throws: what reading can meet with.
    public func syncPlace() throws(StoreError) -> SyncPlace? { try read { try SyncPlace.read($0) } }

    /// Sets where this store meets others. What was seen at another place is forgotten.
    ///
    /// - Throws: what writing can meet with.
    public func setSyncPlace(_ place: SyncPlace) throws(StoreError) {
        try write { db in
            let before = try SyncPlace.read(db)
            if before?.place != place.place { try Self.forgetSync(db) }
            try db.execute(
                sql: """
                    INSERT INTO sync_place (only, place, device, name) VALUES (1, ?, ?, ?)
                    ON CONFLICT (only) DO UPDATE SET place = excluded.place, device = excluded.device, name = excluded.name
                    """, arguments: [place.place, place.device, place.name])
        }
    }

    /// Forgets where this store meets others, and all that was seen there. The log stays as it is.
    ///
    /// - Throws: what writing can meet with.
    public func leaveSync() throws(StoreError) { try write { try Self.forgetSync($0) } }

    private static func forgetSync(_ db: Database) throws {
        for table in Derived.sync.tables { try db.execute(sql: "DELETE FROM \(table)") }
    }

    /// The other devices, by name.
    ///
    /// - Throws: what reading can meet with.
    public func syncDevices() throws(StoreError) -> [SyncDevice] {
        try read { db in
            try StoredRow.fetchAll(db, sql: "SELECT device, name, heard, arrived FROM sync_device ORDER BY name, device") { row in
                try SyncDevice(device: row.value(0), name: row.value(1), heard: row.value(2), arrived: row.value(3))
            }
        }
    }

    /// The other devices of which answers came that the learner was not told of, who is told of them now.
    ///
    /// - Throws: what writing can meet with.
    public func takeArrivals() throws(StoreError) -> [SyncDevice] {
        let arrivals = try syncDevices().filter { $0.arrived > 0 }
        if !arrivals.isEmpty { try write { try $0.execute(sql: "UPDATE sync_device SET arrived = 0 WHERE arrived > 0") } }
        return arrivals
    }

    /// Forgets a device.
    ///
    /// - Throws: what writing can meet with.
    public func forgetSyncDevice(_ device: String) throws(StoreError) {
        try write { try $0.execute(sql: "DELETE FROM sync_device WHERE device = ?", arguments: [device]) }
    }
}

extension SyncPlace {
    static func read(_ db: Database) throws -> SyncPlace? {
        let row = try StoredRow.fetchOne(db.cachedStatement(sql: "SELECT place, device, name, seen, synced FROM sync_place"))
        return try row.map { row in
            var place = SyncPlace(place: try row.value(0), device: try row.value(1), name: try row.value(2))
            place.seen = EventID(row, 3)
            place.synced = try row.value(4)
            return place
        }
    }
}
