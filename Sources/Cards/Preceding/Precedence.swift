/// Which things come after which, by their numbers: what is before each, how deep it stands, and what goes in circles. It takes time in
/// proportion to what is given, however deep.
public struct Precedence {
    /// What stands directly before each, for those that have something before them.
    public let before: [Int: [Int]]
    /// For each that has something before or behind it, the circle in which it stands, or a number of its own.
    private var circles: [Int: Int] = [:]
    /// How many stand before each, one behind the other, in the longest row; circles count for nothing.
    private var depths: [Int: Int] = [:]

    /// Things, each with those that stand directly before it.
    public init(_ before: [Int: [Int]]) {
        self.before = before
        var walk = Walk()
        for number in before.keys.sorted() where walk.order[number] == nil { visit(number, &walk) }
    }

    /// Whether a thing stands before itself by way of one that is directly before it.
    public func isCircular(_ number: Int, after earlier: Int) -> Bool { circles[number] == circles[earlier] }

    /// How many stand before a thing, one behind the other.
    public func depth(of number: Int) -> Int { circles[number].flatMap { depths[$0] } ?? 0 }

    /// Where the search for circles is.
    ///
    /// Source: R. Tarjan, "Depth-first search and linear graph algorithms", 1972, with a path of its own in place of recursion.
    private struct Walk {
        var order: [Int: Int] = [:]
        var lowest: [Int: Int] = [:]
        var open: [Int] = []
        var isOpen: Set<Int> = []
        var path: [(number: Int, next: Int)] = []

        mutating func enter(_ number: Int) {
            order[number] = order.count
            lowest[number] = order[number]
            open.append(number)
            isOpen.insert(number)
            path.append((number, 0))
        }
    }

    private mutating func visit(_ first: Int, _ walk: inout Walk) {
        walk.enter(first)
        while let (number, next) = walk.path.last {
            let earlier = before[number] ?? []
            if next < earlier.count {
                walk.path[walk.path.count - 1].next += 1
                let other = earlier[next]
                if walk.order[other] == nil {
                    walk.enter(other)
                } else if walk.isOpen.contains(other) {
                    walk.lowest[number] = min(walk.lowest[number]!, walk.order[other]!)
                }
                continue
            }
            walk.path.removeLast()
            if let parent = walk.path.last?.number { walk.lowest[parent] = min(walk.lowest[parent]!, walk.lowest[number]!) }
            if walk.lowest[number] == walk.order[number] { close(number, &walk) }
        }
    }

    /// Takes the circle, or the one thing, that a walk has been all through; those before it have been, too.
    private mutating func close(_ first: Int, _ walk: inout Walk) {
        var members: [Int] = []
        repeat {
            members.append(walk.open.removeLast())
            walk.isOpen.remove(members.last!)
            circles[members.last!] = first
        } while members.last! != first
        let earlier = members.flatMap { before[$0] ?? [] }.filter { circles[$0] != first }
        depths[first] = earlier.map { depth(of: $0) + 1 }.max() ?? 0
    }
}
