import Formats
import Foundation

/// What is remembered of one card, as a line of JSON.
struct RecordLine {
    /// The name of its deck.
    var deck: String
    /// What is remembered.
    var record: ImportRecord

    init(deck: String, record: ImportRecord) { (self.deck, self.record) = (deck, record) }

    /// Reads a line, whoever has written it; nil for one that says nothing.
    init?(_ bytes: ArraySlice<UInt8>) {
        if let line = Self.reading(bytes) {
            self = line
            return
        }
        guard let line = try? JSONDecoder().decode(Fields.self, from: Data(bytes)), let print = UInt64(line.print, radix: 16),
            let body = UInt64(line.body, radix: 16)
        else { return nil }
        self.init(deck: line.deck, record: ImportRecord(key: line.key, heading: line.heading, print: print, bodyPrint: body))
    }

    /// A line, as far as it is read.
    private struct Fields: Decodable {
        var deck: String
        var key: String?
        var heading: String
        var print: String
        var body: String
    }

    /// Writes the line, its end too.
    func write(to text: inout [UInt8]) {
        text += Self.head(deck)
        text += record.key.map(Self.quoted) ?? Array("null".utf8)
        text += Self.heading.utf8
        text += Self.quoted(record.heading)
        text += Self.print.utf8
        text += String(record.print, radix: 16).utf8
        text += Self.body.utf8
        text += String(record.bodyPrint, radix: 16).utf8
        text += Self.end.utf8
        text.append(0x0A)
    }

    /// How the lines of a deck begin.
    static func head(_ deck: String) -> [UInt8] { start.utf8 + quoted(deck) + key.utf8 }

    private static func quoted(_ text: String) -> [UInt8] { Array(JSON.string(text).text.utf8) }

    private static let start = "{\"v\":1,\"deck\":"
    private static let key = ",\"key\":"
    private static let heading = ",\"heading\":"
    private static let print = ",\"print\":\""
    private static let body = "\",\"body\":\""
    private static let end = "\"}"

    /// Reads a line that is just as it is written here, without a backslash in it; nil for any other.
    private static func reading(_ bytes: ArraySlice<UInt8>) -> RecordLine? {
        guard !bytes.contains(UInt8(ascii: "\\")) else { return nil }
        var rest = bytes
        func take(_ words: String) -> Bool {
            guard rest.starts(with: words.utf8) else { return false }
            rest = rest.dropFirst(words.utf8.count)
            return true
        }
        /// What stands up to the next quotation mark.
        func text() -> String? {
            guard let end = rest.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
            defer { rest = rest[end...] }
            return String(validating: rest[..<end], as: UTF8.self)
        }
        func quoted() -> String? {
            guard take("\"") else { return nil }
            let text = text()
            return take("\"") ? text : nil
        }
        guard take(start), let deck = quoted(), take(Self.key) else { return nil }
        var key: String?
        if !take("null") {
            key = quoted()
            if key == nil { return nil }
        }
        guard take(Self.heading), let heading = quoted(), take(Self.print), let print = text().flatMap({ UInt64($0, radix: 16) }),
            take(Self.body), let body = text().flatMap({ UInt64($0, radix: 16) }), take(end), rest.isEmpty
        else { return nil }
        return RecordLine(deck: deck, record: ImportRecord(key: key, heading: heading, print: print, bodyPrint: body))
    }
}
