import Cards
import Formats
import Scheduling
import Testing

/// Cards of other programs are kept as bytes: each is read back as it was.
@Suite("Imported cards") struct ImportedCardsTests {
    private static let plain = ImportedCard(CardText(heading: "GSH", back: "γ-Glu-Cys-Gly"), line: 3)

    private static var full: ImportedCard {
        let text = CardText(
            heading: "A \u{301}\u{0}", front: "", back: "b\n\n***", tags: ["x", "", "é/ü"], kind: .ordered, id: "an id")
        let page = ForeignFormat.markdown.read(ForeignText("## Thiols\n\nText.\n\n#reading\n\n## A\n\na\n")).decks[0].cards[0].pages
        var card = ImportedCard(text, key: "", line: .max)
        let days = [StudyDay(-3), StudyDay(20_000)]
        var known = ImportedSchedule(interval: 3_000, easiness: 250, stability: 1.5, difficulty: 9.25, due: days[1], last: days[0])
        known.repetition = 7
        var bare = ImportedSchedule(interval: 1, easiness: 130, due: days[0])
        bare.last = nil
        card.history = [.forward: known, .backward: bare, .cloze(12): bare]
        card.numbers = [.forward: .min, .backward: .max, .cloze(1): 0]
        card.media = ["a b.png", ""]
        card.pages = page
        return card
    }

    @Test func eachIsReadBackAsItWas() {
        let all = [Self.plain, Self.full, Self.plain, Self.full, ImportedCard(CardText(heading: "", back: ""), key: "k", line: -1)]
        var cards = ImportedCards(all[..<2])
        cards += []
        cards += ImportedCards(all[2...])
        #expect(Array(cards) == all && cards == ImportedCards(all) && cards != ImportedCards(all.dropLast()))
        #expect(cards.schedules == 6 && cards[1].pages.count == 1 && Array(cards.reversed()) == Array(all.reversed()))
    }

    @Test func listsThatHaveCardsInCommonDoNotMeddleWithEachOther() {
        let texts = (0..<3_000).map { "card \($0) " + String(repeating: "x", count: $0 % 7 * 60) }
        func cards(_ range: Range<Int>) -> ImportedCards {
            ImportedCards(texts[range].map { ImportedCard(CardText(heading: $0, back: ""), line: 1) })
        }
        var (first, second, third) = (cards(0..<2_400), cards(2_400..<2_950), ImportedCards())
        for start in stride(from: 2_950, to: 3_000, by: 10) { third += cards(start..<start + 10) }
        var all = first
        all += second
        all += third
        first.append(ImportedCard(CardText(heading: "first", back: ""), line: 1))
        second += third
        #expect(all.map(\.text.heading) == texts && second.map(\.text.heading) == Array(texts[2_400...]))
        #expect(first.map(\.text.heading) == texts[..<2_400] + ["first"] && third.count == 50)
    }

    /// The cards of a deck are known from its bytes and what was packed of them, whatever they hold.
    @Test(arguments: 0..<30) func theCardsOfADeckAreThoseThatWereRead(seed: UInt64) {
        var random = RandomDeck(seed: seed)
        let text =
            random.text(cards: 12) + "\n## One\n\n![a](b.png)\nx\n#tag\ny ![c](d.png)\n\n***\n\n\n\nfar\n\n<!-- id: p -->\n\n#typed\n"
        let deck = Deck(parsing: text)
        let update = DeckUpdate(importing: [], into: Array(text.utf8), title: "T", records: [])
        #expect(Array(update.deck.cards) == deck.cards && Array(update.old.cards) == deck.cards && update.bytes == nil)
    }
}
