import Files
import Scheduling
import Storage
import Sync

/// Keeps a store together with those of the learner's other devices, over what carries files between them.
///
/// The store is the truth and what is carried a copy. Whatever is seen there is a piece of what happened, and never a sign that something did
/// not; events that no plainly named file holds are published by whoever knows them.
public struct Synchronizing {
    let store: Store
    var carrier: any Carrier
    let milliseconds: Int64
    let today: StudyDay
    let entropy: () -> UInt128
    var report = SyncReport()
    private static let mostRounds = 4

    /// A store and what carries its events.
    ///
    /// - Parameters:
    ///   - milliseconds: now.
    ///   - today: the study day that is on.
    ///   - entropy: 128 bits of chance, for a new id of the device.
    public init(_ store: Store, over carrier: any Carrier, at milliseconds: Int64, today: StudyDay, entropy: @escaping () -> UInt128) {
        (self.store, self.carrier, self.milliseconds, self.today, self.entropy) = (store, carrier, milliseconds, today, entropy)
    }

    /// Takes in what is there, and publishes what nobody else has.
    ///
    /// - Throws: `CarrierError` where nothing can be carried, and what the store can meet with.
    public mutating func run() throws -> SyncReport {
        for round in 1... {
            let listing = try carrier.list()
            let looked = try takeIn(listing)
            do {
                try publish(listing, looked)
                break
            } catch let change as CarrierChange where round < Self.mostRounds {
                // Somebody has written there meanwhile: what it was is taken in first.
                _ = change
            }
        }
        return report
    }
}

/// What keeping together begins with.
struct SyncLook {
    /// This device.
    var device: DeviceID
    /// What the learner calls it.
    var name: String
    /// The files as they were when they were last read.
    var known: [String: SyncPiece]
}

extension Synchronizing {
    /// Takes in what the files that are others than they were hold.
    private mutating func takeIn(_ listing: Listing) throws -> SyncLook {
        report.notes = listing.notes
        guard let place = try store.syncPlace(), let device = DeviceID(place.device) else { throw CarrierError.nowhere }
        let known = try store.syncPieces()
        let there = Set(listing.pieces.lazy.map(\.path))
        // Those of a day one after the other, whichever device they are of: so the log grows at its end.
        let changed = listing.pieces.filter { known[$0.path]?.stamp != $0.stamp }
            .map { (date: $0.path[($0.path.firstIndex(of: "/") ?? $0.path.startIndex)...], piece: $0) }
            .sorted { ($0.date, $0.piece.path) < ($1.date, $1.piece.path) }.map(\.piece)
        let gone = known.keys.filter { !there.contains($0) }
        let isRecent = place.synced.map { (0..<60_000).contains(milliseconds - $0) } ?? false
        if changed.isEmpty, gone.isEmpty, isRecent, let seen = place.seen, try store.countRecorded(since: seen) == 0 {
            return SyncLook(device: device, name: place.name, known: known)
        }
        // Few are read before the store is written to, so that no grade waits for them.
        var early: [(Piece, [UInt8]?)]?
        if changed.count <= 200 {
            var pieces: [(Piece, [UInt8]?)] = []
            try carrier.read(changed) { pieces.append(($0, $1)) }
            early = pieces
        }
        var reading = PieceTaking(own: device, called: place.name, at: milliseconds, known: known)
        let carrier = carrier
        try store.takeIn(at: milliseconds, month: { Month(of: $0).number }) { taking in
            for path in gone { try taking.remove(path) }
            if let early {
                for (piece, bytes) in early { try reading.take(piece, bytes, &taking) }
            } else {
                try carrier.read(changed) { try reading.take($0, $1, &taking) }
            }
            try reading.finish(&taking)
            if reading.isTwin { try taking.rename(to: DeviceID(entropy: entropy()).description) }
        }
        report.came += reading.came
        report.broken += reading.broken
        report.foreign += reading.foreign
        report.clashes += reading.clashes
        report.fromTheFuture += reading.fromTheFuture
        report.isRenamed = report.isRenamed || reading.isTwin
        report.notes += reading.notes
        guard let after = try store.syncPlace(), let own = DeviceID(after.device) else { throw CarrierError.nowhere }
        return SyncLook(device: own, name: after.name, known: try store.syncPieces())
    }
}

extension CarrierError {
    /// That it was never said where the devices meet.
    public static let nowhere = CarrierError(
        "it is not set where your devices meet; say so once: sync FOLDER, or sync ADDRESS for what git understands")
}
