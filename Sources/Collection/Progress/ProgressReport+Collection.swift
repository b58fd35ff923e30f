import Scheduling
import Statistics
import Storage
import Study

extension ProgressReport {
    /// Reads the figures of the chosen cards.
    ///
    /// - Parameter days: how many days to look back on and ahead; nil for all.
    /// - Throws: what reading the store can meet with.
    public init(of choice: Selection, days: Int?, in collection: DeckCollection) throws {
        let (store, settings, day) = (choice.library.store, collection.settings, collection.today)
        var progress = Progress(
            span: Span(today: day, days: days), ahead: min(days ?? 365, 3650), restDays: settings.restDays,
            leechLapses: settings.leechLapses)
        let names = try store.forEachStudied(choice.filter, day: day) { progress.add(KnownCard($0), $0.history.reviews) }
        let counts = try store.counts(choice.filter, day: day, limits: collection.limits)
        progress.finish(listed: counts.listed)
        let today = progress.today(due: counts.dueToday, dueInAll: counts.due, new: counts.newToday, drill: counts.drill)
        let hardest = try progress.hardest.entries.compactMap { entry in
            try store.name(of: entry.card).map { name in
                let heading = try store.location(of: entry.card)?.heading ?? name.heading
                return (heading: heading, side: name.side.code, entry: entry)
            }
        }
        self.init(progress, today: today, deckNames: names.decks, tagSets: names.tagSets, hardest: hardest)
    }
}

extension KnownCard {
    fileprivate init(_ card: StudiedCard) {
        self.init(
            number: card.number, deck: card.deck, tagSet: card.tagSet, interval: card.due == nil ? nil : card.interval,
            easiness: SM2.Memory(card.history).easiness, due: card.due, buriedUntil: card.buriedUntil, lapses: card.lapses,
            isSuspended: card.isSuspended)
    }
}
