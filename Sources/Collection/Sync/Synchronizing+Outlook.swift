import Formats
import Packages
import Scheduling
import Storage
import Sync

extension Synchronizing {
    /// Looks what would come and go. Nothing is changed.
    public mutating func outlook() throws -> SyncOutlook {
        let listing = try carrier.list()
        guard let place = try store.syncPlace() else { throw CarrierError.nowhere }
        let known = try store.syncPieces()
        var ids: Set<EventID> = []
        var lines = PieceLines()
        var names: [String: String] = [:]
        try carrier.read(listing.pieces.filter { known[$0.path]?.stamp != $0.stamp }) { piece, bytes in
            guard let path = PiecePath(piece.path), let bytes else { return }
            if path.form == .name, let name = PieceTaking.name(in: bytes) { names[String(path.folder)] = name }
            if path.form == .name { return }
            let text = PackedText.isPacked(bytes) ? PackedText.unpacked(bytes, most: 1 << 30)?.bytes ?? [] : bytes
            lines.read(text) { if case .event(let event) = $0 { ids.insert(event.event.id) } }
        }
        let waiting = try store.waitingEvents().values.reduce(0) { $0 + $1.count }
        // Before the first time all is looked at, and some of it may be there already.
        let recorded = try store.countRecorded(since: place.seen)
        let unknown = try store.countUnknown(ids)
        var outlook = SyncOutlook(
            toCome: unknown, toGo: place.seen == nil ? max(0, recorded - (ids.count - unknown)) : waiting + recorded)
        let heard = Set(try store.syncDevices().map(\.device)).union([place.device])
        let folders = Set(listing.pieces.compactMap { PiecePath($0.path)?.folder }.map { String($0) })
        outlook.newDevices = folders.subtracting(heard).sorted().compactMap { folder in
            DeviceID(folder).map { (id: $0, name: names[folder] ?? folder) }
        }
        return outlook
    }

    /// Takes away what another device has published, and publishes what nobody else has.
    mutating func forget(_ device: DeviceID) throws {
        try carrier.forget(device)
        report = try run()
    }
}
