import Cards
import Files
import Formats
import Scheduling
import Storage
import Study

/// Chosen cards with all their sides, as their decks have them.
public struct ExportedCards {
    /// A card and where its sides stand.
    public struct Entry {
        /// The card.
        public var card: Card
        /// The name of its deck.
        public var deck: String
        /// The index of its file.
        public var file: Int
        /// Where its sides stand.
        public var sides: [ListedCard]
    }

    /// A deck file that has some of them.
    public struct File {
        /// The name of the deck.
        public var deck: String
        /// Where it is.
        public var path: String
        /// What is in it.
        public var bytes: [UInt8]
        /// The deck that this is.
        public var contents: Deck
    }

    /// The cards in their order.
    public private(set) var entries: [Entry] = []
    /// Their files.
    public private(set) var files: [File] = []

    /// Finds the cards to which some sides belong. A card of which one side is chosen is taken whole.
    public init(_ sides: [ListedCard], store: Store) throws {
        var places: [String: Int] = [:]
        var cards: [Int: [Int: Int]] = [:]
        var entryOfSibling: [Int64: Int] = [:]
        for side in sides {
            if let entry = entryOfSibling[side.siblings] {
                entries[entry].sides.append(side)
                continue
            }
            guard let location = try store.location(of: side.number) else { continue }
            let file: Int
            if let known = places[location.path] {
                file = known
            } else {
                file = files.count
                places[location.path] = file
                let bytes = try FileSystem.bytes(of: location.path)
                let deck = Deck(parsing: bytes)
                files.append(File(deck: location.deck, path: location.path, bytes: bytes, contents: deck))
                cards[file] = Dictionary(deck.cards.enumerated().map { ($1.bytes.lowerBound, $0) }) { first, _ in first }
            }
            guard let index = cards[file]?[location.bytes.lowerBound] else { continue }
            entryOfSibling[side.siblings] = entries.count
            entries.append(Entry(card: files[file].contents.cards[index], deck: location.deck, file: file, sides: [side]))
        }
    }
}
