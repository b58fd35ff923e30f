import Foundation

/// What one kind of work took: the median of its runs.
struct Figure {
    /// What was done.
    var name: String
    /// The time on the clock, in milliseconds.
    var milliseconds: Double
    /// The most memory that was held, in megabytes; nil where it was not measured.
    var megabytes: Double?
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

    var head: String {
        row("", "now", "memory", others.map { "× " + $0.head })
    }

    func row(of figure: Figure) -> String {
        let ratios = others.map { other in
            other.record[figure.name].map { String(format: "%.2f", figure.milliseconds / max($0.milliseconds, 0.001)) } ?? ""
        }
        return row(
            figure.name, String(format: figure.milliseconds < 10 ? "%.2f ms" : "%.0f ms", figure.milliseconds),
            figure.megabytes.map { String(format: "%.0f MB", $0) } ?? "", ratios)
    }

    private func row(_ name: String, _ time: String, _ memory: String, _ ratios: [String]) -> String {
        func right(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(1, width - text.count)) + text }
        return name.padding(toLength: 38, withPad: " ", startingAt: 0) + right(time, 12) + right(memory, 9)
            + ratios.map { right($0, 14) }.joined()
    }
}
