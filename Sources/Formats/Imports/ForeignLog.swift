import Scheduling

/// The log of another program, as events of the cards that it numbers.
///
/// The id of an event follows from what it tells, so that the log of one program gives the same events on every device and however often.
public protocol ForeignLog {
    /// How many answers there are of a side.
    func rows(of number: Int64) -> Int

    /// The events of a side, in the order in which they take effect. The card in them is one that is nowhere.
    func events(of number: Int64) -> [Event]
}
