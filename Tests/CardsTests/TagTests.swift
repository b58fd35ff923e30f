import Cards
import Testing

@Suite("Tags") struct TagTests {
    @Test(arguments: [
        ("#tag", ["tag"]), ("#a/b-c_d", ["a/b-c_d"]), ("#größe", ["größe"]), ("#标签", ["标签"]), ("#1st", ["1st"]), ("#-", ["-"]),
        ("text #a, and #b. (#c)", ["a", "b"]), ("#a #a #A", ["a", "A"]), ("- #item", ["item"]), ("> #quoted", ["quoted"]),
        ("x\t#tab", ["tab"]),
        ("x\u{3000}#wide", ["wide"]), ("#42", []), ("C#", []), ("C#sharp", []), ("# a", []), ("#", []), ("##a", []), ("\\#a", []),
        ("#²", []), ("#हिन्दी", ["हिन्दी"]), ("#e\u{301}te\u{301}", ["e\u{301}te\u{301}"]), ("#\u{301}a", []), ("#1\u{FE0F}\u{20E3}", []),
        ("#a#b", ["a"]), ("#a.b", ["a"]), ("| #cell |\n|---|\n| x |", ["cell"]), ("**x** #y", ["y"]), ("[x #in](u)", ["in"]),
    ])
    func aTagIsAHashAndAWord(body: String, tags: [String]) {
        #expect(Card(only: "## Q\n\n\(body)\n").tags == tags)
    }

    @Test(arguments: [
        "`#no`", "`a #no`", "``\n#no\n``", "```\n#no\n```", "``` #no\ntext\n```", "text\n\n    #no\n", "<!-- #no -->", "a <!-- #no --> b",
        "[a](<x #no>)", "[a](x \"t #no\")", "[a]: #no\n\n[a]", "![a](<x #no>)", "<b title=\" #no\">b</b>", "- a\n\n      #no",
        "<pre>\n#no\n</pre>", "  <PRE class=\"x\"> #no </pre>", "<script>\n\n#no\n</script>", "<style>\n#no\n</style>",
    ])
    func inCodeCommentsAndTargetsThereAreNone(body: String) {
        #expect(Card(only: "## Q\n\n\(body)\n").tags == [])
    }

    @Test func aLineOfTagsAloneIsNotShownAndATagInProseIs() {
        let card = Card(only: "## Q\n#one\n\nprose with #two\nand on\n  #three #four/x  \nto here\n\n#five\n")
        #expect(card.tags == ["one", "two", "three", "four/x", "five"])
        #expect(card.back == "prose with #two\nand on\nto here")
    }

    @Test(arguments: ["#a x", "- #a", "> #a", "#a,", "#a #1", "`#a`", "#a <!-- x -->"]) func aLineWithAnythingElseIsShown(line: String) {
        #expect(Card(only: "## Q\n\n\(line)\n").back == line)
    }

    @Test func aLineOfTagsInCodeIsCode() {
        let card = Card(only: "## Q\n\n```\n#a\n```\n\n`\n#b\n`\n\n<!--\n#c\n-->\n")
        #expect(card.back == "```\n#a\n```\n\n`\n#b\n`\n\n<!--\n#c\n-->")
        #expect(card.tags == [])
    }

    @Test func tagsOfTheFrontCountToo() {
        let card = Card(only: "## Q\n\n#front\n\n***\n\nA #back\n")
        #expect(card.tags == ["front", "back"])
        #expect(card.front == "")
    }

    @Test func theTagsOfTheFileComeFirstAndEachOnce() {
        let deck = Deck(parsing: "---\ntags:\n  - x\n  - y\n---\n## A\n#z #x\n## B\n")
        #expect(deck.cards.map(\.tags) == [["x", "y", "z"], ["x", "y"]])
    }

    @Test func aHeadingHasNoTags() {
        let deck = Deck(parsing: "## Q #tag and `#code`\n\nA\n")
        #expect(deck.cards[0].heading == "Q #tag and `#code`")
        #expect(deck.cards[0].tags == [])
        #expect(deck.codes == ["tag-in-heading@0"])
    }

    @Test func theFirstTagOfThePreambleIsNamed() {
        let deck = Deck(parsing: "# T #title\n\n`#code` and #one\n#two\n\n```\n#code\n```\n\n## A\n")
        #expect(deck.codes == ["preamble-tag"])
        #expect((deck.diagnostics[0].line, deck.diagnostics[0].column) == (3, 13))
        #expect(deck.diagnostics[0].message.contains("#one"))
    }
}
