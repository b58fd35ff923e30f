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
    private let variables: [String: String]

    /// A repository that need not be there yet.
    ///
    /// - Parameters:
    ///   - variables: those of the shell.
    ///   - asks: whether ssh may ask the learner something.
    ///   - program: git.
    init(path: String, address: String, variables: [String: String], asks: Bool, program: String = "git") {
        (self.path, self.address, self.program) = (path, address, program)
        var variables = variables.filter { !$0.key.hasPrefix("GIT_") || Self.kept.contains($0.key) }
        variables["LC_ALL"] = "C"
        variables["GIT_TERMINAL_PROMPT"] = "0"
        if !asks, variables["GIT_SSH_COMMAND"] == nil, variables["GIT_SSH"] == nil {
            variables["GIT_SSH_COMMAND"] = "ssh -oBatchMode=yes -oConnectTimeout=10"
        }
        self.variables = variables
    }

    /// What says how to get at a server. All else in these variables would lead git to other repositories, or make it do other things.
    private static let kept: Set<String> = [
        "GIT_SSH", "GIT_SSH_COMMAND", "GIT_SSH_VARIANT", "GIT_ASKPASS", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM",
        "GIT_SSL_CAINFO", "GIT_SSL_CAPATH", "GIT_SSL_NO_VERIFY", "GIT_SSL_CERT", "GIT_SSL_KEY", "GIT_HTTP_USER_AGENT", "GIT_EXEC_PATH",
    ]

    private static let settings = [
        "protocol.ext.allow=never", "core.hooksPath=/dev/null", "gc.auto=0", "maintenance.auto=false", "push.gpgSign=false",
        "push.recurseSubmodules=no", "fetch.recurseSubmodules=no", "core.fsmonitor=false", "core.commitGraph=false",
    ]

    /// Runs git in it.
    func run(_ words: [String], reading input: [UInt8] = []) throws -> CapturedProgram.Result {
        let settings = Self.settings.flatMap { ["-c", $0] }
        do {
            return try CapturedProgram.run([program, "--git-dir=\(path)"] + settings + words, reading: input, variables: variables)
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
        // What ssh says ends with a carriage return too.
        let lines = complaint.unicodeScalars.split { "\r\n".unicodeScalars.contains($0) }.map { String($0) }
        // Where ssh says why, git only says that.
        let told = ["ssh: ", "fatal: ", "error: "].lazy.compactMap { start in lines.first { $0.hasPrefix(start) } }.first
        var reason = (told ?? lines.last ?? "it ended with \(status)").prefix(300)
        for start in ["fatal: ", "error: "] where reason.hasPrefix(start) { reason = reason.dropFirst(start.count) }
        while let last = reason.last, last == "." || last == " " { reason.removeLast() }
        return CarrierError(
            "git could not get at \(address): \(reason); to see more: git ls-remote \(address)", isPassing: status >= 128)
    }
}
