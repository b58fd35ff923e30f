import CLibedit

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

// What stands on the screen, and what has to be drawn beside what libedit draws.
extension LineEditor {
    /// The columns and rows of the terminal.
    var size: (columns: Int, rows: Int) { WindowSize.of(output) }

    /// The line, in two: what stands before the cursor, and what after it.
    var line: (before: String, after: String) {
        guard let info = el_line(editor)?.pointee else { return ("", "") }
        func text(from start: UnsafePointer<CChar>, to end: UnsafePointer<CChar>) -> String {
            String(decoding: UnsafeRawBufferPointer(start: start, count: end - start), as: UTF8.self)
        }
        return (text(from: info.buffer, to: info.cursor), text(from: info.cursor, to: info.lastchar))
    }

    /// Moves the cursor to the end of the line, wherever in the line it is, and says something there.
    func leaveLine(_ last: String) {
        guard isEditing else { return }
        let (cursor, end) = carets
        Descriptor.send(move(from: cursor, to: end) + last, to: output)
    }

    /// Takes prompt and line off the terminal, and leaves the cursor where they began.
    func eraseLine() {
        guard isEditing else { return }
        Descriptor.send(move(from: carets.cursor, to: .start) + eraseBelow, to: output)
    }

    /// Has libedit draw prompt and line from where the cursor is.
    func refresh() {
        el_refresh(editor)
        drawn = ("", "")
    }

    /// Draws prompt and line anew for another size of the terminal, where they stand.
    func resize() {
        guard isEditing else { return }
        eraseLine()
        el_resize(editor)
        refresh()
    }

    /// Draws a line with wide letters or combining marks again, once it or the cursor in it has changed: libedit may have drawn half of one
    /// letter, and none of the other's marks. The cursor ends where libedit believes it to be.
    func mendLine() {
        guard isEditing else { return }
        let (before, after) = line
        guard before != drawn.before || after != drawn.after else { return }
        // Of a mark that is gone from the line, libedit leaves the trace.
        let isSimple = (prompt.plain + drawn.before + drawn.after + before + after).unicodeScalars.allSatisfy { Columns.width(of: $0) == 1 }
        drawn = (before, after)
        let text = before + after
        if isSimple { return }

        let (cursor, end) = carets
        // A row that is full ends at its last column; libedit goes on to the next one.
        let drawing = prompt.painted + Caret.shown(text) + (end.column == 0 ? " " : "")
        Descriptor.send(move(from: cursor, to: .start) + eraseBelow + drawing + move(from: end, to: cursor), to: output)
    }

    private var eraseBelow: String { "\u{1B}[J" }

    /// The row at which the line ends, counted from the one in which it begins.
    var lastRow: Int { carets.end.row }

    /// Where the cursor is, and where the line ends.
    private var carets: (cursor: Caret, end: Caret) {
        let (before, after) = line
        let start = prompt.plain + before
        let columns = size.columns
        return (Caret(after: start, before: after, columns: columns), Caret(after: start + after, columns: columns))
    }

    /// The sequences that take the cursor from one place of the line to another.
    private func move(from old: Caret, to new: Caret) -> String {
        let rows = new.row - old.row
        let vertical = rows == 0 ? "" : rows > 0 ? "\u{1B}[\(rows)B" : "\u{1B}[\(-rows)A"
        return "\r" + vertical + (new.column > 0 ? "\u{1B}[\(new.column)C" : "")
    }
}
