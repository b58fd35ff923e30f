/// A deck file, or some of its cards, with all that is to be said about them, each finding at the card it is about.
public struct PreviewedDeck {
    /// A stretch of the file.
    public struct Part: Equatable {
        /// The line on which it begins.
        public var line: Int
        /// The card; nil where there is a page, or only something to be said about the file.
        public var card: Card?
        /// The page that is read before the cards behind it.
        public var page: ReadingPage?
        /// Its text, by which a change is noticed.
        public var bytes: [UInt8] = []
        /// What is wrong with it, and what is advised.
        public var findings: [Diagnostic]
    }

    /// The absolute path.
    public let path: String
    /// What the file is called in messages.
    public let name: String
    /// The title of the deck.
    public let title: String?
    /// How many cards the whole file has.
    public let cardCount: Int
    /// The parts, in the order of the file.
    public let parts: [Part]

    /// A deck with these findings, in the order of the file.
    ///
    /// - Parameter lines: the lines of the cards that are wanted; nil for all, for the pages, and for what is to be said about the file.
    public init(_ path: String, named name: String, _ deck: Deck, _ findings: [Diagnostic], bytes: [UInt8], lines: Set<Int>?) {
        let byCard = Dictionary(grouping: findings, by: \.card)
        var parts = deck.cards.enumerated().filter { lines?.contains($0.element.line) ?? true }.map { index, card in
            Part(line: card.line, card: card, bytes: Array(bytes[card.bytes]), findings: byCard[index] ?? [])
        }
        if lines == nil {
            parts += deck.pages.map { Part(line: $0.card.line, page: $0, bytes: Array(bytes[$0.card.bytes]), findings: []) }
        }
        // What is said about the file is said here too where it is about one of these cards' lines.
        let spoken = (byCard[nil] ?? []).filter { finding in
            lines?.contains(deck.cards.last { $0.line <= finding.line }?.line ?? 0) ?? true
        }
        parts += spoken.map { Part(line: $0.line, card: nil, findings: [$0]) }
        parts.sort { $0.line < $1.line }
        self.path = path
        self.name = name
        title = deck.title
        cardCount = deck.cards.count
        self.parts = parts
    }

    /// What there is to be said about the parts.
    public var findings: [Diagnostic] { parts.flatMap(\.findings) }
}
