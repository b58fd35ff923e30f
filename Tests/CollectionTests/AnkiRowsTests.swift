import Cards
import Files
import Formats
import Scheduling
import Storage
import Study
import Testing

@testable import Collection

/// A text for Anki that is written file by file is what a look at each card comes to.
@Suite struct AnkiRowsTests {
    private static let kinds = [
        "## Question NUMBER\n\nAnswer \"NUMBER\"", "## NUMBER has a **bold** name\n\n- one\n- two", "## Which NUMBER?\n\n- [x] a\n- [ ] b",
        "## Complete NUMBER\n\nIt is {{c1::a gap}} and {{c2::another}}. #cloze", "## Word NUMBER\n\nthe word\n\n#reversed",
        "## Question NUMBER\n\n![a picture](pNUMBER.png) and a <!-- hidden --> text",
    ]

    private static func home(_ seed: UInt64) throws -> Home {
        var dice = SplitMix64(seed)
        var decks: [String: String] = [:]
        for name in ["a.md", "b/c.md", "d.md", "e.md"] {
            let cards = (0..<Int.random(in: 1...12, using: &dice)).map { number in
                kinds.randomElement(using: &dice)!.replacing("NUMBER", with: "\(number)")
            }
            decks[name] = cards.joined(separator: "\n\n") + "\n"
        }
        return try Home(decks)
    }

    @Test(arguments: 1...8) func theRowsAreThoseOfTheCards(seed: UInt64) throws {
        let home = try Self.home(seed)
        let (store, day) = (try home.collection.library().store, home.collection.today)
        let records = try ImportRecords(home.collection.places.imports)
        for filter in [Filter.all, .not(.term(.kind(.choice))), .term(.kind(.basic))] {
            let text = try ExportText(anki: CardRuns(filter, day: day, store: store), records: records)
            let cards = try ExportedCards(filter, day: day, store: store)
            var (anki, guids) = (AnkiText(), AnkiGuids(records))
            let rows = cards.entries.map { anki.row($0.card, deck: $0.deck, guid: guids.guid(of: $0.card, in: $0.deck)) }
            #expect(text.text == AnkiText.head + rows.joined() && text.count == rows.count)
            #expect(text.losses.filter { !$0.contains("picture") } == Phrase.losses(anki.losses))
            let pictures = Set(cards.entries.flatMap { $0.card.images.map(\.target) })
            #expect(text.losses.contains { $0.hasPrefix("\(Phrase.count(pictures.count, "picture")):") } == !pictures.isEmpty)
        }
    }

    @Test func aFileThatCannotBeReadIsAnError() throws {
        let home = try Home(["a.md": "## Q\n\nA\n"])
        let store = try home.collection.library().store
        let runs = try CardRuns(.all, day: home.collection.today, store: store)
        #expect(runs.count == 1)
        FileSystem.remove(home.deck("a.md"))
        #expect(throws: FileError.self) { _ = try ExportText(anki: runs, records: try ImportRecords(home.collection.places.imports)) }
    }

    @Test func whatHasChangedMeanwhileIsLeftOut() throws {
        let home = try Home(["a.md": "## One\n\n1\n\n## Two\n\n2\n\n## Three\n\n3\n"])
        let store = try home.collection.library().store
        let runs = try CardRuns(.all, day: home.collection.today, store: store)
        try FileSystem.replace(home.deck("a.md"), with: "## One\n\n1\n\n### Two\n\n2\n\n## Three\n\n3\n")
        let text = try ExportText(anki: runs, records: try ImportRecords(home.collection.places.imports))
        #expect(text.count == 1 && text.text.contains("One") && !text.text.contains("Three\t3"))
    }
}
