import Cards

/// A table of cards by RFC 4180, as `import` reads it back word for word.
public struct TableText {
    private let separator: Character

    /// A table whose columns are parted by commas, or by another sign.
    public init(separator: Character = ",") { self.separator = separator }

    /// The head row.
    public var head: String { row(["deck", "heading", "front", "back", "tags", "id"]) }

    /// The row of a card.
    public func row(_ card: Card, deck: String) -> String {
        row([deck, card.heading, card.front, card.back, card.tags.joined(separator: " "), card.pinnedID ?? ""])
    }

    /// A row of fields, its line end with it.
    public func row(_ fields: [String]) -> String { line(fields) + "\r\n" }

    /// A row of fields without a line end.
    func line(_ fields: [String]) -> String {
        var line = ""
        for (index, field) in fields.enumerated() {
            if index > 0 { line.append(separator) }
            append(field, to: &line)
        }
        return line
    }

    /// Adds a field, in quotes where it needs them.
    private func append(_ field: String, to line: inout String) {
        let separator = separator.asciiValue
        let needsQuotes = field.utf8.contains { byte in
            byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D || byte == separator
        }
        // A blank under a letter's accent is none.
        let isLoose = field.utf8.first == 0x20 && field.first == " " || field.utf8.last == 0x20
        guard needsQuotes || isLoose || field.utf8.first == UInt8(ascii: "#") else { return line += field }
        line += "\""
        var rest = field[...]
        while let quote = rest.utf8.firstIndex(of: UInt8(ascii: "\"")) {
            let end = rest.utf8.index(after: quote)
            line += rest[..<end]
            line += "\""
            rest = rest[end...]
        }
        line += rest
        line += "\""
    }
}
