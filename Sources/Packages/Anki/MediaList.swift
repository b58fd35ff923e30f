import Foundation

/// The list of a package's media: which member of the archive has which name.
struct MediaList {
    /// The members by the names of the media.
    private(set) var members: [String: String] = [:]
    /// Names that cannot be the name of a file in a folder.
    private(set) var refused: [String] = []

    /// - Throws: `PackageError` when it is damaged.
    init(_ archive: ZipArchive, _ version: AnkiPackage.Version, _ limits: PackageLimits) throws {
        guard archive.has("media") else { return }
        let list = GrowingBytes()
        try AnkiPackage.read("media", in: archive, isPacked: version == .latest, limit: limits.mediaList, limits) { try list.add($0) }
        if version == .latest {
            try read(messages: list.array[...])
        } else if list.count > 0 {
            try read(json: list.array)
        }
    }

    /// A repeated field 1 of messages: 1 name, 2 size, 3 SHA-1, 255 the number of the member where that is not its place in the list.
    private mutating func read(messages: ArraySlice<UInt8>) throws {
        var reader = ProtobufReader(messages)
        var place = 0
        while let field = try reader.next() {
            guard field.number == 1, case .bytes(let bytes) = field.value else { continue }
            let entry = try ProtobufReader.Message(bytes)
            let number = entry.has(255) ? String(entry.number(255)) : String(place)
            add(try entry.text(1), member: number)
            place += 1
        }
    }

    private mutating func read(json: [UInt8]) throws {
        guard let names = try? JSONDecoder().decode([String: String].self, from: Data(json)) else {
            throw PackageError.damaged("the list of media", "it is no list of names")
        }
        for (member, name) in names.sorted(by: { (Int($0.key) ?? .max, $0.key) < (Int($1.key) ?? .max, $1.key) }) {
            guard member.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                throw PackageError.damaged("the list of media", "'\(member.prefix(40))' is no number")
            }
            add(name, member: member)
        }
    }

    private mutating func add(_ name: String, member: String) {
        guard MediaName.isPlain(name) else { return refused.append(name) }
        if members[name] == nil { members[name] = member }
    }
}
