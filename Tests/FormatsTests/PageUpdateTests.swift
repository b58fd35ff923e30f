import Cards
import Formats
import Testing

/// Pages to read that come along with the cards of a deck.
@Suite("Importing pages to read") struct PageUpdateTests {
    private static let page = "## Thiols\n\nSulfur and hydrogen.\n\n<!-- map: SH = k -->\n\n#reading\n"
    private static let more = "## Discs\n\nText.\n\n#reading\n"

    private static func update(_ text: String, into old: String = "", _ records: [ImportRecord] = []) -> DeckUpdate {
        let deck = ForeignFormat.markdown.read(ForeignText(Array(text.utf8))).decks[0]
        return DeckUpdate(importing: deck.cards, into: Array(old.utf8), title: "T", records: records)
    }

    private static func text(_ update: DeckUpdate) -> String { String(decoding: update.bytes ?? [], as: UTF8.self) }

    @Test func aPageStandsBeforeTheCardThatItStoodBefore() {
        let text = "# T\n\n\(Self.page)\n## A\n\na\n\n## B\n\nb\n\n\(Self.more)\n## C\n\nc\n"
        let first = Self.update(text)
        #expect(Self.text(first) == text && first.pages == (2, 0) && first.isSound)
        let again = Self.update(text, into: text, first.records)
        #expect(again.bytes == nil && again.pages == (0, 0) && Set(again.records) == Set(first.records))
        #expect(Self.update(text, into: text).bytes == nil)
    }

    @Test func aPageThatIsNewComesBeforeACardThatIsThere() {
        let old = "---\ntags:\n  - x\n---\n# T\n\n## A\n\na\n\n## B\n\nb\n"
        let update = Self.update("\(Self.more)\n## B\n\nb\n\n\(Self.page)\n## C\n\nc\n", into: old)
        #expect(Self.text(update) == "---\ntags:\n  - x\n---\n# T\n\n## A\n\na\n\n\(Self.more)\n## B\n\nb\n\n\(Self.page)\n## C\n\nc\n")
        #expect(update.isSound && update.outcomes.map(\.index) == [1, 2])
    }

    @Test func whatChangedThereChangesHereUnlessItChangedHereToo() {
        let text = "# T\n\n\(Self.page)\n## A\n\na\n"
        let records = Self.update(text).records
        let changed = text.replacing("Sulfur and hydrogen", with: "Sulfur, hydrogen")
        let taken = Self.update(changed, into: text, records)
        #expect(Self.text(taken) == changed && taken.pages == (0, 1))
        let mine = text.replacing("Sulfur", with: "My sulfur")
        #expect(Self.update(changed, into: mine, records).bytes == nil)
        #expect(Self.update(text, into: mine, records).bytes == nil)
    }

    @Test func aPageThatWasTakenOutStaysOut() {
        let text = "# T\n\n\(Self.page)\n## A\n\na\n"
        let without = "# T\n\n## A\n\na\n"
        let records = Self.update(text).records
        let again = Self.update(text, into: without, records)
        #expect(again.bytes == nil && Set(again.records) == Set(records))
        // What is not in an import is remembered for the next.
        let other = Self.update(without, into: without, again.records)
        #expect(Self.update(text, into: without, other.records).bytes == nil)
    }

    @Test func aPageWithoutACardBehindItIsTold() {
        let read = ForeignFormat.markdown.read(ForeignText(Array("\(Self.page)\n## A\n\na\n\n\(Self.more)".utf8)))
        #expect(read.notes.map(\.message) == ["no card follows the page 'Discs'"])
    }

    @Test func aPageGoesBeforeTheNextCardThatIsThere() {
        let text = "# T\n\n\(Self.page)\n## A\n\na\n\n## B\n\nb\n"
        let records = Self.update(text.replacing(Self.page, with: "")).records
        let update = Self.update(text, into: "# T\n\n## B\n\nb\n", records)
        #expect(update.outcomes.map(\.fate) == [.removed, .unchanged])
        #expect(Self.text(update) == "# T\n\n\(Self.page)\n## B\n\nb\n")
        let last = Self.update("# T\n\n## B\n\nb\n\n\(Self.page)\n## A\n\na\n", into: "# T\n\n## B\n\nb\n", records)
        #expect(Self.text(last) == "# T\n\n## B\n\nb\n\n\(Self.page)")
    }
}
