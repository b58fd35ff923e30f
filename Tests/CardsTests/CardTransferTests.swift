import TestSupport
import Testing

@testable import Cards

@Suite("Cards that move") struct CardTransferTests {
    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
    private static func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

    @Test(arguments: [
        ("## A\n\na\n\n## B\n\nb\n\n## C\n", [1], "## A\n\na\n\n## C\n"),
        ("## A\n\na\n\n## B\n\nb\n\n## C\n", [1, 2], "## A\n\na\n"),
        ("## A\n\na\n\n## B\n\nb\n\n## C\n", [0, 2], "## B\n\nb\n"),
        ("# T\n\n## A\n\na", [0], "# T\n"),
        ("## A\na\n## B\nb\n\nC\n---\n", [1], "## A\na\n\nC\n---\n"),
        ("## A\r\n\r\na\r\n\r\n## B\r\n", [1], "## A\r\n\r\na\r\n"),
    ]) func someAreTakenOut(text: String, indices: [Int], expected: String) {
        let file = Self.bytes(text)
        #expect(Self.text(CardTransfer.removing(Set(indices), of: Deck(parsing: file), from: file)) == expected)
    }

    @Test(arguments: [
        ("## A\n\na\n", 1, ["## X\n  y  "], "## A\n\na\n\n## X\n  y  \n"),
        ("## A\n\na", 1, ["## X", "## Y"], "## A\n\na\n\n## X\n\n## Y\n"),
        ("## A\n\na\n\n## B\n", 1, ["## X"], "## A\n\na\n\n## X\n\n## B\n"),
        ("## A\r\n", 1, ["## X\n\ny"], "## A\r\n\r\n## X\r\n\r\ny\r\n"),
        ("", 0, ["## X"], "## X\n"),
    ]) func someArePutIn(text: String, index: Int, cards: [String], expected: String) {
        let file = Self.bytes(text)
        #expect(Self.text(CardTransfer.inserting(cards.map(Self.bytes), at: index, of: Deck(parsing: file), in: file)) == expected)
    }

    @Test(arguments: [("## A\n\n```\nopen\n", 1, "## X"), ("## A\n\n<!-- open\n", 1, "## X"), ("## A\n", 0, "## X\n\n```\nopen")])
    func aPlaceInWhichItWouldBeAnotherIsRefused(text: String, index: Int, card: String) {
        let file = Self.bytes(text)
        #expect(CardTransfer.inserting([Self.bytes(card)], at: index, of: Deck(parsing: file), in: file) == nil)
    }

    @Test func pathsFollowAndCodeStays() {
        let card = "## A\n\n![i](p.png) [l](<q.md> \"t\") `](p.png)` [r] [s](https://e.org) [u](r.md)\n\n[r]: r.md"
        let targets = CardTargets(Self.bytes(card)) { $0.contains("://") ? $0 : "../" + $0 }
        #expect(targets.left == ["p.png"] && targets.changed == 2)
        #expect(
            Self.text(targets.text)
                == "## A\n\n![i](p.png) [l](<../q.md> \"t\") `](p.png)` [r] [s](https://e.org) [u](../r.md)\n\n[r]: ../r.md")
    }

    /// Cards taken from any deck and put into any other are the same there, and all others are the same as before.
    @Test(arguments: 0..<8) func nothingIsLostOnTheWay(seed: UInt64) {
        var dice = Dice(state: 900 + seed)
        for _ in 0..<60 {
            let (source, target) = (HostileDeck.bytes(&dice), HostileDeck.bytes(&dice))
            let (from, to) = (Deck(parsing: source), Deck(parsing: target))
            let indices = Set(from.cards.indices.filter { _ in Bool.random(using: &dice) })
            let texts = indices.sorted().map { CardTransfer.text(of: from.cards[$0], in: source) }
            let index = Int.random(in: 0...to.cards.count, using: &dice)
            if let rest = CardTransfer.removing(indices, of: from, from: source) {
                let kept = from.cards.indices.filter { !indices.contains($0) }
                #expect(Deck(parsing: rest).cards.map(\.body) == kept.map { from.cards[$0].body })
                #expect(Deck(parsing: rest).title == from.title)
            }
            guard let after = CardTransfer.inserting(texts, at: index, of: to, in: target) else { continue }
            let cards = Deck(parsing: after).cards
            #expect(cards.count == to.cards.count + texts.count)
            let arrived = cards[index..<index + texts.count]
            #expect(arrived.map(\.foldedHeading) == indices.sorted().map { from.cards[$0].foldedHeading })
        }
    }
}
