/// The cheapest way of turning one sequence into another, by the optimal string alignment distance: leaving out, putting in, changing an
/// element and swapping two neighbours cost 1 each.
public struct Alignment<Element: Equatable> {
    /// One step along both sequences.
    public enum Step: Equatable {
        /// The same element in both.
        case same
        /// One element in the place of another.
        case changed
        /// An element that only the first has.
        case extra
        /// An element that only the second has.
        case missing
        /// Two neighbours in each, the one way round and the other.
        case swapped
    }

    /// The steps, in order.
    public let steps: [Step]

    /// How many steps are not the same.
    @inlinable public var distance: Int { steps.reduce(0) { $0 + ($1 == .same ? 0 : 1) } }

    /// The alignment of two sequences; nil when what lies between their common beginning and end is so long that more than `limit` pairs
    /// would have to be looked at.
    @inlinable public init?(_ first: [Element], _ second: [Element], limit: Int = 250_000) {
        let short = min(first.count, second.count)
        var start = 0
        while start < short, first[start] == second[start] { start += 1 }
        var end = 0
        while end < short - start, first[first.count - 1 - end] == second[second.count - 1 - end] { end += 1 }
        let a = Array(first[start..<(first.count - end)])
        let b = Array(second[start..<(second.count - end)])
        guard (a.count + 1).multipliedReportingOverflow(by: b.count + 1).partialValue <= limit else { return nil }
        steps = Array(repeating: .same, count: start) + Self.middle(a, b) + Array(repeating: .same, count: end)
    }

    @inlinable static func middle(_ a: [Element], _ b: [Element]) -> [Step] {
        if a.isEmpty { return Array(repeating: .missing, count: b.count) }
        if b.isEmpty { return Array(repeating: .extra, count: a.count) }
        let width = b.count + 1
        var costs = [Int32](repeating: 0, count: (a.count + 1) * width)
        for column in 0...b.count { costs[column] = Int32(column) }
        for row in 1...a.count {
            costs[row * width] = Int32(row)
            for column in 1...b.count {
                let place = row * width + column
                var best = min(costs[place - width] + 1, costs[place - 1] + 1)
                best = min(best, costs[place - width - 1] + (a[row - 1] == b[column - 1] ? 0 : 1))
                if isSwap(a, b, row, column) { best = min(best, costs[place - 2 * width - 2] + 1) }
                costs[place] = best
            }
        }
        return traced(a, b, costs)
    }

    @inlinable static func traced(_ a: [Element], _ b: [Element], _ costs: [Int32]) -> [Step] {
        let width = b.count + 1
        var steps: [Step] = []
        var (row, column) = (a.count, b.count)
        while row > 0 || column > 0 {
            let place = row * width + column
            let cost = costs[place]
            if row > 0, column > 0, a[row - 1] == b[column - 1], costs[place - width - 1] == cost {
                steps.append(.same)
                (row, column) = (row - 1, column - 1)
            } else if isSwap(a, b, row, column), costs[place - 2 * width - 2] + 1 == cost {
                steps.append(.swapped)
                (row, column) = (row - 2, column - 2)
            } else if row > 0, column > 0, costs[place - width - 1] + 1 == cost {
                steps.append(.changed)
                (row, column) = (row - 1, column - 1)
            } else if row > 0, costs[place - width] + 1 == cost {
                steps.append(.extra)
                row -= 1
            } else {
                steps.append(.missing)
                column -= 1
            }
        }
        return steps.reversed()
    }

    @inlinable static func isSwap(_ a: [Element], _ b: [Element], _ row: Int, _ column: Int) -> Bool {
        row > 1 && column > 1 && a[row - 1] == b[column - 2] && a[row - 2] == b[column - 1] && a[row - 1] != a[row - 2]
    }
}

/// The number of slips between two words; nil when there are more than `limit`.
public func slips(between first: String, and second: String, limit: Int) -> Int? {
    let (a, b) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
    guard abs(a.count - b.count) <= limit, let distance = Alignment(a, b)?.distance, distance <= limit else { return nil }
    return distance
}
