import Cards
import Files
import Sync

/// The files below the folder of the learner's own decks that go along: decks, and what they show. Links are not followed.
struct OwnDecks {
    /// What stands there.
    struct Look {
        /// A file.
        struct File {
            var stamp: FileStamp
            var print: FilePrint
            var shown: Set<String> = []
        }

        /// The files that go along, by their paths below the folder.
        var files: [String: File] = [:]
        /// All regular files that might.
        var standing: [String: FileStamp] = [:]
        /// Whether nothing is there at all, as where a disk is not mounted.
        var isUnseen = false
        /// What does not go along and might be missed, each in a sentence.
        var notes: [String] = []
    }

    /// The folder.
    let root: String
    private static let deepest = 16
    /// The most files.
    static let mostFiles = 20_000
    /// The most bytes of a deck.
    static let mostBytes = 16 << 20
    /// The most bytes of a picture or the like.
    static let mostMediaBytes = 64 << 20

    /// The most bytes of a file.
    static func most(_ path: String) -> Int { CarriedName.isDeck(path) ? mostBytes : mostMediaBytes }

    /// Looks at what is there. What has the state in which it was read last is not read again.
    func look(_ known: [Belonging: VersionShelf.Here]) throws -> Look {
        var look = Look()
        try find("", 1, &look)
        look.isUnseen = look.standing.isEmpty
        var shown: Set<String> = []
        for (path, stamp) in look.standing where CarriedName.isDeck(path) {
            if let here = known[.file(path)], here.stamp == stamp, let print = here.print {
                look.files[path] = Look.File(stamp: stamp, print: print, shown: here.shown)
            } else if let bytes = bytes(path, stamp) {
                look.files[path] = Look.File(stamp: stamp, print: FilePrint(of: bytes), shown: Self.shown(bytes, in: path))
            }
            shown.formUnion(look.files[path]?.shown ?? [])
        }
        // What no deck shows any more stays what it was.
        for (path, stamp) in look.standing where !CarriedName.isDeck(path) && (shown.contains(path) || known[.file(path)]?.print != nil) {
            if let here = known[.file(path)], here.stamp == stamp, let print = here.print {
                look.files[path] = Look.File(stamp: stamp, print: print)
            } else if let bytes = bytes(path, stamp) {
                look.files[path] = Look.File(stamp: stamp, print: FilePrint(of: bytes))
            }
        }
        return look
    }

    private func find(_ folder: String, _ depth: Int, _ look: inout Look) throws {
        guard depth <= Self.deepest, FileSystem.isFolder(path(folder)) else { return }
        for entry in try FileSystem.found(in: path(folder)) where !entry.name.hasPrefix(".") {
            let name = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
            switch entry.found {
            case .folder: try find(name, depth + 1, &look)
            case .file(let stamp):
                guard CarriedName.isCarried(name) else {
                    if CarriedName.isDeck(name) { look.notes.append("\(path(name)) does not go along: rename it") }
                    continue
                }
                guard stamp.size <= Self.most(name) else {
                    look.notes.append("\(path(name)) does not go along: it is larger than \(Self.most(name) >> 20) MB")
                    continue
                }
                guard look.standing.count < Self.mostFiles else {
                    throw CarrierError("\(root) holds more than \(Self.mostFiles) decks and pictures, which is more than goes along")
                }
                look.standing[name] = stamp
            case .other: break
            }
        }
    }

    /// The path of a file.
    func path(_ below: String) -> String { below.isEmpty ? root : "\(root)/\(below)" }

    /// The bytes of a file, if it is in a state.
    func bytes(_ below: String, _ stamp: FileStamp?) -> [UInt8]? {
        guard let bytes = try? FileSystem.carriedBytes(of: path(below), most: Self.most(below)) else { return nil }
        return FileSystem.stamp(of: path(below)) == stamp ? bytes : nil
    }

    /// The files below the folder that a deck shows.
    static func shown(_ bytes: [UInt8], in path: String) -> Set<String> {
        let folder = path.split(separator: "/").dropLast()
        var shown: Set<String> = []
        for card in Deck(parsing: bytes).cards {
            for target in card.content(of: card.sides.first ?? .forward).targets(isAnswered: true)
            where !OpenableFile.isElsewhere(target.place) {
                for place in DeckFile.paths(of: target.place) where !place.hasPrefix("/") && MediaName(place) != nil {
                    if let path = below(folder, place), CarriedName.isCarried(path) { shown.insert(path) }
                }
            }
        }
        return shown
    }

    private static func below(_ folder: ArraySlice<Substring>, _ place: String) -> String? {
        var parts = Array(folder)
        for part in place.split(separator: "/") where part != "." {
            if part != ".." {
                parts.append(part)
            } else if parts.popLast() == nil {
                return nil
            }
        }
        return parts.joined(separator: "/")
    }

    // MARK: - Writing

    /// Puts bytes into a file, if it is still in a state.
    ///
    /// - Returns: its state now.
    /// - Throws: `FileConflict` where it is in another one, `FileError`.
    func write(_ bytes: [UInt8], to below: String, ifStill stamp: FileStamp?) throws -> FileStamp? {
        try makeFolders(above: below)
        try FileSystem.replace(path(below), with: bytes, ifStill: stamp)
        return FileSystem.stamp(of: path(below))
    }

    /// No link on the way is followed: it might lead out of the folder.
    private func makeFolders(above below: String) throws {
        if !FileSystem.isFolder(root) { try FileSystem.createFolder(root) }
        var folder = root
        for part in below.split(separator: "/").dropLast() {
            folder += "/\(part)"
            try FileSystem.makeCarriedFolder(folder)
        }
    }

    /// Deletes a file, if it is still in a state, and the folders above it that have nothing in them then.
    ///
    /// - Throws: `FileConflict` where it is in another state.
    func delete(_ below: String, ifStill stamp: FileStamp?) throws {
        guard FileSystem.stamp(of: path(below)) == stamp else { throw FileConflict.changed(path: path(below)) }
        try FileSystem.removeCarried(path(below))
        var folder = path(below).parentFolder
        while folder.count > root.count, FileSystem.isEmptyFolder(folder) {
            FileSystem.removeEmptyFolder(folder)
            folder = folder.parentFolder
        }
    }
}
