extension CopyMark {
    /// So many bytes of a file are looked at for its mark: front matter is never longer.
    public static let headSize = 16_384

    /// The mark of a deck whose file begins with these bytes, if it has one.
    public init?(head bytes: [UInt8]) {
        let start = Self.start(of: bytes)
        guard bytes[start...].starts(with: "---".utf8) else { return nil }
        self.init(FrontMatterReader(SourceText(bytes, from: start)).frontMatter)
    }

    /// A deck file with this mark in its front matter, in the place of the one that it has.
    ///
    /// - Returns: nil when its front matter cannot be written into.
    public func marked(_ bytes: [UInt8]) -> [UInt8]? {
        let bytes = Self.unmarked(bytes)
        let (start, ending) = (Self.start(of: bytes), LineEnding(of: bytes).bytes)
        let layout = FrontMatterLayout(SourceText(bytes, from: start))
        let line = Array("\(Self.key): \(text)".utf8) + ending
        let (fence, place) = (Array("---".utf8) + ending, layout.end ?? start)
        let edit = DeckEdit(range: place..<place, bytes: layout.end == nil ? fence + line + fence + ending : line)
        let result = DeckEdit.applying([edit], to: bytes)
        return CopyMark(head: result) == self && Deck(parsing: result).cards.count == Deck(parsing: bytes).cards.count ? result : nil
    }

    /// A deck file without its mark: what it was before it was marked.
    public static func unmarked(_ bytes: [UInt8]) -> [UInt8] {
        guard CopyMark(head: bytes) != nil else { return bytes }
        let file = SourceText(bytes, from: start(of: bytes))
        guard let end = FrontMatterLayout(file).end else { return bytes }
        let fence = file.line(at: end)
        guard let line = (1..<fence).first(where: { file.string(file.content($0)).hasPrefix(key + ":") }) else { return bytes }
        if (1..<fence).contains(where: { $0 != line && !file.isBlank($0) }) {
            return DeckEdit.applying([DeckEdit(range: file.whole(line), bytes: [])], to: bytes)
        }
        // The block that held nothing else goes with its mark.
        let last = fence + 1 < file.lineCount && file.isBlank(fence + 1) ? fence + 1 : fence
        return DeckEdit.applying([DeckEdit(range: file.lineStarts[0]..<file.whole(last).upperBound, bytes: [])], to: bytes)
    }

    private static func start(of bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}
