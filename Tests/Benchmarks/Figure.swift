import Foundation

/// What one kind of work took: the median of its runs.
struct Figure {
    /// What was done.
    var name: String
    /// The time on the clock, in milliseconds.
    var milliseconds: Double
    /// The most memory that was held, in megabytes; nil where it was not measured.
    var megabytes: Double?
    /// What the number of `milliseconds` is a number of, where it is something else.
    var unit: String? = nil

    /// The time as it is printed, or the number of something else.
    var shownTime: String {
        if let unit { return String(format: "%.0f \(unit)", milliseconds) }
        return milliseconds < 10
            ? String(format: "%.2f ms", milliseconds)
            : milliseconds < 10_000 ? String(format: "%.0f ms", milliseconds) : String(format: "%.1f s", milliseconds / 1000)
    }
}

/// The figures of one run, in the order in which they were taken.
struct Record {
    private(set) var figures: [Figure] = []

    init() {}

    /// A run that was recorded: a line a figure, its name, milliseconds and megabytes between tabs.
    ///
    /// - Throws: when the file cannot be read. Lines that hold no figure are passed over.
    init(reading path: String) throws {
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 3, let milliseconds = Double(fields[1]) else { continue }
            add(Figure(name: String(fields[0]), milliseconds: milliseconds, megabytes: Double(fields[2])))
        }
    }

    mutating func add(_ figure: Figure) { figures.append(figure) }

    subscript(name: String) -> Figure? { figures.first { $0.name == name } }

    /// The run as lines, to be read again.
    var lines: String {
        figures.map { "\($0.name)\t\($0.milliseconds)\t\($0.megabytes.map { "\($0)" } ?? "")\n" }.joined()
    }
}

/// The table that is printed: a row a figure, with how many times as long it took here as elsewhere.
struct FigureTable {
    /// What the ratios are to, by the head of the column.
    var others: [(head: String, record: Record)]
    /// What figures are to be, by their names.
    var targets: [String: Targets.Target]

    var head: String {
        row("", "now", "memory", ["must be"] + others.map { "× " + $0.head })
    }

    func row(of figure: Figure) -> String {
        let ratios = others.map { other in
            other.record[figure.name].map { String(format: "%.2f", figure.milliseconds / max($0.milliseconds, 0.001)) } ?? ""
        }
        return row(
            figure.name, figure.shownTime, figure.megabytes.map { String(format: "%.0f MB", $0) } ?? "", [target(of: figure)] + ratios)
    }

    private func target(of figure: Figure) -> String {
        guard let target = targets[figure.name] else { return "" }
        let isMet = figure.milliseconds <= target.milliseconds && (figure.megabytes ?? 0) <= target.megabytes ?? .infinity
        let bound = Figure(name: "", milliseconds: target.milliseconds, megabytes: nil, unit: figure.unit).shownTime
        return bound + (target.megabytes.map { String(format: ", %.0f MB", $0) } ?? "") + (isMet ? " ✓" : " ✗")
    }

    private func row(_ name: String, _ time: String, _ memory: String, _ ratios: [String]) -> String {
        func right(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(1, width - text.count)) + text }
        return name.padding(toLength: 38, withPad: " ", startingAt: 0) + right(time, 12) + right(memory, 9)
            + ratios.enumerated().map { right($1, $0 == 0 ? 20 : 14) }.joined()
    }
}
