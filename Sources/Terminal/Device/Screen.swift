#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The whole screen, for studying. Owns the terminal from `open()` to `close()`: nothing is echoed, Ctrl-C and Ctrl-Z are keys, and what
/// stood on the screen comes back at the end. Signals that end the program close it first.
public final class Screen {
    /// The signal that told the program to end, if one did.
    public internal(set) var endedBy: Int32?

    let input: Int32
    let output: Int32
    /// How much of a style the terminal can show.
    public let colours: Colours
    let signals = Signals(Signals.endings + [SIGINT, SIGTSTP, SIGCONT, SIGWINCH])
    var decoder = KeyDecoder()
    /// The pictures it shows.
    var pictures = ScreenPictures()
    /// Whether the terminal was asked how it shows them.
    var isAskedForPictures = false
    /// The size for which the screen was drawn last.
    private(set) var drawnSize: (columns: Int, rows: Int)?
    /// The mode the terminal was in, while the screen is open.
    private(set) var modeBefore: TerminalMode?
    /// What stands on the screen; nil when that is not known.
    var shown: DrawnFrame?

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

    /// Shows these lines from the top, each cut where the screen ends, and nothing else; only rows that change are written. Does nothing while
    /// the screen is not open.
    ///
    /// - Parameter cursor: where the cursor is to stand, counted from 0 at the top left. It is hidden, but screen readers and braille displays
    ///   follow it: it belongs to what is new.
    public func draw(_ lines: [StyledText], cursor: (column: Int, row: Int) = (0, 0)) {
        guard modeBefore != nil else { return }
        let (columns, rows) = size
        drawnSize = (columns, rows)
        // Where nobody knows what stands on the screen, nobody knows where its pictures are.
        let taken = shown == nil ? pictures.replaced() : ""
        let overlay = pictures.overlay(lines.prefix(rows), columns: columns, rows: rows)
        if overlay.isCleared { shown = nil }
        let place = DrawnFrame.Place(column: cursor.column, row: cursor.row)
        let frame = DrawnFrame(overlay.lines, columns: columns, rows: rows, cursor: place, colours: colours, after: shown)
        Descriptor.send(taken + overlay.before + frame.bytes(after: shown, keeping: overlay.keptRows), to: output)
        // The text is there while pictures are made.
        if overlay.isNew { Descriptor.send(pictures.shown() + frame.cursorMove, to: output) }
        shown = frame
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

    private func take() {
        shown = nil
        modeBefore?.raw.apply(to: input)
        pictures.forget()
        // The other screen, no cursor, no marked pastes, no wrapping at the edge.
        Descriptor.send("\u{1B}[?1049h\u{1B}[?25l\(Paste.off)\u{1B}[?7l\u{1B}[2J", to: output)
    }

    private func give() {
        // Where there is no other screen the last frame stays, and what follows begins below it.
        Descriptor.send(pictures.freed() + "\u{1B}[0m\u{1B}[?7h\u{1B}[\(size.rows);1H\r\n\u{1B}[?25h\u{1B}[?1049l", to: output)
        modeBefore?.apply(to: input)
    }

    func typed(_ key: Key) -> Key {
        if key == .control("z") { return stop(group: true) }
        return key
    }

    func answer(to signal: Int32) -> Key? {
        switch signal {
        case SIGINT: return .interrupt
        case SIGWINCH:
            shown = nil
            return .resized
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

    func stop(group: Bool) -> Key {
        if TerminalMode.isOurs(input) { give() }
        Signals.stop(group: group)
        take()
        return .resumed
    }
}
