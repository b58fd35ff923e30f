import Cards
import Scheduling
import Storage
import Study

extension Optimization {
    /// Learns from the answers to the chosen cards; nil when it was told to stop.
    ///
    /// - Parameter progress: is told how much is done, from 0 to 1, and says whether to go on.
    /// - Throws: what reading the store can meet with.
    public init?(
        of filter: Filter, in store: Store, models: FSRS.Models, on day: StudyDay, progress: (Double) -> Bool = { _ in true }
    ) throws {
        var log = AnswerLog()
        _ = try store.forEachStudied(filter, day: day) { log.add($0.history) }
        let scope = filter == .all ? .all : filter.part.map(Scope.part) ?? .nothing
        // The same dice each time: one log has one fit, whoever makes it.
        var dice = SplitMix64(0)
        self.init(log.answers, for: scope, models: models, using: &dice, progress: progress)
    }
}

extension Filter {
    /// The deck or the tag whose cards it chooses, where it chooses nothing else.
    fileprivate var part: FSRS.Part? {
        switch self {
        case .term(.deck(let pattern)): pattern.literal.map(FSRS.Part.deck)
        case .term(.tag(let pattern)): pattern.literal.map(FSRS.Part.tag)
        default: nil
        }
    }
}
