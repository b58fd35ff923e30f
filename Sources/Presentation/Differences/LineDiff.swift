import Cards

/// What is different between two texts, line by line.
struct LineDiff {
    /// A line with its end.
    typealias Line = LineMatches.Line

    /// What became of a line.
    enum Change {
        /// It stands in both.
        case kept
        /// It stands in the old text alone.
        case removed
        /// It stands in the new text alone.
        case added
    }

    /// A stretch of lines around changes that stand close together.
    struct Hunk {
        /// The first line in the old text, counted from 0, and how many lines of it are shown.
        var old: Range<Int>
        /// The same in the new text.
        var new: Range<Int>
        /// The lines, with their line ends.
        var lines: [(change: Change, text: Line)] = []
    }

    /// The stretches in order; none for equal texts.
    private(set) var hunks: [Hunk] = []

    /// Compares two texts.
    ///
    /// - Parameter context: how many lines are shown before and after each change.
    init(_ old: [UInt8], _ new: [UInt8], context: Int = 3) {
        let script = Self.script(LineMatches.lines(of: old), LineMatches.lines(of: new))
        let changed = script.indices.filter { script[$0].change != .kept }
        var index = changed.startIndex
        var (oldLine, newLine, counted) = (0, 0, 0)
        while index < changed.endIndex {
            var end = index
            while end + 1 < changed.endIndex, changed[end + 1] - changed[end] <= 2 * context + 1 { end += 1 }
            let lines = script[max(0, changed[index] - context)..<min(script.count, changed[end] + context + 1)]
            for line in script[counted..<lines.startIndex] {
                if line.change != .added { oldLine += 1 }
                if line.change != .removed { newLine += 1 }
            }
            let (olds, news) = (lines.count { $0.change != .added }, lines.count { $0.change != .removed })
            hunks.append(Hunk(old: oldLine..<oldLine + olds, new: newLine..<newLine + news, lines: Array(lines)))
            (oldLine, newLine, counted) = (oldLine + olds, newLine + news, lines.endIndex)
            index = end + 1
        }
    }

    /// Every line of both, in an order in which the kept ones stand once.
    private static func script(_ old: [Line], _ new: [Line]) -> [(change: Change, text: Line)] {
        var script: [(change: Change, text: Line)] = []
        var (left, right) = (0, 0)
        for pair in LineMatches(old, new).pairs + [(old.count, new.count)] {
            script += old[left..<pair.old].map { (.removed, $0) }
            script += new[right..<pair.new].map { (.added, $0) }
            if pair.old < old.count { script.append((.kept, old[pair.old])) }
            (left, right) = (pair.old + 1, pair.new + 1)
        }
        return script
    }
}
