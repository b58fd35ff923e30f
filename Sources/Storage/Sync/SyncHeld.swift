import Foundation
import GRDB
import Scheduling

/// Which events files hold, inside one transaction.
struct SyncHeld {
    let db: Database

    /// The ids of the events in a file, as it was when it was last read.
    func ids(in path: String) throws -> [EventID] {
        let sql = "SELECT ids FROM sync_held JOIN sync_piece ON sync_piece.id = piece WHERE path = ?"
        return try StoredRow.fetchOne(db.cachedStatement(sql: sql), arguments: [path]).map(Self.ids) ?? []
    }

    /// The ids of the events that the plainly named files of a month hold.
    func ids(in month: Int) throws -> Set<EventID> {
        let sql = "SELECT ids FROM sync_held JOIN sync_piece ON sync_piece.id = piece WHERE month = ?"
        var held: Set<EventID> = []
        let rows = try StoredRow.fetchCursor(db.cachedStatement(sql: sql), arguments: [month])
        while let row = try rows.next() { held.formUnion(try Self.ids(row)) }
        return held
    }

    /// Writes down what a file holds.
    func put(_ piece: SyncPiece, _ ids: [EventID]) throws {
        let sql = """
            INSERT INTO sync_piece (path, stamp, length, hash, broken, rest, month, day) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (path) DO UPDATE SET stamp = excluded.stamp, length = excluded.length, hash = excluded.hash,
                broken = excluded.broken, rest = excluded.rest, month = excluded.month, day = excluded.day
            RETURNING id
            """
        let number = try Int64.fetchOne(
            db.cachedStatement(sql: sql),
            arguments: [
                piece.path, piece.stamp, piece.length, Int64(piece.hash), piece.broken, piece.rest, piece.month, piece.day?.number,
            ])
        var bytes = Data(capacity: ids.count * 16)
        for id in ids { withUnsafeBytes(of: id.rawValue.bigEndian) { bytes.append(contentsOf: $0) } }
        try db.cachedStatement(sql: "INSERT OR REPLACE INTO sync_held (piece, ids) VALUES (?, ?)").execute(arguments: [number, bytes])
    }

    /// Forgets a file.
    func remove(_ path: String) throws {
        try db.cachedStatement(sql: "DELETE FROM sync_piece WHERE path = ?").execute(arguments: [path])
    }

    private static func ids(_ row: StoredRow) throws -> [EventID] {
        guard let data = row.bytes(0) else { throw StoredRow.makesNoSense }
        return data.withUnsafeBytes { bytes in
            stride(from: 0, to: bytes.count - 15, by: 16).map { place in
                EventID(rawValue: UInt128(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt128.self)))
            }
        }
    }
}
