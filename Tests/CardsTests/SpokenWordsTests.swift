import Testing

@testable import Cards

@Suite("What is said of drawings and words") struct SpokenWordsTests {
    static let drawings: [(markdown: String, block: Block)] = [
        ("```\na --> b\n```\n\n<!-- spoken: a goes to blank 1 -->\n", .code(language: "", "a --> b", spoken: "a goes to blank 1")),
        ("```\na --> b\n```\n<!-- spoken:  over\n two lines -->\n", .code(language: "", "a --> b", spoken: "over two lines")),
        ("```\na --> b\n```\n\n<!--spoken:close-->\n", .code(language: "", "a --> b", spoken: "close")),
        ("```text spoken: a goes to b\na --> b\n```\n", .code(language: "text", "a --> b", spoken: "a goes to b")),
        ("``` spoken: a goes to b\na --> b\n```\n", .code(language: "", "a --> b", spoken: "a goes to b")),
        ("    a --> b\n\n<!-- spoken: indented -->\n", .code(language: "", "a --> b", spoken: "indented")),
        // None of these is a description.
        ("```\na --> b\n```\n\n<!-- spoken: -->\n", .code(language: "", "a --> b")),
        ("```\na --> b\n```\n\n<!-- GLU-001 -->\n", .code(language: "", "a --> b")),
        ("```\na --> b\n```\n\nBetween.\n\n<!-- spoken: too late -->\n", .code(language: "", "a --> b")),
        ("```swift title=\"x\"\na --> b\n```\n", .code(language: "swift", "a --> b")),
    ]

    @Test(arguments: drawings) func aDrawingHasTheWordsOfItsAuthor(markdown: String, block: Block) {
        #expect(MarkdownText(markdown).blocks().first == block)
    }

    @Test func theWordsAreNotShownAndNameNoFact() throws {
        let deck = Deck(parsing: "## Q\n\n```\na --> b\n```\n\n<!-- spoken: EAAT2 takes it up -->\n\n***\n\nA\n\n<!-- GLU-001 -->\n")
        let card = try #require(deck.cards.first)
        #expect(card.factNumbers == ["GLU-001"])
        #expect(card.content(of: .forward).question.count == 2)
        #expect(!card.content(of: .forward).question.plainText.contains("EAAT2"))
    }

    static let frontMatters: [(yaml: String, words: [String: String])] = [
        ("pronounce:\n  NAC: n-acetylcysteine\n  xc⁻: x c minus\n", ["NAC": "n-acetylcysteine", "xc⁻": "x c minus"]),
        ("pronounce: {GSH: glutathione}\n", ["GSH": "glutathione"]), ("pronounce:\n", [:]), ("pronounce: NAC\n", [:]),
        ("pronounce:\n  - NAC\n", [:]), ("pronounce:\n  NAC: 5\n  GSH: glutathione\n", ["GSH": "glutathione"]), ("tags: []\n", [:]),
    ]

    @Test(arguments: frontMatters) func aDeckSaysHowItsWordsAreSpoken(yaml: String, words: [String: String]) {
        let source = "---\n\(yaml)---\n\n## Q\n\nA\n"
        #expect(Deck(parsing: source).frontMatter.pronunciations == words)
        #expect(FrontMatter(of: Array(source.utf8)).pronunciations == words)
        #expect(FrontMatter(of: Array(("\u{FEFF}" + source).utf8)).pronunciations == words)
    }

    static let wrong: [(yaml: String, messages: [String])] = [
        ("pronounce:\n  NAC: n-acetylcysteine\n", []), ("pronounce:\n", []), ("pronounce: NAC\n", ["'pronounce' has no words"]),
        ("pronounce:\n  - NAC\n", ["'pronounce' has no words"]), ("pronounce:\n  NAC: 5\n", ["'pronounce' has no words for 'NAC'"]),
        ("pronounce:\n  NAC:\n  GSH: ''\n", ["'pronounce' has no words for 'NAC'", "'pronounce' has no words for 'GSH'"]),
        ("pronunce:\n  NAC: n-acetylcysteine\n", ["the setting 'pronunce' is not known"]),
    ]

    @Test(arguments: wrong) func whatHasNoWordsIsTold(yaml: String, messages: [String]) {
        let source = Array("---\n\(yaml)---\n\n## Q\n\nA\n".utf8)
        let found = Deck(parsing: source).allAdvice(in: source).filter { $0.code.rawValue == "unknown-setting" }
        #expect(found.map(\.message) == messages)
    }

    @Test func layingADeckOutKeepsBoth() {
        let source = "---\npronounce:\n  NAC: n-acetylcysteine\n---\n\n## Q\n\n```\na --> b\n```\n\n<!-- spoken: a to b -->\n\n***\n\nA\n"
        #expect(FormattedDeck(Array(source.utf8)).bytes == Array(source.utf8))
    }
}
