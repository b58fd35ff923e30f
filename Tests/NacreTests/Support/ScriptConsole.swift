import Collection
import Presentation
import Study
import Terminal

@testable import nacre

/// A console that reads its lines from a script and keeps all that is written.
final class ScriptConsole: Console {
    /// What was typed and written so far, in order; typed lines begin with `< `, complaints with `! `.
    private(set) var transcript: [String] = []
    let columns: Int
    let isInteractive = false
    let showsPrompts: Bool
    let hasLostOutput = false
    let endedBy: Int32? = nil
    private var lines: ArraySlice<String>

    /// - Parameter isDumbTerminal: whether prompts are shown, as on a terminal that can do nothing.
    init(lines: [String], columns: Int = 80, isDumbTerminal: Bool = false) {
        self.lines = lines[...]
        showsPrompts = isDumbTerminal
        self.columns = columns
    }

    /// The lines nobody asked for.
    var leftOver: [String] { Array(lines) }

    func write(_ line: StyledText) { transcript += Self.trimmedLines(Painter.bytes(line, colours: .none)) }

    func complain(_ line: StyledText) { transcript += Self.trimmedLines(line.plain).map { "! " + $0 } }

    func read(prompt: StyledText) -> LineEditor.Entry {
        if showsPrompts { transcript += Self.trimmedLines(prompt.plain) }
        guard let line = lines.popFirst() else { return .endOfInput }
        transcript.append("< " + line)
        return .line(line)
    }

    func dress(in theme: Settings.Theme, colours: Settings.ColourChoice) {}

    func makeScreen() -> Screen? { nil }

    /// Editors strip blanks at the end of lines, so they cannot count.
    private static func trimmedLines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var line = String(line)
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
