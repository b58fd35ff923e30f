import Cards
import Files

/// The learner's own editor.
public enum Editor {
    /// Opens a file at a line in `$VISUAL` or `$EDITOR` and waits until it is closed.
    public static func open(_ path: String, line: Int, variables: [String: String]) throws(EditorError) {
        let words = command(variables).split(separator: " ").map(String.init)
        let arguments = words + place(path, line: line, for: words[0].lastPathPart)
        let status: Int32
        do {
            status = try OutsideProgram.run(arguments, isTyping: true)
        } catch {
            throw EditorError(message: "the editor \(error)")
        }
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
public struct EditorError: Error, CustomStringConvertible {
    /// What happened.
    var message: String
    /// What happened.
    public var description: String { message }
}
