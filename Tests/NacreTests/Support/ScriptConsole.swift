import Collection
import Presentation
import Study
import Terminal

@testable import nacre

/// A console that reads its lines from a script and keeps all that is written.
final class ScriptConsole: Console {
    /// What was typed and written so far, in order; typed lines begin with `< `, complaints with `! `.
    private(set) var transcript: [String] = []
    /// What went out to the learner at once, each time.
    private(set) var turns: [String] = []
    /// What happens while the learner thinks.
    var whileReading: () -> Void = {}
    /// What the program talks in.
    var output = Settings.Output.auto
    let movesCursor = false
    let isInteractive: Bool
    private let width: Int
    private var turn = Turn()
    let hasLostOutput = false
    let endedBy: Int32? = nil
    private var lines: ArraySlice<String>

    /// - Parameter isDumbTerminal: whether prompts are shown, as on a terminal that can do nothing.
    init(lines: [String], columns: Int = 80, isDumbTerminal: Bool = false) {
        self.lines = lines[...]
        isInteractive = isDumbTerminal
        width = columns
    }

    var rows: Int { 24 }
    var columns: Int { output == .speech ? Turn.columns : width }

    /// The lines nobody asked for.
    var leftOver: [String] { Array(lines) }

    func write(_ line: StyledText) { turn.take(line) }

    func complain(_ line: StyledText) {
        flush()
        let words = output == .speech ? SpokenOutput([line]).text : line.plain
        transcript += Self.trimmedLines(words).map { "! " + $0 }
    }

    func flush() { send(turn.end(colours: .none, isSpoken: output == .speech)) }

    func hand(over text: String) {
        flush()
        send(Harmless.text(text))
    }

    private func send(_ text: String) {
        if text.isEmpty { return }
        turns.append(text)
        transcript += Self.trimmedLines(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    }

    func read(prompt: StyledText) -> LineEditor.Entry {
        send(turn.end(asking: isInteractive ? prompt : nil, colours: .none, isSpoken: output == .speech))
        whileReading()
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
