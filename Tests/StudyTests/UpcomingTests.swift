import Scheduling
import TestSupport
import Testing

@testable import Study

/// Other sides of a card are only looked for where there may be any.
@Suite struct UpcomingTests {
    @Test(arguments: 1...20) func whereOtherSidesAreTheyAreLookedFor(seed: UInt64) {
        var dice = Dice(state: seed)
        func entry() -> Entry {
            let card = Int64.random(in: 1...12, using: &dice)
            return Entry(
                card: CardNumber(card), siblings: card.isMultiple(of: 3) ? card - Int64.random(in: 0...2, using: &dice) : card, stage: .due)
        }
        var upcoming = Upcoming((0..<6).map { _ in entry() })
        for _ in 0..<40 {
            switch Int.random(in: 0..<5, using: &dice) {
            case 0: upcoming.append(entry())
            case 1: upcoming.insert(entry(), at: 0)
            case 2: _ = upcoming.popLast()
            case 3:
                let gone = entry().card
                upcoming.removeAll { $0.card == gone }
            default: upcoming = Upcoming(upcoming.map { $0 })
            }
            let asked = entry()
            let holds = upcoming.contains { $0.siblings == asked.siblings && $0.card != asked.card }
            #expect(!holds || upcoming.mayHoldSides(besides: asked))
        }
        let single = Entry(card: CardNumber(90), siblings: 90, stage: .due)
        #expect(!upcoming.mayHoldSides(besides: single))
    }
}
