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
        view.lines(columns: 200, rows: 24).map(\.plain).drop { $0 != "Left out:" }.dropFirst().map { String($0) }
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

    /// A report of so many files, each into a deck of its own, with notes of all kinds.
    private static func long(_ count: Int, showsAll: Bool = false) -> ImportView {
        var sources: [ImportReport.Source] = []
        var targets: [ImportReport.Target] = []
        for number in 0..<count {
            let imported = ForeignFormat.hashcards.read(
                ForeignText("Q: q\(number)\nA: a `[` \nA: no\nC: [gap] and `[x]`\nstray\n---\nmore \(number)\n"))
            let update = DeckUpdate(importing: imported.decks.flatMap(\.cards), into: [], title: "deck", records: [])
            let kinds = imported.notes.map { note in
                var note = note
                note.message += String(repeating: "x", count: number)
                return note
            }
            sources.append(
                ImportReport.Source(
                    "a\(number).md", .hashcards, reason: "so", notes: kinds, missingPictures: [], schedules: number, answers: 2 * number))
            targets.append(ImportReport.Target("deck\(number)", path: "/deck.md", update, sources: update.outcomes.map { _ in number }))
        }
        return ImportView(
            ImportReport(
                sources: sources, targets: targets, schedules: 9, keptSchedules: 2, answers: 8, newEvents: 3, pictures: 1,
                unlike: (0..<count).map { "b\($0).md is like nothing" }), showsAll: showsAll)
    }

    @Test(arguments: [(1, 80, 24), (5, 80, 24), (300, 80, 24), (300, 40, 24), (300, 80, 60), (300, 80, 5), (9, 200, 30)])
    func aReportFitsAScreenAndEachListHasItsBeginning(files: Int, columns: Int, rows: Int) {
        let lines = Self.long(files).lines(columns: columns, rows: rows).map(\.plain)
        let text = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
        #expect(lines.count <= max(rows, 27), "\(lines.joined(separator: "\n"))")
        #expect(text.contains("a0.md: hashcards (so): 2 cards, 2 left out"))
        #expect(text.contains("→ deck0: 2 new") && text.contains("Left out:") && text.contains("Its log of 8 answers"))
        #expect(files < 100 || text.contains("more files; --all shows them") && text.contains("more decks; --all shows them"))
        #expect(Self.long(files, showsAll: true).lines(columns: columns, rows: rows).count > 4 * files)
    }

    @Test func eachFileTellsItsSchedulesAndAnswers() {
        let lines = Self.long(3).lines(columns: 100, rows: 50).map(\.plain)
        #expect(lines.contains("a1.md: hashcards (so): 2 cards, 1 schedule, 2 answers, 2 left out"))
    }
}
