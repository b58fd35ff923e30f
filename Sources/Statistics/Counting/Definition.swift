/// What a figure says, and how it is computed: the words that `help stats` shows.
public struct Definition: Sendable {
    /// What it says, in a sentence or two.
    public var meaning: String
    /// How it is computed.
    public var formula: String
    /// Where that comes from, if not from here.
    public var source: String?

    init(_ meaning: String, formula: String, source: String? = nil) {
        self.meaning = meaning
        self.formula = formula
        self.source = source
    }
}
