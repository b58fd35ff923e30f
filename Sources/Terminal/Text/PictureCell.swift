/// A row of blanks that are kept free for a picture. A view reserves as many of them as the picture is high; the screen shows the picture
/// where all of them are in view.
public struct PictureCell: Hashable, Sendable {
    /// Which picture, of those that the screen can be given.
    public let number: Int
    /// Which row of the picture, from 0.
    public let row: Int
    /// The size of the picture in cells.
    public let columns: Int, rows: Int

    /// A row of a picture.
    public init(number: Int, row: Int, columns: Int, rows: Int) {
        (self.number, self.row, self.columns, self.rows) = (number, row, columns, rows)
    }

    /// The rows for a picture of this size.
    public static func lines(number: Int, columns: Int, rows: Int) -> [StyledText] {
        (0..<rows).map { row in
            StyledText(
                String(repeating: " ", count: columns),
                Style(picture: PictureCell(number: number, row: row, columns: columns, rows: rows)))
        }
    }
}
