import Scheduling

/// In which order the cards of a session are asked.
public enum Order: String, CaseIterable, Sendable {
    /// What is due, the longest overdue first; then the new cards in their decks' order.
    case dueFirst = "due-first"
    /// What is due, the longest overdue in proportion to its interval first; then the new cards.
    case overdue
    /// What is due, what is least likely to be recalled first; then the new cards.
    case recall
    /// What is due, the longest overdue first, but with the new cards, drawn from the decks in turn, spread evenly among those that are due.
    case mixed
    /// What is due, then the new cards, in each the topics, which are the decks, taking turns in proportion to their cards.
    case interleaved
    /// All cards in the order of the decks.
    case deck

    /// A card's place in the decks.
    public struct Place: Hashable, Comparable, Sendable {
        /// The place of its deck among the decks.
        public var deck: Int
        /// Its place in the deck.
        public var position: Int

        /// A place.
        public init(deck: Int, position: Int) {
            self.deck = deck
            self.position = position
        }

        /// Whether `lhs` stands before `rhs`.
        public static func < (lhs: Place, rhs: Place) -> Bool { (lhs.deck, lhs.position) < (rhs.deck, rhs.position) }
    }

    /// Whether it depends on where the cards stand.
    public var needsPlaces: Bool { self == .interleaved || self == .deck }

    /// Whether a day's new cards are drawn from the decks in turn, and not from one deck after the other.
    public var drawsInTurn: Bool { self == .interleaved || self == .mixed }
}

extension Order {
    /// Due and new cards, each in its usual order, put into this one.
    func arranged(due: [Entry], new: [Entry], places: [CardNumber: Place]) -> [Entry] {
        func place(_ entry: Entry) -> Place { places[entry.card] ?? Place(deck: .max, position: .max) }
        switch self {
        case .dueFirst, .overdue, .recall: return due + new
        case .mixed: return Self.interleaved([due, new])
        case .interleaved:
            return [due, new].flatMap { entries in
                let decks = Dictionary(grouping: entries) { place($0).deck }
                return Self.interleaved(decks.sorted { $0.key < $1.key }.map(\.value))
            }
        case .deck:
            return (due + new).enumerated().sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }.map(\.element)
        }
    }

    /// Several rows made one, in which each is spread evenly: the i-th of n stands at (i + ½)/n of the whole.
    private static func interleaved(_ rows: [[Entry]]) -> [Entry] {
        let placed = rows.enumerated().flatMap { row, entries in
            entries.enumerated().map { index, entry in
                (entry: entry, at: (Double(index) + 0.5) / Double(entries.count), row: row)
            }
        }
        return placed.sorted { ($0.at, $0.row) < ($1.at, $1.row) }.map(\.entry)
    }
}
