/// Days as a calendar of shades: a column a week, a line a day of the week.
public struct Heatmap: Sendable {
    /// The shade of each day, from 0 for nothing to 4; the first is the first line of its column.
    private let shades: [Int]
    /// What stands above columns, by their number.
    private let months: [Int: String]

    /// - Parameters:
    ///   - shades: from 0 for nothing to 4, from the first day of a week on.
    ///   - months: what is said above weeks, by their number from 0.
    public init(_ shades: [Int], months: [Int: String]) {
        self.shades = shades.map { min(4, max(0, $0)) }
        self.months = months
    }

    private static let days = ["Mon", "", "Wed", "", "Fri", "", "Sun"]

    /// How many of the last weeks there is room for.
    public func weeks(width: Int) -> Int { max(0, min((shades.count + 6) / 7, width - 4)) }

    /// Eight lines, none wider than `width`. The last weeks are shown, as many as fit, each day twice as wide where there is room.
    public func lines(width: Int, glyphs: Glyphs, styles: [Style]) -> [StyledText] {
        let all = (shades.count + 6) / 7
        let shown = weeks(width: width)
        guard shown > 0 else { return [] }
        let first = all - shown
        let scale = 4 + shown * 2 <= width ? 2 : 1
        var header = ""
        for week in first..<all {
            let column = (week - first) * scale
            // A name needs a blank before it, and its own room.
            if let month = months[week], header.count < max(1, column), column + month.count <= shown * scale {
                header += String(repeating: " ", count: column - header.count) + month
            } else if let month = months[week], header.isEmpty, column == 0, month.count <= shown * scale {
                header += month
            }
        }
        var lines = [StyledText("    " + header, .dim)]
        for day in 0..<7 {
            var line = StyledText(Self.days[day], .dim).padded(to: 4)
            for week in first..<all where week * 7 + day < shades.count {
                let shade = shades[week * 7 + day]
                let style = styles.isEmpty ? .plain : styles[min(shade, styles.count - 1)]
                line += StyledText(String(repeating: glyphs.shade(shade), count: scale), style)
            }
            lines.append(line)
        }
        return lines
    }
}
