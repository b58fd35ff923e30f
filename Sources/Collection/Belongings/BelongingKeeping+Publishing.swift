import Files
import Sync

extension BelongingKeeping {
    /// Of how many versions of a file the bytes are published, so that others can put theirs together with it.
    private static let mostKept = 8
    /// So many bytes are written at once.
    private static let mostAtOnce = 32 << 20

    /// Publishes what is known of versions, and the bytes of the latest.
    mutating func publish(_ listing: Listing) throws {
        for belonging in shelf.trees.keys { shelf.trees[belonging]!.prune(keeping: shelf.here[belonging]?.id) }
        let text = VersionLines.text(shelf.trees)
        let versions = PiecePath(versionsOf: device)
        let wanted = wantedBytes()
        var there: [String: String] = [:]
        for piece in listing.pieces where piece.path.hasPrefix("\(device)/") { there[piece.path] = piece.stamp }
        var changes: [OwnChange] = []
        var size = 0
        for (path, print) in wanted.sorted(by: { $0.key < $1.key }) where try !isThere(path, print, there) {
            guard let bytes = shelf.bytes(print), let path = self.path(print, path) else { continue }
            changes.append(OwnChange(path, bytes: bytes))
            size += bytes.count
            if size > Self.mostAtOnce { try write(&changes, &size) }
        }
        let print = FilePrint(of: text).description
        // What was written is known by its stamp, and by what it was.
        if there[versions.text] == nil || shelf.stamps["own"] != "\(there[versions.text]!) \(print)" {
            changes.append(OwnChange(versions, bytes: text))
        }
        for path in there.keys.sorted() where wanted[path] == nil && path != versions.text {
            if let print = Cargo.content(of: path), path == PiecePath(device, print, of: path).text {
                changes.append(OwnChange(PiecePath(device, print, of: path), bytes: nil))
            }
        }
        guard !changes.isEmpty else { return }
        let stamps = try carrier.write(changes, of: device)
        note(stamps, wanted)
        if let stamp = stamps[versions.text] {
            shelf.stamps["own"] = "\(stamp) \(print)"
            shelf.stamps[versions.text] = stamp
        }
        shelf.keepOnly(Set(wanted.values))
    }

    private mutating func write(_ changes: inout [OwnChange], _ size: inout Int) throws {
        let stamps = try carrier.write(changes, of: device)
        for change in changes { shelf.stamps[change.path.text] = stamps[change.path.text] }
        (changes, size) = ([], 0)
    }

    private mutating func note(_ stamps: [String: String], _ wanted: [String: FilePrint]) {
        for (path, stamp) in stamps where wanted[path] != nil { shelf.stamps[path] = stamp }
        for path in shelf.stamps.keys where path.hasPrefix("\(device)/") && wanted[path] == nil && !Cargo.isOfVersions(path) {
            shelf.stamps[path] = nil
        }
    }

    private func path(_ print: FilePrint, _ path: String) -> PiecePath? {
        let found = PiecePath(device, print, of: path)
        return found.text == path ? found : nil
    }

    /// Whether a file of this device is there and what it should be. What has another state than when it was written is read.
    private mutating func isThere(_ path: String, _ print: FilePrint, _ there: [String: String]) throws -> Bool {
        guard let stamp = there[path] else { return false }
        if shelf.stamps[path] == stamp { return true }
        var isRight = false
        try carrier.read([Piece(path: path, stamp: stamp)]) { isRight = $1.map { FilePrint(of: $0) == print } ?? false }
        if isRight { shelf.stamps[path] = stamp }
        return isRight
    }

    /// The bytes that others may ask this device for, by the paths of its files.
    private func wantedBytes() -> [String: FilePrint] {
        var wanted: [String: FilePrint] = [:]
        for (belonging, tree) in shelf.trees {
            guard case .file(let path) = belonging else { continue }
            var prints: [FilePrint] = []
            if let own = shelf.here[belonging]?.print { prints.append(own) }
            let heads = Set(tree.heads)
            for (index, id) in tree.latestFirst.enumerated() where index < Self.mostKept || heads.contains(id) {
                if case .bytes(let print)? = tree.versions[id]?.content, shelf.has(print) { prints.append(print) }
            }
            // With what both sides of a conflict came from they can be put together yet.
            if heads.count > 1, let own = shelf.here[belonging]?.id {
                for id in heads.flatMap({ tree.nearestCommon(own, $0) }) {
                    if case .bytes(let print)? = tree.versions[id]?.content, shelf.has(print) { prints.append(print) }
                }
            }
            for print in prints { wanted[PiecePath(device, print, of: path).text] = print }
        }
        return wanted
    }
}
