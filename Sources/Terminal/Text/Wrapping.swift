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
        for paragraph in graphemes.split(separator: .lineFeed, omittingEmptySubsequences: false) { filler.fill(paragraph) }
        return filler.lines
    }
}

/// Fills lines greedily with words, a paragraph at a time.
private struct LineFiller {
    private(set) var lines: [StyledText] = []

    private let columns: Int
    private var margin: Int
    private let laterMargin: Int
    private var line: [Grapheme] = []
    private var width = 0
    /// The blanks after the last word: they stand if another word follows on the line.
    private var blanks: ArraySlice<Grapheme> = []

    init(columns: Int, margin: Int, laterMargin: Int) {
        func leavingRoom(_ margin: Int) -> Int { max(0, min(margin, columns - 2)) }
        self.columns = columns
        self.margin = leavingRoom(margin)
        self.laterMargin = leavingRoom(laterMargin)
    }

    /// The columns for text on the line at hand.
    private var room: Int { columns - margin }

    mutating func fill(_ paragraph: ArraySlice<Grapheme>) {
        var rest = paragraph.drop(while: \.isBlank)
        indent(by: paragraph.prefix(rest.startIndex - paragraph.startIndex), before: rest.prefix(wordLength(rest)))
        while !rest.isEmpty {
            let word = rest.prefix(wordLength(rest))
            place(word)
            rest = rest.dropFirst(word.count)
            blanks = rest.prefix(while: \.isBlank)
            rest = rest.dropFirst(blanks.count)
        }
        if width + blanks.width <= room { put(blanks) }
        breakLine()
    }

    /// Keeps the author's indentation, as far as it leaves room for the first word, or for a part of it.
    private mutating func indent(by leading: ArraySlice<Grapheme>, before word: ArraySlice<Grapheme>) {
        put(leading.prefix(max(0, room - (word.width <= room ? word.width : 2))))
    }

    /// Puts a word on this line or the next.
    private mutating func place(_ word: ArraySlice<Grapheme>) {
        let needed = blanks.width + word.width
        if width + needed <= room {
            put(blanks + word)
        } else if word.width <= columns - laterMargin {
            breakLine()
            put(word)
        } else {
            if width + blanks.width < room { put(blanks) } else { breakLine() }
            for grapheme in word {
                if width + grapheme.width > room, !line.isEmpty { breakLine() }
                put([grapheme])
            }
        }
    }

    private mutating func put(_ graphemes: ArraySlice<Grapheme>) {
        line += graphemes
        width += graphemes.width
    }

    private mutating func breakLine() {
        let text = StyledText(line)
        lines.append(text.isEmpty ? text : StyledText(String(repeating: " ", count: margin)) + text)
        line = []
        width = 0
        blanks = []
        margin = laterMargin
    }

    /// How many graphemes at the beginning of `rest` hold together.
    private func wordLength(_ rest: ArraySlice<Grapheme>) -> Int {
        for index in rest.indices.dropFirst() {
            if rest[index].isBlank { return index - rest.startIndex }
            let previous = index - 2 < rest.startIndex ? nil : rest[index - 2]
            if rest[index - 1].mayBreak(before: rest[index], after: previous) { return index - rest.startIndex }
        }
        return rest.count
    }
}

extension ArraySlice<Grapheme> {
    /// In columns.
    fileprivate var width: Int { reduce(0) { $0 + $1.width } }
}
