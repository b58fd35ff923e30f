/// Words as they are put together: one blank between two, none before a mark, and no two pauses in a row.
struct Spoken {
    private(set) var text = ""
    private var wantsBlank = false
    /// Whether the blank that is wanted only parts words that were put there, so that a hyphen may follow them.
    private var isSoft = false

    /// A blank before what comes next.
    mutating func blank() { (wantsBlank, isSoft) = (true, false) }

    /// Letters or digits, right behind what is there unless a blank was wanted.
    mutating func letters(_ letters: String) {
        guard !letters.isEmpty else { return }
        if wantsBlank, let last = text.last, last != "(" { text += " " }
        wantsBlank = false
        text += letters
    }

    /// Words with a blank on both sides.
    mutating func words(_ words: String) {
        guard !words.isEmpty else { return }
        blank()
        letters(words)
        (wantsBlank, isSoft) = (true, true)
    }

    /// A mark that a voice knows.
    mutating func mark(_ mark: Character) {
        switch mark {
        case "(": letters("(")
        case ")":
            guard text.last == "(" else { return close(mark) }
            text.removeLast()
            if text.last == " " { text.removeLast() }
            blank()
        case "-", "'":
            if isSoft { wantsBlank = false }
            letters(String(mark))
        case ",":
            if let last = text.last, !",;:(.?!".contains(last) { close(mark) }
        default:
            if text.last == "," { text.removeLast() }
            if let last = text.last, last != "(", ".?!".contains(mark) || !",;:".contains(last) { close(mark) }
        }
    }

    /// A pause between two things.
    mutating func pause() {
        mark(",")
        blank()
    }

    private mutating func close(_ mark: Character) {
        guard !text.isEmpty else { return }
        text.append(mark)
        wantsBlank = false
    }
}
