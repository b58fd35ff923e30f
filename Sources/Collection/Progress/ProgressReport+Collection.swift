import Files
import Foundation
import Scheduling
import Statistics
import Storage
import Study

extension ProgressReport {
    /// Reads the figures of the chosen cards.
    ///
    /// - Parameters:
    ///   - days: how many days to look back on and ahead; nil for all.
    ///   - isRemembered: whether it is told what FSRS-6 remembers of the cards.
    ///   - isEvaluated: whether the schedulers are held against the answers, of whatever day.
    /// - Throws: what reading the store can meet with.
    public init(
        of choice: Selection, days: Int?, isRemembered: Bool = true, isEvaluated: Bool = false, in collection: DeckCollection
    ) throws {
        let (store, settings, day) = (choice.library.store, collection.settings, collection.today)
        let nothing = Progress(
            span: Span(today: day, days: days), ahead: min(days ?? 365, 3650), restDays: settings.restDays,
            leechLapses: settings.leechLapses)
        let key = isEvaluated ? try KeptEvaluation.Key(choice.filter, in: store, on: day) : nil
        let kept = key.flatMap { collection.keptEvaluation.evaluation($0) }
        let isLogged = key != nil && kept == nil
        let models = isRemembered ? try StudiedModels(settings.models, in: store) : nil
        let level = isRemembered ? collection.learnerLevel : LevelOffsets()
        let (names, sum) = try Thread.adding(to: (progress: nothing, log: AnswerLog())) { sum, card in
            let model = models?[card]
            let (reviews, sm2, fsrs) = card.history.reviewsAndMemories(model)
            var known = KnownCard(card, sm2)
            if let model { known.remembered = FSRSScheduler(model: model, level: level).remembered(by: fsrs, on: day) }
            sum.progress.add(known, reviews)
            if isLogged { sum.log.add(card.history) }
        } _: { hand in
            try store.forEachStudied(choice.filter, day: day, hand)
        }
        var progress = sum.progress
        let counts = try store.counts(choice.filter, day: day, limits: collection.limits)
        progress.finish(listed: counts.listed)
        let today = progress.today(due: counts.dueToday, dueInAll: counts.due, new: counts.newToday, drill: counts.drill)
        let hardest = try progress.hardest.entries.compactMap { entry in
            var entry = entry
            let location = try store.location(of: entry.card)
            entry.remembered = collection.fsrs(of: location).remembered(of: try store.reviews(of: entry.card), on: day)
            return try store.name(of: entry.card).map { name in
                let heading = location?.heading ?? name.heading
                return (heading: heading, side: name.side.code, entry: entry)
            }
        }
        self.init(progress, today: today, deckNames: names.decks, tagSets: names.tagSets, hardest: hardest)
        evaluation = kept
        guard let key, kept == nil else { return }
        let made = Evaluation(Array(sum.log.answers.suffix(Self.mostEvaluated)), dice: { SplitMix64(0) }, together: Thread.together)
        collection.keptEvaluation.keep(made, key)
        evaluation = made
    }

    /// So many answers, the newest, are enough to tell.
    private static let mostEvaluated = 60_000
}

extension KnownCard {
    fileprivate init(_ card: StudiedCard, _ memory: SM2.Memory) {
        self.init(
            number: card.number, deck: card.deck, tagSet: card.tagSet, interval: card.due == nil ? nil : card.interval,
            easiness: memory.easiness, due: card.due, buriedUntil: card.buriedUntil, lapses: card.lapses,
            isSuspended: card.isSuspended)
    }
}
