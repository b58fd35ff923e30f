import CLibedit

// The keys libedit is taught, and the two commands of our own.
extension LineEditor {
    /// The key, which no keyboard sends, that puts `insertion` into the line.
    static var insertionKey: wchar_t { 0x80 }

    private static var insertionKeyName: String { "\\200" }

    /// Gives libedit its callbacks and keys.
    func prepare() {
        el_set_client_data(editor, Unmanaged.passUnretained(self).toOpaque())
        el_set_prompt(editor, { LineEditor.owner($0).promptBytes }, CChar(Prompt.mark))
        el_set_reader(editor) { editor, character in
            guard let character else { return -1 }
            return LineEditor.owner(editor).readCharacter(into: character)
        }
        for name in ["ic", "IC", "im", "ei", "dc", "DC", "dm", "ed"] { el_set_capability(editor, name, "") }
        el_set_history(editor, history)
        el_set_editor(editor, "emacs")
        el_add_function(editor, "nacre-insert", "Put in what was pasted") { editor, _ in LineEditor.owner(editor).insert() }
        el_add_function(editor, "nacre-complete", "Complete the word") { editor, _ in LineEditor.owner(editor).completeWord() }
        addGraphemeKeys()
        bindKeys()
        // ~/.editrc may bind other keys; if it asks for vi's, ours are gone and come back.
        el_source(editor, nil)
        lineInput.known = KeySequences.ofLearner()
        if isVi { bindKeys() }
    }

    private var isVi: Bool { el_get_editor(editor).map { String(cString: $0) } == "vi" }

    private func bindKeys() {
        el_bind(editor, Self.insertionKeyName, "nacre-insert")
        el_bind(editor, "^I", "nacre-complete")
        el_bind(editor, "^R", "em-inc-search-prev")
        if isVi {
            // Where Escape is a key of its own, no sequence may begin with it.
            el_bind_command(editor, Self.insertionKeyName, "nacre-insert")
            return
        }
        let sequences = [
            "\\e[1~": "ed-move-to-beg", "\\e[7~": "ed-move-to-beg", "\\e[4~": "ed-move-to-end", "\\e[8~": "ed-move-to-end",
            "\\e[1;5C": "em-next-word", "\\e[1;3C": "em-next-word", "\\e[1;5D": "ed-prev-word",
            "\\e[1;3D": "ed-prev-word",
            // Alt and x would ask for a command of the editor's own.
            "\\ex": "ed-unassigned",
        ]
        for (key, name) in sequences { el_bind(editor, key, name) }
        for key in ["^?", "^H"] { el_bind(editor, key, "nacre-rub-out") }
        for key in ["\\e[3~"] { el_bind(editor, key, "nacre-delete") }
        for key in ["^B", "\\e[D", "\\eOD"] { el_bind(editor, key, "nacre-left") }
        for key in ["^F", "\\e[C", "\\eOC"] { el_bind(editor, key, "nacre-right") }
    }

    /// Commands that take a letter with its marks, or a joined emoji, as one; libedit's own go by scalars.
    private func addGraphemeKeys() {
        el_add_function(editor, "nacre-rub-out", "Delete the letter before the cursor") { editor, _ in
            LineEditor.owner(editor).delete(before: true)
        }
        el_add_function(editor, "nacre-delete", "Delete the letter at the cursor") { editor, _ in
            LineEditor.owner(editor).delete(before: false)
        }
        el_add_function(editor, "nacre-left", "Go a letter to the left") { editor, _ in LineEditor.owner(editor).go(left: true) }
        el_add_function(editor, "nacre-right", "Go a letter to the right") { editor, _ in LineEditor.owner(editor).go(left: false) }
    }

    /// How many scalars the letter before or after the cursor has; 0 at the end of the line.
    private func scalars(before: Bool) -> Int32 {
        let letter = before ? line.before.last : line.after.first
        return Int32(letter?.unicodeScalars.count ?? 0)
    }

    private func delete(before: Bool) -> UInt8 {
        let count = scalars(before: before)
        guard count > 0 else { return UInt8(CC_ERROR) }
        if !before { el_cursor(editor, count) }
        el_deletestr(editor, count)
        return UInt8(CC_REFRESH)
    }

    private func go(left: Bool) -> UInt8 {
        let count = scalars(before: left)
        guard count > 0 else { return UInt8(CC_ERROR) }
        el_cursor(editor, left ? -count : count)
        return UInt8(CC_REFRESH)
    }

    /// The command behind `insertionKey`.
    private func insert() -> UInt8 {
        el_insertstr(editor, insertion)
        insertion = ""
        return UInt8(CC_REFRESH)
    }

    /// The command behind Tab: puts in what all the words have in common, and a word whole when it is the only one; lists them where
    /// it can put in nothing.
    private func completeWord() -> UInt8 {
        let (before, after) = line
        let completions = complete?(before + after, before.count) ?? []
        let word = Completion.word(endOf: before)
        let common = LineInput.oneLine(Array(Completion.commonPrefix(of: completions.map(\.text)).utf8))

        switch completions.count {
        case 0:
            return UInt8(CC_ERROR)
        case 1:
            replace(word, with: common + (completions[0].isFinal && !after.hasPrefix(" ") ? " " : ""))
            return UInt8(CC_REFRESH)
        case _ where common.count < word.count || common == word:
            show(completions)
            return UInt8(CC_NORM)
        default:
            replace(word, with: common)
            return UInt8(CC_REFRESH)
        }
    }

    private func replace(_ word: Substring, with text: String) {
        el_deletestr(editor, Int32(word.unicodeScalars.count))
        el_insertstr(editor, text)
    }

    /// Lists the words below the line, and draws the line again below the list.
    private func show(_ completions: [Completion]) {
        let (columns, rows) = size
        let count = StyledText("\(completions.count) choices:", .dim).truncated(to: columns)
        let list = [count] + Completion.list(completions, columns: columns, rows: rows - 3)
        leaveLine(list.reduce("\r\n") { $0 + Painter.bytes($1, colours: colours) + "\r\n" })
        refresh()
    }
}
