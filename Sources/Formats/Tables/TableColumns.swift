import Cards

/// What the columns of a table are.
struct TableColumns {
    /// What a column may be.
    enum Meaning: String, Equatable {
        case heading, front, back, hint, why, source, tags, deck, key, kind, direction, ignored
    }

    /// For each column what it is; nil for one that is told by its name alone.
    private(set) var meanings: [Meaning?] = []
    /// The names of the columns; empty without a head row.
    private(set) var names: [String] = []

    private static let words: [(Meaning, [String])] = [
        (.heading, ["heading"]),
        (.front, ["front", "question", "q", "prompt", "term", "word", "cue", "text"]),
        (.back, ["back", "answer", "a", "definition", "meaning", "response", "translation"]),
        (.hint, ["hint", "hints"]), (.why, ["why", "explanation", "reason"]),
        (.source, ["source", "sources", "reference", "references", "citation"]),
        (.tags, ["tags", "tag", "labels", "categories", "category"]), (.deck, ["deck", "deck name", "topic", "subject"]),
        (.key, ["guid", "id", "key", "uid"]), (.kind, ["kind", "type", "card type"]), (.direction, ["reversed", "direction"]),
    ]

    /// Reads a head row; nil when the first row is a card already.
    init?(head row: [String]) {
        names = row.map(\.trimmed)
        meanings = names.map { name in
            let word = name.lowercased().trimmed
            return Self.words.first { $0.1.contains(word) }?.0
        }
        let known = meanings.compactMap { $0 }
        guard known.contains(.front) || known.contains(.heading), known.count == Set(known.map(\.rawValue)).count else { return nil }
        guard known.contains(.back) || known.contains(.kind) || row.count == 1 || known.count > 1 else { return nil }
    }

    /// Columns without a head row: question, answer, and tags when the third holds nothing else.
    init(without rows: [TableReader.Row]) {
        let width = rows.map(\.fields.count).max() ?? 0
        meanings = (0..<width).map { $0 == 0 ? .front : $0 == 1 ? .back : nil }
        guard width > 2 else { return }
        let third = rows.compactMap { $0.fields.count > 2 ? $0.fields[2] : nil }
        if Self.areTags(third) { meanings[2] = .tags }
    }

    /// Whether the fields of a column that nothing names look like tags, each of them.
    static func areTags(_ fields: [String]) -> Bool {
        fields.allSatisfy { field in
            // What has words on both sides of a comma, or ends like a sentence, is prose.
            let parts = field.split { $0 == "," || $0 == ";" }
            if parts.count > 1, parts.contains(where: { $0.split(separator: " ").count > 1 }) { return false }
            if field.contains(" "), let last = field.trimmed.last, ".!?…".contains(last) { return false }
            return field.split { $0 == " " || $0 == "," || $0 == ";" }.allSatisfy { TagName.tag(String($0)) != nil && $0.count <= 40 }
                && field.split(separator: " ").count <= 6
        }
    }

    /// The names of columns that mean this, the likeliest first.
    static func words(for meaning: Meaning) -> [String] { words.first { $0.0 == meaning }?.1 ?? [] }

    /// The field of a row in the column of a meaning; empty when there is none.
    func field(_ meaning: Meaning, of row: TableReader.Row) -> String {
        guard let column = meanings.firstIndex(of: meaning), column < row.fields.count else { return "" }
        return row.fields[column]
    }

    /// The fields that have no meaning, with the names of their columns.
    func others(of row: TableReader.Row) -> [(name: String, text: String)] {
        row.fields.enumerated().compactMap { index, text in
            guard index >= meanings.count || meanings[index] == nil, !text.isBlank else { return nil }
            return (index < names.count ? names[index] : "", text)
        }
    }
}
