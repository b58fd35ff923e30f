/// A line that tells how far something is.
public struct ProgressBar {
    /// What is being done.
    public let words: String
    /// How much of it is done, from 0 to 1.
    public let share: Double

    /// - Parameters:
    ///   - words: what is being done.
    ///   - share: how much of it is done, from 0 to 1.
    public init(_ words: String, _ share: Double) { (self.words, self.share) = (words, min(max(share, 0), 1)) }

    private static let widest = 40

    /// The line, which leaves the last column free: there a terminal would go on to the next line.
    public func line(columns: Int) -> StyledText {
        let percent = Int(share * 100)
        let number = String(repeating: " ", count: percent < 10 ? 2 : percent < 100 ? 1 : 0) + "\(percent) %"
        let room = min(Self.widest, columns - 1 - Columns.width(of: words) - number.count - 2)
        guard room >= 4 else { return StyledText("\(words) \(number)").truncated(to: max(1, columns - 1)) }
        let done = Int((share * Double(room)).rounded(.down))
        let bar = String(repeating: "█", count: done) + String(repeating: "░", count: room - done)
        return StyledText(words + " ") + StyledText(bar, Style(foreground: .cyan)) + StyledText(" " + number)
    }
    /// What draws it over the one before, in the line in which the cursor stands.
    public func drawing(columns: Int, colours: Colours) -> String {
        "\r" + Painter.bytes(line(columns: columns), colours: colours) + "\u{1B}[K"
    }

    /// What takes the last one away.
    public static let erasing = "\r\u{1B}[K"
}
