import Scheduling

/// How many cards stand where. Each card is counted once.
public struct States: Hashable, Sendable {
    /// Never answered, or reset since.
    public var new = 0
    /// With an interval of at most a day: answered once, or forgotten.
    public var learning = 0
    /// With an interval of 2 to 20 days.
    public var young = 0
    /// With an interval of 21 days or more.
    public var mature = 0
    /// Suspended.
    public var suspended = 0
    /// Buried and not suspended.
    public var buried = 0

    /// What FSRS-6 remembers of those that are being studied; nil where that was not asked for.
    public internal(set) var memory: MemoryTotals?

    /// All cards.
    public var all: Int { new + learning + young + mature + suspended + buried }

    /// What it says.
    public static let definition = Definition(
        "Cards", .overview,
        "How many sides of cards are new, being learnt, young and mature, and how many are not asked: suspended and buried ones.",
        formula: """
            Each side of a card that is in a deck counts once, as the first of these that it is: suspended; buried; new (never answered, or \
            reset since); learning (interval of 1 day); young (2 to 20 days); mature (21 days or more). The memory is FSRS-6's of all sides that \
            were answered and are not suspended, whatever scheduler they have: the mean chance that they are recalled today, at your level, \
            the stability that half of them have or more, and the mean difficulty.
            """,
        source: "Anki's 'Card Counts', with suspended and buried cards apart; its relearning cards are learning here.")

    /// No cards.
    init() {}

    mutating func add(_ card: KnownCard, today: StudyDay) {
        guard card.isListed else { return }
        if !card.isSuspended, let remembered = card.remembered {
            memory = memory ?? MemoryTotals()
            memory?.add(remembered)
        }
        if card.isSuspended {
            suspended += 1
        } else if let until = card.buriedUntil, until > today {
            buried += 1
        } else if let interval = card.interval {
            switch interval {
            case ..<Schedule.youngInterval: learning += 1
            case ..<Schedule.matureInterval: young += 1
            default: mature += 1
            }
        } else {
            new += 1
        }
    }
}
