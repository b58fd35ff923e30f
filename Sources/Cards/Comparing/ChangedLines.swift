/// Which lines of one of two texts have no equal in the other, as runs that stand between lines that have one.
///
/// A run can often be moved: where a card with an empty line is put between others, it is as right to say that the empty line before it is new as
/// that the one behind it is. Runs are moved as git does it (`xdl_change_compact` in its `xdiff`): as far down as they go, but to where the other text
/// has one too, if there is such a place. So the same change is found the same whatever else was changed.
struct ChangedLines {
    private let lines: [Int]
    /// For each line; false behind the last.
    private var isChanged: [Bool]
    private var start = 0
    private var end = 0

    init(_ lines: [Int], kept: some Sequence<Int>) {
        self.lines = lines
        isChanged = [Bool](repeating: true, count: lines.count) + [false]
        for line in kept { isChanged[line] = false }
        rewind()
    }

    /// The lines that have an equal.
    var kept: [Int] { lines.indices.filter { !isChanged[$0] } }

    private var isEmpty: Bool { start == end }

    private mutating func rewind() {
        (start, end) = (0, 0)
        while isChanged[end] { end += 1 }
    }

    /// Goes to the next run, which is empty where two lines stand together that have an equal.
    private mutating func next() -> Bool {
        if end == lines.count { return false }
        (start, end) = (end + 1, end + 1)
        while isChanged[end] { end += 1 }
        return true
    }

    private mutating func previous() {
        (start, end) = (start - 1, start - 1)
        while start > 0, isChanged[start - 1] { start -= 1 }
    }

    /// Moves the run by a line, with those it meets.
    private mutating func slideDown() -> Bool {
        guard end < lines.count, lines[start] == lines[end] else { return false }
        (isChanged[start], isChanged[end]) = (false, true)
        (start, end) = (start + 1, end + 1)
        while isChanged[end] { end += 1 }
        return true
    }

    private mutating func slideUp() -> Bool {
        guard start > 0, lines[start - 1] == lines[end - 1] else { return false }
        (isChanged[start - 1], isChanged[end - 1]) = (true, false)
        (start, end) = (start - 1, end - 1)
        while start > 0, isChanged[start - 1] { start -= 1 }
        return true
    }

    /// Moves all runs to where they are to stand.
    mutating func settle(beside other: inout ChangedLines) {
        rewind()
        other.rewind()
        repeat {
            if !isEmpty { settleRun(beside: &other) }
        } while next() && other.next()
    }

    private mutating func settleRun(beside other: inout ChangedLines) {
        var size = 0
        var isMet = false
        repeat {
            size = end - start
            isMet = false
            while slideUp() { other.previous() }
            isMet = !other.isEmpty
            while slideDown() {
                _ = other.next()
                if !other.isEmpty { isMet = true }
            }
        } while size != end - start
        guard isMet else { return }
        while other.isEmpty, slideUp() { other.previous() }
    }
}
