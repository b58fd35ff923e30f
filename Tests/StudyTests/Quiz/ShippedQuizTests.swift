import TestSupport
import Testing

@testable import Study

/// Quizzes over the decks that come with Nacre.
@Suite struct ShippedQuizTests {
    private static let questions = DrawnQuiz.shipped.questions(2000)

    @Test(arguments: Guesser.all)
    func whoKnowsNothingIsRightBySheerChance(guesser: Guesser) {
        #expect(Self.questions.count == 2000)
        let percent = guesser.percent(Self.questions)
        #expect(percent <= 30, "\(guesser.name): \(percent) %")
    }

    @Test func noOptionIsFromACardThatSharesAFact() {
        for question in Self.questions {
            for wrong in question.wrong {
                #expect(wrong.facts.isDisjoint(with: question.source.facts), "\(question.source.question): \(wrong.answer)")
            }
        }
    }

    /// Beginnings of answers each of which is right, or can be held to be, for the question of the other.
    private static let bothRight: [(String, String)] = [
        ("Because glutathione inhibits GCL", "Feedback inhibition: the end product"),
        ("The 12 human studies were too varied", "No. The human studies are too few and varied"),
        ("It was reduced, because cystine", "It is lower than in normal mice"), ("GLAST", "EAAT1"), ("GLT-1", "EAAT2"), ("EAAC1", "EAAT3"),
        ("That it could not lawfully be sold", "It had been approved as a drug (1963)"),
        ("The two effects concern different pools", "It depends on the context: the direct effect"),
    ]

    @Test func noOptionIsRightByTheAnswerOfAnotherCard() {
        for question in Self.questions {
            for wrong in question.wrong.map(\.answer) {
                for (first, second) in Self.bothRight {
                    let isPair = question.source.answer.hasPrefix(first) && wrong.hasPrefix(second)
                    let isReversed = question.source.answer.hasPrefix(second) && wrong.hasPrefix(first)
                    #expect(!isPair && !isReversed, "\(question.source.question): \(wrong)")
                }
            }
        }
    }

    @Test func optionsHaveOneForm() {
        for question in Self.questions {
            let (right, wrong) = (question.source.answer, question.wrong.map(\.answer))
            #expect(Set([right] + wrong).count == 4)
            for other in wrong {
                #expect(other.hasSuffix(".") == right.hasSuffix("."), "\(right) | \(other)")
                #expect(other.hasPrefix("Because") == right.hasPrefix("Because"), "\(right) | \(other)")
                #expect(other.count < 2 * right.count + 7 && right.count < 2 * other.count + 7, "\(right) | \(other)")
                #expect(!other.hasPrefix("Yes") && !other.hasPrefix("No."), "\(right) | \(other)")
            }
        }
    }

    @Test func moreThanHalfOfTheCardsWithAnswersOfTheirFormAreAskedWithOptions() {
        let quiz = DrawnQuiz.shipped
        let possible = quiz.asked.filter { quiz.distractors.count(for: $0) >= 3 }
        let asked = Set(Self.questions.map(\.source))
        #expect(possible.count > 90 && 2 * asked.count > possible.count, "\(asked.count) of \(possible.count) of \(quiz.asked.count)")
    }

    @Test func optionsAreDrawnAnew() {
        let sets = Dictionary(grouping: Self.questions, by: \.source).mapValues { Set($0.map { Set($0.wrong.map(\.answer)) }) }
        #expect(sets.values.count { $0.count > 1 } * 4 > sets.count * 3)
        #expect(DrawnQuiz.shipped.questions(50, seed: 7).map(\.wrong) == DrawnQuiz.shipped.questions(50, seed: 7).map(\.wrong))
        #expect(DrawnQuiz.shipped.questions(50, seed: 7).map(\.wrong) != DrawnQuiz.shipped.questions(50, seed: 8).map(\.wrong))
    }
}
