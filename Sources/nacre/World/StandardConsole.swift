import Collection
import Files
import Foundation
import Presentation
import Study
import Terminal

/// The standard streams: a terminal with colours and line editing, or pipes with neither.
final class StandardConsole: Console {
    private var colours: Colours
    private var errorColours: Colours
    /// One rule for all that is written but data: what the locale and the terminal can show.
    private let glyphs: Glyphs
    private let variables: [String: String]
    private let historyFile: String
    private let fallbackColumns: Int
    private lazy var editor: LineEditor = {
        // Where the folder cannot be made, the editor tells that the history cannot be saved.
        try? FileSystem.createFolder(historyFile.parentFolder)
        hasEditor = true
        return LineEditor(program: "nacre", colours: colours, historyFile: historyFile)
    }()
    /// The editor of forms, once there was one.
    private var formEditor: LineEditor?
    private var hasEditor = false
    private var toldOfHistory = false
    /// What a pager may have to show; nil while nothing is kept for one.
    private var page: String?

    /// Completes what is being typed at the prompt.
    var complete: ((String, Int) -> [Completion])?

    let isTerminal: Bool
    let isInteractive: Bool
    /// Whether the terminal can move its cursor.
    private let canMove: Bool
    var output = Settings.Output.auto
    /// What was written of a turn that is not whole yet.
    private var turn = Turn()
    private(set) var hasLostOutput = false

    /// The console of a process with these variables.
    init(variables: [String: String], historyFile: String) {
        isTerminal = FileSystem.isTerminal(1)
        isInteractive = isTerminal && FileSystem.isTerminal(0)
        canMove = isInteractive && !["dumb", ""].contains(variables["TERM"] ?? "")
        self.variables = variables
        glyphs = .detect(environment: variables)
        colours = Colours(.detect(environment: variables, isTerminal: isTerminal), glyphs: glyphs)
        errorColours = Colours(.detect(environment: variables, isTerminal: FileSystem.isTerminal(2)), glyphs: glyphs)
        fallbackColumns = WindowSize.stated(variables["COLUMNS"]) ?? 80
        self.historyFile = historyFile
    }

    /// By ear, nothing is drawn anew in a line that is typed.
    var movesCursor: Bool { canMove && output != .speech }

    var columns: Int {
        output == .speech ? Turn.columns : isTerminal ? WindowSize.columns(of: 1) ?? fallbackColumns : fallbackColumns
    }

    var rows: Int { isTerminal ? max(5, WindowSize.of(1).rows) : 24 }

    private(set) var endedBy: Int32?

    func dress(in theme: Settings.Theme, colours choice: Settings.ColourChoice) {
        var variables = variables
        switch choice {
        case .auto: break
        case .never: variables["NO_COLOR"] = "1"
        case .always:
            variables["NO_COLOR"] = nil
            variables["FORCE_COLOR"] = variables["FORCE_COLOR"].flatMap { ["", "0"].contains($0) ? nil : $0 } ?? "1"
        }
        func colours(of stream: Int32) -> Colours {
            let depth = ColourDepth.detect(environment: variables, isTerminal: FileSystem.isTerminal(stream))
            return Colours(theme == .plain ? min(depth, .attributes) : depth, palette: theme.palette, glyphs: glyphs)
        }
        self.colours = colours(of: 1)
        errorColours = colours(of: 2)
        if hasEditor { editor.colours = self.colours }
        formEditor?.colours = self.colours
    }

    func write(_ line: StyledText) {
        if goesByLines { return turn.take(line) }
        let bytes = Painter.bytes(line, colours: colours) + "\n"
        if page != nil { page! += bytes } else { send(bytes) }
    }

    private func send(_ text: String) { if !text.isEmpty, !Descriptor.send(text, to: 1) { hasLostOutput = true } }

    func flush() { send(turn.end(colours: colours, isSpoken: output == .speech)) }

    func paging(with choice: Settings.PagerChoice, _ write: () throws -> Void) rethrows {
        guard movesCursor, !goesByLines, choice == .auto, page == nil, Pager.command(variables) != nil else { return try write() }
        page = ""
        defer {
            // The last row is for the prompt.
            let isLong = page.map { $0.utf8.count { $0 == 0x0A } >= WindowSize.of(1).rows } ?? false
            if isLong, let page, Pager.show(page, variables: variables) { self.page = nil } else { endPage() }
        }
        try write()
    }

    /// Writes what was kept for a pager: something else is to be written, or somebody is to be asked.
    private func endPage() {
        guard let text = page else { return flush() }
        page = nil
        send(text)
    }

    func hand(over text: String) {
        endPage()
        if !Descriptor.send(isTerminal ? Harmless.text(text) : text, to: 1) { hasLostOutput = true }
    }

    func complain(_ line: StyledText) {
        // Where both go to one terminal, a complaint is a part of the turn.
        if goesByLines, isInteractive, FileSystem.isTerminal(2) { return turn.take(line) }
        if page?.isEmpty == false || goesByLines { endPage() }
        let line = output == .speech ? StyledText(SpokenOutput([line]).text) : line
        Descriptor.send(Painter.bytes(line, colours: errorColours) + "\n", to: 2)
    }

    func draw(_ progress: ProgressBar?) {
        guard movesCursor, !goesByLines else { return }
        endPage()
        send(progress?.drawing(columns: columns, colours: colours) ?? ProgressBar.erasing)
    }

    func read(prompt: StyledText) -> LineEditor.Entry { read(prompt, initial: "", keepsLines: false) }

    func readCommands(prompt: StyledText, initial: String) -> LineEditor.Entry { read(prompt, initial: initial, keepsLines: true) }

    private func read(_ prompt: StyledText, initial: String, keepsLines: Bool) -> LineEditor.Entry {
        guard canMove, keepsLines || output != .speech else {
            // A terminal that can do nothing still has someone sitting before it. The prompt is the end of the turn, and Ctrl-C drops the line.
            if isInteractive {
                return LineEditor.readPlainly(prompt: turn.end(asking: prompt, colours: colours, isSpoken: output == .speech))
            }
            endPage()
            return readLine().map { .line($0) } ?? .endOfInput
        }
        endPage()
        if let formEditor { editor.takeOver(from: formEditor) }
        editor.complete = complete
        let prompt = output == .speech ? StyledText(SpokenOutput.prompt(prompt)) : prompt
        let entry = editor.read(prompt: prompt, initial: initial, keepsLines: keepsLines)
        endedBy = editor.endedBy
        return entry
    }

    func ask(_ question: FormLine) -> LineEditor.Entry {
        guard movesCursor else { return read(prompt: question.prompt) }
        endPage()
        let form = formEditor ?? LineEditor(program: "nacre", colours: colours)
        formEditor = form
        form.takeOver(from: editor)
        form.complete = question.complete
        let entry = form.read(prompt: question.prompt, initial: question.initial, keys: question.keys, keepsLines: question.keepsLines)
        endedBy = form.endedBy
        return entry
    }

    var unfinishedLine: String { formEditor?.unfinished ?? "" }

    /// Keeps a line in the history.
    func remember(_ line: String) {
        guard canMove else { return }
        editor.remember(line)
        if let error = editor.historyError, !toldOfHistory {
            toldOfHistory = true
            complain(StyledText(Harmless.text("\(error)"), Theme.warning))
        }
    }

    func makeScreen() -> Screen? {
        endPage()
        return movesCursor && !goesByLines ? Screen(colours: colours) : nil
    }
}
