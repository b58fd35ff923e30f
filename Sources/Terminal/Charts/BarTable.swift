/// Values below each other as lying bars, each with its name and its number.
public struct BarTable: Sendable {
    /// One bar.
    public struct Row: Sendable {
        /// What it is of.
        public var name: StyledText
        /// What it is worth; not negative.
        public var value: Double
        /// The number, as it is written beside it.
        public var number: String
        /// What else is said, after the bar.
        public var note: String

        /// A bar.
        public init(_ name: StyledText, _ value: Double, number: String, note: String = "") {
            self.name = name
            self.value = value.isFinite ? max(0, value) : 0
            self.number = number
            self.note = note
        }
    }

    private let rows: [Row]
    private let most: Double?

    /// - Parameter most: what a full bar is worth; nil for the greatest value.
    public init(_ rows: [Row], most: Double? = nil) {
        self.rows = rows
        self.most = most
    }

    /// A line for each bar, none wider than `width`. Where it is narrow, the bars go first, then the notes.
    public func lines(width: Int, glyphs: Glyphs, style: Style = .plain) -> [StyledText] {
        let numbers = rows.map { Columns.width(of: $0.number) }.max() ?? 0
        let notes = rows.map { Columns.width(of: $0.note) }.max() ?? 0
        let names = min(rows.map(\.name.width).max() ?? 0, max(6, width / 2 - numbers))
        let fixed = names + 2 + numbers + 1
        let room = width - fixed - (notes > 0 ? notes + 2 : 0)
        let bars = room < 4 ? 0 : min(room, 48)
        let hasNotes = width - fixed >= notes + 1
        let most = self.most ?? rows.map(\.value).max() ?? 0
        return rows.map { row in
            var line = row.name.truncated(to: names).padded(to: names) + "  "
            line += StyledText(row.number, .bold).padded(to: numbers, .right)
            if bars > 0 {
                let share = most == 0 ? 0 : min(1, row.value / most)
                let eighths = row.value == 0 ? 0 : max(1, Int((share * Double(bars * 8)).rounded()))
                let bar = StyledText(glyphs.bar(eighths), style)
                if !row.note.isEmpty { line += " " + bar.padded(to: bars) } else if eighths > 0 { line += " " + bar }
            }
            if hasNotes, !row.note.isEmpty { line += StyledText((bars > 0 ? "  " : " ") + row.note, .dim) }
            return line.cut(to: width)
        }
    }
}
