import Scheduling

/// The days that figures look back on: so many up to and including today, or all there ever were.
public struct Span: Hashable, Sendable {
    /// The last day.
    public var today: StudyDay
    /// How many days; nil for all.
    public var days: Int?

    /// A span of so many days, today among them; all with nil.
    public init(today: StudyDay, days: Int?) {
        self.today = today
        self.days = days
    }

    /// Whether a day is one of them. Days after today are not: a clock was wrong.
    public func contains(_ day: StudyDay) -> Bool { day <= today && days.map { day.days(since: today) > -$0 } ?? true }
}

/// A card as figures see it.
public struct KnownCard: Sendable {
    /// Its number.
    public var number: CardNumber
    /// The number of its deck; nil when none lists it any more.
    public var deck: Int64?
    /// The number of the tags it has; nil when no deck lists it any more.
    public var tagSet: Int64?
    /// Its interval, in days; nil while it is new.
    public var interval: Int?
    /// Its easiness, in hundredths.
    public var easiness: Int
    /// The day from which it is to be asked; nil while it is new.
    public var due: StudyDay?
    /// The day before which it is not to be asked, if any.
    public var buriedUntil: StudyDay?
    /// How often it was forgotten after having been recalled.
    public var lapses: Int
    /// Whether the learner took it out of studying.
    public var isSuspended: Bool
    /// What FSRS-6 makes of it; nil while it is new, and where that was not asked for.
    public var remembered: RememberedCard?

    /// A card with these values.
    public init(
        number: CardNumber, deck: Int64?, tagSet: Int64?, interval: Int?, easiness: Int, due: StudyDay?, buriedUntil: StudyDay?,
        lapses: Int, isSuspended: Bool
    ) {
        self.number = number
        self.deck = deck
        self.tagSet = tagSet
        self.interval = interval
        self.easiness = easiness
        self.due = due
        self.buriedUntil = buriedUntil
        self.lapses = lapses
        self.isSuspended = isSuspended
    }

    /// Whether a deck lists it.
    public var isListed: Bool { deck != nil }
}
