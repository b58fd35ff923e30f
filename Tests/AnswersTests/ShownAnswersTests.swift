import Answers
import Testing

/// Of many accepted answers, few are shown.
@Suite struct ShownAnswersTests {
    @Test func otherSpellingsAreLeftOutAndManyAreCounted() {
        let few = AnswerKey.shown(["colour", "color", "hue"], code: [])
        #expect(few.answers == ["colour", "hue"] && few.more == 0)
        let many = AnswerKey.shown((0..<100_000).map { "a\($0)" }, code: [])
        #expect(many.answers == (0..<16).map { "a\($0)" } && many.more == 100_000 - 16)
        let same = AnswerKey.shown(Array(repeating: "a", count: 200_000) + ["b"], code: [])
        #expect(same.answers == ["a"] && same.more == 200_001 - AnswerKey.mostJudged)
    }
}
