import Scheduling
import Statistics
import Testing

@Suite struct TallyTests {
    /// Makes a log: each entry is a day, a card, and what was done.
    private static func log(_ steps: [(day: Int, action: Action)]) -> [Event] {
        steps.enumerated().map { place, step in
            Event(
                id: EventID(rawValue: UInt128(place + 1) << 80),
                moment: Moment(milliseconds: Int64(step.day) * 86_400_000, utcOffsetSeconds: 0),
                day: StudyDay(step.day), action: step.action)
        }
    }

    private static func answer(_ grade: Grade, _ mode: Answer.Mode = .scheduled, card: Int64 = 1, seconds: Int = 10) -> Action {
        .answer(CardNumber(card), Answer(grade: grade, mode: mode, totalMilliseconds: seconds * 1000))
    }

    @Test func anEmptyLogAddsUpToNothing() {
        let tally = Tally(of: [])
        #expect(tally.days.isEmpty)
        #expect(tally.young.share == nil)
        #expect(tally.streak(until: StudyDay(0)) == 0)
    }

    @Test func aDayCountsReviewsTheDrillNewCardsAndTime() {
        let tally = Tally(
            of: Self.log([(1, Self.answer(.two)), (1, Self.answer(.four, .drill)), (1, Self.answer(.five, card: 2, seconds: 5))]))
        let day = tally.days[StudyDay(1)]
        #expect(day?.reviews == 2)
        #expect(day?.drilled == 1)
        #expect(day?.introduced == 2)
        #expect(day?.milliseconds == 25_000)
        #expect(tally.grades == [.two: 1, .five: 1])
    }

    @Test func retentionCountsOnlyCardsThatHadBeenRecalled() {
        // New, recalled, forgotten, and again after the failure: of the four answers the second and third were to a card that was known.
        let tally = Tally(
            of: Self.log([(1, Self.answer(.five)), (2, Self.answer(.four)), (8, Self.answer(.one)), (9, Self.answer(.four))]))
        #expect(tally.young.reviews == 2)
        #expect(tally.young.recalled == 1)
        #expect(tally.young.share == 0.5)
        #expect(tally.mature.share == nil)
    }

    @Test func aCardIsMatureFromTwentyOneDaysOn() {
        // Intervals 1, 6, 16, 45: the fifth answer is the first to a mature card.
        let tally = Tally(of: Self.log([1, 2, 8, 24, 69].map { ($0, Self.answer(.five)) }))
        #expect(tally.young.reviews == 3)
        #expect(tally.mature.reviews == 1)
    }

    @Test func aQuizTakesTimeAndCountsForNothingElse() {
        let tally = Tally(of: Self.log([(1, Self.answer(.five)), (2, Self.answer(.zero, .quiz))]))
        #expect(tally.days[StudyDay(2)]?.reviews == 0)
        #expect(tally.days[StudyDay(2)]?.milliseconds == 10_000)
        #expect(tally.young.reviews == 0)
    }

    @Test func aResetCardIsNewAgain() {
        let tally = Tally(of: Self.log([(1, Self.answer(.five)), (2, .reset(CardNumber(1))), (3, Self.answer(.five))]))
        #expect(tally.days[StudyDay(3)]?.introduced == 1)
        #expect(tally.young.reviews == 0)
    }

    @Test func aRenamedCardTakesItsPastAlong() {
        let tally = Tally(
            of: Self.log([(1, Self.answer(.five)), (2, .rename(CardNumber(1), to: CardNumber(7))), (2, Self.answer(.five, card: 7))]))
        #expect(tally.days[StudyDay(2)]?.introduced == 0)
        #expect(tally.young.recalled == 1)
    }

    @Test(arguments: [
        ([3, 4, 5], 5, 3), ([3, 4, 5], 6, 3), ([3, 4, 5], 7, 0), ([1, 3, 4], 4, 2), ([], 4, 0),
    ])
    func aStreakIsNotBrokenBeforeTheDayIsOver(days: [Int], today: Int, length: Int) {
        #expect(Tally(of: Self.log(days.map { ($0, Self.answer(.five)) })).streak(until: StudyDay(today)) == length)
    }
}
