import Scheduling
import Testing

@testable import Storage

/// Quizzes are in the log beside everything else.
@Suite struct QuizTests {
    /// A quiz with these grades for cards a, b, c …, and its event.
    private static func quiz(_ words: String, _ grades: [(String, Grade)], _ learner: inout Learner) throws -> EventID {
        let event = try learner.record([.quiz(words)])[0].id
        for (heading, grade) in grades {
            try learner.record([.answer(learner.card(heading), Answer(grade: grade, mode: .quiz, totalMilliseconds: 1000, quiz: event))])
        }
        return event
    }

    @Test func aQuizIsRememberedWithItsResult() throws {
        var learner = try Learner.inMemory(["a", "b", "c"])
        let first = try Self.quiz("core", [("a", .five), ("b", .one), ("c", .three)], &learner)
        _ = try Self.quiz("nothing answered", [], &learner)
        let second = try Self.quiz("", [("b", .four)], &learner)
        let quizzes = try learner.store.quizzes()
        #expect(quizzes.map(\.id) == [first, second])
        #expect(quizzes.map(\.words) == ["core", ""])
        #expect(quizzes.map(\.asked) == [3, 1])
        #expect(quizzes.map(\.right) == [2, 1])
        #expect(quizzes.map(\.milliseconds) == [3000, 1000])
    }

    @Test func whatWasMissedIsTheLatestWord() throws {
        var learner = try Learner.inMemory(["a", "b", "c"])
        let quiz = try Self.quiz("", [("a", .one), ("b", .two), ("a", .five), ("c", .zero)], &learner)
        #expect(try learner.store.missed(inQuiz: quiz) == [learner.card("b"), learner.card("c")])
    }

    @Test func anAnswerTakenBackIsNoneOfTheQuiz() throws {
        var learner = try Learner.inMemory(["a", "b"])
        let quiz = try Self.quiz("", [("a", .one), ("b", .two)], &learner)
        try learner.undo()
        #expect(try learner.store.missed(inQuiz: quiz) == [learner.card("a")])
        #expect(try learner.store.quizzes().map(\.asked) == [1])
    }

    @Test func aQuizChangesNoSchedule() throws {
        var learner = try Learner.inMemory(["a"])
        _ = try Self.quiz("", [("a", .zero)], &learner)
        #expect(try learner.schedule("a").isNew)
    }

    @Test func theUsualTimeIsTheMedianOfWhatWasRecalled() throws {
        var learner = try Learner.inMemory(["a", "b"])
        let card = try learner.card("a")
        func think(_ milliseconds: Int, _ grade: Grade, _ learner: inout Learner) throws {
            try learner.record([.answer(card, Answer(grade: grade, mode: .drill, thinkingMilliseconds: milliseconds))])
        }
        for milliseconds in [900, 100, 500, 300] { try think(milliseconds, .four, &learner) }
        try think(9_999, .one, &learner)
        #expect(try learner.store.usualThinking(kind: "basic") == nil)
        try think(700, .three, &learner)
        #expect(try learner.store.usualThinking(kind: "basic") == 500)
        #expect(try learner.store.usualThinking(kind: "typed") == nil)
    }
}
