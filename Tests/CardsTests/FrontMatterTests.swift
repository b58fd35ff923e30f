import Cards
import Testing

@Suite("Front matter") struct FrontMatterTests {
    @Test(arguments: LineEnd.allCases, ["---", "...", "--- "]) func aBlockAtTheTopIsRead(lineEnd: LineEnd, fence: String) {
        let deck = Deck(parsing: lineEnd.applied(to: "---\ntags:\n  - a\n  - \"#b/c\"\nkey: v\n\(fence)\n# T\n## Q\n"))
        #expect(deck.tags == ["a", "b/c"])
        #expect(deck.frontMatter["key"] == .string("v"))
        #expect(deck.title == "T")
        #expect(deck.cards.map(\.line) == [8])
        #expect(deck.diagnostics.isEmpty)
    }

    @Test func unknownKeysAreKeptInTheirOrder() {
        let deck = Deck.frontMatter("z: 1\na: {x: [1.5, yes, ~], y: 'no'}\nm: |\n  two\n  lines\nt: true\nd: 2024-01-02\ns: \"5\"")
        #expect(
            deck.frontMatter.entries == [
                .init(key: "z", value: .int(1)),
                .init(
                    key: "a",
                    value: .map([
                        .init(key: "x", value: .list([.double(1.5), .string("yes"), .null])), .init(key: "y", value: .string("no")),
                    ])),
                .init(key: "m", value: .string("two\nlines\n")), .init(key: "t", value: .bool(true)),
                .init(key: "d", value: .string("2024-01-02")), .init(key: "s", value: .string("5")),
            ])
        #expect(deck.diagnostics.isEmpty)
    }

    @Test(arguments: ["\n---\ntags:\n  - a\n---\n## Q\n", " ---\ntags:\n  - a\n\n## Q\n", "text\n\n---\ntags:\n  - a\n\n## Q\n"])
    func onlyTheVeryFirstLineOpensIt(text: String) {
        let deck = Deck(parsing: text)
        #expect(deck.tags == [])
        #expect(deck.frontMatter == FrontMatter())
        #expect(deck.cards.last?.heading == "Q")
    }

    @Test(arguments: [
        ("\n---\ntags:\n  - a\n---\n## Q\n", 2), (" ---\nsources: required\n---\n## Q\n", 1), ("# T\n\n---\ndrill: off\n---\n\n## Q\n", 3),
        ("\n\n# T\n---\nsilence: broken-link\n---\n## Q\n", 4),
    ])
    func aBlockBelowTheFirstLineIsTold(text: String, line: Int) {
        let misplaced = Deck(parsing: text).diagnostics.filter { $0.code.rawValue == "frontmatter-misplaced" }
        #expect(misplaced.map(\.line) == [line])
    }

    @Test(arguments: [
        "text\n\n---\ntags:\n  - a\n---\n## Q\n", "# T\n\n---\n\n## Q\n\n---\n", "\n---\ncolour: red\n---\n## Q\n",
        "\n---\ntags:\n\n## Q\n", "---\ntags:\n  - a\n---\n\n---\ntags:\n  - b\n---\n## Q\n",
    ])
    func anythingElseBetweenRulesIsText(text: String) { #expect(!Deck(parsing: text).codes.contains("frontmatter-misplaced")) }

    @Test func anUnclosedBlockIsText() {
        let deck = Deck(parsing: "---\ntags:\n  - a\n\n## Q\nA\n")
        #expect(deck.cards.map(\.heading) == ["Q"])
        #expect(deck.codes == ["frontmatter-unclosed"])
    }

    @Test(arguments: ["tags:\n  - a\n\n## Q\nA\n", "intro\n## Q\nA\n", "tags:\n  - a\n## Q\n[\n"])
    func anUnclosedBlockSwallowsNoCardDownToALaterRule(text: String) {
        let deck = Deck(parsing: "---\n\(text)\n---\n\n## Last\n\nb\n")
        #expect(deck.cards.map(\.heading) == ["Q", "Last"])
        #expect(deck.codes == ["frontmatter-unclosed"])
        #expect(deck.diagnostics[0].line == 1)
    }

    @Test func aCommentInAGoodBlockIsNoCard() {
        let deck = Deck.frontMatter("## about\nkey: v")
        #expect(deck.frontMatter["key"] == .string("v"))
        #expect(deck.cards.map(\.heading) == ["Q"])
        #expect(deck.diagnostics.isEmpty)
    }

    @Test(arguments: ["[a, b]", "a", "'a, b'", "{a: b}", "\n  a: b", "5", "&x [a]", "!!seq [a]", "|\n  - a"])
    func tagsThatAreNoBlockSequenceAreNotRead(value: String) {
        let deck = Deck.frontMatter("tags: \(value)")
        #expect(deck.tags == [])
        #expect(deck.codes == ["frontmatter-tags-not-a-sequence"])
        #expect(deck.cards.count == 1)
    }

    @Test(arguments: [
        "\n- a\n- b", "\n    - a\n    - b", " &x\n  - a\n  - b", " # comment\n  - a\n  -   b", "\n  - '#a'\n  - \"b\"\n  - a\n  -\n  - ~",
    ])
    func aBlockSequenceIsReadHoweverItIsIndented(value: String) {
        let deck = Deck.frontMatter("tags:\(value)")
        #expect(deck.tags == ["a", "b"])
        #expect(deck.diagnostics.isEmpty)
    }

    @Test(arguments: ["tags:", "tags: ~", "tags: null", "tags: []", "tags: [ ]", "tags: [] # none yet", "title: T", "# nothing", "", "~"])
    func noTagsAreNoTags(lines: String) {
        #expect(Deck.frontMatter(lines).tags == [])
        #expect(Deck.frontMatter(lines).diagnostics.isEmpty)
    }

    @Test(arguments: ["- a\n- b", "just text", "5"]) func aBlockWithoutKeysIsNamed(lines: String) {
        #expect(Deck.frontMatter(lines).codes == ["frontmatter-invalid"])
        #expect(Deck.frontMatter(lines).diagnostics[0].line == 2)
    }

    @Test func theKeyTagIsNotRead() {
        #expect(Deck.frontMatter("tag:").codes == ["frontmatter-tags-not-a-sequence"])
        let deck = Deck.frontMatter("tag:\n  - a\ntags:\n  - b")
        #expect(deck.tags == ["b"])
        #expect(deck.codes == ["frontmatter-tags-not-a-sequence"])
        #expect(deck.diagnostics[0].line == 2)
    }

    @Test func anEntryThatIsNoTextIsNamedAndTheOthersCount() {
        let deck = Deck.frontMatter("tags:\n  - a\n  - [b, c]\n  - d: e\n  - f")
        #expect(deck.tags == ["a", "f"])
        #expect(deck.codes == ["frontmatter-tags-not-a-sequence", "frontmatter-tags-not-a-sequence"])
        #expect(deck.diagnostics.map(\.line) == [4, 5])
    }

    @Test func accentsAndVowelSignsBelongToATag() {
        let deck = Deck.frontMatter("tags:\n  - हिन्दी\n  - e\u{301}te\u{301}")
        #expect(deck.tags == ["हिन्दी", "e\u{301}te\u{301}"])
        #expect(deck.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("two words", ["two_words"]), ("a.b", ["a_b"]), ("1st", ["1st"]), ("42", []), ("'#'", []), ("'#7'", []), ("''", []),
        ("C++", ["C__"]),
    ])
    func anEntryThatIsNoTagIsMendedOrLeftOut(entry: String, tags: [String]) {
        let deck = Deck.frontMatter("tags:\n  - \(entry)")
        #expect(deck.tags == tags)
        #expect(deck.codes == (entry == "1st" ? [] : ["tag-sanitized"]))
    }

    @Test func brokenYAMLIsSkippedAndTheCardsStay() {
        let deck = Deck(parsing: "---\ntags:\n  - a\n bad: [\n---\n## Q\nA\n")
        #expect(deck.tags == [])
        #expect(deck.cards.map(\.heading) == ["Q"])
        #expect(deck.codes == ["frontmatter-invalid"])
        #expect(deck.diagnostics[0].line == 4)
    }

    @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"]) func onlyALineEndEndsALine(character: String) {
        let deck = Deck.frontMatter("title: a\(character)b\ntags:\n  - x\n  - 7")
        #expect(deck.tags == ["x"])
        #expect(deck.codes == ["tag-sanitized"])
        #expect((deck.diagnostics[0].line, deck.diagnostics[0].column) == (5, 5))
    }

    @Test func aCharacterThatYAMLForbidsIsNamedWhereItStands() {
        let deck = Deck.frontMatter("x: 1\ny: ä\u{7F}")
        #expect(deck.codes == ["frontmatter-invalid"])
        #expect((deck.diagnostics[0].line, deck.diagnostics[0].column) == (3, 5))
    }

    @Test(arguments: [
        ("0x1F", FrontMatter.Value.int(31)), ("0o17", .int(15)), ("010", .int(10)), ("+5", .int(5)), ("1e3", .double(1000)),
        ("0x", .string("0x")), ("0xG", .string("0xG")), ("1e999", .string("1e999")), (".inf", .string(".inf")), ("1:30", .string("1:30")),
    ])
    func numbersAreThoseOfTheCoreSchema(text: String, value: FrontMatter.Value) {
        #expect(Deck.frontMatter("a: \(text)").frontMatter["a"] == value)
    }

    @Test(arguments: [
        Sample("an alias bomb", "a: &a [x, x]\n" + (1...30).map { "b\($0): &b\($0) [*a, *a]\n" }.joined()),
        Sample("nested brackets", "x: " + String(repeating: "[", count: 10_000)),
        Sample("nested sequences", String(repeating: "- ", count: 10_000)), Sample("nested keys", String(repeating: "? ", count: 5_000)),
        Sample("a long text", "x: " + String(repeating: "y", count: 70_000)), Sample("a key twice", "a: 1\na: 2"),
        Sample("a type of Python's", "x: !!python/object:os.system ls\ny: *no"), Sample("a tab", "a: !!binary x\n\tb: c"),
    ])
    func noYAMLHurts(lines: Sample) {
        let deck = Deck.frontMatter(lines.text)
        #expect(deck.codes == ["frontmatter-invalid"])
        #expect(deck.cards.count == 1)
    }
}
