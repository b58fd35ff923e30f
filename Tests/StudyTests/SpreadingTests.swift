import Study
import Testing

struct SpreadingTests {
    @Test(
        "A backlog fills the emptiest days",
        arguments: [
            (7, [0, 0, 0], [3, 2, 2]), (0, [1, 2], [0, 0]), (1, [5, 0], [0, 1]), (4, [2, 0], [1, 3]), (10, [0], [10]),
            (3, [9, 9, 9, 9], [1, 1, 1, 0]), (5, [3, 100, 0], [1, 0, 4]),
        ])
    func table(count: Int, loads: [Int], shares: [Int]) {
        #expect(Spreading.shares(of: count, over: loads) == shares)
    }

    @Test("Every card gets a day, and no day could give one to an emptier day")
    func even() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            let loads = (0..<Int.random(in: 1...20, using: &generator)).map { _ in Int.random(in: 0...30, using: &generator) }
            let count = Int.random(in: 0...400, using: &generator)
            let shares = Spreading.shares(of: count, over: loads)
            #expect(shares.reduce(0, +) == count && shares.allSatisfy { $0 >= 0 })
            let totals = zip(loads, shares).map(+)
            for (total, share) in zip(totals, shares) where share > 0 { #expect(totals.allSatisfy { $0 >= total - 1 }) }
        }
    }
}
