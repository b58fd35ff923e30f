extension Card {
    /// One card from its own bytes, which keep the indices they have in the file: the same card that reading the whole file gave.
    /// nil when the bytes do not begin with a depth-2 heading that says something.
    public init?(slice bytes: ArraySlice<UInt8>, deckTags: [String], ordinal: Int, line: Int) {
        let passage = Passage(bytes, firstLine: line)
        guard let reading = CardReading(passage, bytes: bytes.startIndex..<bytes.endIndex, deckTags: deckTags) else { return nil }
        self = reading.card
        self.ordinal = ordinal
    }
}
