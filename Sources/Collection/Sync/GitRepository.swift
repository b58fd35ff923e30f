import Files
import Formats
import Sync

/// A bare git repository of Nacre's own, beside the one at an address where the devices meet. Git is asked by its plumbing alone: no work tree, no
/// index, no hooks, and none of the learner's settings for commits; keys and passwords are the learner's.
struct GitRepository {
    /// Where it is.
    let path: String
    /// Where the devices meet.
    let address: String
    private let program: String
    private let surroundings: GitSurroundings
    private let settings: [String]

    /// A repository that need not be there yet.
    ///
    /// - Parameters:
    ///   - variables: those of the shell.
    ///   - asks: whether ssh may ask the learner something.
    ///   - program: git.
    init(path: String, address: String, variables: [String: String], asks: Bool, program: String = "git") {
        (self.path, self.address, self.program) = (path, address, program)
        let surroundings = GitSurroundings(variables).setting("LC_ALL", to: "C").setting("GIT_TERMINAL_PROMPT", to: "0")
        self.surroundings = asks ? surroundings : Self.unasking(surroundings, address, program)
        settings = Self.usual + (asks ? [] : GitSurroundings.unaskingSettings)
    }

    /// Surroundings in which nothing is asked, with the learner's own way of getting at servers.
    private static func unasking(_ surroundings: GitSurroundings, _ address: String, _ program: String) -> GitSurroundings {
        let quiet = surroundings.unasking
        let variables = quiet.variables
        guard !address.hasPrefix("/"), variables["GIT_SSH"] == nil || variables["GIT_SSH_COMMAND"] != nil else { return quiet }
        // What the shell says counts before the setting, and it is by the shell that it is said.
        var command = variables["GIT_SSH_COMMAND"]
        if command == nil, let found = try? CapturedProgram.run([program, "config", "--get", "core.sshCommand"], variables: variables) {
            command = String(decoding: found.output, as: UTF8.self).split(separator: "\n").first.map(String.init)
        }
        return GitSurroundings.unaskingSSH(command).map { quiet.setting("GIT_SSH_COMMAND", to: $0) } ?? quiet
    }

    private static let usual =
        GitSurroundings.settings + [
            "gc.auto=0", "maintenance.auto=false", "push.gpgSign=false", "push.recurseSubmodules=no", "fetch.recurseSubmodules=no",
            "core.commitGraph=false",
        ]

    /// Runs git in it.
    func run(_ words: [String], reading input: [UInt8] = []) throws -> CapturedProgram.Result {
        do {
            return try CapturedProgram.run(
                [program, "--git-dir=\(path)"] + GitSurroundings.words(settings) + words, reading: input,
                variables: surroundings.variables)
        } catch {
            throw CarrierError("\(error); keeping together over an address needs git")
        }
    }

    /// What git writes, in lines.
    ///
    /// - Throws: `CarrierError` when it does not do well.
    func output(_ words: [String], reading input: [UInt8] = []) throws -> [UInt8] {
        let result = try run(words, reading: input)
        guard result.status == 0 else { throw failure(result) }
        return result.output
    }

    /// Makes it, if it is not there, and takes away the locks that a killed git has left: nobody else works here.
    func prepare() throws {
        if FileSystem.exists(path + "/HEAD"), FileSystem.isFolder(path + "/objects") {
            for name in ["HEAD.lock", "config.lock", "packed-refs.lock", "shallow.lock", "objects/maintenance.lock"] {
                FileSystem.remove("\(path)/\(name)")
            }
            var walk = FolderWalk(path + "/refs", deepest: 6, order: .byName)
            while let file = walk.next() { if file.name.hasSuffix(".lock") { FileSystem.remove(file.path) } }
            return
        }
        try FileSystem.createFolder(path.parentFolder)
        FileSystem.removeFolder(path)
        _ = try output(["init", "--quiet", "--bare", path])
    }

    /// What git's complaint says, as far as it is a sentence.
    func failure(_ result: CapturedProgram.Result) -> CarrierError { failure(result.complaint, status: result.status) }

    /// The same by what it wrote and how it ended.
    func failure(_ complaint: String, status: Int32) -> CarrierError {
        let remedy =
            complaint.contains("terminal prompts disabled")
            ? "let git keep the password (git help credentials), or take an address for ssh" : "to see more: git ls-remote \(address)"
        return CarrierError(
            "git could not get at \(address): \(GitComplaint(complaint, status: status).reason); \(remedy)", isPassing: status >= 128)
    }
}
