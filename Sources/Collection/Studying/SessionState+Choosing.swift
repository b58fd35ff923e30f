import Scheduling
import Storage
import Study

// Sessions over cards that a learner chose.
extension SessionState {
    /// What the day asks for of the chosen cards.
    ///
    /// - Parameters:
    ///   - limits: how many may be asked, and what waits.
    ///   - order: the order of the cards.
    ///   - aheadDays: how many days after this one count as well.
    public init(of choice: Selection, limits: DayLimits, order: Order, aheadDays: Int = 0, in collection: DeckCollection) throws {
        let (store, today) = (choice.library.store, collection.today)
        let candidates = try store.candidates(
            choice.filter, day: today, limits: limits, order: order, aheadDays: aheadDays,
            fsrs: order == .recall ? collection.fsrsOfCards : FSRSSchedulers())
        self.init(
            queue: try Self.arranged(candidates, order, store, today), drill: candidates.drill,
            isDrilling: collection.settings.isDrilling, answered: try store.answered(choice.filter, on: today))
    }

    /// All of the chosen cards that are not suspended, due or not: no schedule is changed.
    public init(cramming choice: Selection, order: Order, in collection: DeckCollection) throws {
        let (store, today) = (choice.library.store, collection.today)
        let cards = try store.cards(.and([choice.filter, .not(.term(.state(.suspended)))]), day: today)
        let entries = cards.map { (entry: Entry(card: $0.number, siblings: $0.siblings, stage: .cram), day: today) }
        let queue = try Self.arranged(Candidates(due: entries, new: [], drill: []), order, store, today)
        self.init(queue: queue, isDrilling: collection.settings.isDrilling)
    }

    private static func arranged(_ candidates: Candidates, _ order: Order, _ store: Store, _ today: StudyDay) throws -> [Entry] {
        let cards = candidates.due.map(\.entry.card) + candidates.new.map(\.card)
        return Queue.arranged(
            due: candidates.due, new: candidates.new, seed: UInt64(bitPattern: Int64(today.number)), order: order,
            places: order.needsPlaces ? try store.places(of: cards) : [:], lateness: candidates.lateness)
    }
}

extension SessionState {
    /// The headings of the cards of whose wrong answers the learner was sure, each once.
    public func surprises(in store: Store) throws -> [String] {
        var headings: [String] = []
        for done in done where done.evidence.isConfidentError(done.grade) {
            if let heading = try store.location(of: done.entry.card)?.heading, !headings.contains(heading) { headings.append(heading) }
        }
        return headings
    }
}
