import Cards
import Files
import Formats
import Scheduling

/// Cards as one of Anki's text files, which is handed over piece by piece. Two files are read at a time, and none is held.
public struct AnkiTextExport {
    /// How many cards it has.
    public let count: Int
    /// What could not be carried, a sentence each.
    public let losses: [String]

    /// - Parameters:
    ///   - records: what is remembered of imports: a card that came from Anki goes back under the same name.
    ///   - send: takes the next bytes.
    /// - Throws: `FileError` when a deck cannot be read, and what `send` throws.
    public init<Failure>(_ cards: CardRuns, records: ImportRecords, _ send: ([UInt8]) throws(Failure) -> Void) throws {
        let coming = ReadAhead(cards.runs.count) { number in
            Result { () throws(FileError) in try AnkiRows(cards.runs[number], records) }
        }
        defer { coming.close() }
        try send(Array(AnkiText.head.utf8))
        var all = AnkiRows()
        while let next = coming.next() {
            let rows = try next.get()
            try send(rows.bytes)
            all.count(rows)
        }
        let pictures = all.pictures.count
        count = all.count
        losses =
            Phrase.losses(all.losses)
            + (pictures == 0 ? [] : ["\(Phrase.count(pictures, "picture")): copy them into Anki's folder 'collection.media'"])
    }
}
