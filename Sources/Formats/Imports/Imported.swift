import Cards
import Scheduling

/// What a file of another program holds, as Nacre can have it.
public struct Imported: Equatable, Sendable {
    /// Its decks in the order in which they first occur; one without cards is left out.
    public var decks: [ImportedDeck]
    /// What was changed and what was left out, in the order of the file.
    public var notes: [ImportNote]
    /// How it was read, if it is a table.
    public var table: TableShape?
    /// Questions that were left out since they have no answer, in the order of the file.
    var unanswered: [Unanswered] = []

    /// What was read, made of its parts.
    public init(decks: [ImportedDeck] = [], notes: [ImportNote] = []) {
        self.decks = decks
        self.notes = notes
    }

    /// Puts a card into the deck of a path, which is made where it is missing.
    mutating func add(_ card: ImportedCard, to path: [String] = []) {
        if let index = decks.lastIndex(where: { $0.path == path }) {
            decks[index].cards.append(card)
        } else {
            decks.append(ImportedDeck(path: path, cards: [card]))
        }
    }

    /// Puts what was read later behind this.
    mutating func append(_ later: Imported) {
        for deck in later.decks {
            if let index = decks.lastIndex(where: { $0.path == deck.path }) {
                decks[index].cards += deck.cards
            } else {
                decks.append(deck)
            }
        }
        notes += later.notes
        unanswered += later.unanswered
    }

    /// Notes that something could not be kept as it was.
    mutating func change(_ message: String, line: Int, column: Int = 1) {
        notes.append(ImportNote(kind: .changed, line: line, column: column, message: message))
    }

    /// Notes that something of the whole file was left out.
    public mutating func leaveOut(_ message: String) { leaveOut(message, line: 1) }

    /// Notes that something was left out.
    mutating func leaveOut(_ message: String, line: Int, column: Int = 1) {
        notes.append(ImportNote(kind: .leftOut, line: line, column: column, message: message))
    }
}

/// A deck of another program.
public struct ImportedDeck: Equatable, Sendable {
    /// Its name, the folders or decks it is in before it; empty for the deck that is the file itself.
    public var path: [String]
    /// What it is called, where that is not its name.
    public var title: String?
    /// What stands before its cards, as Markdown; nil for nothing.
    public var preamble: String?
    /// Its cards in their order.
    public var cards: ImportedCards

    /// A deck made of its parts.
    public init(path: [String] = [], title: String? = nil, cards: ImportedCards) {
        self.path = path
        self.title = title
        self.cards = cards
    }
}

/// A card of another program.
public struct ImportedCard: Equatable, Sendable {
    /// The card as Nacre writes it.
    public var text: CardText
    /// What the other program knows it by, if that stays the same when it is edited.
    public var key: String?
    /// The line on which it begins, counted from 1.
    public var line: Int
    /// The schedules that its sides had.
    public var history: [Side: ImportedSchedule]
    /// What a package of another program numbers its sides by; their log is found by that.
    public var numbers: [Side: Int64] = [:]
    /// The names of the media that it shows, where they come in a package.
    public var media: [String] = []
    /// The pages to read that stand right before it.
    public var pages: [ImportedPage] = []

    /// A card made of its parts.
    public init(_ text: CardText, key: String? = nil, line: Int, history: [Side: ImportedSchedule] = [:]) {
        self.text = text
        self.key = key
        self.line = line
        self.history = history
    }
}

/// A page to read before cards, as one of Nacre's own decks has it.
public struct ImportedPage: Equatable, Sendable {
    /// The page.
    public var page: ReadingPage
    /// Its text, from its `##` to a line end.
    public var text: String

    /// A page of a text.
    init(_ page: ReadingPage, in text: String) {
        self.page = page
        self.text = String(decoding: Array(text.utf8)[page.card.bytes], as: UTF8.self).trimmed + "\n"
    }
}

/// One thing that was not kept as it was.
public struct ImportNote: Hashable, Sendable {
    /// What happened to it.
    public enum Kind: String, Sendable {
        /// It is there, but not as it was.
        case changed
        /// It is not there.
        case leftOut
    }

    /// What happened.
    public var kind: Kind
    /// The line, counted from 1.
    public var line: Int
    /// The column, in characters, counted from 1.
    public var column: Int
    /// What and why, in a few words.
    public var message: String

    /// A note made of its parts.
    public init(kind: Kind, line: Int, column: Int = 1, message: String) {
        self.kind = kind
        self.line = line
        self.column = column
        self.message = message
    }
}

extension [ImportNote] {
    /// In the order of the file; those of one place as they are.
    public var inOrder: [ImportNote] {
        enumerated().sorted { ($0.element.line, $0.element.column, $0.offset) < ($1.element.line, $1.element.column, $1.offset) }
            .map(\.element)
    }
}
