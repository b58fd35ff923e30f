import Scheduling
import Statistics

/// A learner's log in a few words, and the figures it comes to.
struct Learner {
    static let today = StudyDay(20_800)

    /// The easiness of cards, where it is to be another than that of their answers.
    var easiness: [Int64: Int] = [:]
    private var replay = Replay()
    private var answers = 0

    /// Answers a card so many days before today, at an hour.
    mutating func answer(
        _ card: Int64 = 1, _ grade: Grade = .five, daysAgo: Int, mode: Answer.Mode = .scheduled, hour: Int = 9, seconds: Int = 10,
        confidence: Confidence? = nil
    ) {
        let day = Self.today.advanced(by: -daysAgo)
        let moment = Moment(milliseconds: (Int64(day.number) * 24 + Int64(hour)) * 3_600_000, utcOffsetSeconds: 0)
        let answer = Answer(grade: grade, mode: mode, totalMilliseconds: seconds * 1000, confidence: confidence)
        answers += 1
        replay.apply(
            Event(id: EventID(rawValue: UInt128(answers)), moment: moment, day: day, action: .answer(CardNumber(card), answer)))
    }

    /// Changes where a card stands.
    mutating func change(_ card: Int64 = 1, _ body: (inout Schedule) -> Void) {
        var standing = replay.standings[CardNumber(card)] ?? Standing(lastEvent: EventID(rawValue: 0))
        body(&standing.schedule)
        replay.set(CardNumber(card), standing: standing, successor: nil, history: replay.histories[CardNumber(card)])
    }

    /// The figures.
    func progress(
        days: Int? = nil, ahead: Int = 30, restDays: Set<Weekday> = [], leechLapses: Int = 8, listed: Int = 0, unlisted: Set<Int64> = []
    ) -> Progress {
        var progress = Progress(
            span: Span(today: Self.today, days: days), ahead: ahead, restDays: restDays, leechLapses: leechLapses)
        for (card, standing) in replay.standings.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let (number, schedule, history) = (card.rawValue, standing.schedule, replay.histories[card] ?? History())
            let isListed = !unlisted.contains(number)
            progress.add(
                KnownCard(
                    number: CardNumber(number), deck: isListed ? number % 2 : nil, tagSet: isListed ? 7 : nil,
                    interval: schedule.isNew ? nil : schedule.interval, easiness: easiness[number] ?? SM2.Memory(history).easiness,
                    due: schedule.due,
                    buriedUntil: schedule.buriedUntil, lapses: schedule.lapses, isSuspended: schedule.isSuspended), history.reviews)
        }
        progress.finish(listed: listed)
        return progress
    }
}
