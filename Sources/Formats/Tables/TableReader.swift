/// Reads a table by RFC 4180: fields in quotes may hold separators, line ends and doubled quotes.
///
/// It goes on where the standard stops, with the places of all rows, as no reader for Swift does that is at hand: a quote that nothing closes is an ordinary sign, and what follows a closing quote belongs to its
/// field. Both are told.
struct TableReader {
    /// A row and the line on which it begins.
    struct Row {
        var fields: [String]
        var line: Int
    }

    /// The rows in their order, without blank lines.
    private(set) var rows: [Row] = []
    /// Whether any field stands in quotes.
    private(set) var isQuoted = false
    /// What was not as it should be.
    private(set) var notes: [ImportNote] = []

    private let bytes: [UInt8]
    private let separator: UInt8
    private var index = 0
    private var line: Int
    /// How many quotes may still be found to be open: each costs a look at the rest of the file.
    private var openQuotesLeft = 10

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed: UInt8 = 0x0A

    /// - Parameters:
    ///   - lines: the rows, their line ends as line feeds.
    ///   - firstLine: the number of the first line.
    ///   - comment: the sign at the head of lines that are no rows.
    ///   - hasQuotes: whether a field may stand in quotes.
    init(_ lines: TextLines, firstLine: Int, separator: UInt8, comment: UInt8? = nil, hasQuotes: Bool = true) {
        bytes = Array(lines.joined(separator: "\n").utf8)
        self.separator = separator
        line = firstLine
        if !hasQuotes { openQuotesLeft = 0 }
        while index < bytes.count {
            if bytes[index] == Self.lineFeed {
                index += 1
                line += 1
            } else if bytes[index] == comment {
                skipLine()
            } else {
                readRow()
            }
        }
    }

    private mutating func skipLine() {
        while index < bytes.count, bytes[index] != Self.lineFeed { index += 1 }
    }

    private mutating func readRow() {
        var row = Row(fields: [], line: line)
        while true {
            row.fields.append(readField())
            guard index < bytes.count, bytes[index] == separator else { break }
            index += 1
        }
        if index < bytes.count {
            index += 1
            line += 1
        }
        if row.fields.count > 1 || !row.fields[0].isBlank { rows.append(row) }
    }

    private mutating func readField() -> String {
        if index < bytes.count, bytes[index] == Self.quote, openQuotesLeft > 0 {
            if let field = readQuoted() { return field }
            openQuotesLeft -= 1
            note(.changed, openQuotesLeft > 0 ? "a quote that nothing closes is an ordinary sign" : "quotes mean nothing from here on")
        }
        let start = index
        while index < bytes.count, bytes[index] != separator, bytes[index] != Self.lineFeed { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func readQuoted() -> String? {
        var field: [UInt8] = []
        var end = index + 1
        var lineEnds = 0
        while true {
            guard let quote = bytes[end...].firstIndex(of: Self.quote) else { return nil }
            field += bytes[end..<quote]
            end = quote + 1
            guard end < bytes.count, bytes[end] == Self.quote else { break }
            field.append(Self.quote)
            end += 1
        }
        lineEnds = field.count { $0 == Self.lineFeed }
        let after = end
        while end < bytes.count, bytes[end] != separator, bytes[end] != Self.lineFeed { end += 1 }
        let rest = bytes[after..<end]
        if rest.contains(where: { $0 != 0x20 }) {
            note(.changed, "there is text behind a closing quote: it is kept")
            field += rest
        }
        index = end
        isQuoted = true
        line += lineEnds
        return String(decoding: field, as: UTF8.self)
    }

    private mutating func note(_ kind: ImportNote.Kind, _ message: String) {
        var start = index
        while start > 0, bytes[start - 1] != Self.lineFeed { start -= 1 }
        let column = index - start < 4_096 ? String(decoding: bytes[start..<index], as: UTF8.self).count + 1 : 1
        notes.append(ImportNote(kind: kind, line: line, column: column, message: message))
    }
}

extension TableReader {
    /// The separator that the first lines use most evenly: a tab, comma, semicolon or pipe. Of several as even, tabs are no part of sentences.
    static func separator(of lines: TextLines) -> UInt8 {
        let sample = lines.prefix(100)
        let candidates = "\t,;|".utf8.map { sign -> (sign: UInt8, score: Int) in
            let rows = TableReader(sample, firstLine: 1, separator: sign).rows
            let widths = Dictionary(grouping: rows, by: \.fields.count).mapValues(\.count)
            let usual = widths.filter { $0.key > 1 }.max { ($0.value, $0.key) < ($1.value, $1.key) }
            return (sign, usual.map { $0.value * 1_000 / max(1, rows.count) } ?? 0)
        }
        return candidates.max { $0.score < $1.score }.flatMap { $0.score > 0 ? $0.sign : nil } ?? UInt8(ascii: ",")
    }
}
