/// A piece of a card's Markdown, parsed by CommonMark's rules and ready to be laid out. Text in it is as the author wrote it: whoever
/// shows it makes it harmless first.
public indirect enum Block: Hashable, Sendable {
    /// A heading inside a card, of depth 3 to 6 (1 and 2 inside a quote or list).
    case heading(depth: Int, [Inline])
    /// A paragraph.
    case paragraph([Inline])
    /// A list, its items in order.
    case list(List)
    /// A block quote.
    case quote([Block])
    /// A fenced or indented code block: the first word of its info string, its lines untouched, without the final newline, and what its
    /// author says of it for those who listen.
    case code(language: String, String, spoken: String? = nil)
    /// A table: the head row, the body rows, and how each column is aligned.
    case table(Table)
    /// A thematic break.
    case rule
    /// A block of raw HTML other than a comment, shown as written.
    case html(String)

    /// A bulleted or numbered list.
    public struct List: Hashable, Sendable {
        /// The number of the first item, or nil for bullets.
        public var start: Int?
        /// Whether the items are set without blank lines between them.
        public var isTight: Bool
        /// The items.
        public var items: [Item]

        /// A list made of its parts.
        public init(start: Int? = nil, isTight: Bool = true, items: [Item]) {
            self.start = start
            self.isTight = isTight
            self.items = items
        }
    }

    /// One item of a list.
    public struct Item: Hashable, Sendable {
        /// nil for a plain item; for one of a task list, whether it is ticked.
        public var isTicked: Bool?
        /// What stands in the item.
        public var blocks: [Block]

        /// An item made of its parts.
        public init(isTicked: Bool? = nil, blocks: [Block]) {
            self.isTicked = isTicked
            self.blocks = blocks
        }
    }

    /// A GFM table.
    public struct Table: Hashable, Sendable {
        /// How a column is set.
        public enum Alignment: Sendable {
            /// To the left, the default.
            case left
            /// Centred.
            case centre
            /// To the right.
            case right
        }
        /// One for each column.
        public var alignments: [Alignment]
        /// The cells of the head row.
        public var head: [[Inline]]
        /// The body rows, each a list of cells.
        public var rows: [[[Inline]]]

        /// A table made of its parts.
        public init(alignments: [Alignment], head: [[Inline]], rows: [[[Inline]]]) {
            self.alignments = alignments
            self.head = head
            self.rows = rows
        }
    }
}
