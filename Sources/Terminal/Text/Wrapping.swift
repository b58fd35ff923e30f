extension StyledText {
    /// The text as lines that fit the columns. Breaks at blanks, after hyphens, dashes and slashes inside a word, and between ideographs;
    /// what is still too wide is broken between graphemes. Loses nothing but the blanks at a break. A line feed always breaks, a
    /// non-breaking space never does.
    ///
    /// - Parameters:
    ///   - columns: how wide a line may be, at least 1. A grapheme wider than that stands alone.
    ///   - indent: the blanks before every line.
    ///   - hanging: further blanks before every line but the first. Both give way until two columns are left for text.
    public func wrapped(to columns: Int, indent: Int = 0, hanging: Int = 0) -> [StyledText] {
        precondition(columns > 0, "a line has at least one column")
        var filler = LineFiller(columns: columns, margin: indent, laterMargin: indent + hanging)
        if let line = filler.line(of: self) { return [line] }
        for span in spans { filler.add(span) }
        filler.endParagraph()
        return filler.lines
    }
}

/// Fills lines greedily with words: of ASCII a run at a time, of all else a grapheme.
private struct LineFiller {
    private(set) var lines: [StyledText] = []

    private let columns: Int
    private var margin: Int
    private let laterMargin: Int
    private var line = Stretch()
    /// The blanks after the last word: they stand if another word follows on the line.
    private var blanks = Stretch()
    /// The word that has begun, as far as it is not on a line yet.
    private var word = Stretch()
    /// Whether the beginning of the word is on a line already, since no line holds all of it.
    private var isBroken = false
    /// The last graphemes of the word.
    private var last: (before: Grapheme?, grapheme: Grapheme?)
    /// The blanks before the first word of a paragraph, until it is on a line.
    private var leading: Stretch? = Stretch()

    /// Text that holds together, and the columns it takes.
    private struct Stretch {
        private(set) var text = StyledText()
        private(set) var width = 0
        var isEmpty: Bool { text.isEmpty }

        mutating func append(_ grapheme: Grapheme) {
            append(StyledText.Span(String(grapheme.character), grapheme.style), width: grapheme.width)
        }

        mutating func append(_ span: StyledText.Span, width: Int) {
            text.append(span)
            self.width += width
        }

        mutating func append(_ other: Stretch) {
            text += other.text
            width += other.width
        }
    }

    init(columns: Int, margin: Int, laterMargin: Int) {
        func leavingRoom(_ margin: Int) -> Int { max(0, min(margin, columns - 2)) }
        self.columns = columns
        self.margin = leavingRoom(margin)
        self.laterMargin = leavingRoom(laterMargin)
    }

    /// The columns for text on the line at hand.
    private var room: Int { columns - margin }

    /// A text that fits as it is on the first line, and in which none is broken; nil for any other.
    func line(of text: StyledText) -> StyledText? {
        var width = 0
        for span in text.spans {
            guard let columns = Columns.plainWidth(of: span.text) else { return nil }
            width += columns
        }
        if text.isEmpty { return text }
        return width <= room ? indented(text) : nil
    }

    private func indented(_ text: StyledText) -> StyledText {
        margin == 0 ? text : StyledText(String(repeating: " ", count: margin)) + text
    }

    /// Adds a stretch of text.
    mutating func add(_ span: StyledText.Span) {
        guard span.text.isPrintableASCII else {
            // One by one: as graphemes, a text takes a hundred times its memory.
            for character in span.text { add(Grapheme(character, span.style)) }
            return
        }
        var rest = Substring(span.text).utf8
        while let first = rest.first {
            var end = rest.firstIndex { (first == 0x20) != ($0 == 0x20) || $0 == 0x2D || $0 == 0x2F } ?? rest.endIndex
            // A line may be broken after a hyphen or a slash: it is the last of its run.
            if first != 0x20, end < rest.endIndex, rest[end] != 0x20 { end = rest.index(after: end) }
            let run = String(Substring(rest[..<end]))
            if first == 0x20 { add(blanks: run, span.style) } else { add(letters: run, span.style) }
            rest = rest[end...]
        }
    }

    private mutating func add(blanks run: String, _ style: Style) {
        endWord()
        let span = StyledText.Span(run, style)
        if leading != nil { leading!.append(span, width: run.utf8.count) } else { blanks.append(span, width: run.utf8.count) }
    }

    /// Adds letters between which no line may be broken.
    private mutating func add(letters run: String, _ style: Style) {
        let count = run.utf8.count
        // What no line holds is put a letter at a time.
        if isBroken || word.width + count > columns - laterMargin { return run.forEach { add(Grapheme($0, style)) } }
        let ends = run.suffix(2).map { Grapheme($0, style) }
        if let previous = last.grapheme, let first = run.first, previous.mayBreak(before: Grapheme(first, style), after: last.before) {
            endWord()
        }
        last = (count > 1 ? ends[0] : last.grapheme, ends[ends.count - 1])
        word.append(StyledText.Span(run, style), width: count)
    }

    private mutating func add(_ grapheme: Grapheme) {
        if grapheme == .lineFeed { return endParagraph() }
        if grapheme.isBlank {
            endWord()
            if leading != nil { leading!.append(grapheme) } else { blanks.append(grapheme) }
            return
        }
        if let previous = last.grapheme, previous.mayBreak(before: grapheme, after: last.before) { endWord() }
        last = (last.grapheme, grapheme)
        if isBroken { return putBroken(grapheme) }
        word.append(grapheme)
        if word.width > columns - laterMargin, line.width + blanks.width + word.width > room { breakWord() }
    }

    mutating func endParagraph() {
        endWord()
        indent()
        if line.width + blanks.width <= room { line.append(blanks) }
        breakLine()
        leading = Stretch()
    }

    /// Puts the word on this line or the next.
    private mutating func endWord() {
        if !word.isEmpty {
            indent()
            if line.width + blanks.width + word.width > room { breakLine() }
            line.append(blanks)
            line.append(word)
        }
        if last.grapheme != nil { blanks = Stretch() }
        word = Stretch()
        isBroken = false
        last = (nil, nil)
    }

    /// Puts the beginning of a word that no line holds where there is room.
    private mutating func breakWord() {
        indent()
        if line.width + blanks.width < room { line.append(blanks) } else { breakLine() }
        isBroken = true
        for grapheme in word.text.graphemes { putBroken(grapheme) }
        word = Stretch()
    }

    private mutating func putBroken(_ grapheme: Grapheme) {
        if line.width + grapheme.width > room, !line.isEmpty { breakLine() }
        line.append(grapheme)
    }

    /// Keeps the author's indentation, as far as it leaves room for the first word, or for a part of it.
    private mutating func indent() {
        guard let blanks = leading else { return }
        leading = nil
        if blanks.isEmpty { return }
        let most = max(0, room - (word.width <= room ? word.width : 2))
        for grapheme in blanks.text.graphemes.prefix(most) { line.append(grapheme) }
    }

    private mutating func breakLine() {
        let text = line.text
        lines.append(text.isEmpty ? text : indented(text))
        line = Stretch()
        blanks = Stretch()
        margin = laterMargin
    }
}
