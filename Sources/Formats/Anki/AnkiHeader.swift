import Cards

/// The lines at the head of Anki's text files that tell how the rest is to be read: `#separator:tab`, `#html:true`, `#deck column:3` …
///
/// Source: Anki's manual, "Text files". Columns count from 1.
struct AnkiHeader {
    /// What parts the columns; nil when the file does not say.
    private(set) var separator: UInt8?
    /// Whether the fields are HTML; nil when the file does not say.
    private(set) var isHTML: Bool?
    /// Tags of all notes.
    private(set) var tags: [String] = []
    /// The names of the columns.
    private(set) var columns: [String] = []
    /// The note type and the deck of all notes.
    private(set) var noteType: String?
    private(set) var deck: String?
    /// The columns that hold what is not a field.
    private(set) var noteTypeColumn: Int?
    private(set) var deckColumn: Int?
    private(set) var tagsColumn: Int?
    private(set) var guidColumn: Int?
    /// Lines that mean nothing to Nacre.
    private(set) var unknown: [(text: String, line: Int)] = []
    /// The index of the first line behind it.
    private(set) var nextLine = 0

    private static let keys: Set<String> = [
        "separator", "html", "tags", "columns", "notetype", "deck", "notetype column", "deck column", "tags column", "guid column",
        "if matches",
    ]

    /// Whether a file that begins with this line has such a head.
    static func begins(_ line: Substring) -> Bool {
        if line.hasPrefix("tags:") { return true }
        guard line.hasPrefix("#"), let (key, _) = line.dropFirst().cut(at: ":") else { return false }
        return keys.contains(key.lowercased().trimmed)
    }

    /// Reads the head of a file.
    init(_ lines: TextLines) {
        if let first = lines.first, first.hasPrefix("tags:") {
            tags = Self.words(first.dropFirst(5))
            nextLine = 1
        }
        while nextLine < lines.count, lines[nextLine].hasPrefix("#") {
            let line = lines[nextLine].dropFirst()
            nextLine += 1
            guard let (key, value) = line.cut(at: ":") else { continue }
            read(key.lowercased().trimmed, value, line: nextLine)
        }
    }

    /// The columns that are no fields.
    var metaColumns: Set<Int> { Set([noteTypeColumn, deckColumn, tagsColumn, guidColumn].compactMap { $0 }) }

    private mutating func read(_ key: String, _ value: Substring, line: Int) {
        let word = value.trimmed
        switch key {
        case "separator":
            separator = Self.separators[word.lowercased()] ?? (value == "\t" ? 0x09 : word.utf8.count == 1 ? word.utf8.first : nil)
        case "html": isHTML = ["true": true, "false": false][word.lowercased()]
        case "tags": tags = Self.words(value)
        case "columns":
            let sign = separator ?? 0x09
            columns = TableReader(TextLines(String(value)), firstLine: line, separator: sign).rows.first?.fields.map(\.trimmed) ?? []
        case "notetype": noteType = word
        case "deck": deck = word
        case "notetype column": noteTypeColumn = Self.column(word)
        case "deck column": deckColumn = Self.column(word)
        case "tags column": tagsColumn = Self.column(word)
        case "guid column": guidColumn = Self.column(word)
        case "if matches": break
        default: unknown.append(("#\(key):\(value)", line))
        }
    }

    private static func column(_ word: String) -> Int? { Int(word).flatMap { $0 >= 1 ? $0 : nil } }

    private static func words(_ text: Substring) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

    private static let separators: [String: UInt8] = [
        "comma": UInt8(ascii: ","), "semicolon": UInt8(ascii: ";"), "tab": 0x09, "space": 0x20, "pipe": UInt8(ascii: "|"),
        "colon": UInt8(ascii: ":"), "\\t": 0x09,
    ]
}
