import Cards
import Files

/// A folder of decks, or one deck file, that takes part in studying.
public struct DeckSource: Equatable {
    /// The absolute path.
    public var path: String
    /// What stands before the names of its decks, so that two roots cannot both hold a "cells"; empty for the learner's own folder and
    /// the bundled decks.
    public var label: String
    /// Whose it is.
    public var owner = Owner.other

    /// Whose the decks of a source are.
    public enum Owner: Sendable {
        /// The learner's: its decks may take the place of those that came with Nacre.
        case learner
        /// They came with Nacre.
        case nacre
        /// They are fetched from elsewhere, or were named by one command alone.
        case other
    }

    /// A folder or file that the learner named: its decks are named after it.
    public init(named path: String) {
        self.path = path
        label = FileSystem.isFolder(path) ? path.lastPathPart : path.parentFolder.lastPathPart
    }

    /// A folder whose decks need no label.
    public init(unlabelled path: String, owner: Owner = .other) {
        self.path = path
        label = ""
        self.owner = owner
    }

    /// Whether there is something at a path that can hold no decks.
    static func isNeitherFileNorFolder(_ path: String) -> Bool {
        FileSystem.exists(path) && FileSystem.stamp(of: path) == nil && !FileSystem.isFolder(path)
    }

    /// The same source, belonging to someone.
    func owned(by owner: Owner) -> DeckSource {
        var source = self
        source.owner = owner
        return source
    }

    /// The name of the deck in one of its files: the path below the root, without the ending.
    public func deckName(of file: String) -> String {
        let below = file == path ? file.lastPathPart : String(file.dropFirst(path.count + (path.hasSuffix("/") ? 0 : 1)))
        let name = below.withoutMarkdownEnding
        return label.isEmpty ? name : label + "/" + name
    }

    /// Whether what is at a path takes part with the root: the root itself, or what lies below it and is not passed over for its name.
    public func takesPart(_ path: String) -> Bool {
        guard contains(path), path != self.path else { return path == self.path }
        let names = path.dropFirst(self.path.count).split(separator: "/")
        return !names.contains { $0.hasPrefix(".") } && (FileSystem.isFolder(path) || DeckFileName.isDeck(path.lastPathPart))
    }

    /// Whether a path is the root or lies below it.
    public func contains(_ file: String) -> Bool {
        file == path || file.hasPrefix(path.hasSuffix("/") ? path : path + "/")
    }
}
