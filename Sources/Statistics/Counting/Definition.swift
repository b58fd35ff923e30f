/// What a figure is called, what it says, and how it is computed: the words that `help stats` shows.
public struct Definition: Sendable {
    /// What figures have in common; a page has a heading for each.
    public enum Chapter: String, CaseIterable, Sendable {
        /// Each has a heading.
        case overview, days, memory, cards

        /// Its heading.
        public var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
    }

    /// Its title.
    public var title: String
    /// Among which others it stands.
    public var chapter: Chapter
    /// What it says, in a sentence or two.
    public var meaning: String
    /// How it is computed.
    public var formula: String
    /// Where that comes from, if not from here.
    public var source: String?

    init(_ title: String, _ chapter: Chapter, _ meaning: String, formula: String, source: String? = nil) {
        (self.title, self.chapter) = (title, chapter)
        (self.meaning, self.formula, self.source) = (meaning, formula, source)
    }
}
