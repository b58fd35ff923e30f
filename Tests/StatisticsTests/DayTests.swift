import Scheduling
import Statistics
import Testing

/// Today, the calendar and its streaks, the days behind and ahead.
@Suite struct DayTests {
    @Test func anEmptyLogComesToNothing() {
        let progress = Learner().progress()
        #expect(progress.calendar.streak == StudyCalendar.Streak())
        #expect(progress.calendar.answers.allSatisfy { $0 == 0 })
        #expect(progress.reviews.days.count == 1)
        #expect(progress.reviews.millisecondsPerAnswer == nil)
        #expect(progress.today(due: 3, new: 2, drill: 0).millisecondsLeft == nil)
        #expect(progress.states.all == 0)
    }

    @Test func todayCountsEveryAnswerByWhatItWas() {
        var learner = Learner()
        for days in [41, 40, 34] { learner.answer(1, daysAgo: days) }
        for days in [7, 6] { learner.answer(2, daysAgo: days) }
        learner.answer(1, .two, daysAgo: 0)
        learner.answer(1, .four, daysAgo: 0, mode: .drill)
        learner.answer(2, daysAgo: 0)
        learner.answer(3, daysAgo: 0, seconds: 5)
        learner.answer(3, .one, daysAgo: 0, mode: .quiz)
        let today = learner.progress().today(due: 4, new: 1, drill: 1)
        #expect(Review.Stage.figures.map { today.done[$0] } == [1, 2, 0, 1, 1])
        #expect(today.done.recalled == 3)
        #expect(today.done.milliseconds == 45_000)
        // Seven answers in the last 30 days: 65 seconds.
        #expect(today.usualMilliseconds == 65_000 / 7)
        #expect(today.millisecondsLeft == 65_000 / 7 * 6)
    }

    @Test(arguments: [
        // Days ago on which card 1, always due, was answered; the streak that is going on; the longest.
        ([0, 1, 2], 3, 3), ([1, 2, 3], 3, 3), ([2, 3], 0, 2), ([0, 2, 3, 4], 1, 3), ([0], 1, 1), ([], 0, 0),
    ])
    func aStreakIsNotBrokenBeforeTheDayIsOver(daysAgo: [Int], current: Int, longest: Int) {
        var learner = Learner()
        for days in daysAgo.sorted(by: >) { learner.answer(1, .two, daysAgo: days) }
        let calendar = learner.progress().calendar
        #expect(calendar.streak.studied == current)
        #expect(calendar.longest.studied == longest)
        #expect(calendar.streak.forgiven == 0)
    }

    @Test func aRestDayIsForgivenAndDoesNotCount() {
        var learner = Learner()
        for days in [4, 3, 1, 0] { learner.answer(1, .two, daysAgo: days) }
        let rest = Weekday(of: Learner.today.advanced(by: -2))
        let calendar = learner.progress(restDays: [rest]).calendar
        #expect(calendar.streak.studied == 4)
        #expect(calendar.streak.forgiven == 1)
        #expect(learner.progress(restDays: Set(Weekday.allCases).subtracting([rest])).calendar.streak.studied == 2)
    }

    @Test func aDayOnWhichNothingWasDueIsForgiven() {
        var learner = Learner()
        // Due again after 1 and then after 6 days: nothing to do in between.
        for days in [7, 6, 0] { learner.answer(1, daysAgo: days) }
        #expect(learner.progress().calendar.streak.studied == 3)
        #expect(learner.progress().calendar.streak.forgiven == 5)
        // A second card that waited one day too long.
        for days in [7, 5] { learner.answer(2, .two, daysAgo: days) }
        learner.answer(2, daysAgo: 2)
        learner.change(2) { $0.due = Learner.today }
        #expect(learner.progress().calendar.streak.studied == 2)
    }

    @Test func aCardThatStillWaitsBreaksTheStreakUnlessItIsSuspended() {
        var learner = Learner()
        for days in [10, 9] { learner.answer(1, daysAgo: days) }
        learner.answer(2, daysAgo: 10)
        #expect(learner.progress().calendar.streak.studied == 0)
        learner.change(2) { $0.isSuspended = true }
        learner.change(1) { $0.due = Learner.today }
        #expect(learner.progress().calendar.streak.studied == 2)
    }

    @Test func theShadesPartTheDaysIntoQuarters() {
        var learner = Learner()
        for days in 1...8 { for _ in 0..<days { learner.answer(Int64(days), .two, daysAgo: days) } }
        let calendar = learner.progress().calendar
        #expect(calendar.shades == [3, 5, 7])
        #expect([0, 1, 2, 3, 4, 5, 6, 7, 99].map(calendar.shade) == [0, 1, 1, 2, 2, 3, 3, 4, 4])
        #expect(Weekday(of: calendar.first) == .monday)
        #expect(calendar.first.advanced(by: calendar.answers.count - 1) == Learner.today)
    }

    @Test func theDaysBehindAreThoseOfTheSpan() {
        var learner = Learner()
        for days in [400, 9, 3, 0] { learner.answer(1, daysAgo: days) }
        let week = learner.progress(days: 7).reviews
        #expect(week.days.map(\.answers) == [0, 0, 0, 1, 0, 0, 1])
        #expect(week.studiedDays == 2)
        #expect(week.answersPerStudiedDay == 1)
        #expect(learner.progress().reviews.days.count == 401)
        #expect(learner.progress().reviews.total.answers == 4)
    }

    @Test func whatFallsDueIsCountedOnceAndTheBacklogApart() {
        var learner = Learner()
        for (card, due) in [(1, -5), (2, -1), (3, 0), (4, 1), (5, 1), (6, 29), (7, 30), (8, -3), (9, -3), (10, 0)] as [(Int64, Int)] {
            learner.answer(card, daysAgo: 50)
            learner.change(card) { $0.due = Learner.today.advanced(by: due) }
        }
        learner.change(8) { $0.isSuspended = true }
        learner.change(9) { $0.buriedUntil = Learner.today.advanced(by: 2) }
        let forecast = learner.progress(unlisted: [10]).forecast
        #expect(forecast.backlog == 2)
        #expect(forecast.days.prefix(4) == [1, 2, 1, 0])
        #expect(forecast.days[29] == 1)
        #expect(forecast.total == 7)
        #expect(forecast.dailyLoad == 8)
    }

    @Test func aDayOfTheWeekIsThatOfTheCalendar() {
        #expect(Weekday(of: StudyDay(0)) == .thursday)
        #expect(Weekday(of: StudyDay(-4)) == .sunday)
        #expect(Weekday(of: StudyDay(year: 2026, month: 11, day: 24)) == .tuesday)
    }
}
