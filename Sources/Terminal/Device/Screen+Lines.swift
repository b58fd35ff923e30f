#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

// Lines that are typed on the screen.
extension Screen {
    /// Waits until something is typed into a line, which stays to be read; a key where it is something else: another size, Ctrl-C, Ctrl-Z.
    public func waitForTyping() throws -> Key? {
        while modeBefore != nil {
            while let number = signals.next() {
                if let key = answer(to: number) { return key }
            }
            if let key = decoder.nextCommand() { return typed(key) }
            if decoder.hasBytes { return nil }
            if case .input = try signals.wait(for: input, milliseconds: -1) {
                if let bytes = Descriptor.receive(from: input) { decoder.feed(bytes) } else { close() }
            }
        }
        return .endOfInput
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
        editor.wasStopped = false
        Descriptor.send("\u{1B}[\(row + 1);1H\u{1B}[K\u{1B}[?7h\u{1B}[?25h", to: output)
        mode.apply(to: input)
        signals.release()
        let entry = editor.read(prompt: prompt, initial: initial, keys: keys)
        signals.catchAll()
        mode.raw.apply(to: input)
        Descriptor.send("\u{1B}[?25l\u{1B}[?7l", to: output)
        // The line may have erased what stood below it, and at the last row it may have moved all.
        var isKnown = !editor.wasStopped && row + 2 < size.rows
        if case .resized = entry { isKnown = false }
        shown = isKnown ? shown?.known(upTo: row) : nil
        decoder.feed(editor.lineInput.drain())
        if editor.wantsStop { _ = stop(group: true) }
        if let signal = editor.endedBy {
            endedBy = signal
            close()
        }
        return entry
    }
}
