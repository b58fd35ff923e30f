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

    /// No cards.
    init() {}

    /// Finds the cards to which some sides belong. A card of which one side is chosen is taken whole.
    public init(_ sides: [ListedCard], store: Store) throws {
        let (places, paths) = try store.places(of: sides.lazy.map(\.number))
        var numbers: [Int64: Int] = [:]
        var cards: [[Int: Int]] = []
        var entryOfSibling: [Int64: Int] = [:]
        entries.reserveCapacity(sides.count)
        for side in sides {
            if let entry = entryOfSibling[side.siblings] {
                entries[entry].sides.append(side)
                continue
            }
            guard let place = places[side.number], let (path, name) = paths[place.file] else { continue }
            if numbers[place.file] == nil {
                numbers[place.file] = files.count
                let bytes = try FileSystem.bytes(of: path)
                let deck = Deck(parsing: bytes)
                files.append(File(deck: name, path: path, bytes: bytes, contents: deck))
                cards.append(Dictionary(deck.cards.enumerated().map { ($1.bytes.lowerBound, $0) }) { first, _ in first })
            }
            guard let file = numbers[place.file], let index = cards[file][place.start] else { continue }
            entryOfSibling[side.siblings] = entries.count
            entries.append(Entry(card: files[file].contents.cards[index], deck: name, file: file, sides: [side]))
        }
    }

    /// Writes each deck with its cards among these, word for word, to a file of its own.
    ///
    /// - Throws: `FileError` when one cannot be written.
    public func write(to paths: [String]) throws {
        for (index, (file, path)) in zip(files, paths).enumerated() {
            try FileSystem.replace(path, with: ExportText.deck(file, entries.filter { $0.file == index }.map(\.card)))
        }
    }
}
