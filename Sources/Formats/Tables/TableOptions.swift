import Cards

/// What a learner says of a table: what is not said is looked for.
public struct TableOptions: Equatable, Sendable {
    /// A column, as it was named.
    enum Place: Equatable, Sendable {
        /// There is none of this meaning.
        case none
        /// The one with this number, counted from 1.
        case number(Int)
        /// The one with this name.
        case name(String)
    }

    /// What the fields are written in.
    public var fields: FieldText?
    /// What parts the columns.
    public var separator: UInt8?
    /// Several signs that do, as in `dog - Hund`.
    private(set) var signs: String?
    /// Whether the first row has the names of the columns.
    public var hasHead: Bool?
    /// What columns mean, in the order in which it was said.
    var columns: [(meaning: TableColumns.Meaning, place: Place)] = []

    /// A table of which nothing was said but what its fields are written in.
    public init(fields: FieldText? = nil) { self.fields = fields }

    /// A table of which something was said.
    ///
    /// - Parameters:
    ///   - columns: as in `front=2,back=english,tags=none`.
    ///   - separator: a sign of ASCII, or a name of one.
    /// - Throws: `TableOptionsError`.
    public init(fields: FieldText?, columns: String?, separator: String?, hasHead: Bool?) throws(TableOptionsError) {
        self.fields = fields
        self.hasHead = hasHead
        if let separator {
            if let sign = Self.sign(named: separator) {
                self.separator = sign
            } else if Self.areSigns(separator) {
                signs = separator
            } else {
                throw .noSeparator(separator)
            }
        }
        for part in columns?.split(separator: ",") ?? [] {
            guard let (word, place) = part.cut(at: "="), !place.isBlank else { throw .noColumn(String(part)) }
            guard let meaning = TableColumns.meaning(of: word.trimmed) else { throw .noMeaning(word.trimmed) }
            self.columns.append((meaning, Self.place(place.trimmed)))
        }
    }

    /// Whether anything was said by which a file is known for a table.
    public var isTold: Bool { separator != nil || signs != nil || hasHead != nil || !columns.isEmpty }

    private static func place(_ word: String) -> Place {
        if word.lowercased() == "none" { return .none }
        return Int(word).map(Place.number) ?? .name(word)
    }

    private static func sign(named name: String) -> UInt8? {
        if let sign = names.first(where: { $0.name == name.lowercased() || $0.name + "s" == name.lowercased() }) { return sign.sign }
        if name == "\\t" { return 0x09 }
        guard name.utf8.count == 1, let byte = name.utf8.first, byte == 0x09 || (0x20..<0x7F).contains(byte), byte != 0x22 else {
            return nil
        }
        return byte
    }

    /// Whether a text is of a few signs without a letter or figure, or a quote.
    private static func areSigns(_ text: String) -> Bool {
        (2...8).contains(text.count) && !text.isBlank && !text.contains { $0.isLetter || $0.isNumber || $0.isNewline || $0 == "\"" }
    }

    private static let names: [(name: String, sign: UInt8)] = [
        ("tab", 0x09), ("comma", UInt8(ascii: ",")), ("semicolon", UInt8(ascii: ";")), ("pipe", UInt8(ascii: "|")),
        ("colon", UInt8(ascii: ":")), ("space", 0x20),
    ]

    /// What a sign is called in a sentence.
    static func name(of sign: UInt8) -> String {
        names.first { $0.sign == sign }.map { $0.name + "s" } ?? "'" + String(Unicode.Scalar(sign)) + "'"
    }

    /// Whether two say the same.
    public static func == (lhs: TableOptions, rhs: TableOptions) -> Bool {
        lhs.fields == rhs.fields && lhs.separator == rhs.separator && lhs.signs == rhs.signs && lhs.hasHead == rhs.hasHead
            && lhs.columns.elementsEqual(rhs.columns) { $0 == $1 }
    }
}

/// What of a table cannot be said so.
public enum TableOptionsError: Error, Equatable, CustomStringConvertible {
    /// This parts no columns.
    case noSeparator(String)
    /// This tells no column.
    case noColumn(String)
    /// This is nothing that a column can be.
    case noMeaning(String)

    /// What is the matter, and what can be done.
    public var description: String {
        switch self {
        case .noSeparator(let word):
            "'\(word)' is no separator: say tab, comma, semicolon, pipe, colon, space, or signs like '%' or ' - '"
        case .noColumn(let part):
            "'\(part)' tells no column: say a number, a name or none, as in --columns front=2,back=english,tags=none"
        case .noMeaning(let word):
            "'\(word)' is nothing that a column can be: it can be \(TableColumns.sayable.joined(separator: ", "))"
        }
    }
}
