import Cards
import Testing

/// The three ways a line may end.
enum LineEnd: String, CaseIterable, CustomTestStringConvertible {
    case lf = "\n"
    case crlf = "\r\n"
    case cr = "\r"

    var testDescription: String { String(reflecting: rawValue) }

    /// A text written with line feeds, with these line ends.
    func applied(to text: String) -> String { text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: rawValue) }
}

/// A text too long to be printed with each test.
struct Sample: CustomTestStringConvertible {
    let testDescription: String
    let text: String

    init(_ name: String, _ text: String) {
        testDescription = name
        self.text = text
    }
}

extension Deck {
    /// What was wrong: code and card, as `stray-h1` or `tag-in-heading@0`.
    var codes: [String] { diagnostics.map { $0.code.rawValue + ($0.card.map { "@\($0)" } ?? "") } }

    /// The front matter's tags and problems of `tags` written thus.
    static func frontMatter(_ lines: String) -> Deck { Deck(parsing: "---\n\(lines)\n---\n\n## Q\n\nA\n") }
}

extension Card {
    /// The only card of a text.
    init(only text: String) { self = Deck(parsing: text).cards[0] }

    /// What the card shows first.
    var content: Content { content(of: sides[0]) }
}

extension Block {
    static func text(_ words: String) -> Block { .paragraph([.text(words)]) }
    static func heading(_ words: String) -> Block { .paragraph([.strong([.text(words)])]) }
}
