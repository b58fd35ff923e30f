import Scheduling

/// A collection of Anki as its database has it: rows that nothing was made of yet.
public struct AnkiCollection: Sendable {
    /// When it was made, in seconds since 1970; days of its schedules count from that day.
    public var created: Int
    /// How many minutes west of UTC that was; nil where only the clock of its owner tells.
    public var minutesWest: Int?
    /// Whether its owner uses FSRS.
    public var usesFSRS = false
    /// Its note types, by their numbers.
    public var noteTypes: [Int64: AnkiNoteType] = [:]
    /// Its decks, by their numbers.
    public var decks: [Int64: AnkiDeck] = [:]
    /// Its notes, in the order of their numbers.
    public var notes: [AnkiNoteRow] = []
    /// Its cards, in the order of their numbers.
    public var cards: [AnkiCard] = []
    /// Its log, in the order of time.
    public var reviews: [AnkiReview] = []
    /// The tags that it lists; its notes may have others.
    public var tags: [String] = []

    /// A collection that holds nothing yet.
    public init(created: Int, minutesWest: Int?) {
        self.created = created
        self.minutesWest = minutesWest
    }

    /// The calendar day that its day 0 is.
    ///
    /// - Parameter localOffset: seconds that the owner's clock was ahead of UTC at a time, for a collection that does not tell.
    public func dayZero(_ localOffset: (Int) -> Int) -> StudyDay {
        let ahead = minutesWest.map { -60 * $0 } ?? localOffset(created)
        return StudyDay(of: Moment(milliseconds: Int64(created) * 1000, utcOffsetSeconds: ahead), startMinutes: 0)
    }

    /// All tags, those of its notes too, in order.
    public var allTags: [String] { Set(tags).union(notes.lazy.flatMap(\.tags)).sorted() }
}

/// What notes of a type are made of.
public struct AnkiNoteType: Equatable, Sendable {
    /// One of its cards: the texts into which fields are put.
    public struct Template: Equatable, Sendable {
        /// Its name.
        public var name: String
        /// What is asked.
        public var question: String
        /// What is shown then.
        public var answer: String

        /// A template made of its parts.
        public init(name: String, question: String, answer: String) {
            (self.name, self.question, self.answer) = (name, question, answer)
        }
    }

    /// Its name.
    public var name: String
    /// Whether its cards are the gaps of a text.
    public var isCloze: Bool
    /// The names of its fields.
    public var fields: [String] = []
    /// Its cards.
    public var templates: [Template] = []

    /// A type without fields yet.
    public init(name: String, isCloze: Bool) { (self.name, self.isCloze) = (name, isCloze) }
}

/// A deck.
public struct AnkiDeck: Equatable, Sendable {
    /// Its name, those of the decks it is in before it.
    public var path: [String]
    /// What its owner says of it, as HTML.
    public var text: String
    /// Whether its cards are borrowed from other decks.
    public var isFiltered: Bool

    /// A deck made of its parts.
    public init(path: [String], text: String, isFiltered: Bool) {
        (self.path, self.text, self.isFiltered) = (path, text, isFiltered)
    }

    /// The name as Anki shows it.
    public var name: String { path.joined(separator: "::") }
}

/// A note: what is written once and asked by one or more cards.
public struct AnkiNoteRow: Equatable, Sendable {
    /// Its number.
    public var id: Int64
    /// What it is known by in every collection.
    public var guid: String
    /// The number of its note type.
    public var type: Int64
    /// When it was last changed, in seconds since 1970.
    public var changed: Int
    /// Its tags.
    public var tags: [String]
    /// What stands in its fields, as HTML, one behind the other as Anki keeps them.
    public private(set) var joined: String

    /// A note made of its parts.
    public init(id: Int64, guid: String, type: Int64, changed: Int, tags: [String], joined: String) {
        (self.id, self.guid, self.type, self.changed, self.tags, self.joined) = (id, guid, type, changed, tags, joined)
    }

    /// A note with these fields.
    public init(id: Int64, guid: String, type: Int64, changed: Int, tags: [String], fields: [String]) {
        self.init(id: id, guid: guid, type: type, changed: changed, tags: tags, joined: Self.joined(fields))
    }

    /// What stands in its fields, as HTML.
    public var fields: [String] {
        get { joined.utf8.split(separator: Self.separator, omittingEmptySubsequences: false).map { String($0)! } }
        set { joined = Self.joined(newValue) }
    }

    private static let separator: UInt8 = 0x1F

    private static func joined(_ fields: [String]) -> String { fields.joined(separator: String(UnicodeScalar(separator))) }
}

/// The cards of each note, in the order of their templates.
struct CardsOfNotes: Sendable {
    private let cards: [AnkiCard]
    /// The places of the cards, those of a note one after the other.
    private let order: [Int32]

    init(_ cards: [AnkiCard]) {
        self.cards = cards
        order = cards.indices.map(Int32.init).sorted {
            let (first, second) = (cards[Int($0)], cards[Int($1)])
            return (first.note, first.ordinal, $0) < (second.note, second.ordinal, $1)
        }
    }

    /// Those of a note.
    subscript(note: Int64) -> [AnkiCard] {
        var (low, high) = (0, order.count)
        while low < high {
            let middle = (low + high) / 2
            if cards[Int(order[middle])].note < note { low = middle + 1 } else { high = middle }
        }
        return order[low...].lazy.map { cards[Int($0)] }.prefix { $0.note == note }.map(\.self)
    }
}
