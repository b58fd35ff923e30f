import Files
import Formats
import Sync

/// What this device knows of the versions of the learner's decks and settings: a file of lines, and beside it the bytes of versions that may
/// be needed again. It belongs to the place of the store, and is never carried itself.
struct VersionShelf {
    /// What one of the belongings is on this device.
    struct Here: Hashable {
        /// The version.
        var id: Version.ID
        /// What is in the file; nil where there is none.
        var print: FilePrint?
        /// The state of the file when it was last read.
        var stamp: FileStamp?
        /// The pictures and the like that a deck shows, by their paths below the folder.
        var shown: Set<String> = []
    }

    private let folder: String
    /// Whether decks go along.
    var carriesDecks = false
    /// Whether settings go along.
    var carriesSettings = false
    /// The versions that are known.
    var trees: [Belonging: VersionTree] = [:]
    /// What is here.
    var here: [Belonging: Here] = [:]
    /// The stamps of files of versions as they were when they were read, and those of this device as they were written.
    var stamps: [String: String] = [:]

    private var known: String { folder + "/known" }

    /// The shelf in a folder, which need not be there.
    init(_ folder: String) {
        self.folder = folder
        let bytes = (try? FileSystem.bytes(of: known)) ?? []
        var lines = 0
        VersionLines.objects(in: bytes) { fields in
            lines += 1
            take(fields)
        }
        // Where something is missing, all is looked at again.
        if lines < bytes.count(where: { $0 == 0x0A }) { stamps = [:] }
    }

    private mutating func take(_ fields: [String: JSONReader.Value]) {
        if let path = VersionLines.text(fields, "read") {
            stamps[path] = VersionLines.text(fields, "stamp")
        } else if case .bool(let decks)? = fields["decks"]?.value, case .bool(let settings)? = fields["settings"]?.value {
            (carriesDecks, carriesSettings) = (decks, settings)
        } else if let id = VersionLines.text(fields, "here").flatMap({ Version.ID($0) }) {
            guard let belonging = VersionLines.belonging(fields) else { return }
            var found = Here(id: id, print: VersionLines.text(fields, "is").flatMap { FilePrint($0) })
            let numbers = VersionLines.text(fields, "stamp")?.split(separator: " ").compactMap { Int64($0) } ?? []
            if numbers.count == 3 { found.stamp = FileStamp(size: numbers[0], modified: numbers[1], inode: numbers[2]) }
            found.shown = Set(VersionLines.text(fields, "shows")?.split(separator: "\n").map(String.init) ?? [])
            here[belonging] = found
        } else if let line = VersionLines.line(fields) {
            switch line {
            case .version(let version): trees[version.belonging, default: VersionTree()].add(version)
            case .past(let belonging, let ids): trees[belonging, default: VersionTree()].add(past: ids)
            }
        }
    }

    /// Writes down what is known, where it is other than before.
    ///
    /// - Throws: `FileError`.
    func save() throws {
        var bytes: [UInt8] = []
        VersionLines.add([("decks", .bool(carriesDecks)), ("settings", .bool(carriesSettings))], to: &bytes)
        for (path, stamp) in stamps.sorted(by: { $0.key < $1.key }) {
            VersionLines.add([("read", .string(path)), ("stamp", .string(stamp))], to: &bytes)
        }
        for (belonging, here) in here.sorted(by: { $0.key < $1.key }) {
            var fields = [VersionLines.name(of: belonging), ("here", .string(here.id.description))]
            if let print = here.print { fields.append(("is", .string(print.description))) }
            if let stamp = here.stamp { fields.append(("stamp", .string("\(stamp.size) \(stamp.modified) \(stamp.inode)"))) }
            if !here.shown.isEmpty { fields.append(("shows", .string(here.shown.sorted().joined(separator: "\n")))) }
            VersionLines.add(fields, to: &bytes)
        }
        bytes += VersionLines.text(trees)
        if (try? FileSystem.bytes(of: known)) != bytes { try FileSystem.replace(known, with: bytes) }
    }

    /// What is here of one of the belongings, as a version; nil where nothing of it is known.
    func version(of belonging: Belonging) -> Version? { here[belonging].flatMap { trees[belonging]?.versions[$0.id] } }

    /// Takes in a version and says that it is what is here.
    mutating func put(_ version: Version, _ found: Here) {
        trees[version.belonging, default: VersionTree()].add(version)
        here[version.belonging] = found
    }

    // MARK: - Bytes

    private func path(_ print: FilePrint) -> String { "\(folder)/\(print)" }

    /// The bytes of a version, if they are kept and are what they should be.
    func bytes(_ print: FilePrint) -> [UInt8]? {
        guard let bytes = try? FileSystem.bytes(of: path(print)), FilePrint(of: bytes) == print else { return nil }
        return bytes
    }

    /// Keeps bytes.
    ///
    /// - Throws: `FileError`.
    func keep(_ bytes: [UInt8], _ print: FilePrint) throws {
        if FileSystem.stamp(of: path(print))?.size != Int64(print.size) { try FileSystem.replace(path(print), with: bytes) }
    }

    /// Whether bytes are kept.
    func has(_ print: FilePrint) -> Bool { FileSystem.stamp(of: path(print))?.size == Int64(print.size) }

    /// Takes bytes away that none of these versions has.
    func keepOnly(_ prints: Set<FilePrint>) {
        for entry in (try? FileSystem.found(in: folder)) ?? [] {
            if let print = FilePrint(entry.name), !prints.contains(print) { FileSystem.remove(path(print)) }
        }
    }

    // MARK: - News

    private var untold: String { folder + "/untold" }

    /// Keeps names of what came, to be told of later.
    ///
    /// - Throws: `FileError`.
    func addNews(_ names: some Sequence<String>) throws {
        let lines = names.map { $0 + "\n" }.joined()
        if lines.isEmpty { return }
        let before = (try? FileSystem.bytes(of: untold)) ?? []
        try FileSystem.replace(untold, with: before + lines.utf8)
    }

    /// The names of what came since the learner was told last, who is told now. It does not wait for a program that keeps together meanwhile.
    func takeNews() -> [String] {
        let told = untold + "-told"
        guard FileSystem.exists(untold), (try? FileSystem.rename(untold, to: told)) != nil else { return [] }
        defer { FileSystem.remove(told) }
        let names = ((try? FileSystem.bytes(of: told)) ?? []).split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        return Set(names).sorted()
    }
}
