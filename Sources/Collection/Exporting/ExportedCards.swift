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
        /// Its sides.
        public var sides: [Standing]
    }

    /// Where a side of a card stands and what happened to it.
    public struct Standing {
        /// Which side it is.
        public var side: Side
        /// Where it stands.
        public var schedule: Schedule
        /// What happened to it.
        public var history: History
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

    /// Finds the cards to which chosen sides belong. A card of which one side is chosen is taken whole.
    public init(_ filter: Filter, day: StudyDay, store: Store) throws {
        let numbers = try store.sparingly { try take(filter, day, store) }
        try find(numbers, store)
        entries.removeAll { $0.file < 0 }
    }

    private static let none = Card(heading: "", back: "")

    /// Takes the sides over.
    ///
    /// - Returns: the number of the first side of each card.
    private mutating func take(_ filter: Filter, _ day: StudyDay, _ store: Store) throws -> [CardNumber] {
        var (numbers, entryOfSibling): ([CardNumber], [Int64: Int]) = ([], [:])
        try store.forEachCard(filter, day: day) { card in
            let standing = Standing(side: card.name.side, schedule: card.schedule, history: card.history)
            if let entry = entryOfSibling[card.siblings] { return entries[entry].sides.append(standing) }
            entryOfSibling[card.siblings] = entries.count
            numbers.append(card.number)
            entries.append(Entry(card: Self.none, deck: "", file: -1, sides: [standing]))
        }
        return numbers
    }

    /// Reads the decks in which cards are, and takes these from there.
    private mutating func find(_ numbers: [CardNumber], _ store: Store) throws {
        let (places, paths) = try store.places(of: numbers)
        var fileOfNumber: [Int64: Int] = [:]
        for number in numbers {
            guard let place = places[number], fileOfNumber[place.file] == nil, let (path, name) = paths[place.file] else { continue }
            fileOfNumber[place.file] = files.count
            files.append(File(deck: name, path: path, bytes: try FileSystem.bytes(of: path), contents: Deck(parsing: [])))
        }
        let decks = Thread.together(files.count) { [bytes = files.map(\.bytes)] in Deck(parsing: bytes[$0]) }
        for (index, deck) in decks.enumerated() { files[index].contents = deck }
        let cards = decks.map { Dictionary($0.cards.enumerated().map { ($1.bytes.lowerBound, $0) }) { first, _ in first } }
        for (entry, number) in numbers.enumerated() {
            guard let place = places[number], let file = fileOfNumber[place.file], let index = cards[file][place.start] else { continue }
            (entries[entry].card, entries[entry].deck, entries[entry].file) = (decks[file].cards[index], files[file].deck, file)
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
        entries[index] = Entry(card: Self.none, deck: "", file: entry.file, sides: [])
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
