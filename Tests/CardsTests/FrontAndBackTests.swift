import Cards
import Testing

@Suite("Front and back") struct FrontAndBackTests {
    @Test(arguments: LineEnd.allCases) func theFirstLineOfThreeStarsDividesFrontFromBack(lineEnd: LineEnd) {
        let card = Card(only: lineEnd.applied(to: "## Q\n\nfront\n\n***\n\nback\n\n***\n\nmore\n\n"))
        #expect(card.front == "front")
        #expect(card.back == lineEnd.applied(to: "back\n\n***\n\nmore"))
    }

    @Test func withoutItTheWholeBodyIsTheBack() {
        let card = Card(only: "## Q\nbody\n")
        #expect((card.front, card.back) == ("", "body"))
    }

    @Test func blankLinesAroundItAreNotNeeded() {
        let card = Card(only: "## Q\nfront\n***\nback")
        #expect((card.front, card.back) == ("front", "back"))
    }

    @Test(arguments: [
        "---", "___", "* * *", "****", "*** ", " ***", "\\***", "- ***", "> ***", "    ***", "```\n***\n```", "<!--\n***\n-->",
        "- a\n\n  ***",
        "***bold***", "*** ***",
    ])
    func otherBreaksAreContent(body: String) {
        let card = Card(only: "## Q\n\ntext\n\n\(body)\n")
        #expect((card.front, card.back) == ("", "text\n\n\(body)"))
    }

    @Test func whatComesAfterOtherBreaksStillDivides() {
        let card = Card(only: "## Q\n\n* * *\n\n***\n\n---\n")
        #expect((card.front, card.back) == ("* * *", "---"))
    }

    @Test func blankLinesAroundAreTrimmedAndNothingElse() {
        let card = Card(only: "## Q\n  \n\t\n    indented\n\nend  \n \n***\n   x\n\n")
        #expect(card.front == "    indented\n\nend  ")
        #expect(card.back == "   x")
    }

    @Test func aCardWithoutABodyIsACard() {
        let deck = Deck(parsing: "## A\n## B\n\n***\n## C\n#tag")
        #expect(deck.cards.map(\.front) == ["", "", ""])
        #expect(deck.cards.map(\.back) == ["", "", ""])
        #expect(deck.diagnostics.isEmpty)
    }

    @Test func theBodyIsKeptAsItIsWritten() {
        let body = "1. a\n   - b\n     - c\n\n| x | y |\n|---|:-:|\n| 1 | 2 |\n\n> quote\n\n```swift\nlet x = 1\n\n```\n\n![i](a.png)"
        #expect(Card(only: "## Q\n\n\(body)\n\n").back == body)
    }
}
