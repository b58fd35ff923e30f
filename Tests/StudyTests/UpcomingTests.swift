import Scheduling
import TestSupport
import Testing

@testable import Study

/// Other sides of a card are only looked for where there may be any.
@Suite struct UpcomingTests {
    /// It is a list from whose end entries are taken and put back, whatever else happens to it.
    @Test(arguments: 1...20) func itIsAList(seed: UInt64) {
        var dice = Dice(state: seed)
        func entry() -> Entry { Entry(card: CardNumber(Int64.random(in: 1...3, using: &dice)), siblings: 1, stage: .due) }
        var list = (0..<6).map { _ in entry() }
        var upcoming = Upcoming(list)
        for _ in 0..<60 {
            switch Int.random(in: 0..<6, using: &dice) {
            case 0, 1:
                let new = entry()
                list.append(new)
                upcoming.append(new)
            case 2, 3:
                #expect(upcoming.popLast() == list.popLast())
            case 4:
                let new = entry()
                list.insert(new, at: 0)
                upcoming.insert(new, at: 0)
            default:
                let gone = entry().card
                list.removeAll { $0.card == gone }
                upcoming.removeAll { $0.card == gone }
            }
            #expect(Array(upcoming) == list)
        }
    }

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
