/// What Nacre is to take on a machine of two processors, for 100,000 cards with 513,000 answers, a third of the cards due; by the names of figures.
enum Targets {
    /// A bound of time, in milliseconds, and one of memory, in megabytes.
    typealias Target = (milliseconds: Double, megabytes: Double?)

    static let all: [String: Target] = [
        "bare start (--version)": (6, nil), "cold index": (2500, 60), "log import, all new": (9000, nil),
        "log import, all known": (1000, nil),
        "due": (40, nil), "stats --days all": (110, nil), "report": (120, nil), "search in four parts": (25, nil),
        "search of a word that is rare": (80, nil), "history of a card": (15, nil), "start, shipped decks": (15, nil),
        "start to the first question": (60, nil), "first grade of a day": (5, nil), "q right after it": (50, nil),
        "an answer, p50": (0.9, nil),
        "an answer, p99": (5, nil), "an undo": (1, nil), "all files touched, nothing changed": (250, 40),
        "export as Anki's text": (1500, 80), "log export": (2500, nil), "import of Anki's text": (4500, 150),
        "import again, nothing new": (1000, nil), "backup": (200, nil), "doctor": (4000, nil), "check": (1200, nil),
        "check with advice": (5000, nil),
    ]

    /// For a million cards.
    static let ofAMillion: [String: Target] = [
        "cold index": (26_000, 120), "start to the first question": (80, nil), "a tenth of the files edited": (4000, nil),
    ]

    /// Those of a size; none for one that nothing was said of.
    static func targets(cards: Int) -> [String: Target] { cards == 100_000 ? all : cards == 1_000_000 ? ofAMillion : [:] }

    /// What the store is to take, in bytes.
    static let bytes = (card: 300, review: 60)
}
