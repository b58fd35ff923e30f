import Scheduling
import Study
import Terminal
import Testing

@testable import Presentation

/// Where the cursor stands on the study screen, and that words tell what signs and colours tell.
@Suite struct StudyCursorTests {
    typealias Frames = StudyFrameTests

    private static func row(_ description: String, _ size: (Int, Int) = (80, 24)) throws -> String {
        let shown = try #require(Frames.all.first { $0.description == description })
        let frame = Frames.frame(shown, size)
        return frame.lines[frame.cursor.row].plain
    }

    @Test(arguments: [(80, 24), (40, 12), (32, 10)]) func theRowOfTheCursorIsTheNews(columns: Int, rows: Int) throws {
        for (shown, row) in [
            ("a choice to pick from", "What is glutamate's role in"), ("a choice wrongly picked", "✗ Wrong. Right: 1."),
            ("a plain card", "Glutathione"), ("an answer about to be typed", "Which?"), ("the card after a grade", "What is GSH?"),
            ("a list being recalled, its last item missed", "2. ✗ missed: An astrocyte"),
            ("a list recalled, its last item missed", "≈ 3 of 4 recalled. Missed: 4."), ("a gap that was filled", "Cystine goes [into the"),
            ("a key that does nothing", "No such key"), ("help", "Here: Enter accepts 4, 0–5 grade"),
        ] {
            let said = try Self.row(shown, (columns, rows))
            #expect(said.hasPrefix(row), "\(shown): \(said)")
        }
    }

    @Test func theCursorStandsAtTheGapThatWasFilled() throws {
        let shown = try #require(Frames.all.first { $0.description == "a gap that was filled" })
        let frame = Frames.frame(shown, (80, 24))
        #expect(frame.lines[frame.cursor.row].plain.dropFirst(frame.cursor.column).hasPrefix("[into the cell]"))
    }

    /// However small the terminal, the cursor is on it.
    @Test(arguments: Frames.all) func theCursorIsOnTheScreen(shown: Frames.Shown) {
        for columns in [1, 2, 20, 40, 80] {
            for rows in [1, 2, 3, 4, 5, 8, 12, 24] {
                for news in [StudyNews.question, .hint, .option(2), .item, .answer, .line(0), .line(99), .notice, .keys] {
                    var shown = shown
                    shown.news = news
                    let frame = Frames.frame(shown, (columns, rows))
                    #expect((0..<rows).contains(frame.cursor.row) && (0..<columns).contains(frame.cursor.column))
                }
            }
        }
    }

    /// What is said of the grade before takes no row from the card.
    @Test(arguments: Frames.sizes) func whatIsSaidOfAGradePushesNothing(columns: Int, rows: Int) throws {
        var shown = try #require(Frames.all.first { $0.description == "the card after a grade" })
        let with = Frames.frame(shown, (columns, rows))
        shown.said = nil
        let without = Frames.frame(shown, (columns, rows))
        #expect(with.lines.contains { $0.plain.hasPrefix("4: in 1 day.") })
        #expect(zip(with.lines, without.lines).filter { $0 != $1 }.count == 1 && with.cursor == without.cursor)
    }

    @Test(arguments: Frames.sizes) func theKeysThatLeaveAndHelpAreAlwaysTold(columns: Int, rows: Int) {
        for shown in Frames.all where !shown.isHelp && shown.typed == nil {
            let foot = Frames.frame(shown, (columns, rows)).lines.map(\.plain).joined(separator: " ")
            #expect(foot.contains(/\bq\b/) && foot.contains("?"), "\(shown) in \(columns)x\(rows)")
        }
    }

    @Test func aKeyThatDoesNothingChangesTwoRows() throws {
        var shown = Frames.plain
        shown.isAsking = true
        let before = Frames.frame(shown, (80, 24))
        let after = Frames.frame(shown, (80, 24), notice: "No such key")
        #expect(zip(before.lines, after.lines).filter { $0 != $1 }.count == 2)
    }

    @Test func gradesAreToldWithWhatTheyMean() {
        let outcomes = Scheduler.sm2.outcomes(after: History(), on: StudyDay(0))
        func words(_ grade: Grade, _ stage: Entry.Stage, _ scale: GradeScale = .six) -> String? {
            GradeTold.words(grade, outcomes, stage, StudyKeys(scale: scale))
        }
        #expect(words(.four, .new) == "4: in 1 day.")
        #expect(words(.one, .due) == "1: again today, then in 1 day.")
        #expect(words(.four, .due, .four) == "good: in 1 day.")
        #expect(words(.four, .drill) == "4: done for today.")
        #expect(words(.two, .cram) == "2: asked again.")
        #expect(words(.two, .quiz) == nil)
        #expect(
            [1, 2, 59, 60, 100, 365, 400, 730].map(GradeTold.interval) == [
                "1 day", "2 days", "59 days", "2 months", "3.3 months", "1 year", "1.1 years", "2 years",
            ])
    }

    @Test func theTimeLeftOfAQuizIsToldThreeTimes() {
        let marks = TimeMarks(total: 600_000)
        #expect(marks.wait(left: 600_000) == 300_000 && marks.wait(left: 300_000) == 240_000 && marks.wait(left: 10_000) == nil)
        #expect(marks.words(left: 300_000, before: 600_000) == "Half of the time is left: 5 min.")
        #expect(marks.words(left: 59_990, before: 300_000) == "1 min left.")
        #expect(marks.words(left: 9_000, before: 61_000) == "10 s left.")
        #expect(marks.words(left: 200_000, before: 250_000) == nil)
        #expect(TimeMarks(total: 15_000).wait(left: 15_000) == nil)
        #expect(TimeMarks(total: 60_000).wait(left: 60_000) == 30_000)
    }
}
