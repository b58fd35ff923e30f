import Scheduling

/// Events of many sides, packed into some 40 bytes each, and put into the order of their ids: so they are made once, and written from the
/// first to the last into a log that has them in that order.
struct PackedEvents {
    /// An event.
    private struct Entry {
        var high: UInt64
        var low: UInt64
        var side: UInt32
        /// Which scheduler it names; or, from `firstOther` on, which of the others it is, and from `firstStanding` on, which schedule.
        var place: UInt32
        var day: Int32
        var utcOffset: Int32
        var milliseconds: UInt32
        /// 0 for none.
        var interval: UInt16
        var grade: Int8
        var mode: UInt8

        var id: EventID { EventID(rawValue: UInt128(high) << 64 | UInt128(low)) }
    }

    /// A schedule that another program gave; not a number for what FSRS does not know of it.
    fileprivate struct Standing {
        var (stability, difficulty): (Double, Double)
        var (repetition, interval, easiness, due, last): (Int32, Int32, Int32, Int32, Int32)
    }

    private var entries: [Entry] = []
    private var standings: [Standing] = []
    /// What is no plain answer, and no schedule with a last day.
    private var others: [Event] = []
    private var schedulers: [String] = []

    private static let (firstStanding, firstOther) = (UInt32(1) << 30, UInt32(1) << 31)
    private static let modes = Answer.Mode.allCases
    private static let nowhere = CardNumber(0)

    /// - Parameter count: about how many events there are to be.
    init(_ count: Int) { entries.reserveCapacity(count) }

    /// How many there are.
    var count: Int { entries.count }

    /// The ids.
    var ids: some Sequence<EventID> { entries.lazy.map(\.id) }

    /// Takes events in. The card in them is left to the side.
    mutating func append(_ events: [Event], of side: Int) { for event in events { entries.append(packed(event, of: side)) } }

    /// Takes other events in as they are.
    mutating func append(_ events: PackedEvents) {
        let places = events.schedulers.map { UInt32(place(of: $0)) }
        let (standing, other) = (UInt32(standings.count), UInt32(others.count))
        for var entry in events.entries {
            if entry.place >= Self.firstOther {
                entry.place += other
            } else if entry.place >= Self.firstStanding {
                entry.place += standing
            } else {
                entry.place = places[Int(entry.place)]
            }
            entries.append(entry)
        }
        standings += events.standings
        others += events.others
    }

    /// Puts them into the order of their ids; of those with one id that of the first side comes first.
    mutating func sort() { entries.sort { ($0.high, $0.low, $0.side) < ($1.high, $1.low, $1.side) } }

    /// Hands each event over with the number of its side.
    func forEach(_ body: (_ event: Event, _ side: Int) throws -> Void) rethrows {
        for entry in entries { try body(event(entry), Int(entry.side)) }
    }

    private mutating func packed(_ event: Event, of side: Int) -> Entry {
        var entry = Entry(
            high: UInt64(truncatingIfNeeded: event.id.rawValue >> 64), low: UInt64(truncatingIfNeeded: event.id.rawValue),
            side: UInt32(side), place: 0, day: 0, utcOffset: 0, milliseconds: 0, interval: 0, grade: 0, mode: 0)
        entry.day = Int32(clamping: event.day.number)
        entry.utcOffset = Int32(clamping: event.moment.utcOffsetSeconds)
        if case .adopt(_, let schedule) = event.action, let standing = Standing(schedule) {
            entry.place = Self.firstStanding + UInt32(standings.count)
            standings.append(standing)
            if self.event(entry) == event { return entry }
            standings.removeLast()
        }
        if case .answer(_, let answer) = event.action {
            entry.place = UInt32(place(of: answer.scheduler))
            entry.milliseconds = UInt32(clamping: answer.totalMilliseconds)
            entry.interval = UInt16(clamping: answer.interval ?? 0)
            entry.grade = Int8(clamping: answer.grade.rawValue)
            entry.mode = UInt8(Self.modes.firstIndex(of: answer.mode)!)
            // Whatever an entry has no room for is kept as it is.
            if self.event(entry) == event { return entry }
        }
        entry.place = Self.firstOther + UInt32(others.count)
        others.append(event)
        return entry
    }

    private func event(_ entry: Entry) -> Event {
        if entry.place >= Self.firstOther { return others[Int(entry.place - Self.firstOther)] }
        let moment = Moment(milliseconds: entry.id.milliseconds, utcOffsetSeconds: Int(entry.utcOffset))
        let day = StudyDay(Int(entry.day))
        if entry.place >= Self.firstStanding {
            let schedule = standings[Int(entry.place - Self.firstStanding)].schedule
            return Event(id: entry.id, moment: moment, day: day, action: .adopt(Self.nowhere, schedule))
        }
        let answer = Answer(
            grade: Grade(rawValue: Int(entry.grade))!, mode: Self.modes[Int(entry.mode)],
            interval: entry.interval == 0 ? nil : Int(entry.interval), totalMilliseconds: Int(entry.milliseconds),
            scheduler: schedulers[Int(entry.place)])
        return Event(id: entry.id, moment: moment, day: day, action: .answer(Self.nowhere, answer))
    }

    private mutating func place(of scheduler: String) -> Int {
        if let known = schedulers.lastIndex(of: scheduler) { return known }
        schedulers.append(scheduler)
        return schedulers.count - 1
    }
}

extension PackedEvents.Standing {
    /// Nil for one without a last day.
    fileprivate init?(_ schedule: ImportedSchedule) {
        guard let last = schedule.last else { return nil }
        (stability, difficulty) = (schedule.stability ?? .nan, schedule.difficulty ?? .nan)
        (repetition, interval) = (Int32(clamping: schedule.repetition), Int32(clamping: schedule.interval))
        (easiness, due, self.last) = (
            Int32(clamping: schedule.easiness), Int32(clamping: schedule.due.number), Int32(clamping: last.number)
        )
    }

    fileprivate var schedule: ImportedSchedule {
        var schedule = ImportedSchedule(
            interval: Int(interval), easiness: Int(easiness), stability: stability.isNaN ? nil : stability,
            difficulty: difficulty.isNaN ? nil : difficulty, due: StudyDay(Int(due)), last: StudyDay(Int(last)))
        schedule.repetition = Int(repetition)
        return schedule
    }
}
