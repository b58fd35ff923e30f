import Testing

@testable import Scheduling
@testable import Statistics

/// Half of the cards have the median stability or more.
@Suite struct MemoryTotalsTests {
    @Test(arguments: [1, 2, 3, 9, 10, 500, 3001], [1, 2, 3, 4, 5]) func theMedianIsThatOfSortedNumbers(count: Int, kind: Int) {
        // Some alike, some close, some far apart.
        let stabilities = (0..<count).map { number in
            let lot = (number * 7919 + kind * 104_729) % 1009
            return lot % kind == 0 ? Double(lot % 4) : Double(lot) / 1009 * [1, 0.001, 40, 36_500, 3][kind - 1]
        }
        var totals = MemoryTotals()
        for stability in stabilities { totals.add(RememberedCard(recall: 0.9, stability: stability, difficulty: 5)) }
        #expect(totals.medianStability == stabilities.sorted()[count / 2])
    }

    @Test func noneIsThatOfNoCards() { #expect(MemoryTotals().medianStability == nil) }
}
