import Files
import Sync

/// Where devices meet: a folder that something else carries, or what git understands.
public enum SyncTarget: Equatable {
    /// A folder.
    case folder(String)
    /// An address, or a folder that is a git repository.
    case git(String)

    /// As it is written down.
    public var text: String {
        switch self {
        case .folder(let path): path
        case .git(let address): address
        }
    }

    /// The place that was written down so.
    init(writtenDown text: String) {
        self = GitDecks.isAddress(text) || Self.isRepository(text) ? .git(text) : .folder(text)
    }

    /// The place that a learner means. A folder is made where only it is missing.
    ///
    /// - Parameters:
    ///   - path: the text as a path from the root.
    ///   - data: the folder of the store.
    /// - Throws: `CarrierError` where devices cannot meet there.
    public init(_ text: String, path: String, data: String) throws {
        if text.hasPrefix("-") || text.contains("::") || text.utf8.contains(where: { $0 < 0x20 }) {
            throw CarrierError("'\(text)' is neither a folder nor an address that git fetches from, as https://… or git@host:path")
        }
        if GitDecks.isAddress(text) {
            self = .git(text)
            return
        }
        guard FileSystem.isFolder(path) || FileSystem.isFolder(path.parentFolder) else {
            let isLikeHost = text.contains(":") && !text.hasPrefix("/")
            throw CarrierError(
                "there is no folder \(isLikeHost ? text : path.parentFolder)"
                    + (isLikeHost
                        ? "; an address for git is written git@host:path, or ssh://host/path" : "; make it, or plug in what it is on"))
        }
        try Self.keepApart(path, data)
        if Self.isRepository(path) {
            self = .git(FileSystem.realPath(path) ?? path)
            return
        }
        if FileSystem.isFolder(path) {
            let names = try FileSystem.found(in: path).map(\.name).filter { !$0.hasPrefix(".") && $0 != "lost+found" }
            if !names.isEmpty, !names.contains(where: { $0 == "nacre.json" || DeviceID($0) != nil }) {
                throw CarrierError("\(path) holds other things; name a folder of its own: sync \(path)/nacre")
            }
        } else {
            try FileSystem.makeCarriedFolder(path)
        }
        self = .folder(FileSystem.realPath(path) ?? path)
    }

    /// The store is never carried itself: two of it would go on under one name.
    private static func keepApart(_ path: String, _ data: String) throws {
        let there = FileSystem.realPath(path) ?? (FileSystem.realPath(path.parentFolder) ?? path.parentFolder) + "/" + path.lastPathPart
        let data = FileSystem.realPath(data) ?? data
        if there == data || there.hasPrefix(data + "/") {
            throw CarrierError("\(path) is in nacre's own data folder; choose a folder that your other devices see too")
        }
        if data.hasPrefix(there == "/" ? "/" : there + "/") {
            throw CarrierError("\(path) holds nacre's own data folder, which must not be carried itself; name a folder beside it")
        }
    }

    /// Whether a folder is a git repository, bare or with a work tree.
    private static func isRepository(_ path: String) -> Bool {
        if FileSystem.exists(path + "/.git") { return true }
        return FileSystem.exists(path + "/HEAD") && FileSystem.isFolder(path + "/objects") && FileSystem.isFolder(path + "/refs")
    }

    /// What carries the folder that a git repository is in, if something does: it would put branches aside as it does with files.
    public var carrierOfRepository: String? {
        guard case .git(let path) = self, path.hasPrefix("/") else { return nil }
        let marks = [(".stfolder", "Syncthing"), (".dropbox", "Dropbox"), (".dropbox.cache", "Dropbox"), (".unison", "Unison")]
        var folder = path
        while folder.count > 1 {
            for (mark, name) in marks where FileSystem.exists("\(folder)/\(mark)") { return name }
            for name in ["Dropbox", "OneDrive", "Nextcloud"] where folder.lastPathPart == name { return name }
            folder = folder.parentFolder
        }
        return nil
    }
}
