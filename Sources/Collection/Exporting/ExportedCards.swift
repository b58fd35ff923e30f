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

    /// Lets go of the decks, and hands over what stands in each file before its cards.
    mutating func takeHeads() -> [(deck: String, text: String)] {
        defer { for index in files.indices { (files[index].contents, files[index].bytes) = (Deck(), []) } }
        return files.map { file in
            (file.deck, String(decoding: file.bytes[..<(file.contents.cards.first?.bytes.lowerBound ?? file.bytes.count)], as: UTF8.self))
        }
    }

    /// Hands an entry over, and lets go of it.
    mutating func take(_ index: Int) -> Entry {
        let entry = entries[index]
        entries[index] = Entry(card: Card(heading: "", back: ""), deck: "", file: entry.file, sides: [])
        return entry
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
