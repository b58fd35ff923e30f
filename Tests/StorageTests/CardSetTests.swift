import TestSupport
import Testing

@testable import Storage

@Suite struct CardSetTests {
    @Test func numbersAreInAsTheyAreInAnySet() {
        var dice = Dice(state: 3)
        var (set, expected) = (CardSet(), Set<Int64>())
        for number in [0, -1, .max, .min, 1 << 24, (1 << 24) - 1, 63, 64]
            + (0..<3000).map({ _ in Int64.random(in: -5...900, using: &dice) })
        {
            #expect(set.insert(number) == expected.insert(number).inserted, "\(number)")
        }
    }
}
