import TestSupport
import Testing

@testable import Cards

@Suite("Changing tags") struct RetaggingTests {
    /// The file with the tags of its first card changed.
    private static func changed(_ change: TagChange, _ text: String) -> String {
        let file = Array(text.utf8)
        let deck = Deck(parsing: file)
        let retagging = Retagging(
            change, of: deck.cards[0], in: file, deckTags: deck.tags, style: TagStyle(of: deck, in: file))
        return String(decoding: DeckEdit.applying(retagging.edit.map { [$0] } ?? [], to: file), as: UTF8.self)
    }

    @Test(arguments: [
        ("## A\n\nb\n", "## A\n\nb\n\n#x\n"),
        ("## A\n\nb", "## A\n\nb\n\n#x\n"),
        ("## A", "## A\n\n#x\n"),
        ("## A\n\nb\n\n\n## C\n", "## A\n\nb\n\n#x\n\n\n## C\n"),
        ("## A\n\nb\n\n#y  \n", "## A\n\nb\n\n#y #x  \n"),
        ("## A\n#y\n\nb\n", "## A\n#y #x\n\nb\n"),
        ("## A\r\n\r\nb\r\n", "## A\r\n\r\nb\r\n\r\n#x\r\n"),
        ("## A\n\nb\n\n## C\n#y\n\nd\n", "## A\n#x\n\nb\n\n## C\n#y\n\nd\n"),
        ("## A\n\nb\n\n## C\n\nd\n#y\n", "## A\n\nb\n#x\n\n## C\n\nd\n#y\n"),
        ("## A\n\n```\nb\n", "## A\n\n#x\n\n```\nb\n"),
        ("## A\n```\nb\n```\nC\n---\nd\n", "## A\n```\nb\n```\n\n#x\n\nC\n---\nd\n"),
        ("## A\n\nb #X c\n", "## A\n\nb #X c\n"),
        ("---\ntags:\n  - x\n---\n## A\n", "---\ntags:\n  - x\n---\n## A\n"),
    ]) func aTagIsAddedWhereTheDeckHasThem(text: String, expected: String) {
        #expect(Self.changed(.add(["x"]), text) == expected)
    }

    @Test(arguments: [
        ("## A\n\nb\n\n#x\n", "## A\n\nb\n"),
        ("## A\n\nb\n\n#x #y\n", "## A\n\nb\n\n#y\n"),
        ("## A\n\nb\n\n#y #X  #z\n", "## A\n\nb\n\n#y  #z\n"),
        ("## A\n\nb\n\n#y #x", "## A\n\nb\n\n#y"),
        ("## A\n#x\n\nb\n\n## C\n", "## A\n\nb\n\n## C\n"),
        ("## A\n\nb\n\n#x\n\n## C\n", "## A\n\nb\n\n## C\n"),
        ("## A\n\nb\n\n#x\n\nc\n", "## A\n\nb\n\n\nc\n"),
        ("## A\n\nb #x c\n", "## A\n\nb #x c\n"),
        ("## A\n\n```\n#x\n```\n", "## A\n\n```\n#x\n```\n"),
        ("## A\n\n#x/y\n", "## A\n\n#x/y\n"),
    ]) func aTagIsRemovedFromLinesOfTags(text: String, expected: String) {
        #expect(Self.changed(.remove(["x"]), text) == expected)
        let (before, after) = (Card(only: text), Card(only: expected))
        #expect((before.front, before.back) == (after.front, after.back))
    }

    @Test(arguments: [
        ("## A\n\nb\n\n#x #x/y #xz\n", "## A\n\nb\n\n#n/m #n/m/y #xz\n"),
        ("## A\n\nb #x c\n", "## A\n\nb #n/m c\n"),
        ("## A\n\nb\n\n#x #n/m\n", "## A\n\nb\n\n#n/m\n"),
        ("## A\n\nb `#x`\n", "## A\n\nb `#x`\n"),
    ]) func aTagIsRenamedWithThoseNestedInIt(text: String, expected: String) {
        #expect(Self.changed(.rename("x", to: "n/m"), text) == expected)
    }

    @Test(arguments: [
        (TagChange.add(["x"]), "## A\n", "---\ntags:\n  - x\n---\n\n## A\n"),
        (
            .add(["x"]), "---\ntags: # why\n- a   # this\n# that\nk: v\n---\n## A\n",
            "---\ntags: # why\n- a   # this\n- x\n# that\nk: v\n---\n## A\n"
        ),
        (.add(["x"]), "---\ntags: [] # none yet\nk: v\n---\n## A\n", "---\ntags: # none yet\n  - x\nk: v\n---\n## A\n"),
        (.add(["x"]), "---\nk: v\n---\n## A\n", "---\nk: v\ntags:\n  - x\n---\n## A\n"),
        (.add(["x"]), "---\r\ntags:\r\n  - a\r\n---\r\n## A\r\n", "---\r\ntags:\r\n  - a\r\n  - x\r\n---\r\n## A\r\n"),
        (.remove(["a"]), "---\ntags:\n  - a # one\n  - b # two\n---\n## A\n", "---\ntags:\n  - b # two\n---\n## A\n"),
        (.remove(["a"]), "---\ntags:\n  - a\nk: v\n---\n## A\n", "---\nk: v\n---\n## A\n"),
        (.rename("a", to: "n"), "---\ntags:\n  - \"#a\"\n  - a/b # x\n---\n## A\n", "---\ntags:\n  - n\n  - n/b # x\n---\n## A\n"),
        (.rename("a", to: "b"), "---\ntags:\n  - a\n  - b\n---\n## A\n", "---\ntags:\n  - b\n---\n## A\n"),
    ]) func theFrontMatterKeepsItsCommentsAndOrder(change: TagChange, text: String, expected: String) {
        let file = Array(text.utf8)
        let retagging = DeckRetagging(change, in: file)
        #expect(!retagging.isImpossible)
        #expect(String(decoding: DeckEdit.applying(retagging.edits, to: file), as: UTF8.self) == expected)
    }

    @Test(arguments: ["---\ntags: [a]\n---\n## A\n", "---\ntags: a\n---\n## A\n", "---\n: {\n---\n## A\n", "---\nopen\n## A\n"])
    func frontMatterOfAnotherMakeIsLeft(text: String) {
        let retagging = DeckRetagging(.add(["x"]), in: Array(text.utf8))
        #expect(retagging.isImpossible && retagging.edits.isEmpty)
    }

    @Test(arguments: [
        ("x", true), ("x/y-z_2", true), ("é", true), ("42", false), ("a b", false), ("", false), ("#x", false), ("a.b", false),
    ])
    func aTagIsAWord(word: String, isTag: Bool) {
        #expect(TagWord.isTag(word) == isTag)
    }

    /// Whatever the deck: other cards stay byte for byte, the card says the same, and has the tag then.
    @Test(arguments: 0..<8) func onlyTheTagsChange(seed: UInt64) {
        var dice = Dice(state: 500 + seed)
        for _ in 0..<60 {
            let file = HostileDeck.bytes(&dice)
            let deck = Deck(parsing: file)
            guard let index = deck.cards.indices.randomElement(using: &dice) else { continue }
            let change: TagChange = [.add(["new"]), .remove(["a", "tag"]), .rename("a", to: "z")].randomElement(using: &dice)!
            let card = deck.cards[index]
            let style = TagStyle(of: deck, in: file)
            let retagging = Retagging(change, of: card, in: file, deckTags: deck.tags, style: style)
            guard let edit = retagging.edit else { continue }
            let after = Deck(parsing: DeckEdit.applying([edit], to: file))
            let words = "\(change) of \(card.heading) in \(String(reflecting: String(decoding: file, as: UTF8.self)))"
            #expect(after.cards.map(\.foldedHeading) == deck.cards.map(\.foldedHeading), "\(words)")
            guard after.cards.count == deck.cards.count else { continue }
            for other in deck.cards.indices where other != index {
                #expect(after.cards[other].body == deck.cards[other].body && after.cards[other].tags == deck.cards[other].tags, "\(words)")
            }
            if case .rename = change { continue }
            #expect(after.cards[index].front == card.front && after.cards[index].back == card.back, "\(words)")
            if case .add = change { #expect(after.cards[index].tags.contains("new"), "\(words)") }
        }
    }
}
