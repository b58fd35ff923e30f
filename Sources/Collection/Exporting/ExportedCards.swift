import Cards
import Files
import Formats
import Foundation
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
        for side in sides {
            guard let place = places[side.number], numbers[place.file] == nil, let (path, name) = paths[place.file] else { continue }
            numbers[place.file] = files.count
            files.append(File(deck: name, path: path, bytes: try FileSystem.bytes(of: path), contents: Deck(parsing: [])))
        }
        let decks = Thread.together(files.count) { [bytes = files.map(\.bytes)] in Deck(parsing: bytes[$0]) }
        for (index, deck) in decks.enumerated() { files[index].contents = deck }
        let cards = decks.map { Dictionary($0.cards.enumerated().map { ($1.bytes.lowerBound, $0) }) { first, _ in first } }
        var entryOfSibling: [Int64: Int] = [:]
        entries.reserveCapacity(sides.count)
        for side in sides {
            if let entry = entryOfSibling[side.siblings] {
                entries[entry].sides.append(side)
                continue
            }
            guard let place = places[side.number], let file = numbers[place.file], let index = cards[file][place.start] else { continue }
            entryOfSibling[side.siblings] = entries.count
            entries.append(Entry(card: decks[file].cards[index], deck: files[file].deck, file: file, sides: [side]))
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
