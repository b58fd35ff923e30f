import GRDB
import Scheduling
import Study

/// Where a card stands.
extension Matching {
    /// The condition that a card stands so.
    func write(_ state: Filter.State) -> String {
        switch state {
        case .due: "(\(Condition.isDue(on: day))) IS TRUE"
        case .drill: "(\(Condition.isInDrill(on: day))) IS TRUE"
        case .new: "listing.is_new = 1"
        case .learning: "(\(Condition.isLearning)) IS TRUE"
        case .review: "(listing.is_new = 0 AND (NOT (\(Condition.isLearning)) OR schedule.lapses > 0)) IS TRUE"
        case .young: "(listing.is_new = 0 AND NOT (\(Condition.isMature))) IS TRUE"
        case .mature: "(\(Condition.isMature)) IS TRUE"
        case .waiting: Condition.isWaiting(on: day, for: Schedule.knownInterval)
        case .suspended: "(\(Condition.isSuspended)) IS TRUE"
        case .buried: "(\(Condition.isBuried(on: day))) IS TRUE"
        case .leech: "(\(Condition.isLeech(from: Schedule.leechLapses))) IS TRUE"
        }
    }

    /// The condition that a number of a card compares so.
    mutating func write(_ property: Filter.Property, _ comparison: Filter.Comparison, _ value: Int) -> String {
        arguments += [property == .due ? day.number + value : value]
        return switch property {
        case .interval: "coalesce(schedule.interval, 0) \(comparison.rawValue) ?"
        case .ease: "sm2_easiness((SELECT reviews FROM history WHERE history.card = listing.card)) * 10 \(comparison.rawValue) ?"
        case .lapses: "coalesce(schedule.lapses, 0) \(comparison.rawValue) ?"
        case .reviews: "coalesce(schedule.reviews, 0) \(comparison.rawValue) ?"
        case .due: "(schedule.due \(comparison.rawValue) ? AND \(Condition.isAvailable(on: day))) IS TRUE"
        case .recall, .stability, .difficulty: preconditionFailure("what is remembered is asked of a scheduler")
        }
    }

    /// A condition on what FSRS-6 makes of a card: unknown, and so false, for a new one.
    mutating func remembered(
        _ property: Filter.Property, _ comparison: Filter.Comparison, _ value: Int, _ fsrs: FSRSSchedulers
    ) -> String {
        arguments += [fsrs.text, value]
        let number = Condition.remembered(property, of: "listing.card", on: day, by: fsrs)
        return "(schedule.due IS NOT NULL AND \(number) \(comparison.rawValue) ?) IS TRUE"
    }
}
