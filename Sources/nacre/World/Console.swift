import Cards
import Collection
import Formats
import Presentation
import Study
import Terminal

/// Where a program talks with its learner: a terminal, a pipe, or a test's script.
protocol Console: AnyObject {
    /// The columns a line may have.
    var columns: Int { get }
    /// The lines that a screen holds; 24 where there is none.
    var rows: Int { get }
    /// Whether a person sits there, who can be asked, be it at a terminal that can do nothing.
    var isInteractive: Bool { get }
    /// Whether the terminal can move its cursor, so that lines are edited and single keys are pressed.
    var movesCursor: Bool { get }
    /// In which of its ways the program talks.
    var output: Settings.Output { get set }
    /// Whether what is written shows on a terminal, be it one that can do nothing.
    var isTerminal: Bool { get }
    /// Whether something written did not arrive: a full disk, for instance.
    var hasLostOutput: Bool { get }
    /// The signal that told the program to end while a line was read, if one did.
    var endedBy: Int32? { get }
    /// Writes a line of what was asked for.
    func write(_ line: StyledText)
    /// Sends what was written and is kept until the turn is whole: something else is about to write, or the learner waits.
    func flush()
    /// Writes a line about something that went wrong.
    func complain(_ line: StyledText)
    /// Writes text that is meant for a file or another program: as it is, but harmless on a terminal.
    func hand(over text: String)
    /// Draws how far something is over what was drawn of it before, where a terminal can; nil takes it away.
    func draw(_ progress: ProgressBar?)
    /// Reads the learner's next line.
    func read(prompt: StyledText) -> LineEditor.Entry
    /// Reads the next line of commands, which may begin with a text; several lines that are pasted come as such.
    func readCommands(prompt: StyledText, initial: String) -> LineEditor.Entry
    /// Runs what writes a text that is read: on a terminal that it is too long for, a pager shows it, if the learner lets one.
    func paging(with choice: Settings.PagerChoice, _ write: () throws -> Void) rethrows
    /// Reads a line of a form: without the history of the prompt, and with what such a line begins with and is helped by.
    func ask(_ question: FormLine) -> LineEditor.Entry
    /// Completes what is typed at the prompt, given the line and where the cursor stands in it.
    var complete: ((String, Int) -> [Completion])? { get set }
    /// Keeps a line in the history of the prompt.
    func remember(_ line: String)
    /// What stood in a line when a signal ended it.
    var unfinishedLine: String { get }
    /// Takes on the colours the learner chose.
    func dress(in theme: Settings.Theme, colours: Settings.ColourChoice)
    /// The whole terminal for studying, or nil where studying goes line by line.
    func makeScreen() -> Screen?
}

extension Console {
    func ask(_ question: FormLine) -> LineEditor.Entry { read(prompt: question.prompt) }

    func draw(_ progress: ProgressBar?) {}

    var complete: ((String, Int) -> [Completion])? {
        get { nil }
        set {}
    }

    func remember(_ line: String) {}

    var isTerminal: Bool { isInteractive }

    func readCommands(prompt: StyledText, initial: String) -> LineEditor.Entry { read(prompt: prompt) }

    func paging(with choice: Settings.PagerChoice, _ write: () throws -> Void) rethrows { try write() }

    var unfinishedLine: String { "" }

    /// Writes text harmless, where nothing else is known of the place it goes to.
    func hand(over text: String) {
        write(StyledText(Harmless.text(text.hasSuffix("\n") ? String(text.dropLast()) : text)))
    }

    /// Writes what is for programs, whatever way the learner is talked with.
    func write(json: JSON) { hand(over: json.text + "\n") }

    /// Writes several lines.
    func write(_ lines: [StyledText]) {
        for line in lines { write(line) }
    }

    /// Whether the learner reads or hears line after line, so that nothing is told by where it stands.
    var goesByLines: Bool { output == .speech || isInteractive && (output == .lines || !movesCursor) }

    /// Writes lines, or says the sentences there are for them.
    func write(_ lines: @autoclosure () -> [StyledText], spoken sentences: @autoclosure () -> [String]) {
        if output == .speech { tell(sentences()) } else { write(lines()) }
    }

    /// Says sentences some at a time, and goes on when Enter says so; from a pipe, all of them.
    func tell(_ sentences: [String]) {
        guard isInteractive else { return write(sentences.map { StyledText($0, .spoken) }) }
        let page = SpokenPage(sentences)
        var start: Int? = 0
        while let here = start {
            write(page.part(from: here).map { StyledText($0, .spoken) })
            start = page.next(after: here)
            guard start != nil, case .line(let line) = read(prompt: "More, Enter or n"), line.trimmed.isEmpty else { return }
        }
    }

    /// Writes a line of plain text, wrapped.
    func say(_ text: String, _ style: Style = .plain) {
        write(StyledText(text, style).wrapped(to: columns))
    }

    /// Writes a line of plain text about something that went wrong, wrapped where someone reads it.
    func complain(_ text: String, _ style: Style) {
        let line = StyledText(Harmless.text(text), style)
        for line in isInteractive ? line.wrapped(to: columns) : [line] { complain(line) }
    }

    /// Asks a question that is answered with yes or no; no where nobody can be asked.
    ///
    /// - Parameter usual: what Enter stands for.
    func confirms(_ question: String, usual: Bool = false) -> Bool {
        let prompt = StyledText(question + (usual ? " [Y/n] " : " [y/N] "), .bold)
        guard isInteractive, case .line(let answer) = read(prompt: prompt) else { return false }
        if answer.trimmed.isEmpty { return usual }
        return ["y", "yes"].contains(answer.trimmed.lowercased())
    }
}
