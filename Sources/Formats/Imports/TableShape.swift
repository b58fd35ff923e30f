/// How a table was read: what parts its columns, and what they are taken for.
public struct TableShape: Equatable, Sendable {
    /// What its first row is.
    public enum Head: String, Sendable {
        /// Names of columns that are known.
        case named
        /// What looks like names, though none that tell question and answer.
        case guessed
        /// A card already.
        case none
    }

    /// A column.
    public struct Column: Equatable, Sendable {
        /// Its name; empty where no row tells it.
        public var name: String
        /// What it is taken for, as in "front".
        public var meaning: String
    }

    /// What parts the columns, as in "commas".
    public var separator: String
    /// Whether fields stand in quotes where they need them.
    public var hasQuotes: Bool
    /// What the first row is.
    public var head: Head
    /// The columns in their order.
    public var columns: [Column]
    /// The first rows of cards.
    public var rows: [[String]]
    /// Why it had better be asked before cards are made; nil where the columns tell themselves.
    public var doubt: String?

    /// How many rows are shown.
    static let shownRows = 3
}
