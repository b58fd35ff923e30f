import Statistics
import Testing

@testable import Scheduling

/// Retention, grades, hours, confidence and prediction.
@Suite struct RecallTests {
    @Test func retentionIsOfCardsThatWereAnsweredOnADayBefore() {
        var learner = Learner()
        // New, 1 day, forgotten after 6, and again the day after: three reviews, two of them known.
        learner.answer(daysAgo: 20)
        learner.answer(.four, 19)
        learner.answer(.one, 13)
        learner.answer(.five, 13, mode: .drill)
        learner.answer(.four, 12)
        learner.answer(.zero, 11, mode: .quiz)
        let retention = learner.progress().retention
        #expect(retention.total.young == Recall(answers: 3, recalled: 2))
        #expect(retention.total.mature == Recall())
        #expect(retention.intervals[0] == Recall(answers: 2, recalled: 2))
        #expect(retention.intervals[1] == Recall(answers: 1, recalled: 0))
        #expect(retention.decks[1]?.all == Recall(answers: 3, recalled: 2))
        #expect(retention.tagSets[7]?.all == Recall(answers: 3, recalled: 2))
    }

    @Test func aCardIsMatureFromTwentyOneDaysOn() {
        // Intervals 1, 6, 16 and then 45 days, before the answers from the second on.
        var learner = Learner()
        for days in [68, 67, 61, 45, 0] { learner.answer(daysAgo: days) }
        let retention = learner.progress().retention
        #expect(retention.total.young.answers == 3)
        #expect(retention.total.mature.answers == 1)
    }

    @Test(arguments: [
        (Retention.Period.today, 1), (.yesterday, 1), (.week, 3), (.month, 4), (.year, 5), (.ever, 6),
    ])
    func retentionKnowsItsPeriods(period: Retention.Period, reviews: Int) {
        var learner = Learner()
        for days in [401, 400, 100, 20, 5, 1, 0] { learner.answer(1, .two, daysAgo: days) }
        #expect(learner.progress(days: 1).retention.periods[period]?.all.answers == reviews)
    }

    @Test func theSpanLimitsWhatIsCounted() {
        var learner = Learner()
        for days in [40, 39, 30, 29, 0] { learner.answer(1, .two, daysAgo: days, hour: 7, confidence: .sure) }
        let progress = learner.progress(days: 30)
        #expect(progress.retention.total.all.answers == 2)
        #expect(progress.hours.hours[7].answers == 2)
        #expect(progress.confidence.answers == 2)
        #expect(progress.prediction.total.recall.answers == 2)
        #expect(progress.buttons.recall(.young).answers == 2)
    }

    @Test func whatALateClockSaysDoesNotCount() {
        var learner = Learner()
        learner.answer(daysAgo: -3)
        let progress = learner.progress()
        #expect(progress.calendar.studiedDays == 0)
        #expect(progress.hours.hours[9].answers == 0)
    }

    @Test func gradesAreCountedByWhatTheyWereGivenTo() {
        var learner = Learner()
        learner.answer(.three, 9)
        learner.answer(.four, 9, mode: .drill)
        learner.answer(.five, 8)
        learner.answer(.one, 2)
        learner.answer(.five, 2, mode: .quiz)
        let buttons = learner.progress().buttons
        #expect(buttons[.new, .three] == 1)
        #expect(buttons[.drill, .four] == 1)
        #expect(buttons[.young, .five] == 1)
        #expect(buttons[.young, .one] == 1)
        #expect(buttons[.quiz, .five] == 0)
        #expect(buttons.recall(.young) == Recall(answers: 2, recalled: 1))
    }

    @Test func theHourIsThatOfTheLearnersClock() {
        let moment = Moment(milliseconds: 1_800_000_000_000, utcOffsetSeconds: 3600)  // 08:00 UTC
        func hour(_ moment: Moment) -> Int {
            Review(Answer(grade: .five, mode: .scheduled), promised: 1, at: moment, on: StudyDay(0), to: Schedule()).hour
        }
        #expect(hour(moment) == 9)
        let early = Moment(milliseconds: -1, utcOffsetSeconds: 0)
        #expect(hour(early) == 23)
    }

    @Test(
        arguments: [
            // Sure and right, sure and wrong, unsure and right, unsure and wrong; the justified share; gamma.
            ([8, 0, 0, 2], 1.0, 1.0), ([0, 5, 5, 0], 0.0, -1.0), ([4, 4, 4, 4], 0.5, 0.0), ([9, 1, 2, 3], 0.8, 25.0 / 29.0),
            ([3, 0, 0, 0], 1.0, nil),
            ([0, 0, 0, 0], nil, nil),
        ] as [([Int], Double?, Double?)])
    func confidenceIsComparedWithWhatWasKnown(counts: [Int], justified: Double?, gamma: Double?) {
        var learner = Learner()
        for (index, count) in counts.enumerated() {
            for card in 0..<count {
                learner.answer(
                    Int64(100 * index + card), index % 2 == 0 ? .four : .one, daysAgo: 3, confidence: index < 2 ? .sure : .unsure)
            }
        }
        let confidence = learner.progress().confidence
        #expect(confidence.justified == justified)
        #expect(confidence.gamma == gamma)
    }

    @Test func predictionIsNinetyPercentAtTheIntervalAndFallsFromThere() {
        var learner = Learner()
        for days in [20, 19, 13] { learner.answer(1, daysAgo: days) }  // on time: 1, 6 days
        for days in [20, 19, 7] { learner.answer(2, .two, daysAgo: days) }  // on time, and after 12 days instead of 1
        let prediction = learner.progress().prediction
        let classes = Dictionary(uniqueKeysWithValues: zip(Prediction.bounds, prediction.classes))
        #expect(classes[90]?.recall == Recall(answers: 3, recalled: 2))
        #expect(abs((classes[90]?.predicted ?? 0) - 0.9) < 1e-9)
        #expect(classes[0]?.recall == Recall(answers: 1, recalled: 0))
        #expect(abs((classes[0]?.predicted ?? 0) - 0.28242953648) < 1e-6)
        #expect(abs((prediction.error ?? 0) - (0.7 + 0.28242953648) / 4) < 1e-6)
    }

    @Test func everyFigureSaysHowItIsComputed() {
        for figure in FigureName.allCases {
            #expect(figure.definition.meaning.count > 30 && figure.definition.formula.count > 30, "\(figure)")
        }
    }
}

extension Learner {
    /// Answers the first card.
    mutating func answer(_ grade: Grade, _ daysAgo: Int, mode: Answer.Mode = .scheduled) {
        answer(1, grade, daysAgo: daysAgo, mode: mode)
    }
}
