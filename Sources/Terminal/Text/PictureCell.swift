/// A row of blanks that are kept free for a picture. A view reserves as many of them as the picture is high; the screen shows the picture
/// where all of them are in view, and its words where only some are.
public struct PictureCell: Hashable, Sendable {
    /// Which picture, of those that the screen can be given.
    public let number: Int
    /// Which row of the picture, from 0.
    public let row: Int
    /// The size of the picture in cells.
    public let columns: Int, rows: Int
    /// What stands for it where it is not shown.
    public let words: Words

    /// What stands in the place of a picture.
    public struct Words: Hashable, Sendable {
        /// Where it cannot be shown.
        public var missing = ""
        /// Where its end is out of view, and where its beginning is.
        public var begun = "", rest = ""

        /// No words.
        public init() {}

        /// Words for each case.
        public init(missing: String, begun: String, rest: String) { (self.missing, self.begun, self.rest) = (missing, begun, rest) }
    }

    /// A row of a picture.
    public init(number: Int, row: Int, columns: Int, rows: Int, words: Words = Words()) {
        (self.number, self.row, self.columns, self.rows, self.words) = (number, row, columns, rows, words)
    }

    /// The rows for a picture of this size.
    public static func lines(number: Int, columns: Int, rows: Int, words: Words = Words()) -> [StyledText] {
        (0..<rows).map { row in
            StyledText(
                String(repeating: " ", count: columns),
                Style(picture: PictureCell(number: number, row: row, columns: columns, rows: rows, words: words)))
        }
    }

    /// Whether another row belongs to the same picture, so many rows below this one.
    func continues(in other: PictureCell, after rows: Int) -> Bool {
        other == PictureCell(number: number, row: row + rows, columns: columns, rows: self.rows, words: words)
    }
}

extension StyledText {
    /// The cells of a picture on the line, and the column they begin at.
    public var picture: (cell: PictureCell, column: Int)? {
        guard let index = spans.firstIndex(where: { $0.style.picture != nil }), let cell = spans[index].style.picture else { return nil }
        return (cell, spans[..<index].reduce(0) { $0 + Columns.width(of: $1.text) })
    }

    /// The line without its picture, and words where it was.
    func saying(_ words: String, columns: Int) -> StyledText {
        guard let (_, column) = picture else { return self }
        let before = StyledText(Array(spans.prefix { $0.style.picture == nil }))
        return before + StyledText(words, .dim).truncated(to: max(0, columns - column))
    }
}
