import Formats
import Testing

@testable import Presentation

@Suite struct ImportViewTests {
    private static func view(_ text: String, showsAll: Bool = false) -> ImportView {
        let imported = ForeignFormat.hashcards.read(ForeignText(text))
        let update = DeckUpdate(importing: imported.decks.flatMap(\.cards), into: [], title: "deck", records: [])
        let source = ImportReport.Source("a.md", .hashcards, reason: "", notes: imported.notes, missingPictures: [])
        let target = ImportReport.Target("deck", path: "/deck.md", update, sources: update.outcomes.map { _ in 0 })
        return ImportView(
            ImportReport(sources: [source], targets: [target], schedules: 0, keptSchedules: 0, pictures: 0, unlike: []), showsAll: showsAll)
    }

    private static func leftOut(_ view: ImportView) -> [String] {
        view.lines.map(\.plain).drop { $0 != "Left out:" }.dropFirst().map { String($0) }
    }

    private static let three = (1...3).map { "Q: it's q\($0)\nA:\n" }.joined()

    @Test func manyNotesThatDifferInWhatTheyQuoteAreOneLine() {
        let lines = Self.leftOut(Self.view(Self.three + "Q: four\nA:\nA: no\nQ: five\n"))
        #expect(
            lines == [
                "  a.md:1:1: the question 'it's q1' has an empty answer (and 3 more like this; --all shows them)",
                "  a.md:9:1: a second answer 'no' to one question", "  a.md:10:1: the question 'five' has no answer",
            ])
    }

    @Test func aFewAndAllOfThemAreShownOneByOne() {
        #expect(Self.leftOut(Self.view(Self.three)).count == 3)
        #expect(Self.leftOut(Self.view(Self.three + Self.three, showsAll: true)).count == 6)
    }
}
