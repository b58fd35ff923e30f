import TestSupport
import Testing

@testable import Scheduling

@Suite struct DrawingTests {
    @Test func placesAndOrdersAreThoseOfTheStandardLibrary() {
        var (own, standard) = (Dice(state: 5), Dice(state: 5))
        for count in [1, 2, 3, 7, 100, 40_000, 1 << 40, .max] {
            for _ in 0..<50 { #expect(own.place(below: count) == Int.random(in: 0..<count, using: &standard)) }
        }
        for count in [0, 1, 2, 5, 300] {
            var (mixed, shuffled) = (Array(0..<count), Array(0..<count))
            mixed.mix(using: &own)
            shuffled.shuffle(using: &standard)
            #expect(mixed == shuffled)
        }
    }
}
