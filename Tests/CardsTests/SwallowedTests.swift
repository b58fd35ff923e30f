import Testing

@testable import Cards

/// What takes the cards that follow it is told where it begins, and what looks like a heading and is none where it stands.
@Suite("What swallows cards") struct SwallowedTests {
    /// The codes of a deck with their lines, as `mark-unclosed:5`.
    private static func told(_ text: String) -> [String] { Deck(parsing: text).diagnostics.map { "\($0.code.rawValue):\($0.line)" } }

    @Test(arguments: [
        ("```swift\na\n", [3], 1), ("~~~\na\n", [3], 1), ("  ````\n```\n", [3], 1), ("a\n\n```\nb\n```\n\n```\nc\n", [9], 1),
        ("<!-- to do\na\n", [3], 1), ("a\n\n<!-- to do\n", [5], 1), ("<pre>\na\n", [3], 1), ("<script>\na\n", [3], 1), ("<? a\n", [3], 1),
        ("<!A a\n", [3], 1), ("<![CDATA[ a\n", [3], 1), ("- a\n```\nb\n", [4], 1),
        // Closed, or ended by what they stand in.
        ("```swift\na\n```\n", [], 2), ("````\n```\n````\n", [], 2), ("```\n## shown\n```\n", [], 2), ("~~~\n```\n~~~\n", [], 2),
        ("````md\n```swift\n## shown\n```\n````\n", [], 2), ("<!-- a\n\n## left out\n\nb\n-->\n", [], 2),
        ("<pre>\n## shown\n</pre>\n", [], 2),
        ("<PRE>a</PRE>\n", [], 2), ("- ```\n  a\n", [], 2), ("> <!-- a -->\n", [], 2), ("a `b <!-- c\n", [], 2), ("    ```\n", [], 2),
        ("``` a` b\n", [], 2),
        ("<? a ?>\n", [], 2), ("<!A a>\n", [], 2), ("<![CDATA[ a ]]>\n", [], 2),
        // What is opened in one is closed by the next.
        ("```swift\na\n\n## Lost\n\n```swift\nb\n```\n", [3], 2), ("<!-- a\n\n## Lost\n\n<!-- id: x -->\n", [3], 2),
        ("<div>\n<!-- a\nb\n\nc\n</div>\n", [4], 2),
        ("- <!-- a\n  b\n", [3], 2), ("> <!-- a\n> b\n", [3], 2),
        ("```\na\n\n## Lost\n\n```\nb\n```\nc\n", [3, 10], 1),
    ])
    func anOpenMarkIsToldWhereItBegins(body: String, lines: [Int], cards: Int) {
        let deck = Deck(parsing: "## First?\n\n\(body)\n## Second?\n\ntwo\n")
        #expect(deck.diagnostics.filter { $0.code == MarkUnclosed.code }.map(\.line) == lines)
        #expect(deck.cards.count == cards)
        #expect(deck.diagnostics.allSatisfy { $0.code == MarkUnclosed.code })
    }

    @Test(arguments: [
        (
            "```\na\n\n## B\n\n## C\n", "the fence of code that is opened here is not closed, and takes 2 cards below it",
            "close it with '```' where it is to end"
        ),
        (
            "~~~~\na\n\nb\n", "the fence of code that is opened here is not closed, and takes 2 lines below it",
            "close it with '~~~~' where it is to end"
        ),
        ("```\n", "the fence of code that is opened here is not closed", "close it with '```' where it is to end"),
        (
            "<!-- a\n\n## B\n", "the comment that is opened here is not closed, and takes 1 card below it",
            "close it with '-->' where it is to end"
        ),
        (
            "<pre>\nb\n", "the '<pre>' that is opened here is not closed, and takes 1 line below it",
            "close it with '</pre>' where it is to end"
        ),
        (
            "<!-- a\n\n## B\n\n<!-- c -->\n",
            "the comment that is opened here is closed only by what closes a later one, and takes 1 card below it",
            "close it with '-->' where it is to end"
        ),
    ])
    func itSaysHowMuchItTakesAndHowToCloseIt(body: String, message: String, help: String) {
        let deck = Deck(parsing: "## A\n\n\(body)")
        #expect(deck.diagnostics.map(\.message) == [message])
        #expect(deck.diagnostics.map(\.help) == [help])
    }

    @Test func textThatBelongsToNoCardIsLookedAtToo() {
        #expect(Self.told("text\n\n```\na\n\n## B\n\nc\n") == ["mark-unclosed:3"])
        #expect(Self.told("# Title\n\n<!-- a\n\n## B\n\nc\n") == ["mark-unclosed:3"])
        #expect(Self.told("# Title\n\n##First?\n\none\n") == ["heading-not-seen:3"])
        #expect(Self.told("##First?\n\none\n") == ["heading-not-seen:1"])
        #expect(Self.told("## A\n\n# Late\n\n##B\n\n## C\n") == ["stray-h1:3", "heading-not-seen:5"])
    }

    @Test func aFenceThatTakesCardsIsToldWhenALaterOneIsLeftOpen() {
        let deck = Deck(parsing: "## A\n\n```\na\n\n## B\n\n```\nb\n```\n\n## C\n\nc\n")
        #expect(deck.diagnostics.map(\.line) == [3, 10])
        #expect(deck.diagnostics.map(\.card) == [0, 0])
    }

    @Test(arguments: [
        ("one\n\n##Second?\n", [5]), ("one\n##Second?\n", [4]), ("##  Deeper\n###Deeper\n", [4]), ("one\n\n##**Second**?\n", [5]),
        ("one\n\n##\u{A0}Second?\n", [5]), ("one\n\n\u{FEFF}## Second?\n", [5]), ("one\n\n\u{200B}## Second?\n", [5]),
        ("one\n\n\u{A0} ## Second?\n", [5]),
        ("one\n\n    ## Second?\n", [5]), ("one\n\n\t## Second?\n", [5]), ("one\n    ## Second?\n", [4]), ("- one\n  ## Second?\n", [4]),
        ("- one\n\n  ## Second?\n", [5]),
        ("1. one\n\n   ## Second?\n", [5]), ("<details>\na\n</details>\n## Second?\n", [6]), ("<br>\n## Second?\n", [4]),
        ("> one\n##Second?\n", [4]),
        ("- a\n##Second?\n", [4]), ("one\n\n    ##  Second?\n    a\n", [5]),
        ("one\n\n\\##Second?\n", []), ("one\n\n`##Second?`\n", []), ("```\n##Second?\n## Third?\n```\n", []), ("> ## Quoted\n", []),
        ("- ## Item\n", []), ("###### six\n", []),
        ("####### seven\n", []), ("##\n", []), ("one ##two\n", []), ("#!shebang\n", []), ("    a\n    ## code\n", []),
        ("<pre>\n## a\n</pre>\n", []), ("<!--\n## a\n-->\n", []),
        ("  ### Deeper\n", []), ("one\n\n## )\n", []), ("one\n\n##—\n", []), ("`a\n##b`\n", []),
    ])
    func whatLooksLikeAHeadingAndIsNoneIsTold(body: String, lines: [Int]) {
        let deck = Deck(parsing: "## First?\n\n\(body)")
        #expect(deck.diagnostics.filter { $0.code == HeadingNotSeen.code }.map(\.line) == lines)
    }
}
