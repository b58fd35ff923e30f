#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The whole screen, for studying. Owns the terminal from `open()` to `close()`: nothing is echoed, Ctrl-C and Ctrl-Z are keys, and what
/// stood on the screen comes back at the end. Signals that end the program close it first.
public final class Screen {
    /// The signal that told the program to end, if one did.
    public private(set) var endedBy: Int32?

    let input: Int32
    let output: Int32
    /// How much of a style the terminal can show.
    public let colours: Colours
    private let signals = Signals(Signals.endings + [SIGINT, SIGTSTP, SIGCONT, SIGWINCH])
    var decoder = KeyDecoder()
    /// The pictures it shows.
    var pictures = ScreenPictures()
    /// Whether the terminal was asked how it shows them.
    var isAskedForPictures = false
    /// The size for which the screen was drawn last.
    private var drawnSize: (columns: Int, rows: Int)?
    /// The mode the terminal was in, while the screen is open.
    private(set) var modeBefore: TerminalMode?

    /// A screen that is not yet open; nil when there is none: a descriptor is no terminal, or `TERM` is empty or dumb.
    public init?(input: Int32 = 0, output: Int32 = 1, colours: Colours) {
        let terminal = getenv("TERM").map { String(cString: $0) } ?? ""
        if isatty(input) == 0 || isatty(output) == 0 || ["", "dumb"].contains(terminal) { return nil }
        self.input = input
        self.output = output
        self.colours = colours
    }

    deinit { close() }

    /// Takes the terminal. Does nothing when it has it already.
    public func open() {
        guard modeBefore == nil, let mode = TerminalMode(of: input) else { return }
        modeBefore = mode
        fflush(nil)
        signals.catchAll()
        take()
    }

    /// Gives the terminal back as it was. Does nothing when that is done.
    public func close() {
        guard modeBefore != nil else { return }
        give()
        signals.release()
        modeBefore = nil
    }

    /// The size of the terminal; where it is not known, `COLUMNS` and `LINES` or 80 × 24.
    public var size: (columns: Int, rows: Int) { WindowSize.of(output) }

    /// Paints the screen: the lines from the top, each cut where the screen ends, and nothing else. Does nothing while the screen is not open.
    ///
    /// - Parameter cursor: where to show the cursor, counted from 0 at the top left; nil to hide it.
    public func draw(_ lines: [StyledText], cursor: (column: Int, row: Int)? = nil) {
        guard modeBefore != nil else { return }
        let (columns, rows) = size
        drawnSize = (columns, rows)
        let overlay = pictures.overlay(lines.prefix(rows), columns: columns, rows: rows)
        var frame = "\u{1B}[?25l\u{1B}[H" + overlay.before
        for (row, line) in overlay.lines.enumerated() {
            if row > 0 { frame += "\r\n" }
            if overlay.keptRows.contains(row) { continue }
            let line = line.firstLine.cut(to: columns)
            frame += Painter.bytes(line, colours: colours)
            // At the right edge the cursor stays on the last letter, and would erase it.
            if line.width < columns { frame += "\u{1B}[K" }
        }
        if lines.count < rows { frame += (lines.isEmpty ? "" : "\r\n") + "\u{1B}[J" }
        if overlay.isNew {
            // The text is there while pictures are made.
            Descriptor.send(frame, to: output)
            frame = pictures.shown()
        }
        if let cursor { frame += "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H\u{1B}[?25h" }
        Descriptor.send(frame, to: output)
    }

    /// Waits for a key. A closed screen has but `.endOfInput` to say.
    public func key() throws -> Key {
        while true {
            if let key = try key(within: -1) { return key }
        }
    }

    /// Waits for a key, but only so long; nil when none came.
    ///
    /// - Parameter milliseconds: how long at most; -1 for as long as it takes.
    public func key(within milliseconds: Int32) throws -> Key? {
        while modeBefore != nil {
            while let number = signals.next() {
                if let key = answer(to: number) { return key }
            }
            if let key = decoder.next() { return typed(key) }

            let isWaiting = decoder.isWaiting
            switch try signals.wait(for: input, milliseconds: isWaiting ? Paste.escapeMilliseconds : milliseconds) {
            case .signal: continue
            case .nothing:
                if let key = decoder.next(isComplete: true) { return typed(key) }
                if !isWaiting { return nil }
            case .input:
                if let bytes = Descriptor.receive(from: input) { decoder.feed(bytes) } else { close() }
            }
        }
        return .endOfInput
    }

    /// Gives the terminal back while `body` runs, an editor for instance, and takes it again. The screen is blank afterwards.
    public func suspended<Result>(_ body: () throws -> Result) rethrows -> Result {
        guard modeBefore != nil else { return try body() }
        give()
        signals.release()
        // Ctrl-C is meant for what runs there, not for this program.
        let quiet = Signals([SIGINT, SIGQUIT])
        quiet.catchAll()
        defer {
            quiet.release()
            signals.catchAll()
            take()
        }
        return try body()
    }

    /// Has a line edited on the screen, beginning at a row counted from 0 at the top; the screen is to be drawn again afterwards. What is
    /// typed ahead reaches the line, and what is typed after it the screen.
    ///
    /// - Parameters:
    ///   - prompt: what stands before the line.
    ///   - initial: what stands in the line from the beginning.
    ///   - keys: keys that are an entry of their own as long as nothing is typed.
    public func read(
        with editor: LineEditor, row: Int, prompt: StyledText, initial: String = "", keys: Set<Character> = []
    ) -> LineEditor.Entry {
        guard let mode = modeBefore else { return .endOfInput }
        // What has come since the screen was drawn does not wait for the end of the line.
        while let number = signals.next() {
            switch answer(to: number) {
            case nil: continue
            case .interrupt: return .interrupted
            case .endOfInput: return .endOfInput
            default: return .resized(initial)
            }
        }
        editor.lineInput.feed(decoder.drain())
        (editor.isOnScreen, editor.drawnSize) = (true, drawnSize)
        Descriptor.send("\u{1B}[\(row + 1);1H\u{1B}[?7h\u{1B}[?25h", to: output)
        mode.apply(to: input)
        signals.release()
        let entry = editor.read(prompt: prompt, initial: initial, keys: keys)
        signals.catchAll()
        mode.raw.apply(to: input)
        Descriptor.send("\u{1B}[?25l\u{1B}[?7l", to: output)
        decoder.feed(editor.lineInput.drain())
        if editor.wantsStop { _ = stop(group: true) }
        if let signal = editor.endedBy {
            endedBy = signal
            close()
        }
        return entry
    }

    private func take() {
        modeBefore?.raw.apply(to: input)
        pictures.forget()
        // The other screen, no cursor, no marked pastes, no wrapping at the edge.
        Descriptor.send("\u{1B}[?1049h\u{1B}[?25l\(Paste.off)\u{1B}[?7l\u{1B}[2J", to: output)
    }

    private func give() {
        Descriptor.send(pictures.freed() + "\u{1B}[0m\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l", to: output)
        modeBefore?.apply(to: input)
    }

    private func typed(_ key: Key) -> Key {
        if key == .control("z") { return stop(group: true) }
        return key
    }

    private func answer(to signal: Int32) -> Key? {
        switch signal {
        case SIGINT: return .interrupt
        case SIGWINCH: return .resized
        case SIGTSTP: return stop(group: false)
        case SIGCONT:
            // Someone stopped the program without a word; the terminal may have changed hands since.
            take()
            return .resumed
        default:
            endedBy = signal
            close()
            return .endOfInput
        }
    }

    private func stop(group: Bool) -> Key {
        if TerminalMode.isOurs(input) { give() }
        Signals.stop(group: group)
        take()
        return .resumed
    }
}
