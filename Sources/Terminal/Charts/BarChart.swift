/// Values side by side as standing bars, as many as fit.
public struct BarChart: Sendable {
    /// The values, from the left.
    private let values: [Double]
    /// What stands at the left and at the right end below.
    private let ends: (String, String)
    /// How a value is written beside the axis.
    private let label: @Sendable (Double) -> String

    /// A chart of values, none of them negative.
    ///
    /// - Parameters:
    ///   - ends: what is said below the first and the last value.
    ///   - label: how a value is written.
    public init(_ values: [Double], ends: (String, String), label: @escaping @Sendable (Double) -> String = { "\(Int($0.rounded()))" }) {
        self.values = values.map { $0.isFinite ? max(0, $0) : 0 }
        self.ends = ends
        self.label = label
    }

    /// How many values go into one bar in this many columns.
    public func valuesPerBar(width: Int) -> Int { Layout(self, width: width).group }

    /// The lines of the chart, none wider than `width`: `height` of bars, the axis, and what stands below.
    ///
    /// Where there are more values than columns, a bar is the mean of several.
    public func lines(width: Int, height: Int, glyphs: Glyphs, style: Style = .plain) -> [StyledText] {
        let layout = Layout(self, width: width)
        guard layout.room > 0, height > 0 else { return [] }
        let most = layout.bars.max() ?? 0
        var lines: [StyledText] = []
        for row in 0..<height {
            let floor = (height - 1 - row) * 8
            let isLabelled = row == 0
            var bars = ""
            for value in layout.bars {
                let eighths = most == 0 ? 0 : Self.eighths(value, of: most, height: height) - floor
                bars += String(repeating: glyphs.column(eighths), count: layout.barWidth) + String(repeating: " ", count: layout.gap)
            }
            while bars.last == " " { bars.removeLast() }
            let margin = StyledText(isLabelled ? layout.label : "", .dim).padded(to: layout.margin, .right)
            lines.append(margin + StyledText(glyphs.axis.vertical, .dim) + StyledText(bars, style))
        }
        let floor = StyledText("0", .dim).padded(to: layout.margin, .right)
        let below = glyphs.axis.corner + String(repeating: glyphs.axis.horizontal, count: layout.plotWidth)
        lines.append((floor + StyledText(below, .dim)).cut(to: width))
        lines.append(layout.ends(ends).styled(.dim).cut(to: width))
        return lines
    }

    /// How high a bar is; whatever is not nothing shows.
    private static func eighths(_ value: Double, of most: Double, height: Int) -> Int {
        value == 0 ? 0 : max(1, Int((value / most * Double(height * 8)).rounded()))
    }

    /// Where everything stands in a width.
    private struct Layout {
        var bars: [Double]
        var group = 1
        var barWidth = 1
        var gap = 0
        var label: String
        var margin: Int
        var room: Int

        var plotWidth: Int { max(1, bars.count * (barWidth + gap) - gap) }

        init(_ chart: BarChart, width: Int) {
            let values = chart.values
            // The greatest mean is at most the greatest value, and its label at most as wide, mostly.
            label = chart.label(values.max() ?? 0)
            margin = max(1, Columns.width(of: label))
            room = width - margin - 1
            bars = values
            guard room > 0, !values.isEmpty else { return }
            group = (values.count + room - 1) / room
            if group > 1 {
                // The last bar is full, so that it can be compared; the first has what is left.
                let first = values.count % group
                let starts = (first > 0 ? [0] : []) + Array(stride(from: first, to: values.count, by: group))
                bars = starts.enumerated().map { index, start in
                    let end = index + 1 < starts.count ? starts[index + 1] : values.count
                    return values[start..<end].reduce(0, +) / Double(end - start)
                }
                label = chart.label(bars.max() ?? 0).padded(to: margin)
            }
            let each = room / bars.count
            if each >= 3 { (barWidth, gap) = (min(4, each - 1), 1) } else if each == 2 { (barWidth, gap) = (2, 0) }
        }

        func ends(_ ends: (String, String)) -> StyledText {
            let left = String(repeating: " ", count: margin + 1) + ends.0
            let missing = margin + 1 + plotWidth - Columns.width(of: left) - Columns.width(of: ends.1)
            return StyledText(missing < 1 ? left : left + String(repeating: " ", count: missing) + ends.1)
        }
    }
}

extension String {
    /// The text with blanks before it.
    fileprivate func padded(to columns: Int) -> String {
        String(repeating: " ", count: max(0, columns - Columns.width(of: self))) + self
    }
}
