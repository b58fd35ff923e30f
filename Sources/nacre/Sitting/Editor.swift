import Foundation

/// The learner's own editor.
enum Editor {
    /// Opens a file at a line in `$VISUAL` or `$EDITOR` and waits until it is closed.
    static func open(_ path: String, line: Int, variables: [String: String]) throws(EditorError) {
        let words = command(variables).split(separator: " ").map(String.init)
        let arguments = words + place(path, line: line, for: words[0].lastPathPart)
        var pointers = arguments.map { strdup($0) } + [nil]
        defer { pointers.forEach { free($0) } }
        // Ctrl-C is meant for the editor.
        let signals = [SIGINT, SIGQUIT].map { number in (number, signal(number, SIG_IGN)) }
        defer { for (number, before) in signals { _ = signal(number, before) } }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var usual = sigset_t()
        sigemptyset(&usual)
        for (number, _) in signals { sigaddset(&usual, number) }
        posix_spawnattr_setsigdefault(&attributes, &usual)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var child = pid_t()
        let failure = posix_spawnp(&child, pointers[0]!, nil, &attributes, &pointers, environ)
        guard failure == 0 else {
            throw EditorError(message: "the editor '\(words[0])' cannot be started: \(String(cString: strerror(failure)).lowercased())")
        }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        if status != 0 {
            throw EditorError(message: "the editor '\(words[0])' failed; set $EDITOR to another")
        }
    }

    private static func command(_ variables: [String: String]) -> String {
        for name in ["VISUAL", "EDITOR"] {
            if let command = variables[name], !command.trimmed.isEmpty { return command }
        }
        return "vi"
    }

    /// How an editor is told the line.
    private static func place(_ path: String, line: Int, for editor: String) -> [String] {
        switch editor {
        case "code", "codium": ["--wait", "--goto", "\(path):\(line)"]
        case "subl", "hx", "helix", "micro", "zed": ["\(path):\(line)"]
        case "xdg-open", "open": [path]
        // What most editors, and the scripts around them, have understood since ed and vi.
        default: ["+\(line)", path]
        }
    }
}

/// The editor did not run.
struct EditorError: Error, CustomStringConvertible {
    /// What happened.
    var message: String
    var description: String { message }
}
