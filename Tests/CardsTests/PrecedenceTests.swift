import Cards
import Testing

/// What comes after what.
@Suite("Precedence") struct PrecedenceTests {
    @Test func depthsAreThoseOfTheLongestRow() {
        let order = Precedence([1: [2, 3], 2: [3], 3: [4], 5: [1, 4]])
        #expect([1, 2, 3, 4, 5, 9].map(order.depth) == [3, 2, 1, 0, 4, 0])
        #expect(!order.isCircular(1, after: 2))
    }

    @Test func circlesAreFoundAndCountForNothing() {
        let order = Precedence([1: [2], 2: [3, 5], 3: [1], 4: [1], 6: [6], 5: [7]])
        #expect(
            order.isCircular(1, after: 2) && order.isCircular(2, after: 3) && order.isCircular(3, after: 1) && order.isCircular(6, after: 6)
        )
        #expect(!order.isCircular(4, after: 1) && !order.isCircular(2, after: 5))
        #expect([5, 1, 4, 6].map(order.depth) == [1, 2, 3, 0])
    }

    /// A row as long as a collection, and a circle of as many, take no recursion.
    @Test func whatIsDeepTakesTimeInProportion() {
        let count = 30_000
        let row = Precedence(Dictionary(uniqueKeysWithValues: (1..<count).map { ($0, [$0 - 1]) }))
        #expect(row.depth(of: count - 1) == count - 1)
        let circle = Precedence(Dictionary(uniqueKeysWithValues: (0..<count).map { ($0, [($0 + 1) % count]) }))
        #expect(circle.isCircular(0, after: count - 1) && circle.depth(of: 7) == 0)
    }

    /// Against a slow search for a way back.
    @Test func theSameAsASlowSearch() {
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<200 {
            var before: [Int: [Int]] = [:]
            for _ in 0..<12 { before[next(8), default: []].append(next(8)) }
            let order = Precedence(before)
            func reaches(_ start: Int, _ goal: Int) -> Bool {
                var (seen, left): (Set<Int>, [Int]) = ([], [start])
                while let number = left.popLast() {
                    if number == goal { return true }
                    if seen.insert(number).inserted { left += before[number] ?? [] }
                }
                return false
            }
            for (number, earlier) in before {
                for other in earlier { #expect(order.isCircular(number, after: other) == reaches(other, number)) }
            }
        }
    }
}
