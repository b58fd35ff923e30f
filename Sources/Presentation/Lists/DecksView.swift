import Formats
import Terminal

/// Which decks there are.
public struct DecksView {
    /// One of them.
    public struct Row {
        let name: String
        let title: String?
        let path: String
        let sides: Int
        let copy: String?

        /// A deck in a file, with so many sides of cards.
        ///
        /// - Parameter copy: what is said of a deck that is a copy of one that came with Nacre.
        public init(_ name: String, title: String?, path: String, sides: Int, copy: String? = nil) {
            self.copy = copy
            self.name = name
            self.title = title
            self.path = path
            self.sides = sides
        }
    }

    /// What is shown.
    let decks: [Row]

    /// A view of these decks.
    public init(_ decks: [Row]) { self.decks = decks }

    /// A line a deck.
    public func lines(columns: Int) -> [StyledText] {
        let rows = decks.map { deck in
            [
                StyledText(Harmless.text(deck.name), .bold), StyledText(Harmless.text(deck.title ?? "")), StyledText("\(deck.sides)"),
                StyledText(Harmless.text(deck.path) + (deck.copy.map { " (\(Harmless.text($0)))" } ?? ""), Theme.quiet),
            ]
        }
        return TextTable(columns: [.left, .left, .right, .left], header: ["deck", "title", "sides", "file"], rows: rows)
            .lines(width: columns, border: .plain)
    }

    /// The same for programs.
    public var json: JSON {
        .array(
            decks.map { deck in
                .object([
                    ("deck", .string(deck.name)), ("title", .optional(deck.title)), ("path", .string(deck.path)),
                    ("sides", .int(deck.sides)), ("copy", .optional(deck.copy)),
                ])
            })
    }
}
