import TestSupport
import Testing

@testable import Cards

/// What is read by its bytes alone comes to the same as what is read character by character.
@Suite struct FastPathTests {
    private static let texts = [
        "", " ", "?", "one", " one  two\tthree\r\nfour ", "A-b, c_d: 12 x3!", "...", "GSSG\u{0B}GSH\u{0C}x", "a\r\n\r\nb", "What? Why?",
    ]

    @Test(arguments: texts) func wordsOfASCIIAreThoseOfAnyText(text: String) {
        // Another character has the whole text read in the other way.
        #expect(Words.count(text + " é") == Words.count(text) + 1)
        #expect((text + " é").foldingWhiteSpace == (text.foldingWhiteSpace + " é").trimmed)
        let folded = Words.folded(text)
        #expect(Words.folded(text + " É") == (folded.isEmpty ? " é " : folded + "é "))
    }

    @Test func marksAreThoseAmongThePieces() {
        func sign(_ sign: Noncharacter) -> String { String(decoding: sign.bytes, as: UTF8.self) }
        let text = Array("a é \(sign(.open))7\(sign(.close)) ｛ b".utf8)
        let marked = MarkedText(text, marks: [0..<0, 2..<4, text.count..<text.count])
        let others = "\(sign(.stop))x\(sign(.open))12\(sign(.close))\(sign(.bracket))\(sign(.open))3\(sign(.close))"
        for string in [String(decoding: marked.bytes, as: UTF8.self), others, "no marks", "ﬁ"] {
            let marks = marked.pieces(of: string).compactMap { if case .mark(let mark) = $0 { mark } else { nil } }
            #expect(marked.marks(in: string) == marks)
        }
        #expect(marked.marks(in: String(decoding: marked.bytes, as: UTF8.self)) == [0, 1, 2])
    }

    @Test func aDeckThatIsReadCardByCardKnowsItsHeadFirst() {
        let text = "---\ntags:\n  - t\n---\n\n# Title\n\n## a\n\nb\n\n## c\n\n{{c1::d}}\n\n# stray\n"
        var cards = DeckCards(parsing: Array(text.utf8))
        #expect(cards.next()?.heading == "a")
        #expect(cards.head.title == "Title" && cards.head.tags == ["t"])
        #expect(cards.next()?.heading == "c")
        #expect(cards.next() == nil)
        let deck = Deck(parsing: text)
        #expect(cards.rest().diagnostics == deck.diagnostics && !deck.diagnostics.isEmpty && deck.cards.count == 2)
    }

    @Test(arguments: ["typed", "Cloze", "ORDERED", "fixed", "reversed", "tyqed", "choice", "basic", "", "clozé", "\u{212A}", "orderly"])
    func aTagAsksForWhatItsLowerCaseIs(tag: String) {
        #expect(Card.Kind(tag: tag)?.rawValue == ["typed", "cloze", "ordered"].first { $0 == tag.lowercased() })
        #expect(Card.Variation(tag: tag) == Card.Variation(rawValue: tag.lowercased()))
    }
}

/// What is told of texts by their bytes holds for their characters.
@Suite("Texts told by their bytes") struct FoldedTextTests {
    private static let pieces = [
        "a", "Z", " ", "  ", "\t", "\n", "\r", "é", "e\u{301}", "\u{301}", "猫", "\u{A0}", "\u{85}", "\u{2003}", "\u{200B}", "\u{200D}",
        "\u{2028}",
        "\u{3000}", "\u{1680}", "🧠", "-", "1", "*", "#", "\u{7F}", "\u{1F}",
        "…", "→", "α", "ἀ", "–", "㎏", "\u{FE0F}", "\u{20D0}", "\r\n",
    ]

    @Test(arguments: 0..<50) func whatIsFoldedByItsBytesIsFoldedByItsCharacters(seed: UInt64) {
        var dice = Dice(state: seed)
        for _ in 0..<200 {
            let text = (0..<Int.random(in: 0...6, using: &dice)).map { _ in Self.pieces.randomElement(using: &dice)! }.joined()
            let words = text.split(whereSeparator: \.isWhitespace)
            if text.isFolded {
                #expect(words.joined(separator: " ").utf8.elementsEqual(text.utf8) && !text.contains(where: \.isNewline))
            }
            #expect(text.foldingWhiteSpace.utf8.elementsEqual(words.joined(separator: " ").utf8))
            let first = text.drop(while: \.isWhitespace)
            let trimmed = String(first.reversed().drop(while: \.isWhitespace).reversed())
            #expect(text.trimmed.utf8.elementsEqual(trimmed.utf8))
        }
    }

    @Test func mostTextsAreToldByTheirBytes() {
        #expect("one two".isFolded && "één 猫🧠".isFolded && "かな".isFolded && "слово за слово".isFolded && "one"[...].isFolded)
        #expect("a … b".isFolded && "a → ἀ".isFolded && "α – β".isFolded)
        #expect(!"one  two".isFolded && !" one".isFolded && !"one ".isFolded && !"".isFolded && !"one\ntwo".isFolded)
    }
}
