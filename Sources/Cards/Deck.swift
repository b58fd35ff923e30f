/// A deck as one Markdown file describes it: front matter, title, cards, and everything that was wrong with it.
///
/// The format is Flashcard Markdown 1.1. Reading one never fails: what cannot be read is a `Diagnostic`, and the rest still works.
public struct Deck: Equatable, Sendable {
    /// The YAML block at the top of the file, unknown keys included.
    public var frontMatter: FrontMatter
    /// The text of the first `#` heading above the cards, or nil when there is none.
    public var title: String?
    /// The tags of the front matter, without a leading `#`, in order, each once. Every card has them too.
    public var tags: [String]
    /// The cards in the order of the file.
    public var cards: [Card]
    /// What is to be read before cards, in the order of the file.
    public var pages: [ReadingPage]
    /// What was wrong, in the order of the file.
    public var diagnostics: [Diagnostic]

    /// A deck made of its parts; empty without any.
    public init(
        frontMatter: FrontMatter = FrontMatter(), title: String? = nil, tags: [String] = [], cards: [Card] = [],
        pages: [ReadingPage] = [], diagnostics: [Diagnostic] = []
    ) {
        self.frontMatter = frontMatter
        self.title = title
        self.tags = tags
        self.cards = cards
        self.pages = pages
        self.diagnostics = diagnostics
    }
}
