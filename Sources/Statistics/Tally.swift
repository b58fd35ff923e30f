import Scheduling

/// What the log adds up to. Events are taken in one after the other, in the order of their ids, without what was undone.
public struct Tally: Equatable, Sendable {
    /// One day of studying.
    public struct Day: Equatable, Sendable {
        /// Scheduled answers.
        public var reviews = 0
        /// Answers in the drill.
        public var drilled = 0
        /// Cards answered for the first time.
        public var introduced = 0
        /// Milliseconds spent on all answers.
        public var milliseconds = 0

        /// A day on which nothing was done.
        public init() {}
    }

    /// How many reviews of learnt cards there were, and how many of them were recalled. New cards and the drill do not count.
    public struct Retention: Equatable, Sendable {
        /// Reviews of cards that had been recalled before.
        public var reviews = 0
        /// Those graded 3 or better.
        public var recalled = 0

        /// No reviews.
        public init() {}

        /// The share recalled, from 0 to 1; nil without reviews.
        public var share: Double? { reviews == 0 ? nil : Double(recalled) / Double(reviews) }
    }

    /// The days on which something was answered.
    public private(set) var days: [StudyDay: Day] = [:]
    /// How often each grade was given to a scheduled question.
    public private(set) var grades: [Grade: Int] = [:]
    /// Retention of cards whose interval was under `matureInterval` days.
    public private(set) var young = Retention()
    /// Retention of cards whose interval was `matureInterval` days or more.
    public private(set) var mature = Retention()
    /// How often what the learner was sure of, and unsure of, was recalled, by the word for either.
    public private(set) var confidence: [String: Retention] = [:]
    /// The interval, in days, from which a card counts as mature; the same as Anki's.
    public static let matureInterval = 21

    private var schedules: [CardNumber: Schedule] = [:]

    /// The tally of an empty log.
    public init() {}

    /// The tally of these events.
    public init(of events: some Sequence<Event>) {
        for event in events { add(event) }
    }

    /// Takes one more event into account.
    public mutating func add(_ event: Event) {
        switch event.action {
        case .answer(let card, let answer):
            count(answer, of: card, on: event.day)
            schedules[card, default: Schedule()].apply(event)
        case .rename(let card, let other):
            guard card != other, let schedule = schedules.removeValue(forKey: card) else { break }
            if schedule.outweighs(schedules[other]) { schedules[other] = schedule }
        case .adopt(let card, _):
            schedules[card, default: Schedule()].apply(event)
        case .reset(let card):
            schedules[card] = nil
        case .suspend, .resume, .bury, .setDue, .keepApart, .undo, .quiz:
            break
        }
    }

    private mutating func count(_ answer: Answer, of card: CardNumber, on day: StudyDay) {
        days[day, default: Day()].milliseconds += answer.totalMilliseconds
        if let said = answer.confidence { confidence[said, default: Retention()].add(answer.grade) }
        switch answer.mode {
        case .quiz: break
        case .drill: days[day, default: Day()].drilled += 1
        case .scheduled, .ahead:
            let schedule = schedules[card] ?? Schedule()
            days[day, default: Day()].reviews += 1
            if schedule.isNew { days[day, default: Day()].introduced += 1 }
            grades[answer.grade, default: 0] += 1
            guard schedule.memory.repetition > 0 else { return }
            if schedule.memory.interval < Self.matureInterval {
                young.add(answer.grade)
            } else {
                mature.add(answer.grade)
            }
        }
    }

    /// How many days in a row, up to and including `today` or the day before it, something was answered.
    public func streak(until today: StudyDay) -> Int {
        var day = days[today] == nil ? today.advanced(by: -1) : today
        var length = 0
        while days[day] != nil {
            length += 1
            day = day.advanced(by: -1)
        }
        return length
    }
}

extension Tally.Retention {
    fileprivate mutating func add(_ grade: Grade) {
        reviews += 1
        if grade.isPassing { recalled += 1 }
    }
}
