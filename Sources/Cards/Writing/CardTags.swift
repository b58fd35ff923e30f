/// The tags in the text of a card, and the card as it would be with others.
struct CardTags {
    /// One of them.
    struct Tag {
        /// The `#` and the tag in the text of the card.
        let range: Range<Int>
        /// The tag without `#`.
        let word: String
        /// The line it stands on.
        let line: Int
    }

    /// The tags in the order of the text.
    let all: [Tag]
    private let source: SourceText
    private let body: Body
    /// Lines of tags that may be changed as a whole.
    private let tagLines: Set<Int>

    init(_ reading: CardReading) {
        source = reading.passage.source
        body = reading.body
        all = body.tags.map { [source] range in
            Tag(range: range, word: String(source.string(range).dropFirst()), line: source.line(at: range.lowerBound))
        }
        tagLines = body.tagLines.subtracting(BlockLines(reading.passage, lines: body.lines).untouchable)
    }

    /// Whether a tag stands on a line of tags, and not in running text.
    func isMovable(_ tag: Tag) -> Bool { tagLines.contains(tag.line) }

    /// The text of the card with its tags changed, the finest writing first: tags on lines of tags are removed, all are renamed.
    func changed(by change: TagChange) -> [[UInt8]] {
        var edits: [DeckEdit] = []
        var emptied: [Int] = []
        for (line, tags) in Dictionary(grouping: all, by: \.line).sorted(by: { $0.key < $1.key }) {
            let isAlone = tagLines.contains(line)
            var kept: [String] = []
            var words: [(tag: Tag, word: String?)] = []
            for tag in tags {
                var word = change.result(of: tag.word)
                if !isAlone { word = word ?? tag.word }
                // Where a line of tags has the new name already, the old one goes.
                if isAlone, let new = word, new != tag.word, kept.contains(new) || tags.contains(where: { $0.word == new }) { word = nil }
                if let word { kept.append(word) }
                words.append((tag, word))
            }
            if kept.isEmpty {
                emptied.append(line)
                continue
            }
            for (index, (tag, word)) in words.enumerated() {
                if let word {
                    if word != tag.word { edits.append(DeckEdit(range: tag.range, bytes: Array("#\(word)".utf8))) }
                    continue
                }
                // A tag goes with the blanks before it; one at the head of its line with those behind it.
                let isHead = words[..<index].allSatisfy { $0.word == nil }
                let from = isHead || index == 0 ? tag.range.lowerBound : words[index - 1].tag.range.upperBound
                let to = isHead && index + 1 < words.count ? words[index + 1].tag.range.lowerBound : tag.range.upperBound
                edits.append(DeckEdit(range: from..<to, bytes: []))
            }
        }
        return [true, false].map { takesBlank in DeckEdit.applying(edits + emptied.map { removing($0, takesBlank) }, to: source.bytes) }
    }

    /// Takes a line away, with the blank line before it if there is one.
    private func removing(_ line: Int, _ takesBlank: Bool) -> DeckEdit {
        let hasBlank = takesBlank && line > body.lines.lowerBound && source.isBlank(line - 1)
        var range = source.lineStarts[hasBlank ? line - 1 : line]..<source.lineStarts[line + 1]
        // The last line of a file whose last line does not end takes the end of the line before it with it.
        if range.upperBound == source.bytes.count, source.content(line).upperBound == range.upperBound {
            range = source.content(max(0, (hasBlank ? line - 1 : line) - 1)).upperBound..<range.upperBound
        }
        return DeckEdit(range: range, bytes: [])
    }

    /// The text of the card with more tags, the finest writing first: on its line of tags, or on a new one where the style has it.
    func adding(_ tags: [String], style: TagStyle, ending: LineEnding) -> [[UInt8]] {
        let words = Array(tags.map { "#\($0)" }.joined(separator: " ").utf8)
        if let last = all.last(where: isMovable) {
            return [
                DeckEdit.applying(
                    [DeckEdit(range: last.range.upperBound..<last.range.upperBound, bytes: [.space] + words)], to: source.bytes)
            ]
        }
        let end = atEnd(words, isParted: style.isParted, ending)
        let head = belowHeading(words, isParted: style.isParted, ending)
        return (style.isBelowHeading ? [head] + end : end + [head]) + atEnd(words, isParted: true, ending)
    }

    /// A line behind the last that says something; then also with a blank line behind it.
    private func atEnd(_ words: [UInt8], isParted: Bool, _ ending: LineEnding) -> [[UInt8]] {
        var line = source.lineCount - 1
        while line > 0, source.isBlank(line) { line -= 1 }
        let place = source.content(line).upperBound
        let parting = isParted || line < body.lines.lowerBound ? ending.bytes + ending.bytes : ending.bytes
        let isLast = place == source.bytes.count
        return [[], ending.bytes].map { behind in
            let edit = DeckEdit(range: place..<place, bytes: parting + words + (isLast ? ending.bytes : behind))
            return DeckEdit.applying([edit], to: source.bytes)
        }
    }

    private func belowHeading(_ words: [UInt8], isParted: Bool, _ ending: LineEnding) -> [UInt8] {
        let place = source.lineStarts[min(body.lines.lowerBound, source.lineCount)]
        let isFollowed = place < source.bytes.count && !source.isBlank(body.lines.lowerBound)
        let head = source.bytes[..<place].last?.endsLine == false ? ending.bytes : []
        let inserted = head + (isParted ? ending.bytes : []) + words + ending.bytes + (isFollowed ? ending.bytes : [])
        return DeckEdit.applying([DeckEdit(range: place..<place, bytes: inserted)], to: source.bytes)
    }
}
