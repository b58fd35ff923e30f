import Scheduling
import Testing

@testable import Study

/// New cards drawn from decks in turn. A deck is drawn as `abc 2 7 1`: its new cards, how many were introduced on the day and lately, and how
/// many it still allows.
struct DayOfDeckTests {
    private static func deck(_ drawn: String) -> DayOfDeck {
        let words = drawn.split(separator: " ")
        let entries = words[0].filter { $0 != "·" }.map { letter in
            let card = Int64(letter.unicodeScalars.first!.value)
            return Entry(card: CardNumber(card), siblings: card, stage: .new)
        }
        return DayOfDeck(
            new: entries, introduced: words.count > 1 ? Int(words[1])! : 0, introducedLately: words.count > 2 ? Int(words[2])! : 0,
            left: words.count > 3 ? Int(words[3])! : nil)
    }

    @Test(
        arguments: [
            (["abcdef", "klmnop", "uvwxyz"], 10, "akublvcmwd"), (["abcdef", "klmnop", "uvwxyz"], 2, "ak"),
            (["ab", "klmnop", "u"], nil, "akublmnop"), (["abc", "klm"], 0, ""), (["abc", "klm"], -1, ""), ([], 5, ""),
            (["·", "kl"], 5, "kl"),
            // Limits of decks.
            (["abcdef 0 0 1", "klm"], 4, "aklm"), (["abcdef 0 0 0", "klm"], 4, "klm"), (["abc 0 0 -1", "k"], nil, "k"),
            // Turns that were taken before on the day.
            (["bcd 1 0", "lmn 1 0", "uvw"], 4, "ublv"), (["cdef 2 0", "klm"], 4, "klcm"),
            // Those that waited longest come first, within a turn alone.
            (["bcd 0 4", "lmn 0 3", "vwx 0 3"], 4, "lvbm"), (["bcd 0 400", "kl"], 4, "kblc"),
        ] as [([String], Int?, String)])
    func eachDeckHasItsTurn(decks: [String], limit: Int?, drawn: String) {
        let cards = decks.map(Self.deck).drawnInTurn(limit: limit).map(\.card.rawValue)
        #expect(String(cards.map { Character(Unicode.Scalar(UInt8($0))) }) == drawn)
    }

    @Test func overDaysEachDeckHasItsShare() {
        var introduced: [[Int]] = []
        for _ in 0..<9 {
            let lately = (0..<4).map { deck in introduced.reduce(0) { $0 + $1[deck] } }
            let decks = (0..<4).map { deck in
                let entries = (0..<10).map { Entry(card: CardNumber(Int64(deck * 100 + $0)), siblings: 0, stage: .new) }
                return DayOfDeck(new: entries, introducedLately: lately[deck])
            }
            let drawn = decks.drawnInTurn(limit: 3).map { Int($0.card.rawValue) / 100 }
            introduced.append((0..<4).map { deck in drawn.count { $0 == deck } })
        }
        let sums = (0..<4).map { deck in introduced.reduce(0) { $0 + $1[deck] } }
        #expect(sums.reduce(0, +) == 27 && sums.allSatisfy { (6...7).contains($0) }, "\(sums)")
    }
}
