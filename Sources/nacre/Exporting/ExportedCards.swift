import Cards
import Files
import Foreign
import Scheduling
import Storage

/// Chosen cards with all their sides, as their decks have them.
struct ExportedCards {
    /// A card and where its sides stand.
    struct Entry {
        var card: Card
        var deck: String
        /// The index of its file.
        var file: Int
        var sides: [ListedCard]
    }

    /// A deck file that has some of them.
    struct File {
        var deck: String
        var path: String
        var bytes: [UInt8]
        var contents: Deck
    }

    /// The cards in their order.
    private(set) var entries: [Entry] = []
    /// Their files.
    private(set) var files: [File] = []

    /// Finds the cards to which some sides belong. A card of which one side is chosen is taken whole.
    init(_ sides: [ListedCard], store: Store) throws {
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
