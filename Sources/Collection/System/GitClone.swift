import Files

/// A clone in which git is asked.
struct GitClone {
    let path: String
    private var surroundings: GitSurroundings

    /// Who has made what nobody has put a name to.
    static let nobody = (name: "nacre", email: "nacre@localhost")

    /// The variables that say whose a commit is.
    static let names = Set(["AUTHOR", "COMMITTER"].flatMap { role in ["NAME", "EMAIL", "DATE"].map { "GIT_\(role)_\($0)" } })

    /// A clone.
    ///
    /// - Parameters:
    ///   - variables: those of the shell.
    ///   - index: an index beside its own, that is used instead.
    init(path: String, variables: [String: String], index: String? = nil) {
        self.path = path
        surroundings = GitSurroundings(variables, keeping: Self.names).setting("GIT_INDEX_FILE", to: index).setting("LC_ALL", to: "C")
            .setting("GIT_CEILING_DIRECTORIES", to: FileSystem.realPath(path.parentFolder) ?? path.parentFolder)
    }

    /// Whether git does not know whose a commit is; then it bears no name from here on.
    mutating func isNameless() -> Bool {
        if ["GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"].allSatisfy({ (try? lines(["var", $0])) != nil }) { return false }
        for role in ["AUTHOR", "COMMITTER"] {
            surroundings = surroundings.setting("GIT_\(role)_NAME", to: Self.nobody.name)
                .setting("GIT_\(role)_EMAIL", to: Self.nobody.email)
        }
        return true
    }

    /// The address of whoever has made the last commit of a branch.
    func author(of branch: String) throws -> String {
        String(try line(["for-each-ref", "--format=%(authoremail)", "refs/heads/\(branch)"]).dropFirst().dropLast())
    }

    /// What git writes.
    func output(_ words: [String]) throws -> [UInt8] {
        let result: CapturedProgram.Result
        do {
            result = try CapturedProgram.run(
                ["git", "-C", path] + GitSurroundings.words(GitSurroundings.settings + ["core.quotePath=false"]) + words,
                variables: surroundings.variables)
        } catch {
            throw GitError("\(error); decks from elsewhere need git")
        }
        guard result.status == 0 else {
            throw GitError("\(path): git could not do it: \(GitComplaint(result).reason); to see more: git -C '\(path)' status")
        }
        return result.output
    }

    /// What git writes, in lines.
    func lines(_ words: [String]) throws -> [String] {
        String(decoding: try output(words), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// Its first line.
    func line(_ words: [String]) throws -> String { try lines(words).first ?? "" }
}
