import Cards
import Files
import Formats

/// The rows of cards that follow each other in a file, and what they cannot carry.
struct AnkiRows: Sendable {
    /// The rows.
    private(set) var bytes: [UInt8] = []
    /// How many there are.
    private(set) var count = 0
    /// What could not be carried, and of how many cards each.
    private(set) var losses: [(what: String, count: Int)] = []
    /// The files of pictures that are shown.
    private(set) var pictures: Set<String> = []

    /// Reads the file and writes the rows, card by card.
    ///
    /// - Throws: `FileError` when the file cannot be read.
    init(_ run: CardRuns.Run, _ records: ImportRecords) throws(FileError) {
        var (anki, guids) = (AnkiText(), AnkiGuids(records))
        var starts = run.starts[...]
        var cards = DeckCards(parsing: try FileSystem.bytes(of: run.path))
        while let start = starts.first, let card = cards.next() {
            // A file that has changed since it was listed may lack some.
            if start < card.bytes.lowerBound { starts = starts.drop { $0 < card.bytes.lowerBound } }
            guard starts.first == card.bytes.lowerBound else { continue }
            starts.removeFirst()
            bytes += anki.row(card, deck: run.deck, guid: guids.guid(of: card, in: run.deck)).utf8
            count += 1
            pictures.formUnion(card.images.map(\.target).filter { !$0.contains("://") })
        }
        losses = anki.losses
    }

    /// No rows.
    init() {}

    /// Adds what there is to say of those that follow.
    mutating func count(_ others: AnkiRows) {
        count += others.count
        pictures.formUnion(others.pictures)
        for (what, count) in others.losses {
            if let index = losses.firstIndex(where: { $0.what == what }) {
                losses[index].count += count
            } else {
                losses.append((what, count))
            }
        }
    }
}
