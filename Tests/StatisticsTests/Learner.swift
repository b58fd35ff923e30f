import Scheduling
import Statistics

/// A learner's log in a few words, and the figures it comes to.
struct Learner {
    static let today = StudyDay(20_800)

    private var cards: [Int64: (schedule: Schedule, reviews: [Review])] = [:]

    /// Answers a card so many days before today, at an hour.
    mutating func answer(
        _ card: Int64 = 1, _ grade: Grade = .five, daysAgo: Int, mode: Answer.Mode = .scheduled, hour: Int = 9, seconds: Int = 10,
        confidence: String? = nil
    ) {
        let day = Self.today.advanced(by: -daysAgo)
        let moment = Moment(milliseconds: (Int64(day.number) * 24 + Int64(hour)) * 3_600_000, utcOffsetSeconds: 0)
        let answer = Answer(grade: grade, mode: mode, totalMilliseconds: seconds * 1000, confidence: confidence)
        var (schedule, reviews) = cards[card] ?? (Schedule(), [])
        reviews.append(Review(answer, at: moment, on: day, to: schedule))
        let id = EventID(rawValue: UInt128(reviews.count))
        schedule.apply(Event(id: id, moment: moment, day: day, action: .answer(CardNumber(card), answer)))
        cards[card] = (schedule, reviews)
    }

    /// Changes where a card stands.
    mutating func change(_ card: Int64 = 1, _ body: (inout Schedule) -> Void) {
        var (schedule, reviews) = cards[card] ?? (Schedule(), [])
        body(&schedule)
        cards[card] = (schedule, reviews)
    }

    /// The figures.
    func progress(
        days: Int? = nil, ahead: Int = 30, restDays: Set<Weekday> = [], leechLapses: Int = 8, listed: Int = 0, unlisted: Set<Int64> = []
    ) -> Progress {
        var progress = Progress(
            span: Span(today: Self.today, days: days), ahead: ahead, restDays: restDays, leechLapses: leechLapses)
        for (number, card) in cards.sorted(by: { $0.key < $1.key }) {
            let schedule = card.schedule
            let isListed = !unlisted.contains(number)
            progress.add(
                KnownCard(
                    number: CardNumber(number), deck: isListed ? number % 2 : nil, tagSet: isListed ? 7 : nil,
                    interval: schedule.isNew ? nil : schedule.memory.interval, easiness: schedule.memory.easiness, due: schedule.due,
                    buriedUntil: schedule.buriedUntil, lapses: schedule.lapses, isSuspended: schedule.isSuspended), card.reviews)
        }
        progress.finish(listed: listed)
        return progress
    }
}
