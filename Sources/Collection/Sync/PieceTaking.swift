import Formats
import Packages
import Scheduling
import Storage
import Sync

/// Takes pieces of logs in, one after the other, whatever state they are in.
struct PieceTaking {
    /// The most bytes that come out of a packed month.
    private static let mostBytes = 1 << 30
    private let own: DeviceID
    private let ownName: String
    private let milliseconds: Int64
    private let known: [String: SyncPiece]
    private var lines = PieceLines()
    private var names: [String: String] = [:]
    private var heard: [String: Int] = [:]
    private(set) var came = 0
    private(set) var broken = 0
    private(set) var foreign = 0
    private(set) var clashes = 0
    private(set) var fromTheFuture = 0
    private(set) var notes: [String] = []
    /// Whether files of this device hold what it does not know: it was put back to an older state, or there are two of it.
    private(set) var isTwin = false

    init(own: DeviceID, called ownName: String, at milliseconds: Int64, known: [String: SyncPiece]) {
        self.ownName = ownName
        (self.own, self.milliseconds, self.known) = (own, milliseconds, known)
    }

    /// Takes a piece in.
    ///
    /// - Parameter bytes: what it holds; nil where it cannot be read now, and then it is as if nobody had looked.
    mutating func take(_ piece: Piece, _ bytes: [UInt8]?, _ taking: inout SyncTaking) throws {
        guard let path = PiecePath(piece.path) else { return }
        guard let bytes else {
            notes.append("\(piece.path) cannot be read")
            return
        }
        if path.form == .name { return try takeName(piece, path, bytes, &taking) }
        guard PackedText.isPacked(bytes) else { return try take(piece, path, bytes, isWhole: true, &taking) }
        guard let unpacked = PackedText.unpacked(bytes, most: Self.mostBytes) else {
            notes.append("\(piece.path) is packed by zstd, which is not installed: install libzstd1")
            return
        }
        try take(piece, path, unpacked.bytes, isWhole: unpacked.isWhole, &taking)
    }

    private mutating func takeName(_ piece: Piece, _ path: PiecePath, _ bytes: [UInt8], _ taking: inout SyncTaking) throws {
        if let name = Self.name(in: bytes) { names[String(path.folder)] = name }
        try taking.put(SyncPiece(path: piece.path, stamp: piece.stamp, hash: Checksum.of(bytes)), [], before: [])
    }

    /// What a device is called, by its file.
    static func name(in bytes: [UInt8]) -> String? {
        let text = bytes.count < 4096 ? bytes.filter { $0 >= 0x20 } : []
        guard case .string(let name)? = (try? JSONReader.object(text))?.fields["name"]?.value else { return nil }
        return String(name.prefix(64))
    }

    private mutating func take(
        _ piece: Piece, _ path: PiecePath, _ bytes: [UInt8], isWhole: Bool, _ taking: inout SyncTaking
    ) throws {
        let end = PieceLines.end(of: bytes)
        let before = known[piece.path]
        let held = before == nil ? [] : try taking.ids(in: piece.path)
        var checksum = Checksum()
        var start = 0
        if let before, before.broken == 0, before.length <= end {
            checksum.add(bytes[..<before.length])
            if checksum.value == before.hash { start = before.length } else { checksum = Checksum() }
        }
        checksum.add(bytes[start..<end])
        var ids = start > 0 ? held : []
        var (broken, foreign, answers) = (isWhole ? 0 : 1, 0, 0)
        try lines.read(bytes, from: start) { line in
            switch line {
            case .broken: broken += 1
            case .foreign: foreign += 1
            case .event(let event):
                switch try taking.add(event) {
                case .added:
                    came += 1
                    if event.event.moment.milliseconds > milliseconds + 86_400_000 { fromTheFuture += 1 }
                    if event.event.action.kind == .answer { answers += 1 }
                    if path.folder == own.description { isTwin = true }
                case .clashes: clashes += 1
                case .known: break
                }
                ids.append(event.event.id)
            }
        }
        if foreign > 0, path.folder == own.description { isTwin = true }
        self.broken += broken
        self.foreign += foreign
        heard[String(path.folder), default: 0] += answers
        var stored = SyncPiece(
            path: piece.path, stamp: piece.stamp, length: end, hash: checksum.value, broken: broken, rest: bytes.count - end)
        // What a newer Nacre wrote is looked at again by the next one.
        if foreign > 0 { stored.stamp += " not understood" }
        switch path.form {
        case .day(let day): (stored.day, stored.month) = (day, Month(of: day).number)
        case .month(let month): stored.month = month.number
        case .name, .other: break
        }
        try taking.put(stored, ids, before: held)
    }

    /// Writes down of which devices was heard.
    mutating func finish(_ taking: inout SyncTaking) throws {
        for folder in Set(heard.keys).union(names.keys) where DeviceID(folder) != nil && (folder != own.description || isTwin) {
            try taking.hear(
                of: SyncDevice(
                    device: folder, name: folder == own.description ? "the former \(ownName)" : names[folder] ?? folder,
                    heard: milliseconds,
                    arrived: heard[folder] ?? 0))
        }
    }
}
