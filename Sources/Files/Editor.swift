/// The learner's own editor.
public enum Editor {
    /// Opens a file at a line in `$VISUAL` or `$EDITOR` and waits until it is closed. What is more than a name is a command of the shell's, as
    /// with git.
    ///
    /// - Throws: `EditorError` when it cannot be started, or fails.
    public static func open(_ path: String, line: Int, variables: [String: String]) throws(EditorError) {
        let command = command(variables)
        let name = command.split(separator: " ").first.map(String.init) ?? command
        let isForShell = command.contains { "|&;<>()$`\\\"' \t\n*?[#~=%".contains($0) }
        let words = isForShell ? ["/bin/sh", "-c", command + " \"$@\"", name] : [command]
        let arguments = words + place(path, line: line, for: name.lastPathPart)
        let status: Int32
        do {
            status = try OutsideProgram.run(arguments, isTyping: true)
        } catch {
            throw EditorError(description: "the editor \(error)")
        }
        if status != 0 {
            throw EditorError(description: "the editor '\(name)' failed; set $EDITOR to another")
        }
    }

    private static func command(_ variables: [String: String]) -> String {
        for name in ["VISUAL", "EDITOR"] {
            if let command = variables[name], command.contains(where: { !$0.isWhitespace }) { return command }
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
public struct EditorError: Error, CustomStringConvertible {
    /// What happened.
    public let description: String
}
