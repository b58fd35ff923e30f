/// A curve, drawn in dots of braille: two across and four down in each column.
public struct LineChart: Sendable {
    private let values: [Double?]
    private let range: ClosedRange<Double>
    private let ends: (String, String)
    private let label: @Sendable (Double) -> String

    /// A curve through values; where one is missing, it has a gap.
    ///
    /// - Parameters:
    ///   - range: the least and the greatest value that can be seen; others are drawn at the edge.
    ///   - ends: what is said below the first and the last value.
    ///   - label: how a value is written beside the axis.
    public init(
        _ values: [Double?], range: ClosedRange<Double>, ends: (String, String), label: @escaping @Sendable (Double) -> String
    ) {
        self.values = values
        self.range = range
        self.ends = ends
        self.label = label
    }

    /// The lines of the chart, none wider than `width`.
    public func lines(width: Int, height: Int, glyphs: Glyphs, style: Style = .plain) -> [StyledText] {
        let labels = [label(range.upperBound), label(range.lowerBound)]
        let margin = labels.map { Columns.width(of: $0) }.max() ?? 0
        let columns = width - margin - 1
        guard columns > 0, height > 0, !values.isEmpty else { return [] }
        let used = min(columns, max(8, values.count))
        let (across, down) = glyphs == .unicode ? (2, 4) : (1, 1)
        let dots = plotted(across: used * across, down: height * down)
        var lines: [StyledText] = []
        for row in 0..<height {
            let text = row == 0 ? labels[0] : row == height - 1 ? labels[1] : ""
            var curve = (0..<used).map { column in
                Self.sign(dots, column * across, row * down, glyphs)
            }.joined()
            while curve.last == " " { curve.removeLast() }
            lines.append(
                StyledText(text, .dim).padded(to: margin, .right) + StyledText(glyphs.axis.vertical, .dim) + StyledText(curve, style))
        }
        lines.append(
            StyledText(String(repeating: " ", count: margin) + glyphs.axis.corner, .dim)
                + StyledText(String(repeating: glyphs.axis.horizontal, count: used), .dim))
        let missing = used - Columns.width(of: ends.0) - Columns.width(of: ends.1)
        let below =
            String(repeating: " ", count: margin + 1) + ends.0 + (missing > 0 ? String(repeating: " ", count: missing) + ends.1 : "")
        return (lines + [StyledText(below, .dim)]).map { $0.cut(to: width) }
    }

    /// The dots of the curve, as rows of columns, the top first.
    private func plotted(across: Int, down: Int) -> [[Bool]] {
        var dots = Array(repeating: Array(repeating: false, count: across), count: down)
        var previous: Int?
        for x in 0..<across {
            let place = values.count == 1 ? 0 : Double(x) / Double(max(1, across - 1)) * Double(values.count - 1)
            guard let value = value(at: place) else {
                previous = nil
                continue
            }
            let span = range.upperBound - range.lowerBound
            let share = span == 0 ? 0.5 : min(1, max(0, (value - range.lowerBound) / span))
            let y = Int(((1 - share) * Double(down - 1)).rounded())
            for row in min(y, previous ?? y)...max(y, previous ?? y) where row == y || row != previous { dots[row][x] = true }
            previous = y
        }
        return dots
    }

    /// The value at a place between two, nil where either is missing.
    private func value(at place: Double) -> Double? {
        let left = Int(place)
        let part = place - Double(left)
        guard let first = values[left] else { return nil }
        guard part > 0, left + 1 < values.count else { return first }
        return values[left + 1].map { first + ($0 - first) * part } ?? (part < 0.5 ? first : nil)
    }

    private static func sign(_ dots: [[Bool]], _ x: Int, _ y: Int, _ glyphs: Glyphs) -> String {
        guard glyphs == .unicode else { return dots[y][x] ? "*" : " " }
        // Unicode numbers the dots of braille down the left column, then down the right; the lowest two came later.
        let places = [(0, 0, 0), (0, 1, 1), (0, 2, 2), (1, 0, 3), (1, 1, 4), (1, 2, 5), (0, 3, 6), (1, 3, 7)]
        let bits = places.reduce(0) { dots[y + $1.1][x + $1.0] ? $0 | 1 << $1.2 : $0 }
        return bits == 0 ? " " : String(Unicode.Scalar(UInt32(0x2800 + bits))!)
    }
}
