import Files
import Formats
import Packages
import Scheduling
import Storage
import Sync

extension Synchronizing {
    /// Months are packed when they have been over for so many days; the files of their days go when they have been over for twice as many, so
    /// that the packed one has come to the others before.
    private static let daysUntilPacked = 7
    /// So many bytes are written before it is written down that they were.
    private static let mostBytes = 64 << 20

    /// Publishes what no plainly named file holds, and writes anew what happened to files of this device.
    mutating func publish(_ listing: Listing, _ looked: SyncLook) throws {
        var planned = OwnFiles(looked, listing)
        try planned.add(waiting: store.waitingEvents())
        if carrier.packs { try planMonths(&planned) }
        var batch = OwnBatch()
        let before = try bytes(of: planned.toRead)
        for file in planned.files {
            let (change, ids) = try self.change(for: file, before)
            guard let change else { continue }
            batch.add(change, ids: ids, new: file.waiting.count)
            if batch.size > Self.mostBytes { try write(&batch, looked.device) }
        }
        if !batch.changes.isEmpty { try write(&batch, looked.device) }
    }

    /// Packs months that are over, and takes their days away once the packed file was read back.
    private func planMonths(_ planned: inout OwnFiles) throws {
        for (month, days) in planned.months(before: StudyDay(today.number - Self.daysUntilPacked)) {
            let packed = planned.isPacked(month) ? Set(try store.heldEvents(in: planned.path(of: month))) : []
            if try days.allSatisfy({ try packed.isSuperset(of: store.heldEvents(in: $0)) }), !packed.isEmpty {
                if month.last.number < today.number - 2 * Self.daysUntilPacked { planned.remove(days) }
            } else {
                planned.pack(month, days)
            }
        }
    }

    private func bytes(of pieces: [Piece]) throws -> [String: [UInt8]] {
        var bytes: [String: [UInt8]] = [:]
        if pieces.isEmpty { return [:] }
        try carrier.read(pieces) { bytes[$0.path] = $1 }
        return bytes
    }

    /// What is to become of a file of this device; nil where it stays.
    private func change(for file: OwnFile, _ before: [String: [UInt8]]) throws -> (OwnChange?, [EventID]) {
        switch file.deed {
        case .name(let name):
            return (OwnChange(file.path, bytes: Array(JSON.object([("name", .string(name))]).text.utf8) + [0x0A]), [])
        case .remove: return (OwnChange(file.path, bytes: nil), [])
        case .append(let piece):
            guard let bytes = before[piece.path], bytes.count == piece.length, Checksum.of(bytes) == piece.hash else {
                throw CarrierChange(piece.path)
            }
            let held = try store.heldEvents(in: piece.path)
            return (OwnChange(file.path, bytes: bytes + (try lines(file.waiting)), kept: bytes.count), held + file.waiting)
        case .rewrite(let sources):
            var ids = Set(file.waiting)
            for source in sources { ids.formUnion(try store.heldEvents(in: source)) }
            let sorted = ids.sorted()
            let lines = try lines(sorted)
            guard case .month = file.path.form else { return (OwnChange(file.path, bytes: lines), sorted) }
            // Where it cannot be packed it stays in days.
            return (PackedText.packed(lines).map { OwnChange(file.path, bytes: $0) }, sorted)
        }
    }

    private func lines(_ ids: [EventID]) throws -> [UInt8] {
        var writer = PieceWriter()
        try store.forEachNamedEvent(ids, naming: LogName.init) { writer.add($0) }
        return writer.bytes
    }

    private mutating func write(_ batch: inout OwnBatch, _ device: DeviceID) throws {
        let stamps = try carrier.write(batch.changes, of: device)
        var written: [(piece: SyncPiece, ids: [EventID])] = []
        for (change, ids) in zip(batch.changes, batch.ids) {
            guard let bytes = change.bytes, let stamp = stamps[change.path.text] else { continue }
            switch change.path.form {
            case .day(let day):
                let piece = SyncPiece(
                    path: change.path.text, stamp: stamp, length: bytes.count, hash: Checksum.of(bytes), month: Month(of: day).number,
                    day: day)
                written.append((piece, ids))
            case .name: written.append((SyncPiece(path: change.path.text, stamp: stamp, hash: Checksum.of(bytes)), []))
            // A packed month counts when it has been read back.
            case .month, .other: break
            }
        }
        try store.notePublished(written, removed: batch.changes.filter { $0.bytes == nil }.map(\.path.text))
        report.went += batch.new
        batch = OwnBatch()
    }
}

/// Changes that are written together.
private struct OwnBatch {
    var changes: [OwnChange] = []
    var ids: [[EventID]] = []
    var new = 0
    var size = 0

    mutating func add(_ change: OwnChange, ids: [EventID], new: Int) {
        changes.append(change)
        self.ids.append(ids)
        self.new += new
        size += change.bytes?.count ?? 0
    }
}
