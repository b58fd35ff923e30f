import Files

/// A branch with what a learner changed in decks that came by git, to be offered to whoever keeps them.
public struct GitProposal: Equatable {
    /// The branch.
    public let name: String
    /// The commit of which it is a change.
    public let base: String
    /// The files that are others there.
    public let files: [String]
    /// Whether git does not know the learner's name, so that the commit bears none.
    public let isNameless: Bool
}

extension GitDecks {
    /// Makes a branch of what was changed in a clone. The files, and the branch that updates follow, stay as they are.
    ///
    /// - Parameters:
    ///   - path: the clone.
    ///   - date: what tells one branch from another.
    /// - Returns: the branch; nil where nothing was changed.
    /// - Throws: `GitError`, which says what git did not like.
    public func propose(_ path: String, on date: String) throws -> GitProposal? {
        let index = "\(path)/.git/nacre-index-\(ProcessNumber.own)"
        var git = GitClone(path: path, variables: variables, index: index)
        defer { FileSystem.remove(index) }
        let head = try git.line(["rev-parse", "--verify", "HEAD"])
        let base = (try? git.line(["merge-base", "HEAD", "@{upstream}"])) ?? head
        _ = try git.line(["read-tree", "HEAD"])
        _ = try git.line(["add", "--update", "--", "."])
        // What editors and the like put beside is no deck.
        _ = try git.line(["add", "--", "."] + ["**/.*", "**/.*/**", "**/*~", "**/#*#"].map { ":(exclude,glob)\($0)" })
        let tree = try git.line(["write-tree"])
        let isCommitted = try tree == git.line(["rev-parse", "HEAD^{tree}"])
        let files = try git.lines(["diff-tree", "-r", "--name-only", "--no-renames", base, tree])
        if files.isEmpty { return nil }
        let isNameless = !isCommitted && git.isNameless()
        let names = files.count > 3 ? "\(files.count) files" : files.joined(separator: ", ")
        let commit = try isCommitted ? head : git.line(["commit-tree", tree, "-p", head, "-m", "Corrections to \(names)"])
        for number in 1... {
            let name = number == 1 ? "corrections-\(date)" : "corrections-\(date)-\(number)"
            let proposal = GitProposal(name: name, base: base, files: files, isNameless: isNameless)
            let known = try? git.line(["rev-parse", "--verify", "--quiet", "refs/heads/\(name)^{tree}"])
            // One without a name does not do where there is one now.
            if known == tree, try isNameless || git.author(of: name) != GitClone.nobody.email { return proposal }
            guard known == nil else { continue }
            _ = try git.line(["update-ref", "refs/heads/\(name)", commit, ""])
            return proposal
        }
        return nil
    }
}
