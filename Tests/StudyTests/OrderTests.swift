import Scheduling
import Testing

@testable import Study

/// The orders of a session, drawn as a word: capitals are due, small letters new; A and a stand in the first deck, B and b in the second.
struct OrderTests {
    private static func arranged(_ order: Order, due: String, new: String) -> String {
        var places: [CardNumber: Order.Place] = [:]
        var names: [CardNumber: Character] = [:]
        var positions: [Int: Int] = [:]
        func entries(_ word: String, _ stage: Entry.Stage) -> [Entry] {
            word.map { letter in
                let card = CardNumber(Int64(names.count + 1))
                let deck = Int(letter.lowercased().utf8.first! - UInt8(ascii: "a"))
                names[card] = letter
                places[card] = Order.Place(deck: deck, position: positions[deck, default: 0])
                positions[deck, default: 0] += 1
                return Entry(card: card, siblings: card.rawValue, stage: stage)
            }
        }
        let (due, new) = (entries(due, .due), entries(new, .new))
        return String(order.arranged(due: due, new: new, places: places).map { names[$0.card]! })
    }

    @Test(
        "Each order",
        arguments: [
            (Order.dueFirst, "ABAB", "aabb", "ABABaabb"),
            (.mixed, "ABABAB", "ab", "ABaABAbB"), (.mixed, "", "ab", "ab"), (.mixed, "AB", "", "AB"), (.mixed, "A", "ab", "aAb"),
            (.interleaved, "AAABBB", "aab", "ABABABaba"), (.interleaved, "AAAAAB", "", "AAABAA"), (.interleaved, "", "aabbcc", "abcabc"),
            (.deck, "BA", "ba", "AaBb"), (.deck, "", "", ""),
        ])
    func table(order: Order, due: String, new: String, expected: String) {
        #expect(Self.arranged(order, due: due, new: new) == expected)
    }

    @Test("The sides of a card stand apart in every order", arguments: Order.allCases)
    func apart(order: Order) {
        let due = (0..<30).map { (entry: Entry(card: CardNumber($0), siblings: $0 / 3, stage: .due), day: StudyDay(1)) }
        let places = Dictionary(
            uniqueKeysWithValues: due.map { ($0.entry.card, Order.Place(deck: 0, position: Int($0.entry.card.rawValue))) })
        let queue = Queue.arranged(due: due, new: [], seed: 1, order: order, places: places)
        #expect(Set(queue) == Set(due.map(\.entry)))
        for (first, second) in zip(queue, queue.dropFirst()) { #expect(first.siblings != second.siblings) }
    }
}
