/// A folder that something else carries: `nacre.json`, which never changes, and for each device a folder with a file a day in a folder a month,
/// and a packed file for each month that is over.
public struct FolderCarrier<Disk: Sync.Disk>: Carrier {
    /// How much is read of a place that anybody may have filled.
    public struct Limits: Sendable {
        /// The most files.
        public var files = 200_000
        /// The most folders of devices.
        public var devices = 4096
        /// The most bytes of a file.
        public var bytes = 256 << 20

        /// Those that hold.
        public init() {}
    }

    /// The folder.
    public let root: String
    private let cargo: Cargo
    private let disk: Disk
    private let limits: Limits
    /// What is put before the name of a file that is being written.
    public static var unfinished: String { ".nacre-" }
    private static var mark: String { "nacre.json" }
    private static var markText: String { "{\"format\":1}\n" }

    /// The carrier in a folder where devices meet.
    public init(_ place: String, carrying cargo: Cargo = .logs, on disk: Disk, limits: Limits = Limits()) {
        root = cargo == .logs ? place : "\(place)/\(Cargo.folderOfDecks)"
        (self.cargo, self.disk, self.limits) = (cargo, disk, limits)
    }

    /// Whether months are packed here.
    public var packs: Bool { true }

    /// What there is now.
    public func list() throws -> Listing {
        var listing = Listing()
        var links = 0
        let devices = try (cargo == .logs ? disk.entries(of: root) : entriesOrNone("")).filter {
            $0.kind == .folder && !$0.name.hasPrefix(".") && (cargo != .logs || $0.name != Cargo.folderOfDecks)
        }
        guard devices.count <= limits.devices else {
            throw CarrierError("\(root) holds \(devices.count) folders, more than \(limits.devices); choose one that is for nacre alone")
        }
        for device in devices {
            for entry in try entries(device.name) {
                switch entry.kind {
                case .folder where cargo == .logs:
                    for inner in try entries("\(device.name)/\(entry.name)") {
                        try take(inner, "\(device.name)/\(entry.name)/\(inner.name)", &listing, &links)
                    }
                default: try take(entry, "\(device.name)/\(entry.name)", &listing, &links)
                }
            }
        }
        if links > 0 { listing.notes.append("\(links == 1 ? "a link was" : "\(links) links were") passed over in \(root)") }
        return listing
    }

    /// What stands in a folder below; nothing where that has gone meanwhile.
    private func entries(_ folder: String) throws -> [DiskEntry] {
        do { return try disk.entries(of: "\(root)/\(folder)").filter { !$0.name.hasPrefix(".") } } catch let error as CarrierError {
            if error.isPassing { return [] }
            throw error
        }
    }

    private func take(_ entry: DiskEntry, _ path: String, _ listing: inout Listing, _ links: inout Int) throws {
        guard cargo == .logs ? entry.name.contains(".jsonl") || entry.name == "name.json" : cargo.takes(path) else { return }
        switch entry.kind {
        case .folder: break
        case .other: links += 1
        case .file(let size, _) where size > limits.bytes:
            listing.notes.append("\(root)/\(path) was passed over: it is larger than \(limits.bytes >> 20) MB")
        case .file(_, let stamp):
            guard listing.pieces.count < limits.files else {
                throw CarrierError("\(root) holds more than \(limits.files) files; choose a folder that is for nacre alone")
            }
            listing.pieces.append(Piece(path: path, stamp: stamp))
        }
    }

    /// Hands over the bytes of pieces that were listed.
    public func read(_ pieces: [Piece], _ body: (Piece, [UInt8]?) throws -> Void) throws {
        for piece in pieces { try body(piece, try? disk.bytes(of: "\(root)/\(piece.path)", most: limits.bytes)) }
    }

    /// Writes files of this device.
    public func write(_ changes: [OwnChange], of device: DeviceID) throws -> [String: String] {
        if cargo == .logs { try makeMark() } else { try disk.makeFolder(root) }
        try disk.makeFolder("\(root)/\(device)")
        var folders: Set<String> = ["\(device)"]
        for change in changes {
            let folder = Self.folder(of: change.path.text)
            if change.bytes != nil, folders.insert(folder).inserted { try disk.makeFolder("\(root)/\(folder)") }
            folders.insert(folder)
            try write(change)
        }
        var stamps: [String: String] = [:]
        for folder in folders {
            for entry in try entriesOrNone(folder) {
                if case .file(_, let stamp) = entry.kind { stamps["\(folder)/\(entry.name)"] = stamp }
                // One's own that was cut short.
                if entry.name.hasPrefix(Self.unfinished) { try disk.remove("\(root)/\(folder)/\(entry.name)") }
            }
        }
        for folder in Set(changes.filter { $0.bytes == nil }.map { Self.folder(of: $0.path.text) }) where folder != "\(device)" {
            if try entriesOrNone(folder).isEmpty { try disk.remove("\(root)/\(folder)") }
        }
        return stamps.filter { stamp in changes.contains { $0.path.text == stamp.key && $0.bytes != nil } }
    }

    private func entriesOrNone(_ folder: String) throws -> [DiskEntry] {
        do { return try disk.entries(of: folder.isEmpty ? root : "\(root)/\(folder)") } catch let error as CarrierError
            where error.isPassing
        { return [] }
    }

    private static func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? path }

    private func makeMark() throws {
        guard try !disk.entries(of: root).contains(where: { $0.name == Self.mark }) else { return }
        try disk.replace("\(root)/\(Self.mark)", with: Array(Self.markText.utf8))
    }

    private func write(_ change: OwnChange) throws {
        let path = "\(root)/\(change.path.text)"
        guard let bytes = change.bytes else { return try disk.remove(path) }
        guard change.kept > 0 else { return try disk.replace(path, with: bytes) }
        // What another has put there since it was listed is read before anything is put behind it.
        guard try disk.bytes(of: path, most: limits.bytes) == bytes[..<change.kept].map(\.self) else { throw CarrierChange(path) }
        try disk.append(Array(bytes[change.kept...]), to: path)
    }

    /// Takes all away that a device has published.
    public func forget(_ device: DeviceID) throws {
        for entry in try entriesOrNone("\(device)") {
            let path = "\(device)/\(entry.name)"
            if entry.kind == .folder {
                for inner in try entriesOrNone(path) where inner.kind != .folder { try disk.remove("\(root)/\(path)/\(inner.name)") }
            }
            try disk.remove("\(root)/\(path)")
        }
        try disk.remove("\(root)/\(device)")
    }
}
