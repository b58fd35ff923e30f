/// What is different between two texts, line by line.
struct LineDiff {
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
        var lines: [(change: Change, text: ArraySlice<UInt8>)] = []
    }

    /// The stretches in order; none for equal texts.
    private(set) var hunks: [Hunk] = []

    /// Compares two texts.
    ///
    /// - Parameter context: how many lines are shown before and after each change.
    init(_ old: [UInt8], _ new: [UInt8], context: Int = 3) {
        let script = Self.script(Self.lines(old), Self.lines(new))
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
    private static func script(
        _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
    ) -> [(change: Change, text: ArraySlice<UInt8>)] {
        let head = zip(old, new).prefix { $0 == $1 }.count
        let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        let (middle, changed) = (Array(old[head..<old.count - tail]), Array(new[head..<new.count - tail]))
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in changed.difference(from: middle) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var script = old[..<head].map { (change: Change.kept, text: $0) }
        var (left, right) = (0, 0)
        while left < middle.count || right < changed.count {
            if removed.contains(left), left < middle.count {
                script.append((.removed, middle[left]))
                left += 1
            } else if added.contains(right), right < changed.count {
                script.append((.added, changed[right]))
                right += 1
            } else {
                script.append((.kept, middle[left]))
                (left, right) = (left + 1, right + 1)
            }
        }
        return script + old[(old.count - tail)...].map { (.kept, $0) }
    }

    /// The lines of a text with their line ends.
    private static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for (index, byte) in text.enumerated() where byte == UInt8(ascii: "\n") {
            lines.append(text[start...index])
            start = index + 1
        }
        if start < text.count { lines.append(text[start...]) }
        return lines
    }
}
