import Scheduling

/// The log of another program, as events of the cards that it numbers.
///
/// The id of an event follows from what it tells, so that the log of one program gives the same events on every device and however often.
public protocol ForeignLog: Sendable {
    /// How many answers there are of a side.
    func rows(of number: Int64) -> Int

    /// The events of a side, in the order in which they take effect. The card in them is one that is nowhere.
    ///
    /// - Parameter known: what the log here has of it, which is left out where the other program's may have been made of that.
    func events(of number: Int64, besides known: KnownSide?) -> [Event]

    /// FSRS's stability of a side, in days, as the other program keeps it and as it follows from the same answers; nil where either has none.
    func stabilities(of number: Int64, by model: FSRS.Model) -> (there: Double, here: Double)?
}

extension ForeignLog {
    /// All events of a side.
    public func events(of number: Int64) -> [Event] { events(of: number, besides: nil) }

    /// Most programs keep none.
    public func stabilities(of number: Int64, by model: FSRS.Model) -> (there: Double, here: Double)? { nil }
}

extension Event {
    /// An event of another program's log.
    ///
    /// - Parameters:
    ///   - words: the name of the program and what tells this event from its others at the same millisecond: the id follows from them.
    ///   - milliseconds: the time that its id is made of, where that is not the moment's.
    ///   - dayStartMinutes: when a study day begins.
    init(foreign words: String, _ action: Action, at moment: Moment, named milliseconds: Int64? = nil, dayStartMinutes: Int) {
        self.init(
            id: EventID(after: nil, at: milliseconds ?? moment.milliseconds, entropy: SHA1.start(of: words)), moment: moment,
            day: StudyDay(of: moment, startMinutes: dayStartMinutes), action: action)
    }
}
