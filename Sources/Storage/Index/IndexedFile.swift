import Cards
import Files

/// A deck file as the index keeps it.
public struct IndexedFile: Hashable, Sendable {
    /// The absolute path.
    public var path: String
    /// The name of the deck.
    public var deck: String
    /// Its title, if it has one.
    public var title: String?
    /// The state of the file when it was read.
    public var stamp: FileStamp
    /// A number for its bytes, by which a file that was only touched is known; nil where it is not to be trusted.
    public var hash: UInt64?
    /// The tags of the whole deck.
    public var tags: [String]
    /// How much was wrong with it.
    public var diagnosticCount: Int
    /// What the deck sets for itself.
    public var settings: DeckSettings
    /// Whose place it takes, when it is the learner's copy of a deck that came with Nacre.
    public var copyMark: CopyMark?
    /// Its cards, in their order.
    public var cards: [IndexedCard]

    /// A file with these values.
    public init(
        path: String, deck: String, title: String? = nil, stamp: FileStamp, hash: UInt64? = nil, tags: [String] = [],
        diagnosticCount: Int = 0,
        settings: DeckSettings = DeckSettings(), copyMark: CopyMark? = nil, cards: [IndexedCard]
    ) {
        self.path = path
        self.deck = deck
        self.title = title
        self.stamp = stamp
        self.hash = hash
        self.tags = tags
        self.diagnosticCount = diagnosticCount
        self.settings = settings
        self.copyMark = copyMark
        self.cards = cards
    }
}

/// What has become of deck files since they were last looked at.
public struct IndexedFiles: Sendable {
    /// Those that were read, whole.
    public var read: [IndexedFile]
    /// The paths of those that were looked for where they stood, and are no more. Their cards may be known again elsewhere.
    public var gone: [String]
    /// The paths of those that take no part now, whether they are there or not. Their cards stay theirs.
    public var absent: [String]
    /// The paths of those that take part again and are as they were when they were read.
    public var returned: [String]
    /// The paths of all files in the order in which decks are studied; nil when it is unchanged.
    public var order: [String]?

    /// Files that were read, and others.
    public init(
        read: [IndexedFile] = [], gone: [String] = [], absent: [String] = [], returned: [String] = [], order: [String]? = nil
    ) {
        self.read = read
        self.gone = gone
        self.absent = absent
        self.returned = returned
        self.order = order
    }

    /// Whether nothing has become of any.
    public var isEmpty: Bool { read.isEmpty && gone.isEmpty && absent.isEmpty && returned.isEmpty }
}

/// As what an indexed file was read.
public struct KnownFile: Hashable, Sendable {
    /// The name of the deck.
    public var deck: String
    /// The state of the file. In another one it may have to be read again.
    public var stamp: FileStamp
    /// A number for its bytes; when they make the same one, they need not. Nil when it is to be read again whatever they are.
    public var hash: UInt64?
    /// Whose place it takes, when it is the learner's copy of a deck that came with Nacre.
    public var copyMark: CopyMark?
}

/// A card as the index keeps it.
public struct IndexedCard: Hashable, Sendable {
    /// What its sides are known by, in the order in which they are introduced; never none.
    public var names: [CardName]
    /// The heading as written, where the names do not hold it: that of a pinned card.
    public var heading: String?
    /// The deck's tags and its own.
    public var tags: [String]
    /// What it asks of its learner, as a word.
    public var kind: String
    /// Headings and ids of the cards that are to be known before it.
    public var after: [String]
    /// The line of the heading, counted from 1.
    public var line: Int
    /// The bytes of the file that hold it.
    public var bytes: Range<Int>
    /// A number for the body, whatever the heading; 0 for an empty body. By it a card is known again when its name has changed.
    public var bodyHash: UInt64
    /// The body as text, for searching it and for comparing it with another.
    public var body: String

    /// A card with these values.
    public init(
        names: [CardName], heading: String? = nil, tags: [String] = [], kind: String, line: Int, bytes: Range<Int>, bodyHash: UInt64,
        body: String = "", after: [String] = []
    ) {
        self.names = names
        self.heading = heading
        self.tags = tags
        self.kind = kind
        self.after = after
        self.line = line
        self.bytes = bytes
        self.bodyHash = bodyHash
        self.body = body
    }
}
