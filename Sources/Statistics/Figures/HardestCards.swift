import Scheduling

/// The cards that were forgotten most often.
public struct HardestCards: Hashable, Sendable {
    /// One of them.
    public struct Entry: Hashable, Sendable {
        /// The card.
        public var card: CardNumber
        /// How often it was forgotten after having been recalled.
        public var lapses: Int
        /// Its easiness, in hundredths.
        public var easiness: Int
        /// What FSRS-6 makes of it, where that was asked for.
        public var remembered: RememberedCard?
        /// Its interval, in days.
        public var interval: Int
        /// Its reviews, ever.
        public var recall: Recall
    }

    /// The hardest, the worst first.
    public private(set) var entries: [Entry] = []
    /// How many cards are leeches.
    public private(set) var leeches = 0
    /// From how many lapses on a card is one.
    public let leechLapses: Int

    /// How many are kept.
    public static let most = 20

    /// What it says.
    public static let definition = Definition(
        "Hardest cards", .cards,
        "The cards that you forget most often. Those are worth rewriting, splitting or suspending.",
        formula: """
            Ordered by lapses, then by the lowest easiness, then by the share of reviews that were wrong. A lapse is a review graded below 3 \
            of a card that had been recalled before. A leech has at least as many lapses as the setting leech-threshold says.
            """,
        source: "Anki's leeches, whose threshold is 8 lapses as well.")

    init(leechLapses: Int) { self.leechLapses = leechLapses }

    mutating func add(_ card: KnownCard, _ reviews: [Review]) {
        guard card.isListed, let interval = card.interval, card.lapses > 0 else { return }
        if card.lapses >= leechLapses { leeches += 1 }
        if entries.count == Self.most, let last = entries.last, (last.lapses, -last.easiness) > (card.lapses, -card.easiness) { return }
        var recall = Recall()
        for review in reviews where review.isOfKnownCard { recall.add(review.isRecalled) }
        let entry = Entry(card: card.number, lapses: card.lapses, easiness: card.easiness, interval: interval, recall: recall)
        entries.insert(entry, at: entries.firstIndex { entry.isHarder(than: $0) } ?? entries.count)
        if entries.count > Self.most { entries.removeLast() }
    }
}

extension HardestCards.Entry {
    fileprivate func isHarder(than other: Self) -> Bool {
        if lapses != other.lapses { return lapses > other.lapses }
        if easiness != other.easiness { return easiness < other.easiness }
        if recall.share != other.recall.share { return recall.share ?? 1 < other.recall.share ?? 1 }
        return card.rawValue < other.card.rawValue
    }
}
