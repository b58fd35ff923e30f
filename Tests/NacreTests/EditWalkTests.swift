import Cards
import Foundation
import Scheduling
import Storage
import TestSupport
import Testing

@testable import nacre

/// The shipped decks are edited at random, many cards at once, and it is known which card is which.
@Suite struct EditWalkTests {
    /// What became of cards whose progress had to follow an edit.
    struct Result {
        var edited = 0
        var wrong: [String] = []
        var missed: [String] = []
        var asked = 0
    }

    @Test(arguments: 1...6) func progressFollowsTheShippedCards(seed: UInt64) throws {
        var walk = try EditWalk(seed: seed)
        var result = Result()
        for _ in 0..<2 { try walk.step(&result) }
        let report = "\(result.edited) edited, \(result.wrong.count) wrong, \(result.missed.count) missed, \(result.asked) of them asked"
        if ProcessInfo.processInfo.environment["EDIT_REPORT"] != nil {
            print("WALK", seed, report)
            for line in result.wrong { print("WRONG", line) }
            for line in result.missed { print("MISSED", line) }
        }
        #expect(result.wrong.isEmpty, "\(report)\n\(result.wrong.joined(separator: "\n"))")
        #expect(result.missed.count * 50 <= result.edited, "\(report)\n\(result.missed.joined(separator: "\n"))")
    }
}

/// Decks that are edited step by step.
struct EditWalk {
    private var decks = TrackedDecks()
    private var dice: Dice
    private var heads: [String: String] = [:]
    private var files: [String: [EditedCard]] = [:]
    /// Cards that are not in the decks yet.
    private var pool: [EditedCard] = []
    private var headings: [Int: String] = [:]
    /// Cards of which there is a copy: what becomes of the two is anybody's guess when the first is edited too.
    private var copied: Set<Int> = []
    private var lost: Set<Int> = []

    init(seed: UInt64) throws {
        dice = Dice(state: seed)
        var count = 0
        for name in ["1-glutamate", "2-glutathione", "3-nac", "4-dual-action", "5-evidence"] {
            let text = try String(contentsOfFile: packageFolder + "/Decks/\(name).md", encoding: .utf8)
            let (head, cards) = EditedCard.cards(of: text, from: count)
            count += cards.count
            heads["\(name).md"] = head
            files["\(name).md"] = cards.enumerated().filter { $0.offset % 6 != 0 }.map(\.element)
            pool += cards.enumerated().filter { $0.offset % 6 == 0 }.map {
                EditedCard(id: nil, heading: $0.element.heading, body: $0.element.body)
            }
        }
        pool.shuffle(using: &dice)
        try decks.read(texts)
        try decks.mark { [cards = self.cards] in cards[$0].id! }
        for card in cards { headings[card.id!] = card.heading }
    }

    private var cards: [EditedCard] { files.sorted { $0.key < $1.key }.flatMap(\.value) }

    private var texts: [String: String] {
        Dictionary(
            uniqueKeysWithValues: files.map { name, cards in
                (name, (heads[name] ?? "# \(name)\n\n") + cards.map(\.text).joined(separator: "\n"))
            })
    }

    /// Edits the decks in many ways at once, looks at them, and counts whose progress went where.
    mutating func step(_ result: inout EditWalkTests.Result) throws {
        let before = Dictionary(uniqueKeysWithValues: cards.compactMap { card in card.id.map { ($0, card) } })
        for _ in 0..<70 { edit() }
        if Int.random(in: 0..<3, using: &dice) == 0, let name = files.keys.sorted().randomElement(using: &dice) {
            files["moved/\(name)"] = files.removeValue(forKey: name)
            heads["moved/\(name)"] = heads[name]
        }
        let doubts = try decks.store.pairings().doubts.count
        try decks.read(texts)
        result.asked += max(0, try decks.store.pairings().doubts.count - doubts)
        let marks = try decks.marks()
        for (index, card) in cards.enumerated() {
            let found = index < marks.count ? marks[index] : []
            if let id = card.id, before[id]?.heading != card.heading || before[id]?.body != card.body { result.edited += 1 }
            let wrong = found.compactMap { $0 }.filter { $0 != card.id }
            if !wrong.isEmpty { result.wrong.append("'\(card.heading)' has that of '\(headings[wrong[0]] ?? "")'") }
            if let id = card.id, wrong.isEmpty, found.contains(nil), lost.insert(id).inserted {
                result.missed.append("'\(headings[id] ?? "")' → '\(card.heading)'")
            }
        }
    }

    private mutating func edit() {
        let name = files.keys.sorted().randomElement(using: &dice)!
        guard let count = files[name]?.count, count > 2 else { return }
        let place = Int.random(in: 0..<count, using: &dice)
        let isFree = files[name]![place].id.map { !copied.contains($0) } ?? false
        switch Int.random(in: 0..<100, using: &dice) {
        case 0..<70 where isFree:
            for _ in 0..<[1, 2, 3].randomElement(using: &dice)! {
                files[name]![place].edit(EditedCard.Edit.allCases.randomElement(using: &dice)!, &dice)
            }
        case 70..<78: files[name]!.swapAt(place, Int.random(in: 0..<count, using: &dice))
        case 78..<85:
            let other = files.keys.sorted().randomElement(using: &dice)!
            let card = files[name]!.remove(at: place)
            files[other]!.insert(card, at: Int.random(in: 0...files[other]!.count, using: &dice))
        case 85..<90 where isFree: files[name]!.remove(at: place)
        case 90..<97: if let card = pool.popLast() { files[name]!.insert(card, at: place) }
        case 97... where isFree && headings[files[name]![place].id!] == files[name]![place].heading:
            var copy = files[name]![place]
            if let id = copy.id { copied.insert(id) }
            copy.id = nil
            copy.edit(.suffix, &dice)
            copy.edit(.extended, &dice)
            files[name]!.insert(copy, at: place + 1)
        default: break
        }
    }
}
