extension Deck {
    /// The deck that a file's bytes describe. Whatever the bytes are, it is read in time proportional to their number.
    public init(parsing bytes: [UInt8]) { self = DeckReader(bytes).deck() }

    /// The deck that a text describes.
    public init(parsing text: String) { self.init(parsing: Array(text.utf8)) }
}

extension FrontMatter {
    /// The front matter of a deck alone, from the bytes of its file.
    public init(of bytes: [UInt8]) {
        self = FrontMatterReader(SourceText(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)).frontMatter
    }
}
