import Files

/// What git finds around it wherever Nacre runs it: what says how to get at a server, by keys, passwords and settings of the learner's, and nothing
/// that would lead it to other repositories, or make it do other things than it was asked for.
struct GitSurroundings {
    /// The variables it has.
    private(set) var variables: [String: String]

    /// Settings that hold whatever the learner's say: no programs of others are run, and no work is done beside.
    static let settings = ["protocol.ext.allow=never", "core.hooksPath=/dev/null", "core.fsmonitor=false"]

    /// As words for git.
    static func words(_ settings: [String]) -> [String] { settings.flatMap { ["-c", $0] } }

    /// Of the variables that are git's own, those that say how to get at a server.
    private static let kept: Set<String> = [
        "GIT_SSH", "GIT_SSH_COMMAND", "GIT_SSH_VARIANT", "GIT_ASKPASS", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM",
        "GIT_SSL_CAINFO", "GIT_SSL_CAPATH", "GIT_SSL_NO_VERIFY", "GIT_SSL_CERT", "GIT_SSL_KEY", "GIT_HTTP_USER_AGENT", "GIT_EXEC_PATH",
        "GIT_PROXY_COMMAND", "GIT_TERMINAL_PROMPT",
    ]

    /// Surroundings made of the variables of the shell.
    ///
    /// - Parameter others: names of variables of git's that stay as well.
    init(_ shell: [String: String], keeping others: Set<String> = []) {
        variables = shell.filter { !$0.key.hasPrefix("GIT_") || Self.kept.contains($0.key) || others.contains($0.key) }
    }

    /// The same with a variable set.
    func setting(_ name: String, to value: String?) -> GitSurroundings {
        var changed = self
        changed.variables[name] = value
        return changed
    }

    /// The same for work that nobody looks at: what would ask the learner something fails instead.
    var unasking: GitSurroundings {
        setting("GIT_TERMINAL_PROMPT", to: "0").setting("GIT_ASKPASS", to: "").setting("SSH_ASKPASS", to: nil)
            .setting("SSH_ASKPASS_REQUIRE", to: "never").setting("GCM_INTERACTIVE", to: "never")
    }

    /// Settings of such work: a server that has fallen silent is not waited for.
    static let unaskingSettings = ["credential.interactive=false", "http.lowSpeedLimit=1", "http.lowSpeedTime=60"]

    /// How such work gets at a server by ssh.
    ///
    /// - Parameter command: how the learner does, by the shell or by a setting of git's; nil for as usual.
    /// - Returns: nil where it stays as it is, since only ssh itself is known to take these words.
    static func unaskingSSH(_ command: String?) -> String? {
        let command = command ?? "ssh"
        guard let program = command.split(separator: " ").first, program == "ssh" || program.hasSuffix("/ssh") else { return nil }
        return command + " -oBatchMode=yes -oConnectTimeout=10 -oServerAliveInterval=15 -oServerAliveCountMax=4"
    }
}
