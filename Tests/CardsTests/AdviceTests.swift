import Cards
import TestSupport
import Testing

@Suite("Advice") struct AdviceTests {
    @Test(arguments: Diagnostic.Code.allCases) func thePageOfARuleShowsWhatProvokesItAndWhatDoesNot(code: Diagnostic.Code) {
        let page = code.explanation
        #expect(page.meaning.hasSuffix(".") && !page.reason.isEmpty)
        #expect(Self.codes(page.bad, rawFor: code).contains(code))
        #expect(Self.codes(page.good, rawFor: code) == [])
    }

    /// All that is to be said about a text; for the rule about bytes that are no text, U+FFFD stands for one.
    private static func codes(_ text: String, rawFor code: Diagnostic.Code) -> [Diagnostic.Code] {
        let parts = text.split(separator: "\u{FFFD}", omittingEmptySubsequences: false).map { Array($0.utf8) }
        let bytes = Array(parts.joined(separator: code.rawValue == "invalid-utf8" ? [0xFF] : Array("\u{FFFD}".utf8)))
        let deck = Deck(parsing: bytes)
        let isFound: (String) -> Bool = { !$0.contains("missing") }
        return (deck.diagnostics + deck.unresolvedImages(in: bytes, isFound: isFound) + deck.allAdvice(in: bytes, isFound: isFound))
            .map(\.code)
    }

    @Test func adviceIsNoDiagnosticOfTheDeck() {
        for code in Diagnostic.Code.allCases where code.severity == .advice {
            #expect(Deck(parsing: code.explanation.bad).diagnostics == [])
        }
    }

    @Test(
        arguments: [
            "## What is \"why?\"\n\nA question\n", "## Ca²⁺ or Mg²⁺?\n\nMg²⁺\n", "## Is magnesium or calcium the blocker?\n\nMagnesium\n",
            "## Which of sodium and magnesium blocks?\n\n- [x] Magnesium\n- [ ] Sodium\n", "## Two?\n\n- a\n- b\n",
            "## What is shown?\n\n```\n\(String(repeating: "many words in a drawing ", count: 30))\n```\n",
            "## Complete the pair of GSH\n\n| reduced | {{c1::GSH}} |\n|-|-|\n| oxidised | GSSG |\n\n#cloze\n",
            "## Link\n\n<https://example.org/missing>, [mail](mailto:missing@example.org), [x](//missing)\n",
            "---\naliases: [a]\ntitle: x\ncssclasses: y\nstatus: z\nlang: en\n---\n## Q\n\nWord\n",
            "---\nsources: optional\n---\n## Q\n\nWord\n",
            "## Which are right?\n\n- [x] a\n- [ ] b\n\n## Which are right?\n\n- [x] c\n- [ ] d\n",
            "## Complete\n\nGSSG becomes {{c1::GSH}}.\n\n#cloze\n\n## Complete\n\nGSH becomes {{c1::GSSG}}.\n\n#cloze\n",
            "## Which ion?\n\nMg²⁺\n\n#typed\n\n## Which ion?\n\n- [x] Mg²⁺\n- [ ] Ca²⁺\n", "##\n\nx\n", "",
            "## 完成\n\n{{c1::神経}}は細胞です\n\n#cloze\n", "---\nsource: a book\n---\n## Q\n\nWord\n",
        ])
    func aGoodCardGetsNoAdvice(text: String) { #expect(Deck.advice(on: text) == []) }

    @Test func adviceIsSilencedForACardByAComment() {
        let list = "## Which?\n\n- a\n- b\n- c\n"
        #expect(Deck.advice(on: list + "\n## Which others?\n\n- a\n- b\n- c\n") == ["unordered-list", "unordered-list"])
        let silent = list + "\n<!-- silence: answer-too-long, unordered-list -->\n"
        #expect(Deck.advice(on: silent + "\n## Which others?\n\n- a\n- b\n- c\n") == ["unordered-list"])
        let unknown = Deck(parsing: list + "\n<!-- silence: unordered-list, unorderd, cloze-untagged -->\n")
        #expect(unknown.codes == ["unknown-setting@0", "unknown-setting@0"] && Set(unknown.diagnostics.map(\.line)).count == 1)
        #expect(unknown.diagnostics.map(\.length) == [8, 14])
        #expect(Deck.advice(on: list + "\nThus. <!-- silence: unordered-list -->\n") == [])
        #expect(Deck.advice(on: list + "\n`<!-- silence: unordered-list -->`\n") == ["unordered-list"])
        #expect(Deck.advice(on: "## Q\n\nA\n\n## Q\n\nA\n\n<!-- silence: duplicate-card -->\n") == [])
    }

    @Test(arguments: ["silence: unordered-list", "silence: [unordered-list]", "silence:\n  - cloze-too-bare\n  - unordered-list"])
    func adviceIsSilencedForADeckByItsFrontMatter(setting: String) {
        #expect(Deck.advice(on: "---\n\(setting)\n---\n## Which?\n\n- a\n- b\n- c\n") == [])
    }

    @Test func aMistakeIsNotSilenced() {
        #expect(Deck(parsing: "---\nsilence: cloze-untagged\n---\n## Q\n\n{{c1::gap}} here\n").codes == ["cloze-untagged@0"])
    }

    @Test func questionsAreComparedAcrossDecks() {
        var asked = AskedQuestions()
        let texts = [
            "# One\n\n## Where is GLT-1?\n\nIn glia\n", "## Where is GLT-1?\n\nIn the brain\n", "## where is GLT-1?\n\nIn glia.\n",
        ]
        let found = texts.enumerated().map { asked.advice(on: Deck(parsing: $1), in: Array($1.utf8), file: "\($0).md") }
        #expect(
            found.map { $0.map(\.message) } == [
                [], ["the question is asked in 0.md:3 too, with another answer"], ["the card stands in 0.md:3 too"],
            ])
    }

    @Test func idsAreComparedAcrossDecks() {
        var pinned = PinnedIDs()
        let pin = "\n\n<!-- id: k7f3 -->\n"
        let texts = [
            "# One\n\n## Same\n\none\(pin)", "## Other\n\ntwo\(pin)\n## Third\n\nthree\(pin)", "## K7f3\n\nfour\n\n<!-- id: K7f3 -->\n",
        ]
        let found = texts.enumerated().map { pinned.diagnostics(on: Deck(parsing: $1), in: Array($1.utf8), file: "\($0).md") }
        #expect(found.map { $0.map(\.message) } == [[], ["the card is pinned to the id 'k7f3', as the one in 0.md:3 is"], []])
        #expect(found[1].map(\.line) == [1])
        #expect(found[1].map(\.card) == [0])
    }

    @Test func ofManyNamesThatNoCardHasTheFirstAreToldOf() {
        let text = "## Q\n\nA\n\n<!-- after: \((1...3000).map { "n\($0)" }.joined(separator: ", ")) -->\n"
        let found = Deck(parsing: text).allAdvice(in: Array(text.utf8)).filter { $0.code.rawValue == "after-unknown" }
        #expect(found.count == 20)
        #expect(found.first?.message.contains("'n1'") == true && found.last?.message.contains("'n20'") == true)
    }

    @Test(arguments: [
        ("sources: yes", 1), ("sources: 5", 1), ("sources: [required]", 1), ("sources: required", 0), ("sources:", 0), ("drill: ~", 0),
        ("drill: maybe", 1),
        ("new-cards-per-day: many", 1), ("drilll: off", 1), ("colour: red", 0),
    ])
    func aSettingWithoutEffectIsAMistake(line: String, count: Int) {
        let text = "---\n\(line)\n---\n## Q\n\nWord\n\n> **Source:** s\n"
        let found = Deck(parsing: text).allAdvice(in: Array(text.utf8)).filter { $0.code.rawValue == "unknown-setting" }
        #expect(found.map(\.severity) == Array(repeating: .warning, count: count))
    }

    @Test func aLinkIsPointedAtWhereItIsWritten() {
        let text = "## Q\n\nmissing [a](missing) and [b][1] and [c](<missing b>)\n\n[1]: missing.md\n"
        let found = Deck(parsing: text).allAdvice(in: Array(text.utf8)) { !$0.contains("missing") }
        #expect(found.map { "\($0.line):\($0.column)" }.sorted() == ["1:4", "3:13", "5:6"])
    }

    @Test func aCardFullOfGapsAndLinksIsLookedAtInGoodTime() {
        let gaps = (1...5000).map { "word {{c\($0 % 900 + 1)::gap \($0)}}" }.joined(separator: " and\n")
        let links = (1...1900).map { "[a](missing\($0))" }.joined(separator: " and\n")
        let options = (1...3000).map { "- [\($0 == 1 ? "x" : " ")] option \($0)" }.joined(separator: "\n")
        let silence = (1...3000).map { "  - rule\($0)" }.joined(separator: "\n")
        let text = "---\nsilence:\n\(silence)\n---\n## A\n\n\(gaps)\n\n#cloze\n\n## B\n\n\(links)\n\n## C\n\n\(options)\n"
        let duration = ProcessorTime.measure { #expect(!Deck.advice(on: text).isEmpty) }
        #expect(duration < .seconds(20))
    }

    @Test func thousandsOfQuestionsAreComparedInOnePass() {
        let text = (0..<20_000).map { "## Question \($0 % 10_000)?\n\nAnswer \($0)\n" }.joined(separator: "\n")
        #expect(Deck.advice(on: text).count == 10_000)
    }
}
