import Files
import Formats

/// The vaults that notes lie in, with the settings of their plugin. Each is looked for once.
public final class ObsidianVaults {
    /// A vault.
    struct Vault {
        /// Its folder.
        var folder: String
        /// What its plugin's settings say.
        var settings: ObsidianSettings

        /// The folders in it that a note lies in.
        func folders(of note: String) -> [String] {
            note.parentFolder.dropFirst(folder.count).split(separator: "/").map(String.init)
        }
    }

    private var known: [String: Vault?] = [:]
    private static let file = ".obsidian/plugins/obsidian-spaced-repetition/data.json"
    private static let largest = 16 << 20
    private static let deepest = 40

    /// The notes that are read with one another, by their names in lower case without an ending; of several of a name the first.
    private let notes: [String: String]
    private static let largestNote = 1 << 20

    /// None that was looked for yet.
    ///
    /// - Parameter files: what is read together: notes among it may be embedded in the others.
    public init(_ files: [ImportFiles.File] = []) {
        let notes = files.filter { $0.path.lowercased().hasSuffix(".md") }
        self.notes = Dictionary(
            notes.map { ($0.path.lastPathPart.dropLast(3).lowercased(), $0.path) }, uniquingKeysWith: { first, _ in first })
    }

    /// A note by the name that a link has for it, with folders or without.
    func note(_ name: String) -> ForeignText? {
        guard let path = notes[name.lastPathPart.lowercased()], FileSystem.stamp(of: path).map({ $0.size <= Self.largestNote }) == true
        else { return nil }
        return (try? FileSystem.bytes(of: path)).map { ForeignText($0) }
    }

    /// The settings by which a note may be read.
    static func settings(around note: String) -> [String] {
        note.foldersAround.prefix(deepest).map { $0 + "/" + file }.filter(FileSystem.exists)
    }

    /// The vault of a note; nil where no folder around it has the settings of the plugin.
    func vault(of note: String) -> Vault? {
        var folder = note.parentFolder
        var passed: [String] = []
        var found: Vault?
        while passed.count < Self.deepest {
            if let vault = known[folder] {
                found = vault
                break
            }
            passed.append(folder)
            let path = folder + "/" + Self.file
            if FileSystem.exists(path), let bytes = try? FileSystem.bytes(of: path, in: 0..<Self.largest),
                let settings = ObsidianSettings(bytes)
            {
                found = Vault(folder: folder, settings: settings)
                break
            }
            let parent = folder.parentFolder
            guard parent != folder, !parent.isEmpty else { break }
            folder = parent
        }
        for folder in passed { known[folder] = .some(found) }
        return found
    }
}
