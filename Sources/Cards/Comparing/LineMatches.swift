/// The lines that two texts have in common, in an order that is that of both.
///
/// The shortest list of changes takes time and room that grow with the square of the changes (E. W. Myers, "An O(ND) Difference Algorithm
/// and Its Variations", 1986). So long texts are cut first at lines that occur once in either, as Bram Cohen's patience diff does, and where
/// there are none, at every so many lines: what is found is right for any text, and nearly the shortest.
public struct LineMatches {
    /// A line with its end.
    public typealias Line = ArraySlice<UInt8>

    /// The numbers of such lines in the old and in the new text, counted from 0.
    public private(set) var pairs: [(old: Int, new: Int)] = []

    /// How many lines are compared at once, those of both texts together.
    private static let most = 1000

    /// Compares two texts.
    public init(_ old: [Line], _ new: [Line]) {
        // Lines are compared many times, so that each gets a number: the same for the same line.
        var numbers: [Line: Int] = [:]
        func number(_ line: Line) -> Int {
            if let number = numbers[line] { return number }
            numbers[line] = numbers.count
            return numbers.count - 1
        }
        let (oldNumbers, newNumbers) = (old.map(number), new.map(number))
        match(oldNumbers[...], newNumbers[...])
        var removed = ChangedLines(oldNumbers, kept: pairs.lazy.map(\.old))
        var added = ChangedLines(newNumbers, kept: pairs.lazy.map(\.new))
        removed.settle(beside: &added)
        added.settle(beside: &removed)
        pairs = zip(removed.kept, added.kept).map { (old: $0, new: $1) }
    }

    /// The lines of a text with their line ends.
    public static func lines(of text: [UInt8]) -> [Line] {
        var lines: [Line] = []
        var start = 0
        for (index, byte) in text.enumerated() where byte == UInt8(ascii: "\n") {
            lines.append(text[start...index])
            start = index + 1
        }
        if start < text.count { lines.append(text[start...]) }
        return lines
    }

    private mutating func match(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) {
        let head = zip(old, new).prefix { $0 == $1 }.count
        keep(head, from: (old.startIndex, new.startIndex))
        let (old, new) = (old.dropFirst(head), new.dropFirst(head))
        let tail = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
        matchChanged(old.dropLast(tail), new.dropLast(tail))
        keep(tail, from: (old.endIndex - tail, new.endIndex - tail))
    }

    private mutating func keep(_ count: Int, from start: (old: Int, new: Int)) {
        for offset in 0..<count { pairs.append((start.old + offset, start.new + offset)) }
    }

    private mutating func matchChanged(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) {
        if old.isEmpty || new.isEmpty { return }
        if old.count + new.count <= Self.most { return matchShort(old, new) }
        var cuts = Self.landmarks(old, new)
        if cuts.isEmpty {
            let parts = (old.count + new.count - 1) / Self.most + 1
            cuts = (1..<parts).map { (old.startIndex + old.count * $0 / parts, new.startIndex + new.count * $0 / parts) }
        }
        var (left, right) = (old.startIndex, new.startIndex)
        for cut in cuts + [(old.endIndex, new.endIndex)] {
            match(old[left..<cut.old], new[right..<cut.new])
            (left, right) = (cut.old, cut.new)
        }
    }

    /// Lines that occur once in either text, as many of them as stand in the same order in both.
    private static func landmarks(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [(old: Int, new: Int)] {
        func single(_ lines: ArraySlice<Int>) -> [Int: Int] {
            Dictionary(zip(lines, lines.indices)) { _, _ in -1 }.filter { $0.value >= 0 }
        }
        let places = single(new)
        let shared = single(old).compactMap { line, place in places[line].map { (old: place, new: $0) } }.sorted { $0.old < $1.old }
        // The longest run that rises in the new text too: for each length, the pair with the smallest end, and what stands before each.
        var ends: [Int] = []
        var before: [Int?] = []
        for (index, pair) in shared.enumerated() {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if shared[ends[middle]].new < pair.new { low = middle + 1 } else { high = middle }
            }
            before.append(low > 0 ? ends[low - 1] : nil)
            if low == ends.count { ends.append(index) } else { ends[low] = index }
        }
        var run: [(old: Int, new: Int)] = []
        var next = ends.last
        while let index = next {
            run.append(shared[index])
            next = before[index]
        }
        return run.reversed()
    }

    private mutating func matchShort(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) {
        var (removed, added): (Set<Int>, Set<Int>) = ([], [])
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(old.startIndex + offset)
            case .insert(let offset, _, _): added.insert(new.startIndex + offset)
            }
        }
        let kept = (old: old.indices.filter { !removed.contains($0) }, new: new.indices.filter { !added.contains($0) })
        for (left, right) in zip(kept.old, kept.new) { pairs.append((left, right)) }
    }
}
