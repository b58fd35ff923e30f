import Testing

@testable import Cards

@Suite("Kinds of cards") struct KindTests {
    private func shape(_ body: String) -> (Card.Kind, [String], [String]) {
        let deck = Deck(parsing: "## Q\n\n\(body)\n")
        return (deck.cards[0].kind, deck.cards[0].sides.map(\.code), deck.codes)
    }

    @Test(arguments: [
        ("A", Card.Kind.basic, ["forward"]), ("- a\n- b", .basic, ["forward"]), ("1. a", .basic, ["forward"]),
        ("A\n\n#reversed", .basic, ["forward", "backward"]), ("#typed\n\nA", .typed, ["forward"]), ("#Typed\n\nA", .typed, ["forward"]),
        ("#typed #reversed\n\nA", .typed, ["forward", "backward"]), ("- [ ] a\n- [x] b", .choice, ["forward"]),
        ("text\n\n* [X] a\n\nmore", .choice, ["forward"]), ("- a\n- [x] b", .choice, ["forward"]), ("- [ ]\n- [x] b", .choice, ["forward"]),
        ("1) [ ] a\n2) [x] b", .choice, ["forward"]), ("- [x] a\n\n***\n\nA", .basic, ["forward"]),
        ("- a\n  - [x] nested", .basic, ["forward"]), ("`- [x] a`", .basic, ["forward"]), ("#ordered\n\n1. a\n2. b", .ordered, ["forward"]),
        ("#cloze\n\n{{c2::b}} {{c1::a}} {{c2::c}}", .cloze, ["c1", "c2"]),
        ("#cloze\n\n{{c1,2::both}} {{c2::y}}", .cloze, ["c1", "c2"]), ("#cloze\n\n{{c3,1,3::x}}", .cloze, ["c1", "c3"]),
        ("front {{c3::x}}\n\n***\n\n{{c1::y}} #cloze", .cloze, ["c1", "c3"]),
        ("#points\n\n- a\n- b", .points, ["forward"]), ("#points\n\nText\n\n1. a", .points, ["forward"]),
        ("- [x] a\n\ntext\n\n* b\n\n#Points", .points, ["forward"]),
        ("#cloze\n\n- [x] {{c1::a}}", .cloze, ["c1"]), ("#typed\n\n- a\n\nA", .typed, ["forward"]),
    ])
    func tagsAndTheBodyDecide(body: String, kind: Card.Kind, sides: [String]) {
        #expect(shape(body) == (kind, sides, []))
    }

    @Test(arguments: [
        ("- [ ] a\n- [ ] b", "choice-without-answer"), ("#typed\n\n- a", "typed-without-answer"), ("#typed", "typed-without-answer"),
        ("#typed\n\n> **Why:** x", "typed-without-answer"), ("#typed\n\n | ", "typed-without-answer"),
        ("#ordered\n\n- a", "ordered-without-list"), ("#points\n\nA", "points-without-list"),
        ("#points\n\n- [x] a", "points-without-list"), ("#points\n\n> - a", "points-without-list"),
        ("#ordered\n\n> 1. a", "ordered-without-list"), ("#cloze\n\nA", "cloze-without-gap"),
        ("#cloze\n\nc1::a", "cloze-without-gap"),
        ("#reversed", "reversed-not-possible"), ("#reversed\n\n> **Why:** x", "reversed-not-possible"), ("A {{c1::b}}", "cloze-untagged"),
        ("A {{c1::b", "cloze-unclosed"), ("A {{c1:: }}", "cloze-unclosed"), ("{{c1::a\n***\nb}}", "cloze-unclosed"),
    ])
    func whatIsNotPossibleIsABasicCardWithAWarning(body: String, code: String) {
        #expect(shape(body) == (.basic, ["forward"], ["\(code)@0"]))
    }

    @Test(arguments: [
        ("- [x] a\n\n#reversed", Card.Kind.choice), ("1. a\n\n#ordered #reversed", .ordered),
        ("- a\n\n#points #reversed", .points), ("{{c1::a}}\n\n#cloze #reversed", .cloze),
    ])
    func onlyBasicAndTypedCardsCanBeReversed(body: String, kind: Card.Kind) {
        let (found, sides, codes) = shape(body)
        #expect(found == kind)
        #expect(sides.count == 1)
        #expect(codes == ["reversed-not-possible@0"])
    }

    @Test func ofTwoKindsTheFirstCounts() {
        #expect(shape("#ordered\n\n1. a\n\n#typed") == (.ordered, ["forward"], ["conflicting-kinds@0"]))
        #expect(shape("#typed #TYPED\n\na") == (.typed, ["forward"], []))
    }

    @Test(arguments: Card.Kind.allCases) func theTagsOfAKindAskForIt(kind: Card.Kind) {
        for tag in kind.tags { #expect(Card.Kind(tag: tag) == kind && Card.Kind(tag: tag.uppercased()) == kind) }
        #expect(kind.tags.isEmpty == (Card.Kind(tag: kind.rawValue) == nil))
    }

    @Test func noOtherTagSaysHowACardIsAsked() {
        #expect(Card.askingTags == ["typed", "cloze", "ordered", "points", "reversed", "fixed", "reading"])
    }

    @Test func aTagOfTheFileMakesAllItsCardsOfAKind() {
        let deck = Deck(parsing: "---\ntags:\n  - typed\n---\n## A\na\n## B\nb\n")
        #expect(deck.cards.map(\.kind) == [.typed, .typed])
    }

    @Test func twoCardsPinnedToOneIDAreBothKept() {
        let deck = Deck(parsing: "## A\n<!-- id: x -->\n## B\n<!-- id: y -->\n## C\n<!-- id: x -->\n")
        #expect(deck.cards.map(\.pinnedID) == ["x", "y", "x"])
        #expect(deck.codes == ["duplicate-id@2"])
    }

    @Test(arguments: [(Content.mostOptions, [String]()), (Content.mostOptions + 1, ["too-many-options@0"])])
    func aChoiceHasNoMoreOptionsThanCanBePickedFrom(count: Int, codes: [String]) {
        let wrong = String(repeating: "- [ ] b\n", count: count - 1)
        #expect(Deck(parsing: "## Q\n\n- [x] a\n\(wrong)").codes == codes)
    }
}
