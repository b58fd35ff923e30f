/// Where the author of a deck writes the tags of a card.
public struct TagStyle: Equatable, Sendable {
    /// Whether they stand below the heading rather than at the end.
    public var isBelowHeading = false
    /// Whether a blank line parts them from the text before them.
    public var isParted = true

    /// The style of a deck: that of its first card that has a line of tags; at the end, parted, when there is none.
    public init(of deck: Deck, in file: [UInt8]) {
        for card in deck.cards where card.tags.count > deck.tags.count {
            let passage = Passage(file[card.bytes], firstLine: 1)
            guard let reading = CardReading(passage, bytes: card.bytes, deckTags: deck.tags),
                let line = reading.body.tagLines.filter(reading.body.lines.contains).min()
            else { continue }
            let source = passage.source
            isBelowHeading =
                (reading.body.lines.lowerBound..<line).allSatisfy(source.isBlank)
                && !(line..<reading.body.lines.upperBound).allSatisfy { source.isBlank($0) || reading.body.tagLines.contains($0) }
            isParted = source.isBlank(line - 1)
            return
        }
    }
}
