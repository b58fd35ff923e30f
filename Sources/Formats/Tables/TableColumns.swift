import Cards

/// What the columns of a table are.
struct TableColumns {
    /// What a column may be.
    enum Meaning: String, Equatable, Sendable {
        case heading, front, back, option, hint, why, source, tags, deck, key, kind, direction, ignored
    }

    /// For each column what it is; nil for one that is told by its name alone.
    private(set) var meanings: [Meaning?] = []
    /// The names of the columns; empty without a head row.
    private(set) var names: [String] = []
    /// What was said of columns that there are none of, a sentence.
    private(set) var missing: String?

    private static let words: [(Meaning, [String])] = [
        (.heading, ["heading"]),
        (
            .front,
            [
                "front", "question", "question text", "frage", "q", "prompt", "term", "word", "cue", "text", "learnable", "expression",
                "side 1",
            ]
        ),
        (.back, ["back", "answer", "antwort", "correct answer", "a", "definition", "meaning", "response", "translation", "side 2"]),
        (.option, ["option", "options"]), (.hint, ["hint", "hints"]), (.why, ["why", "explanation", "reason"]),
        (.source, ["source", "sources", "reference", "references", "citation"]),
        (.tags, ["tags", "tag", "labels", "categories", "category"]), (.deck, ["deck", "deck name", "topic", "subject"]),
        (.key, ["guid", "id", "key", "uid"]), (.kind, ["kind", "type", "card type"]), (.direction, ["reversed", "direction"]),
    ]

    /// What a name means; nil for one that means nothing known.
    static func meaning(of name: String) -> Meaning? {
        let word = name.lowercased()
        return words.first { $0.1.contains(word) }?.0
    }

    /// What a learner may say that a column is.
    static var sayable: [String] { words.dropFirst().map(\.0.rawValue) }

    /// Reads a head row; nil when the first row is a card already.
    init?(head row: [String]) {
        self.init(names: row)
        let known = meanings.compactMap { $0 }
        guard known.contains(.front) || known.contains(.heading) else { return nil }
        guard known.contains(.back) || known.contains(.kind) || row.count == 1 || known.count > 1 else { return nil }
    }

    /// Columns with names that may mean nothing. Of several of one meaning the first has it.
    init(names row: [String]) {
        names = row.map(\.trimmed)
        var taken: Set<Meaning> = []
        meanings = names.map { name in Self.meaning(of: name).flatMap { taken.insert($0).inserted ? $0 : nil } }
    }

    /// Columns whose names do not tell question and answer: those of the likeliest columns, and tags where the next holds nothing else.
    ///
    /// - Parameters:
    ///   - rows: the cards.
    ///   - names: the names of columns; empty without a head row.
    init(rows: [TableReader.Row], names: [String] = []) {
        self.init(names: names)
        let contents = TableContents(rows)
        while meanings.count < contents.columns.count { meanings.append(nil) }
        if names.isEmpty { meanings = meanings.map { _ in nil } }
        let (front, back) = contents.sides(not: Set(meanings.indices.filter { meanings[$0] != nil }))
        for place in 0..<min(front, contents.columns.count) where contents.columns[place].isNumbers && meanings[place] == nil {
            meanings[place] = .ignored
        }
        if front < meanings.count, !meanings.contains(.front) { meanings[front] = .front }
        if let back, !meanings.contains(.back) { meanings[back] = .back }
        guard names.isEmpty, let third = meanings.indices.first(where: { meanings[$0] == nil }) else { return }
        if Self.areTags(rows.compactMap { third < $0.fields.count ? $0.fields[third] : nil }) { meanings[third] = .tags }
    }

    /// Takes columns for those of a quiz.
    mutating func take(_ choices: TableChoices) {
        for column in meanings.indices where meanings[column] == .back { meanings[column] = nil }
        for column in choices.options { meanings[column] = .option }
        meanings[choices.answer] = .back
        for (column, name) in names.enumerated() where meanings[column] == nil && TableChoices.plays.contains(name.lowercased()) {
            meanings[column] = .ignored
        }
        if !meanings.contains(.front), let first = meanings.firstIndex(of: nil) { meanings[first] = .front }
    }

    /// The columns of a meaning.
    func places(of meaning: Meaning) -> [Int] { meanings.indices.filter { meanings[$0] == meaning } }

    /// Lets what was said prevail. Columns that are then nothing are left out.
    mutating func apply(_ told: [(meaning: Meaning, place: TableOptions.Place)], width: Int) {
        if told.isEmpty { return }
        while meanings.count < width { meanings.append(nil) }
        let said = Set(told.map(\.meaning))
        meanings = meanings.map { $0.map(said.contains) ?? true ? nil : $0 }
        for (meaning, place) in told {
            switch place {
            case .none: break
            case .number(let number):
                if meanings.indices.contains(number - 1) { meanings[number - 1] = meaning } else { miss("number \(number)") }
            case .name(let name):
                if let column = names.firstIndex(where: { $0.lowercased() == name.lowercased() }) {
                    meanings[column] = meaning
                } else {
                    miss("called '\(name)'")
                }
            }
        }
        meanings = meanings.map { $0 ?? .ignored }
    }

    private mutating func miss(_ what: String) {
        let there =
            names.isEmpty ? "there are \(meanings.count) columns, and no row that names them" : "they are " + names.joined(separator: ", ")
        missing = missing ?? "there is no column \(what): \(there)"
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

    /// The field of a row in the column of a meaning, or those of several, a paragraph each; empty when there is none.
    func field(_ meaning: Meaning, of row: TableReader.Row) -> String {
        var text: String?
        for (column, field) in row.fields.enumerated() where column < meanings.count && meanings[column] == meaning {
            text = text.map { $0.isBlank || field.isBlank ? $0 + field : $0 + "\n\n" + field } ?? field
        }
        return text ?? ""
    }

    /// The fields that have no meaning, with the names of their columns.
    func others(of row: TableReader.Row) -> [(name: String, text: String)] {
        row.fields.enumerated().compactMap { index, text in
            guard index >= meanings.count || meanings[index] == nil, !text.isBlank else { return nil }
            return (index < names.count ? names[index] : "", text)
        }
    }
}
