import Files

/// A branch with what a learner changed in decks that came by git, to be offered to whoever keeps them.
public struct GitProposal: Equatable {
    /// The branch.
    public let name: String
    /// The commit of which it is a change.
    public let base: String
    /// The files that are others there.
    public let files: [String]
}

extension GitDecks {
    /// Makes a branch of what was changed in a clone. The files, and the branch that updates follow, stay as they are.
    ///
    /// - Parameters:
    ///   - path: the clone.
    ///   - date: what tells one branch from another.
    ///   - variables: those of the shell. Whose the change is stands in the learner's settings of git.
    /// - Returns: the branch; nil where nothing was changed.
    /// - Throws: `GitError`, which says what git did not like.
    public func propose(_ path: String, on date: String, variables: [String: String]) throws -> GitProposal? {
        let git = Clone(path: path, variables: variables)
        defer { FileSystem.remove(git.index) }
        let head = try git.line(["rev-parse", "--verify", "HEAD"])
        let base = (try? git.line(["merge-base", "HEAD", "@{upstream}"])) ?? head
        _ = try git.line(["read-tree", "HEAD"])
        _ = try git.line(["add", "--all", "--", "."])
        let tree = try git.line(["write-tree"])
        let isCommitted = try tree == git.line(["rev-parse", "HEAD^{tree}"])
        let files = try git.lines(["diff-tree", "-r", "--name-only", "--no-renames", base, tree])
        if files.isEmpty { return nil }
        let names = files.count > 3 ? "\(files.count) files" : files.joined(separator: ", ")
        let commit = try isCommitted ? head : git.line(["commit-tree", tree, "-p", head, "-m", "Corrections to \(names)"])
        for number in 1... {
            let name = number == 1 ? "corrections-\(date)" : "corrections-\(date)-\(number)"
            let known = try? git.line(["rev-parse", "--verify", "--quiet", "refs/heads/\(name)^{tree}"])
            if known == tree { return GitProposal(name: name, base: base, files: files) }
            guard known == nil else { continue }
            _ = try git.line(["update-ref", "refs/heads/\(name)", commit, ""])
            return GitProposal(name: name, base: base, files: files)
        }
        return nil
    }

    /// A clone in which git is asked, with an index beside its own.
    private struct Clone {
        let path: String
        let index: String
        private let variables: [String: String]

        init(path: String, variables: [String: String]) {
            self.path = path
            index = "\(path)/.git/nacre-index-\(ProcessNumber.own)"
            var variables = variables.filter { !["GIT_DIR", "GIT_WORK_TREE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR"].contains($0.key) }
            variables["GIT_INDEX_FILE"] = index
            variables["LC_ALL"] = "C"
            self.variables = variables
        }

        func lines(_ words: [String]) throws -> [String] {
            let result: CapturedProgram.Result
            do {
                result = try CapturedProgram.run(
                    ["git", "-C", path, "-c", "protocol.ext.allow=never", "-c", "core.quotePath=false"] + words, variables: variables)
            } catch {
                throw GitError("\(error); decks from elsewhere need git")
            }
            guard result.status == 0 else {
                let lines = result.complaint.split(separator: "\n")
                let line = lines.first { $0.hasPrefix("fatal: ") || $0.hasPrefix("error: ") } ?? lines.last ?? "git failed"
                throw GitError("\(path): git could not make a branch: \(line)")
            }
            return String(decoding: result.output, as: UTF8.self).split(separator: "\n").map(String.init)
        }

        func line(_ words: [String]) throws -> String { try lines(words).first ?? "" }
    }
}
