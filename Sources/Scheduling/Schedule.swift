/// Where one side of a card stands: what follows from all that happened to it, and belongs to no scheduler. What one remembers of the card
/// is a fold over its `History`.
public struct Schedule: Hashable, Sendable {
    /// Days that were promised with the last answer that counts; 0 while it is new.
    public var interval = 0
    /// The day from which it is to be asked again; nil while it is new.
    public var due: StudyDay?
    /// The day on which it was first answered; nil while it is new.
    public var firstDay: StudyDay?
    /// The day of the last scheduled answer; nil while it is new.
    public var lastDay: StudyDay?
    /// The day at whose end it is to be asked until it gets a 4; nil when nothing is owed.
    public var drillDay: StudyDay?
    /// How often it was answered when due, new or ahead of time.
    public var reviews = 0
    /// How often it was forgotten after having been recalled.
    public var lapses = 0
    /// Whether it was recalled at the last answer that counts.
    public var wasRecalled = false
    /// Whether the learner took it out of studying.
    public var isSuspended = false
    /// The day before which it is not to be asked, if any.
    public var buriedUntil: StudyDay?

    /// The schedule of a card to which nothing has happened.
    public init() {}

    /// Whether the card was never answered, or was reset since.
    public var isNew: Bool { due == nil }

    /// Whether the card may be asked on a day, being neither suspended nor buried.
    public func isAvailable(on day: StudyDay) -> Bool {
        !isSuspended && buriedUntil.map { $0 <= day } ?? true
    }

    /// Whether the card is to be reviewed on a day.
    public func isDue(on day: StudyDay) -> Bool {
        isAvailable(on: day) && due.map { $0 <= day } ?? false
    }

    /// Whether the card is still owed a good answer at the end of a day.
    public func isInDrill(on day: StudyDay) -> Bool {
        isAvailable(on: day) && drillDay == day
    }

    /// Whether it is being learnt: it was answered, and is to come again the next day.
    public var isLearning: Bool { !isNew && interval < Self.youngInterval }

    /// Whether it is known for good, as far as its interval tells.
    public var isMature: Bool { !isNew && interval >= Self.matureInterval }

    /// Whether it was forgotten so often that it is worth rewording.
    ///
    /// - Parameter lapses: how often that is, at least.
    public func isLeech(from lapses: Int) -> Bool { self.lapses >= lapses }

    /// The interval, in days, from which a card is young and no longer being learnt.
    public static let youngInterval = 2

    /// The interval, in days, from which a card is mature; the same as Anki's.
    public static let matureInterval = 21

    /// The interval, in days, from which a card is known to those that come after it, unless the learner chose otherwise.
    public static let knownInterval = 6

    /// How often a card must have been forgotten to be a leech, unless the learner chose otherwise; as in Anki.
    public static let leechLapses = 8

    /// Whether the card goes on with this when another that has a schedule of its own turns out to be the same: the one that was reviewed
    /// more often counts, and in doubt the other.
    public func outweighs(_ other: Schedule?) -> Bool {
        guard let other, !other.isNew else { return true }
        return reviews > other.reviews
    }

    /// Takes one more event into account. What concerns the log as a whole changes nothing here.
    ///
    /// - Parameter promised: for an answer that moves the schedule, the days that were promised with its grade.
    mutating func apply(_ event: Event, promised: Int) {
        switch event.action {
        case .answer(_, let answer): record(answer, promised: promised, on: event.day)
        case .suspend: isSuspended = true
        case .resume: (isSuspended, buriedUntil) = (false, nil)
        case .bury(_, let day): buriedUntil = day
        case .setDue(_, let day): if !isNew { due = day }
        case .adopt(_, let adopted): adopt(adopted)
        case .reset: self = Schedule()
        case .rename, .keepApart, .undo, .quiz: break
        }
    }

    /// Whether an answer comes after another one of the same study day: then it moves no memory and no interval, and is kept like those of the
    /// drill. One without a promised interval, of a log of 0.1, moves them as it did then.
    public func isRepeated(_ answer: Answer, on day: StudyDay) -> Bool {
        answer.mode.isScheduling && answer.interval != nil && wasAnswered(on: day)
    }

    /// Whether the card was answered on a day, in a way that moved its schedule; or on the day after it, by a device further east.
    public func wasAnswered(on day: StudyDay) -> Bool { reviews > 0 && lastDay.map { day.isSameDay(as: $0) } ?? false }

    /// Whether a schedule of another program takes effect here.
    func takes(_ adopted: ImportedSchedule) -> Bool { adopted.isAnew || reviews == 0 }

    private mutating func adopt(_ adopted: ImportedSchedule) {
        guard takes(adopted) else { return }
        interval = adopted.interval
        due = adopted.due
        lastDay = adopted.lastDay
        firstDay = adopted.isAnew ? min(firstDay ?? adopted.lastDay, adopted.lastDay) : adopted.lastDay
        wasRecalled = true
        drillDay = nil
    }

    private mutating func record(_ answer: Answer, promised: Int, on day: StudyDay) {
        switch answer.mode {
        case .quiz, .learning, .preview: return
        case .drill:
            if answer.grade.endsDrill { drillDay = nil }
        case .scheduled where isRepeated(answer, on: day), .ahead where isRepeated(answer, on: day):
            // What the first one promised holds, also where the card was called back to the same day.
            due = day.advanced(by: interval)
            drillDay = answer.grade.endsDrill ? nil : day
        case .scheduled, .ahead:
            if !answer.grade.isPassing, wasRecalled { lapses += 1 }
            wasRecalled = answer.grade.isPassing
            interval = promised
            due = day.advanced(by: promised)
            firstDay = firstDay ?? day
            lastDay = day
            drillDay = answer.grade.endsDrill ? nil : day
            reviews += 1
            buriedUntil = nil
        }
    }
}
