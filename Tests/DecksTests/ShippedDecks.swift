import Cards
import Foundation

/// A deck that comes with Nacre, read from the folder `Decks` of the checkout.
struct ShippedDeck {
    /// The file's name.
    let file: String
    let deck: Deck
    let cards: [ShippedCard]
    /// What stands above its first card.
    let preamble: String

    /// All of them, in the order in which they are studied.
    static let all: [ShippedDeck] = folder.files(ending: ".md").filter { $0 != "README.md" }.map { ShippedDeck($0) }

    /// The text of their README.
    static let readme = String(decoding: folder.bytes(of: "README.md"), as: UTF8.self)

    private static let folder = Folder(path: packageFolder + "/Decks")

    private init(_ file: String) {
        let bytes = Self.folder.bytes(of: file)
        self.file = file
        deck = Deck(parsing: bytes)
        cards = deck.cards.map { ShippedCard(file: file, card: $0, text: String(decoding: bytes[$0.bytes], as: UTF8.self)) }
        preamble = String(decoding: bytes[..<(deck.cards.first?.bytes.lowerBound ?? 0)], as: UTF8.self)
    }
}

/// A card of a shipped deck, and the text that it was read from.
struct ShippedCard: Sendable {
    let file: String
    let card: Card
    let text: String
    /// What each of its sides shows.
    let contents: [Content]

    static let all = ShippedDeck.all.flatMap(\.cards)

    init(file: String, card: Card, text: String) {
        self.file = file
        self.card = card
        self.text = text
        contents = card.sides.map(card.content)
    }

    /// Where it stands, for a message: `1-glutamate.md:10 "What is …"`.
    var place: String { "\(file):\(card.line) \"\(card.heading)\"" }

    /// The heading as it is read, without markup.
    var heading: String { [content.question[0]].text }

    /// What its first side shows.
    var content: Content { contents[0] }

    /// The ids in its comments, the fact that it teaches first.
    var factIDs: [String] {
        text.matches(of: /<!--([\s\S]*?)-->/).flatMap { $0.1.matches(of: /[A-Z]{3}-[0-9]{3}/).map { String($0.0) } }
    }

    /// The drawings and tables in its code fences that are shown with the question.
    var drawings: [String] {
        content.question.compactMap { if case .code(_, let lines, _) = $0 { lines } else { nil } }
    }
}

extension ShippedCard {
    /// A card that a test makes up, known by its heading.
    init(madeUp text: String) { self.init(file: "made-up.md", card: Deck(parsing: text).cards[0], text: text) }
}

/// The folder of the package, two above the one that holds this file.
private let packageFolder = URL(fileURLWithPath: #filePath).pathComponents.dropLast(3).joined(separator: "/")

/// A folder of the checkout, without which no test can run.
private struct Folder {
    let path: String

    func files(ending: String) -> [String] {
        let files = try! FileManager.default.contentsOfDirectory(atPath: path)
        return files.filter { $0.hasSuffix(ending) }.sorted()
    }

    func bytes(of file: String) -> [UInt8] { Array(try! Data(contentsOf: URL(fileURLWithPath: path + "/" + file))) }
}
