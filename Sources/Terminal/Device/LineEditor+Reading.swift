import CLibedit

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

// What libedit calls while it reads a line, and how signals are answered meanwhile.
extension LineEditor {
    /// The owner of an editor, in a callback.
    static func owner(_ editor: OpaquePointer?) -> LineEditor {
        guard let editor, let owner = el_get_client_data(editor) else { preconditionFailure("libedit has forgotten its owner") }
        return Unmanaged<LineEditor>.fromOpaque(owner).takeUnretainedValue()
    }

    /// Goes on with what was typed ahead into another editor of the same terminal.
    public func takeOver(from other: LineEditor) { lineInput.feed(other.lineInput.drain()) }

    /// Reads one character: 1 and the character, 0 at the end of input, -1 and `errno` when a signal ended the line.
    func readCharacter(into character: UnsafeMutablePointer<wchar_t>) -> Int32 {
        while true {
            while let number = signals.next() {
                guard let ended = answer(to: number) else { continue }
                outcome = ended
                break
            }
            if outcome == nil, take(lineInput.next(), into: character) { return 1 }
            if outcome != nil {
                errno = EINTR
                return -1
            }

            mendLine()
            if let drawn = drawnSize, drawn != size {
                (drawnSize, outcome) = (nil, .resized(line.before + line.after))
                continue
            }
            // What stands below the line on the screen has to make room for it.
            if isOnScreen, isEditing, line.after.isEmpty, !lineInput.isWaiting, lastRow != lastRowAtFirst {
                outcome = .resized(line.before)
                continue
            }
            switch try? signals.wait(for: input, milliseconds: lineInput.isWaiting ? Paste.escapeMilliseconds : -1) {
            case .signal: continue
            case .nothing: if take(lineInput.next(isComplete: true), into: character) { return 1 }
            case .input:
                if let bytes = Descriptor.receive(from: input) {
                    lineInput.feed(bytes)
                } else if !isEditing || Descriptor.isGone(input) {
                    return take(lineInput.next(isComplete: true), into: character) ? 1 : 0
                }
            case nil: return 0
            }
        }
    }

    /// Hands on what was typed, or the key that puts in what was pasted; stops at Ctrl-Z, and ends the line at a key of `keys`. Returns whether there is a character.
    private func take(_ item: LineInput.Item?, into character: UnsafeMutablePointer<wchar_t>) -> Bool {
        switch item {
        case .typed("\u{1A}") where isEditing:
            // The screen has to be given back first, by whom it belongs to.
            if isOnScreen {
                wantsStop = true
                outcome = .resized(line.before + line.after)
            } else {
                stop(group: true)
            }
            return false
        case .typed(let scalar) where isEditing && keys.contains(Character(scalar)) && line == ("", ""):
            outcome = .key(Character(scalar))
            return false
        case .typed(let scalar):
            character.pointee = wchar_t(scalar.value)
            return true
        case .pasted(let text):
            insertion = text
            character.pointee = Self.insertionKey
            return isEditing
        case .pastedLines(var lines):
            guard isEditing else { return false }
            let (before, after) = line
            lines[0] = before + lines[0]
            lines[lines.count - 1] += after
            eraseLine()
            outcome = .pasted(lines)
            return false
        case nil:
            return false
        }
    }

    /// Does what a signal asks for; returns how the line ends, if it ends.
    private func answer(to signal: Int32) -> Entry? {
        switch signal {
        case SIGINT:
            leaveLine("^C\r\n")
            return .interrupted
        case SIGWINCH:
            if isOnScreen { return .resized(line.before + line.after) }
            resize()
        case SIGTSTP: stop(group: false)
        case SIGCONT: resume()
        default:
            endedBy = signal
            if isEditing { unfinished = line.before + line.after }
            leaveLine("\r\n")
            return .endOfInput
        }
        return nil
    }

    /// Stops the program, and draws the line again when it goes on.
    private func stop(group: Bool) {
        if isEditing, TerminalMode.isOurs(input) {
            leaveLine("")
            el_prepare_terminal(editor, 0)
            Descriptor.send(Paste.off, to: output)
            modeBefore?.apply(to: input)
        }
        Signals.stop(group: group)
        resume()
    }

    /// Takes the terminal again, whoever had it meanwhile, and draws the line where the cursor is.
    private func resume() {
        wasStopped = true
        guard isEditing else { return }
        takeTerminal()
        Descriptor.send("\r", to: output)
        el_resize(editor)
        refresh()
    }

    /// Takes the terminal for editing.
    func takeTerminal() {
        el_prepare_terminal(editor, 0)
        el_prepare_terminal(editor, 1)
        // As a signal, Ctrl-Z would stop the shell's job before the terminal is given back.
        TerminalMode(of: input)?.withoutSuspension(on: input).apply(to: input)
        Descriptor.send(Paste.on, to: output)
    }

    /// The stream of a descriptor, which libedit wants; a standard one where it is one.
    static func stream(_ descriptor: Int32, _ mode: String) -> UnsafeMutablePointer<FILE> {
        switch descriptor {
        case 0: return el_standard_input()
        case 1: return el_standard_output()
        case 2: return el_standard_error()
        default:
            guard let stream = fdopen(dup(descriptor), mode) else { preconditionFailure("descriptor \(descriptor) is not open") }
            return stream
        }
    }
}
