import CLibedit

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Reads lines that can be edited: libedit, held by one owner.
///
/// What libedit 3.1-20221030 does wrong, and what is done about it here:
/// - `EL_SIGNAL` ends in `kill(0, sig)`, which hits the script that started the program: off; `Signals` and a reader of our own instead.
/// - In a locale without UTF-8 a prompt beyond ASCII crashes and typed letters are dropped: `isUnicode` finds one with UTF-8.
/// - A prompt loses an escape that no letter follows, and mixes up two in a row: `Prompt` makes none such.
/// - It doesn't know bracketed paste: the reader takes it out of the input, and `insertionKey` puts it into the line.
/// - It has no way to begin with a text: `insertionKey` does that too.
/// - `H_SAVE` truncates the file in place: `HistoryFile` replaces it.
/// - `el_init` and `el_gets` leave the terminal in a mode of their own making: `TerminalMode` puts back what was.
/// - It shows the prompt before it takes the terminal, so that a quick key is lost to the driver: the terminal is taken before.
/// - It leaves Ctrl-Z a signal, which stops a script's shell while the terminal is still held: it is made a key.
/// - A refresh draws from where the cursor is: `Caret` says how far that is from the first row.
/// - It inserts and deletes on the screen so that a line of two rows loses letters: it is told that the terminal can do neither.
/// - It draws half of a wide letter and no combining mark, once the cursor has been inside the line: `mendLine` draws such lines itself.
/// - It moves by scalar and draws the parts of a joined emoji apart. They are kept together in the line.
/// - `el_end` touches the terminal once more: `EL_EDITMODE` is cleared before.
/// - It is not thread-safe, not even several editors on several threads: whoever owns them sees to it.
public final class LineEditor {
    /// What came of reading a line.
    public enum Entry: Equatable, Sendable {
        /// A line, without its line feed.
        case line(String)
        /// One of the keys that were asked for, pressed before anything was typed.
        case key(Character)
        /// A paste of several lines kept apart, with what stood in the line around it. The line is gone from the terminal; the last is not ended yet.
        case pasted([String])
        /// Ctrl-C.
        case interrupted
        /// The terminal has another size now, and this is the line so far; only for a line on a `Screen`, which is to be drawn again.
        case resized(String)
        /// Ctrl-D on an empty line, the end of a file, a terminal that is gone, or a signal that ends the program.
        case endOfInput
    }

    /// Says what Tab may put in: gets the line and where the cursor is, in characters from its beginning. The words stand for what lies
    /// between the last blank and the cursor; which of them fit is for the function to say.
    public var complete: ((_ line: String, _ cursor: Int) -> [Completion])?
    /// Why the history could not be read or saved the last time it was tried, or nil.
    public private(set) var historyError: TerminalError?
    /// The signal that told the program to end, if one did.
    public internal(set) var endedBy: Int32?
    /// What stood in the line when a signal ended it.
    public internal(set) var unfinished = ""

    let editor: OpaquePointer
    let input: Int32
    let output: Int32
    /// How prompts and lists of completions are painted.
    public var colours: Colours
    let signals = Signals(Signals.endings + [SIGINT, SIGTSTP, SIGCONT, SIGWINCH])
    var lineInput = LineInput()
    /// Keys that are an entry of their own as long as nothing is typed.
    var keys: Set<Character> = []
    /// Whether the line stands on a screen that someone else draws.
    var isOnScreen = false
    /// The size that the screen was drawn for: it may have changed before anybody looked out for that.
    var drawnSize: (columns: Int, rows: Int)?
    /// The row below its first at which the line ended when it began.
    var lastRowAtFirst = 0
    /// Whether the program was stopped while a line was edited, so that something else may stand on the screen.
    var wasStopped = false
    /// Whether Ctrl-Z ended a line on a screen.
    var wantsStop = false
    /// What `insertionKey` puts into the line.
    var insertion = ""
    /// The line as it was when it was last looked at for faults.
    var drawn = (before: "", after: "")
    /// What ended the line before it was whole.
    var outcome: Entry?
    /// The prompt, and its bytes where libedit finds them: they must outlive the call.
    var prompt = Prompt("", colours: .none)
    var promptBytes = strdup("")
    /// Whether keys are edited with: neither a file nor a pipe, nor switched off in ~/.editrc.
    private(set) var isEditing = false
    /// The mode the terminal was in before it was read from.
    var modeBefore: TerminalMode?

    private let streams: [UnsafeMutablePointer<FILE>]
    let history: OpaquePointer
    private let historyFile: HistoryFile?
    private var lastRemembered: String?
    private var unsaved: [String] = []

    /// An editor on three descriptors.
    ///
    /// - Parameters:
    ///   - program: the name by which `~/.editrc` knows the program.
    ///   - historyFile: where lines are kept from one session to the next, or nil to keep none.
    ///   - historySize: how many lines are kept.
    public init(
        program: String, input: Int32 = 0, output: Int32 = 1, error: Int32 = 2, colours: Colours = .none,
        historyFile: String? = nil, historySize: Int = 1000
    ) {
        _ = isUnicode
        self.input = input
        self.output = output
        self.colours = colours
        self.historyFile = historyFile.map { HistoryFile(path: $0, size: historySize) }
        streams = [Self.stream(input, "r"), Self.stream(output, "w"), Self.stream(error, "w")]
        let mode = TerminalMode(of: input)
        editor = el_init(program, streams[0], streams[1], streams[2])
        history = history_init()
        history_set_size(history, Int32(clamping: historySize))
        loadHistory()
        prepare()
        mode?.apply(to: input)
    }

    deinit {
        el_set_editing(editor, 0)
        el_end(editor)
        history_end(history)
        free(promptBytes)
        for stream in streams where ![el_standard_input(), el_standard_output(), el_standard_error()].contains(stream) { fclose(stream) }
    }

    /// Waits for a line. The terminal is afterwards as it was.
    ///
    /// - Parameters:
    ///   - prompt: what stands before the line; itself one line.
    ///   - initial: what stands in the line from the beginning.
    ///   - keys: keys that are an entry of their own as long as nothing is typed.
    ///   - keepsLines: whether a paste of several lines is an entry of its own, instead of becoming one line.
    public func read(prompt: StyledText, initial: String = "", keys: Set<Character> = [], keepsLines: Bool = false) -> Entry {
        self.keys = keys
        lineInput.keepsLines = keepsLines
        unfinished = ""
        self.prompt = Prompt(isUnicode ? prompt : prompt.ascii, colours: colours)
        free(promptBytes)
        promptBytes = strdup(self.prompt.marked)
        lineInput.begin(with: initial)
        drawn = ("", "")
        outcome = nil
        lastRowAtFirst = Caret(after: self.prompt.plain + initial, columns: size.columns).row
        wantsStop = false
        modeBefore = TerminalMode(of: input)
        isEditing = modeBefore != nil && isatty(output) != 0 && el_get_editing(editor) != 0

        signals.catchAll()
        if isEditing { takeTerminal() }
        defer {
            if isEditing { Descriptor.send(Paste.off, to: output) }
            modeBefore?.apply(to: input)
            signals.release()
        }
        var count: Int32 = 0
        let line = el_gets(editor, &count)
        if let outcome { return outcome }
        guard let line, count > 0 else {
            if isEditing { Descriptor.send("\n", to: output) }
            return .endOfInput
        }
        let text = String(cString: line)
        return .line(text.last?.isNewline == true ? String(text.dropLast()) : text)
    }

    /// Keeps a line in the history. Not kept are empty lines, lines that begin with a blank, and the same line twice in a row.
    public func remember(_ line: String) {
        let line = LineInput.oneLine(Array(line.utf8))
        guard let first = line.first, !first.isWhitespace, line != lastRemembered else { return }
        lastRemembered = line
        history_enter(history, line)
        guard let historyFile else { return }
        unsaved.append(line)
        do {
            try historyFile.add(unsaved)
            unsaved = []
            historyError = nil
        } catch {
            historyError = error
        }
    }

    private func loadHistory() {
        do {
            for line in try historyFile?.lines() ?? [] {
                history_enter(history, line)
                lastRemembered = line
            }
        } catch {
            historyError = error
        }
    }
}
