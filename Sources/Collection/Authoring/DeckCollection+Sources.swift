import Cards
import Files
import Study

// Decks from other places that are named to take part.
extension DeckCollection {
    /// The path of what is to be added; git fetches it first where it is an address.
    public func sourceToAdd(_ path: String) throws -> String {
        if let resolved = FileSystem.realPath(environment.absolute(path)) { return resolved }
        if GitDecks.isAddress(path) {
            let clone = try places.gitDecks.clone(path)
            return FileSystem.realPath(clone) ?? clone
        }
        // `github.com/ann/cells`, as a browser shows it.
        let isHost = path.prefix { $0 != "/" }.dropFirst().contains(".") && path.contains("/")
        throw DeckError(
            "\(path): there is no such file or folder\(isHost ? "; for git, write: decks add https://\(path)" : "")")
    }

    /// Lets a folder or file take part, by the settings.
    ///
    /// - Throws: as `SettingsFile.changeDecks`.
    public func add(source path: String) throws {
        try SettingsFile(path: places.settings).changeDecks { listed in
            // What a project holds takes part unless it lists its decks.
            let before = listed.isEmpty && places.project != nil ? ["."] : listed
            return before.contains(path) ? before : before + [path]
        }
    }

    /// Leaves out a folder or file that takes part by the settings.
    ///
    /// - Returns: its path.
    /// - Throws: `DeckError` when it was not added, and as `SettingsFile.changeDecks`.
    public func remove(source path: String) throws -> String {
        let wanted = GitDecks.isAddress(path) ? places.gitDecks.path(of: path) : environment.absolute(path)
        let resolved = FileSystem.realPath(wanted) ?? wanted
        let listed = settings.decks
        let leaving = zip(listed, addedDecks).filter { $0.1 == resolved || $0.1 == wanted }.map(\.0)
        guard !leaving.isEmpty else { throw DeckError("\(path) was not added\(Suggestion.phrase(for: path, among: listed))") }
        try SettingsFile(path: places.settings).changeDecks { $0.filter { !leaving.contains($0) } }
        return resolved
    }

    /// The clones that git is to bring up to date: all, or that which a name or an address means.
    ///
    /// - Throws: `DeckError` when it means none.
    public func clonesToUpdate(_ name: String?, of all: [String]) throws -> [String] {
        var wanted = all
        if let name {
            let path = GitDecks.isAddress(name) ? places.gitDecks.path(of: name) : environment.absolute(name)
            let resolved = FileSystem.realPath(path) ?? path
            wanted = all.filter { $0 == resolved || $0.lastPathPart == name }
            if wanted.isEmpty {
                let hint = Suggestion.phrase(for: name, among: all.map(\.lastPathPart))
                throw DeckError("\(name) was not fetched from elsewhere\(hint)")
            }
        }
        return wanted
    }
}

extension DeckCollection {
    /// Makes branches of what the learner changed in decks that came by git: in all of them, or in that which a name or an address means.
    ///
    /// - Returns: the clones, each with its branch; nil where nothing was changed.
    /// - Throws: `DeckError` where there are none, and `GitError`.
    public func proposals(_ name: String?) throws -> [(path: String, proposal: GitProposal?)] {
        let all = roots.map(\.path).filter(places.gitDecks.contains)
        if all.isEmpty { throw DeckError("no decks come from elsewhere; add some with: decks add ADDRESS") }
        return try clonesToUpdate(name, of: all).map { path in
            (path, try places.gitDecks.propose(path, on: today.description))
        }
    }
}
