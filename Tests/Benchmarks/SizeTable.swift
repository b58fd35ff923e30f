import Foundation

/// The figures of collections of several sizes as a table of Markdown, and how each grows.
struct SizeTable {
    /// The sizes, in cards, ascending, with the figures of each.
    let runs: [(cards: Int, record: Record)]

    /// The lines.
    var lines: [String] {
        let heads = runs.map { "\(Self.grouped($0.cards)) cards" }
        let names = runs.last?.record.figures.map(\.name) ?? []
        return [
            "| what | " + heads.joined(separator: " | ") + " | grows by |",
            "|---" + String(repeating: "|---:", count: runs.count + 1) + "|",
        ]
            + names.map { name in
                let figures = runs.map { $0.record[name] }
                return "| \(name) | " + figures.map(Self.cell).joined(separator: " | ") + " | \(exponent(of: figures)) |"
            }
    }

    /// By which power of the number of cards the time grows: the slope of the line nearest to the logarithms. 1 is as the cards, 0 not at all.
    private func exponent(of figures: [Figure?]) -> String {
        let points = zip(runs, figures).compactMap { run, figure in
            figure.map { (x: log(Double(run.cards)), y: log(max($0.milliseconds, 0.001))) }
        }
        guard points.count > 1 else { return "" }
        let (x, y) = (points.map(\.x).reduce(0, +) / Double(points.count), points.map(\.y).reduce(0, +) / Double(points.count))
        let slope = points.reduce(0) { $0 + ($1.x - x) * ($1.y - y) } / points.reduce(0) { $0 + ($1.x - x) * ($1.x - x) }
        return String(format: "n^%.2f", slope)
    }

    private static func cell(_ figure: Figure?) -> String {
        guard let figure else { return "" }
        return figure.shownTime + (figure.megabytes.map { String(format: ", %.0f MB", $0) } ?? "")
    }

    private static func grouped(_ number: Int) -> String {
        let digits = String(number)
        return String(
            digits.enumerated().flatMap { index, digit in
                index > 0 && (digits.count - index).isMultiple(of: 3) ? [",", digit] : [digit]
            })
    }
}
