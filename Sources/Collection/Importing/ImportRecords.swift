import Cards
import Files
import Formats
import Foundation

/// What is remembered of imports, deck by deck: a file of JSON Lines beside the store. Without it nothing is lost but the knowledge of which
/// cards came from elsewhere.
public struct ImportRecords: Sendable {
    private let path: String
    private var records: [String: [ImportRecord]] = [:]
    /// The decks of which something else is remembered than was read.
    private var changed: Set<String> = []
    /// What was read, for knowing whether the file is still that.
    private let original: (count: Int, print: UInt64)

    /// Reads the file, if there is one. Lines that say nothing are passed over.
    ///
    /// - Throws: `FileError` when it is there and cannot be read.
    public init(_ path: String) throws {
        self.init(FileSystem.exists(path) ? try FileSystem.bytes(of: path) : [], of: path)
    }

    /// Reads what stood in the file at some time.
    private init(_ bytes: [UInt8], of path: String) {
        self.path = path
        original = (bytes.count, Fingerprint.of(bytes))
        // Lines of a deck stand together.
        var deck: (name: String, records: [ImportRecord]) = ("", [])
        for bytes in bytes.split(separator: 0x0A) {
            guard let line = RecordLine(bytes) else { continue }
            if line.deck != deck.name {
                records[deck.name, default: []] += deck.records
                deck = (line.deck, [])
            }
            deck.records.append(line.record)
        }
        records[deck.name, default: []] += deck.records
        records = records.filter { !$0.value.isEmpty }
    }

    /// What is remembered of a deck.
    public subscript(deck: String) -> [ImportRecord] {
        get { records[deck] ?? [] }
        set {
            if records[deck] != newValue { changed.insert(deck) }
            records[deck] = newValue
        }
    }

    /// Writes the file, if anything is new. What other programs have written into it of other decks meanwhile stays.
    public func write() throws {
        if changed.isEmpty { return }
        try FileSystem.alone(with: path) {
            let bytes = FileSystem.exists(path) ? try FileSystem.bytes(of: path) : []
            if bytes.count == original.count, Fingerprint.of(bytes) == original.print {
                return try FileSystem.replace(path, with: text)
            }
            var current = ImportRecords(bytes, of: path)
            for deck in changed { current.records[deck] = records[deck] }
            try FileSystem.replace(path, with: current.text)
        }
    }

    /// What was remembered of the decks concerned until now; nil where nothing changes.
    func memory() throws -> ImportMemory? {
        try changed.isEmpty ? nil : ImportMemory(decks: changed.sorted(), before: Self.data(of: path))
    }

    /// The bytes of the file at a path; none where there is no file.
    static func data(of path: String) throws(FileError) -> Data {
        FileSystem.exists(path) ? Data(try FileSystem.bytes(of: path)) : Data()
    }

    /// Remembers of some decks what was remembered at another time. What is remembered of others stays.
    static func recall(_ decks: [String], from bytes: Data, in path: String) throws {
        let then = ImportRecords(Array(bytes), of: path)
        var now = try ImportRecords(path)
        for deck in decks { now[deck] = then[deck] }
        try now.write()
    }

    /// A number for what is remembered of some decks.
    ///
    /// - Throws: `FileError` when the file is there and cannot be read.
    static func fingerprint(of decks: [String], in path: String) throws(FileError) -> UInt64 {
        let bytes = FileSystem.exists(path) ? try FileSystem.bytes(of: path) : []
        let heads = decks.map(RecordLine.head)
        var print = Fingerprint()
        var head = heads.first ?? []
        for line in bytes.split(separator: 0x0A) {
            if !line.starts(with: head) {
                // Lines of a deck stand together.
                guard let other = heads.first(where: line.starts) else { continue }
                head = other
            }
            for byte in line { print.add(byte) }
        }
        return print.value
    }

    private var text: [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(records.reduce(0) { $0 + $1.value.reduce(0) { $0 + $1.heading.utf8.count } + $1.value.count * 120 })
        for (deck, list) in records.sorted(by: { $0.key < $1.key }) {
            for record in list { RecordLine(deck: deck, record: record).write(to: &text) }
        }
        return text
    }
}
