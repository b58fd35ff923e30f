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
        // One by one: as graphemes, a text takes a hundred times its memory.
        for span in spans { for character in span.text { filler.add(Grapheme(character, span.style)) } }
        filler.endParagraph()
        return filler.lines
    }
}

/// Fills lines greedily with words, a grapheme at a time.
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

    /// Graphemes that hold together, and the columns they take.
    private struct Stretch {
        private(set) var graphemes: [Grapheme] = []
        private(set) var width = 0
        var isEmpty: Bool { graphemes.isEmpty }

        mutating func append(_ grapheme: Grapheme) {
            graphemes.append(grapheme)
            width += grapheme.width
        }

        mutating func append(_ other: Stretch) {
            graphemes += other.graphemes
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

    mutating func add(_ grapheme: Grapheme) {
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
        for grapheme in word.graphemes { putBroken(grapheme) }
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
        let most = max(0, room - (word.width <= room ? word.width : 2))
        for grapheme in blanks.graphemes.prefix(most) { line.append(grapheme) }
    }

    private mutating func breakLine() {
        let text = StyledText(line.graphemes)
        lines.append(text.isEmpty ? text : StyledText(String(repeating: " ", count: margin)) + text)
        line = Stretch()
        blanks = Stretch()
        margin = laterMargin
    }
}
