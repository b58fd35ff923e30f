/// Points in a plane, each drawn as a sign.
public struct PointChart: Sendable {
    /// A point.
    public struct Point: Sendable {
        /// How far to the right, and how far up.
        public var x: Double, y: Double
        /// What it is drawn as: one column wide.
        public var sign: String
        /// How it looks.
        public var style: Style

        /// A point with these values.
        public init(x: Double, y: Double, sign: String, style: Style = .plain) {
            (self.x, self.y, self.sign, self.style) = (x, y, sign, style)
        }
    }

    private let points: [Point]
    private let labels: (x: @Sendable (Double) -> String, y: @Sendable (Double) -> String)

    /// A chart of points; where two fall on one place, the later one shows.
    ///
    /// - Parameters:
    ///   - x: how a value is written below the axis.
    ///   - y: how one is written beside it.
    public init(_ points: [Point], x: @escaping @Sendable (Double) -> String, y: @escaping @Sendable (Double) -> String) {
        self.points = points.filter { $0.x.isFinite && $0.y.isFinite }
        labels = (x, y)
    }

    /// The lines of the chart, none wider than `width`.
    public func lines(width: Int, height: Int, glyphs: Glyphs) -> [StyledText] {
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        guard let left = xs.min(), let right = xs.max(), let low = ys.min(), let high = ys.max(), height > 1 else { return [] }
        let marks = [labels.y(high), labels.y(low)]
        let margin = marks.map { Columns.width(of: $0) }.max() ?? 0
        let columns = width - margin - 1
        guard columns > 1 else { return [] }
        func place(_ value: Double, _ from: Double, _ to: Double, of count: Int) -> Int {
            to > from ? Int(((value - from) / (to - from) * Double(count - 1)).rounded()) : (count - 1) / 2
        }
        var rows = Array(repeating: [Int: StyledText](), count: height)
        for point in points {
            rows[height - 1 - place(point.y, low, high, of: height)][place(point.x, left, right, of: columns)] =
                StyledText(glyphs.plain(point.sign), point.style)
        }
        var lines = rows.enumerated().map { row, cells in
            let mark = row == 0 ? marks[0] : row == height - 1 ? marks[1] : ""
            let signs = (0..<((cells.keys.max() ?? -1) + 1)).map { cells[$0] ?? " " }
            return StyledText(mark, .dim).padded(to: margin, .right) + StyledText(glyphs.axis.vertical, .dim) + signs.joined(separator: "")
        }
        let axis = String(repeating: " ", count: margin) + glyphs.axis.corner + String(repeating: glyphs.axis.horizontal, count: columns)
        let ends = [labels.x(left), labels.x(right)]
        let rest = columns - ends.reduce(0) { $0 + Columns.width(of: $1) }
        let below = String(repeating: " ", count: margin + 1) + ends[0] + (rest > 0 ? String(repeating: " ", count: rest) + ends[1] : "")
        lines += [StyledText(axis, .dim), StyledText(below, .dim)]
        return lines.map { $0.cut(to: width) }
    }
}
