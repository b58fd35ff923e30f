import Collection
import Scheduling
import Statistics
import Storage
import Study

/// All figures of the cards that were chosen, with the names that belong to them.
struct ProgressReport {
    /// The figures.
    let progress: Progress
    /// What was done today, and what is left.
    let today: Today
    /// The days of studying.
    let calendar: StudyCalendar
    /// Answers and minutes, day by day.
    let reviews: ReviewDays
    /// Retention by deck, those with the most reviews first.
    let decks: [Group]
    /// Retention by tag, those with the most reviews first. Levels are not among them.
    let tags: [Group]
    /// Retention by level: by the tags in `level/`.
    let levels: [Group]
    /// The hardest cards, by their headings.
    let hardest: [(heading: String, entry: HardestCards.Entry)]
    /// The names of all decks and tags.
    private let names: StudiedNames

    /// The retention of cards that have something in common.
    struct Group {
        var name: String
        var ages: Retention.Ages
    }

    /// The days looked back on.
    var span: Span { progress.span }

    /// Reads the figures of the chosen cards.
    ///
    /// - Parameter days: how many days to look back on and ahead; nil for all.
    init(of choice: Choice, days: Int?, in program: Program) throws {
        let (store, settings, day) = (choice.library.store, program.settings, program.today)
        var progress = Progress(
            span: Span(today: day, days: days), ahead: min(days ?? 365, 3650), restDays: settings.restDays,
            leechLapses: settings.leechLapses)
        names = try store.forEachStudied(choice.filter, day: day) { progress.add(KnownCard($0), $0.history.reviews) }
        let counts = try store.counts(choice.filter, day: day, newLimit: settings.newCardsPerDay)
        progress.finish(listed: counts.listed)
        today = progress.today(due: counts.due, new: counts.newToday, drill: counts.drill)
        calendar = progress.calendar
        reviews = progress.reviews
        (decks, tags, levels) = Self.groups(progress.retention, names)
        hardest = try progress.hardest.entries.compactMap { entry in
            try store.name(of: entry.card).map { name in
                (try store.location(of: entry.card)?.heading ?? name.heading, entry)
            }
        }
        self.progress = progress
    }

    private static func groups(_ retention: Retention, _ names: StudiedNames) -> ([Group], [Group], [Group]) {
        let decks = retention.decks.map { Group(name: names.decks[$0] ?? "", ages: $1) }
        var tags: [String: Retention.Ages] = [:]
        for (set, ages) in retention.tagSets {
            // A card with tag and tag in capitals has one tag.
            for tag in Set((names.tagSets[set] ?? []).map { $0.lowercased() }) { tags[tag, default: Retention.Ages()].add(ages) }
        }
        let all = tags.map { Group(name: $0, ages: $1) }
        func sorted(_ groups: [Group]) -> [Group] {
            groups.sorted { ($1.ages.all.answers, $0.name) < ($0.ages.all.answers, $1.name) }
        }
        func isLevel(_ group: Group) -> Bool { group.name.hasPrefix("level/") }
        return (sorted(decks), sorted(all.filter { !isLevel($0) }), sorted(all.filter(isLevel)))
    }
}

extension KnownCard {
    init(_ card: StudiedCard) {
        self.init(
            number: card.number, deck: card.deck, tagSet: card.tagSet, interval: card.due == nil ? nil : card.interval,
            easiness: SM2.Memory(card.history).easiness, due: card.due, buriedUntil: card.buriedUntil, lapses: card.lapses,
            isSuspended: card.isSuspended)
    }
}
