import Cards
import Testing

@Suite("Where cards begin and end") struct BoundaryTests {
    private func headings(_ text: String) -> [String] { Deck(parsing: text).cards.map(\.heading) }

    @Test(arguments: LineEnd.allCases) func aDepthTwoHeadingBeginsACardAndTheNextEndsIt(lineEnd: LineEnd) {
        let deck = Deck(parsing: lineEnd.applied(to: "# Deck\n\nPreamble.\n\n## One\n\nfirst\n\n### Part\n\nmore\n\n## Two\n\nsecond"))
        #expect(deck.title == "Deck")
        #expect(deck.cards.map(\.heading) == ["One", "Two"])
        #expect(deck.cards.map(\.back) == [lineEnd.applied(to: "first\n\n### Part\n\nmore"), "second"])
        #expect(deck.cards.map(\.line) == [5, 13])
        #expect(deck.diagnostics.isEmpty)
    }

    @Test func theBytesOfTheCardsTileTheFileFromTheFirstHeading() {
        let text = "\u{FEFF}---\na: b\n---\npre\n## One\nfirst\n\n##\nlost\n## Twö\nsecond"
        let cards = Deck(parsing: text).cards
        #expect(cards.map { String(decoding: Array(text.utf8)[$0.bytes], as: UTF8.self) } == ["## One\nfirst\n\n", "## Twö\nsecond"])
    }

    @Test(arguments: [
        ("in a fence", "```\n## no\n```\n"), ("in a fence of tildes", "~~~ text\n## no\n\n## no\n~~~\n"),
        ("in a comment", "<!--\n## no\n-->\n"),
        ("in a quote", "> ## no\n"), ("in a list", "- a\n\n  ## no\n"), ("indented as code", "para\n\n    ## no\n"),
        ("escaped", "\\## no\n"),
        ("without a blank", "##no\n"), ("deeper", "### no\n"), ("in a div", "<div>\n## no\n</div>\n"),
    ])
    func whatOnlyLooksLikeAHeadingBeginsNothing(place: String, body: String) {
        #expect(headings("## A\n\n\(body)\n## B\n") == ["A", "B"])
    }

    @Test func anUnclosedFenceTakesAllThatFollows() {
        let deck = Deck(parsing: "## A\n```\n## B\n## C\n")
        #expect(deck.cards.map(\.back) == ["```\n## B\n## C"])
    }

    @Test func aHeadingEndsAListAQuoteAndAParagraph() {
        #expect(headings("## A\n- a\n## B\n> b\n## C\nc\n## D") == ["A", "B", "C", "D"])
    }

    @Test(arguments: [
        ("## Q", "Q"), ("   ## Q", "Q"), ("##\tQ", "Q"), ("##   Q  ", "Q"), ("## Q ##", "Q"), ("## Q ########  ", "Q"), ("## C#", "C#"),
        ("## Q \\#", "Q \\#"), ("## **bold** `code`", "**bold** `code`"), ("## a  b", "a  b"), ("## Ça va? 🧪", "Ça va? 🧪"),
    ])
    func theHeadingIsTheSourceWithoutItsHashes(line: String, heading: String) {
        #expect(headings(line + "\n\nA\n") == [heading])
    }

    @Test(arguments: LineEnd.allCases) func anUnderlinedHeadingBeginsACardWithAWarning(lineEnd: LineEnd) {
        let deck = Deck(parsing: lineEnd.applied(to: "## A\n\na\n\nB, in\ntwo lines\n---\nb\n"))
        #expect(deck.cards.map(\.heading) == ["A", lineEnd.applied(to: "B, in\ntwo lines")])
        #expect(deck.cards.map(\.back) == ["a", "b"])
        #expect(deck.codes == ["setext-heading@1"])
        #expect(deck.diagnostics[0].line == 5)
    }

    @Test func whatStandsInTheNextCardIsNotSeenInThisOne() {
        let text = "## A\n\n![i][r]\n\n  ## B\n\n[r]: u.png\n```\n## no\n```\n"
        let deck = Deck(parsing: text)
        #expect(deck.cards.map(\.images) == [[], []])
        #expect(deck.cards.map(\.back) == ["![i][r]", "[r]: u.png\n```\n## no\n```"])
    }

    @Test func theFirstDepthOneHeadingAboveTheCardsIsTheTitle() {
        #expect(Deck(parsing: "# The *deck* #\n").title == "The *deck*")
        #expect(Deck(parsing: "The deck\n===\n\n## A\n").title == "The deck")
        #expect(Deck(parsing: "> # Quoted\n\n## A\n").title == nil)
        #expect(Deck(parsing: "## A\n\n# Late\n").title == nil)
    }

    @Test func anyOtherDepthOneHeadingIsStrayAndEndsTheCard() {
        let deck = Deck(parsing: "# T\n# Again\n## A\na\n# Stray\nlost #tag\n## B\nb\n")
        #expect(deck.title == "T")
        #expect(deck.cards.map(\.back) == ["a", "b"])
        #expect(deck.cards.map(\.tags) == [[], []])
        #expect(deck.codes == ["stray-h1", "stray-h1"])
        #expect(deck.diagnostics.map(\.line) == [2, 5])
    }

    @Test func aHeadingWithoutWordsIsSkippedAndTheOthersStay() {
        let deck = Deck(parsing: "## A\na\n##\nlost\n## ##\nlost\n## B #t\nb\n")
        #expect(deck.cards.map(\.heading) == ["A", "B #t"])
        #expect(deck.codes == ["malformed-card-skipped", "malformed-card-skipped", "tag-in-heading@1"])
        #expect(Deck(parsing: "## \u{A0}\u{3000}\nlost\n## B\n").codes == ["malformed-card-skipped"])
    }

    @Test(arguments: ["", "\n", "text only", "\u{FEFF}", "---\na: b\n---", "# Title"])
    func aFileWithoutCardsIsADeck(text: String) {
        #expect(Deck(parsing: text).cards.isEmpty)
        #expect(Deck(parsing: text).diagnostics.isEmpty)
    }

    @Test func aDiagnosticOfAHeadingPointsAtItsHashes() {
        let deck = Deck(parsing: "## A\n\n  ##\n\n   # B\n")
        #expect(deck.codes == ["malformed-card-skipped", "stray-h1"])
        #expect(deck.diagnostics.map(\.column) == [3, 4])
    }

    @Test func equalHeadingsAreToldApartByTheirOrdinal() {
        let deck = Deck(parsing: "## A\n1\n## B\n## A\n1\n## A  \n## a\n")
        #expect(deck.cards.map(\.ordinal) == [0, 0, 1, 2, 0])
        #expect(deck.diagnostics.isEmpty)
    }

    @Test func aCardIsKnownByItsFoldedHeadingOrByItsPin() {
        let card = Card(only: "## What   is\tit?\n\nA\n")
        #expect(card.name(in: "d", side: .forward) == CardName(deck: "d", heading: "What is it?", ordinal: 0, side: .forward))
        let pinned = Card(only: "## Q\n\nA\n\n<!-- id: k7f3 -->\n")
        #expect(pinned.name(in: "d", side: .cloze(2)) == CardName(deck: "", heading: "id: k7f3", ordinal: 0, side: .cloze(2)))
        #expect(Card(only: "## Q\n\n`<!-- id: no -->`\n").pinnedID == nil)
        #expect(Card(only: "## Q\n\ntext <!-- note --> <!--id:x1--> text\n").pinnedID == "x1")
    }

    @Test(arguments: [("forward", Side.forward), ("backward", .backward), ("c1", .cloze(1)), ("c12", .cloze(12))])
    func aSideHasAShortName(code: String, side: Side) {
        #expect(Side(code: code) == side)
        #expect(side.code == code)
    }

    @Test(arguments: ["", "c", "c01", "c-", "Forward", "c1x", "c+1"]) func otherNamesAreNoSide(code: String) {
        #expect(Side(code: code) == nil)
    }
}
