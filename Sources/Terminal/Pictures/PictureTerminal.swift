/// How a terminal shows pictures.
public enum PictureProtocol: String, CaseIterable, Sendable {
    /// The graphics protocol of kitty: PNG.
    case kitty
    /// The inline images of iTerm2: any file that the terminal can read.
    case iterm
    /// Sixels.
    case sixel
}

/// A terminal that shows pictures, and how large one of its cells is.
public struct PictureTerminal: Equatable, Sendable {
    /// How it is told to show one.
    public let way: PictureProtocol
    /// The size of a cell in pixels.
    public let cellWidth: Int, cellHeight: Int

    /// A terminal with cells of this size; what cannot be one is taken for the usual one.
    public init(_ way: PictureProtocol, cellWidth: Int = 0, cellHeight: Int = 0) {
        let isKnown = (2...200).contains(cellWidth) && (2...400).contains(cellHeight)
        self.way = way
        (self.cellWidth, self.cellHeight) = isKnown ? (cellWidth, cellHeight) : (10, 20)
    }

    /// The cells that a picture takes: as large as it is, or as large as there is room, both sides alike; nil where there is none.
    public func cells(width: Int, height: Int, mostColumns: Int, mostRows: Int) -> (columns: Int, rows: Int)? {
        guard width > 0, height > 0, mostColumns > 0, mostRows > 0 else { return nil }
        let scale = min(1, Double(mostColumns * cellWidth) / Double(width), Double(mostRows * cellHeight) / Double(height))
        func cells(_ pixels: Int, _ cell: Int, most: Int) -> Int {
            // A hair's breadth beyond a cell is none.
            min(most, max(1, Int((Double(pixels) * scale / Double(cell) - 0.001).rounded(.up))))
        }
        return (cells(width, cellWidth, most: mostColumns), cells(height, cellHeight, most: mostRows))
    }
}
