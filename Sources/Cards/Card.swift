/// One card as its author wrote it: a `##` heading and all that follows up to the next heading of depth 1 or 2.
///
/// A card can be asked in more than one way (`sides`): a cloze card once for each number, a reversed card in both directions.
public struct Card: Equatable, Sendable {
    /// The heading as written, without its `##`: the question, and the card's name in its deck.
    public var heading: String
    /// Which of the cards with this heading it is, counted from 0 in the order of the file; headings that differ in white space alone
    /// are the same.
    public var ordinal: Int
    /// The body before the first `***`, without lines of tags alone and without blank lines around it; empty without `***`.
    public var front: String
    /// The body after the first `***`, or all of it without one, trimmed as `front` is.
    public var back: String
    /// The deck's tags and the card's own, each once, without `#`.
    public var tags: [String]
    /// What the card asks of its learner.
    public var kind: Kind
    /// The name the author pinned with `<!-- id: … -->`, if any.
    public var pinnedID: String?
    /// The line of the heading, counted from 1.
    public var line: Int
    /// The bytes of the file that hold the card, from its heading to where the next heading of depth 1 or 2 begins.
    public var bytes: Range<Int>
    /// The ways in which the card is asked, in the order in which they are introduced; never empty.
    public var sides: [Side]
    /// The images the card shows, in the order of the file.
    public var images: [Image]
    /// When what the card says was looked up last: `<!-- searched: … -->`, if any.
    public var searched: CalendarMonth?
    /// Headings and ids of cards that `<!-- after: … -->` names: they are to be known before the card is introduced.
    public var after: [String]

    /// A card made of its parts.
    public init(
        heading: String, ordinal: Int = 0, front: String = "", back: String, tags: [String] = [], kind: Kind = .basic,
        pinnedID: String? = nil, line: Int = 1, bytes: Range<Int> = 0..<0, sides: [Side] = [.forward], images: [Image] = [],
        searched: CalendarMonth? = nil, after: [String] = []
    ) {
        self.heading = heading
        self.ordinal = ordinal
        self.front = front
        self.back = back
        self.tags = tags
        self.kind = kind
        self.pinnedID = pinnedID
        self.line = line
        self.bytes = bytes
        self.sides = sides
        self.images = images
        self.searched = searched
        self.after = after
    }

    /// An image a card shows, and where in the file it does so.
    public struct Image: Equatable, Sendable {
        /// The path or address as written.
        public var target: String
        /// The line, counted from 1.
        public var line: Int
        /// The column of its `!`, in characters, counted from 1.
        public var column: Int

        /// An image made of its parts.
        public init(target: String, line: Int, column: Int) {
            self.target = target
            self.line = line
            self.column = column
        }
    }
}
