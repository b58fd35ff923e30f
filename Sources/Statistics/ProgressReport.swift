import Scheduling

/// All figures of the cards that were chosen, with the names that belong to them.
public struct ProgressReport: Sendable {
    /// The figures.
    public let progress: Progress
    /// What was done today, and what is left.
    public let today: Today
    /// The days of studying.
    public let calendar: StudyCalendar
    /// Answers and minutes, day by day.
    public let reviews: ReviewDays
    /// Retention by deck, those with the most reviews first.
    public let decks: [Group]
    /// Retention by tag, those with the most reviews first. Levels are not among them.
    public let tags: [Group]
    /// Retention by level: by the tags in `level/`.
    public let levels: [Group]
    /// The hardest sides of cards, by the headings of these and the codes of the sides.
    public let hardest: [(heading: String, side: String, entry: HardestCards.Entry)]

    /// How well each scheduler foretells the answers, where that was asked for: it takes a while.
    public var evaluation: Evaluation?

    /// The retention of cards that have something in common.
    public struct Group: Sendable {
        /// What they have in common.
        public var name: String
        /// Their retention.
        public var ages: Retention.Ages
    }

    /// The days looked back on.
    public var span: Span { progress.span }

    /// A report of figures that are finished.
    ///
    /// - Parameters:
    ///   - today: what was done today, and what is left.
    ///   - deckNames: the decks by their numbers.
    ///   - tagSets: the tags that belong to each number of a set of tags.
    ///   - hardest: the hardest cards, with their headings and sides.
    public init(
        _ progress: Progress, today: Today, deckNames: [Int64: String], tagSets: [Int64: [String]],
        hardest: [(heading: String, side: String, entry: HardestCards.Entry)]
    ) {
        self.progress = progress
        self.today = today
        self.hardest = hardest
        calendar = progress.calendar
        reviews = progress.reviews
        decks = progress.retention.decks.map { Group(name: deckNames[$0] ?? "", ages: $1) }.sorted(by: Self.comesFirst)
        let all = Self.tags(progress.retention, tagSets).sorted(by: Self.comesFirst)
        tags = all.filter { !$0.name.hasPrefix("level/") }
        levels = all.filter { $0.name.hasPrefix("level/") }
    }

    private static func tags(_ retention: Retention, _ tagSets: [Int64: [String]]) -> [Group] {
        var tags: [String: Retention.Ages] = [:]
        for (set, ages) in retention.tagSets {
            // A card with tag and tag in capitals has one tag.
            for tag in Set((tagSets[set] ?? []).map { $0.lowercased() }) { tags[tag, default: Retention.Ages()].add(ages) }
        }
        return tags.map { Group(name: $0, ages: $1) }
    }

    private static func comesFirst(_ first: Group, _ second: Group) -> Bool {
        (second.ages.all.answers, first.name) < (first.ages.all.answers, second.name)
    }
}
