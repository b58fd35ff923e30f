import Foundation
import TestSupport
import Testing

@testable import nacre

/// Intervals that heed what else there is to do, and an exam.
@Suite struct ExamTests {
    private func sandbox(_ cards: Int) -> Sandbox {
        let sandbox = Sandbox()
        sandbox.write("a.md", (1...cards).map { "## Question \($0)\n\nAnswer \($0)\n\n" }.joined())
        return sandbox
    }

    /// The intervals in the log, in its order.
    private func intervals(_ sandbox: Sandbox) -> [Int] {
        sandbox.output("dump", "log").compactMap { $0.firstMatch(of: /"interval":(\d+)/).flatMap { Int($0.1) } }
    }

    @Test func anEvenLoadMovesWhatManyCardsShare() {
        let (even, plain, auto) = (sandbox(12), sandbox(12), sandbox(12))
        for number in 1...12 {
            even.run(["grade", "--as", "5", "Question \(number)", "--set", "scheduler=fsrs-6"])
            plain.run(["grade", "--as", "5", "Question \(number)", "--set", "scheduler=fsrs-6", "--set", "balance=off"])
            auto.run(["grade", "--as", "5", "Question \(number)"])
        }
        #expect(Set(intervals(plain)) == [8])
        // Five days are within the range; each gets two or three.
        #expect(Set(intervals(even)) == [6, 7, 8, 9, 10])
        #expect(Dictionary(grouping: intervals(even)) { $0 }.values.allSatisfy { (2...3).contains($0.count) })
        #expect(Set(intervals(auto)) == [1])
    }

    @Test func aPlanTellsWhatEachDayHas() {
        let sandbox = sandbox(60)
        let text = sandbox.run(["plan", "--exam", "2026-12-04"]).transcript.joined(separator: " ")
        #expect(text.contains("60 new cards, 7 a day, so that all are seen; from 2026-12-03 on a last look at each card."))
        #expect(text.contains("last look") && text.contains("2026-11-24") && text.contains("would be recalled"))
        let json = sandbox.output("plan", "--exam", "2026-12-04", "--json").joined()
        #expect(json.contains(#""newCardsPerDay":7,"#) && json.contains(#"{"day":"2026-11-24","new":7,"reviews":0,"#))
        #expect(sandbox.run(["plan", "--exam", "2026-11-24"]).status != 0)
    }

    @Test func studyingForAnExamBringsCardsBackBeforeIt() {
        let sandbox = sandbox(60)
        let session = sandbox.run(
            ["study", "--exam", "2026-12-04", "--set", "scheduler=fsrs-6"], typing: Array(repeating: ["", "5"], count: 7).flatMap { $0 })
        #expect(session.transcript.joined(separator: " ").contains("Exam on 2026-12-04, in 10 days"))
        // Easy cards would come back after eight days, and no more than seven are new.
        let first = intervals(sandbox)
        #expect(first.count == 7 && first.allSatisfy { (6...10).contains($0) })
        let later = self.sandbox(60)
        _ = later.run(["study", "--exam", "2026-12-01", "--set", "scheduler=fsrs-6"], typing: ["", "5", "", "5"])
        #expect(Set(intervals(later)) == [6])
        #expect(sandbox.run(["study", "--exam", "2026-12-04", "--cram"]).status != 0)
    }
}
