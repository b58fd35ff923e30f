/// Cards taken out of a deck file, and put into one. Each result is proved: all other cards are the same, and those put in are there.
public enum CardTransfer {
    /// The file without some of its cards.
    ///
    /// - Parameter indices: which of its cards.
    /// - Returns: nil when the cards that stay would be read otherwise.
    public static func removing(_ indices: Set<Int>, of deck: Deck, from file: [UInt8]) -> [UInt8]? {
        var runs: [Card] = []
        for index in indices.sorted() {
            let card = deck.cards[index]
            if let last = runs.last, last.bytes.upperBound == card.bytes.lowerBound {
                runs[runs.count - 1].bytes = last.bytes.lowerBound..<card.bytes.upperBound
            } else {
                runs.append(card)
            }
        }
        let kept = deck.cards.indices.filter { !indices.contains($0) }.map { deck.cards[$0] }
        // A blank line in its place keeps the card before it from running into an underlined heading after it.
        for remainder in [[], LineEnding(of: file).bytes] {
            let edits = runs.map { DeckEdit.removing($0, of: file) }.map { DeckEdit(range: $0.range, bytes: remainder) }
            let result = DeckEdit.applying(edits, to: file)
            if isProved(result, title: deck.title, cards: kept) { return result }
        }
        return nil
    }

    /// The file with cards put in before the one of an index, or at the end.
    ///
    /// - Parameter texts: the cards as they are to be written.
    /// - Returns: nil when the cards would not be read as they are for themselves, or those around them otherwise than before.
    public static func inserting(_ texts: [[UInt8]], at index: Int, of deck: Deck, in file: [UInt8]) -> [UInt8]? {
        if texts.isEmpty { return file }
        let place = index < deck.cards.count ? deck.cards[index].bytes.lowerBound : file.count
        let ending = LineEnding(of: file)
        let written = texts.map { ending.converted(trimmed($0)) }
        let joined = Array(written.joined(separator: ending.bytes + ending.bytes))
        let cards = written.map { text in Card(slice: text[...], deckTags: deck.tags, ordinal: 0, line: 1) }
        guard !cards.contains(nil) else { return nil }
        let wanted = deck.cards[..<min(index, deck.cards.count)] + cards.compactMap { $0 } + deck.cards.dropFirst(index)
        let edit = DeckEdit.inserting(lines: joined, at: place, of: file)
        // The last card of a file may have a last line that does not end: its text is the same all the same.
        let result = DeckEdit.applying([edit], to: file)
        return isProved(result, title: deck.title, cards: Array(wanted)) ? result : nil
    }

    /// The text of a card without the blank lines behind it and without the end of its last line.
    public static func text(of card: Card, in file: [UInt8]) -> [UInt8] { trimmed(Array(file[card.bytes])) }

    /// The text of a card without blank lines behind it and without the end of its last line.
    public static func trimmed(_ text: [UInt8]) -> [UInt8] {
        let source = SourceText(text)
        var line = source.lineCount - 1
        while line > 0, source.isBlank(line) { line -= 1 }
        return Array(text[..<source.content(line).upperBound])
    }

    private static func isProved(_ file: [UInt8], title: String?, cards: [Card]) -> Bool {
        let deck = Deck(parsing: file)
        return deck.title == title && deck.cards.count == cards.count
            && zip(deck.cards, cards).allSatisfy { CardSameness(allowed: []).holds($0, $1) }
    }
}
