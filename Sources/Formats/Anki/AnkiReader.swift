import Cards

/// Reads the text files of Anki, with or without their heads.
struct AnkiReader {
    private var imported = Imported()
    private let header: AnkiHeader
    private var isHTML = false
    /// What was lost of the layout: in how many notes, and where first.
    private var lost: [String: (count: Int, line: Int)] = [:]

    /// Reads a file.
    static func read(_ text: ForeignText) -> Imported {
        let header = AnkiHeader(text.lines)
        let lines = text.lines[header.nextLine...]
        let table = TableReader(
            lines, firstLine: header.nextLine + 1, separator: header.separator ?? TableReader.separator(of: lines),
            comment: UInt8(ascii: "#"))
        var reader = AnkiReader(header: header)
        reader.imported.notes = table.notes
        for line in header.unknown { reader.imported.leaveOut("\(line.text.quoted) means nothing to Nacre", line: line.line) }
        reader.isHTML = header.isHTML ?? table.rows.prefix(50).contains { $0.fields.contains(where: HTMLMarkdown.looksLikeHTML) }
        for row in table.rows { reader.read(row) }
        for (what, place) in reader.lost.sorted(by: { $0.key < $1.key }) {
            let count = place.count == 1 ? "a note" : "\(place.count) notes"
            reader.imported.change("\(what) of \(count) cannot be shown", line: place.line)
        }
        return reader.imported
    }

    private init(header: AnkiHeader) { self.header = header }

    private func column(_ number: Int?, of row: TableReader.Row) -> String? {
        guard let number, number <= row.fields.count else { return nil }
        return row.fields[number - 1]
    }

    private mutating func read(_ row: TableReader.Row) {
        let meta = header.metaColumns
        var fields: [AnkiNote.Field] = []
        var tags = header.tags
        for (index, text) in row.fields.enumerated() where !meta.contains(index + 1) {
            let name = index < header.columns.count ? header.columns[index] : ""
            if name.lowercased() == "tags", header.tagsColumn == nil {
                tags += text.split(whereSeparator: \.isWhitespace).map(String.init)
            } else {
                fields.append(AnkiNote.Field(name: name, text: text))
            }
        }
        tags += (column(header.tagsColumn, of: row) ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
        // Without a head, a third column of words was how older versions wrote tags.
        if header.tagsColumn == nil, header.columns.isEmpty, header.isHTML == nil, fields.count == 3 {
            tags += fields.removeLast().text.split(whereSeparator: \.isWhitespace).map(String.init)
        }
        let known = TagName.tags(tags)
        if let changed = known.changed.first { tell("\(changed.quoted) is no tag as it stands", line: row.line) }
        let type = column(header.noteTypeColumn, of: row) ?? header.noteType ?? ""
        var note = AnkiNote(fields: fields, type: type, isHTML: isHTML)
        if let problem = note.problem { return imported.leaveOut(problem, line: row.line) }
        var card = note.card()
        card.tags = known.tags + card.tags
        for change in note.changes { tell(change, line: row.line) }
        for what in note.lost { lost[what] = ((lost[what]?.count ?? 0) + 1, lost[what]?.line ?? row.line) }
        let deck = column(header.deckColumn, of: row) ?? header.deck ?? ""
        let path = deck.split(separator: "::").map(\.trimmed).filter { !$0.isEmpty }
        let guid = column(header.guidColumn, of: row)?.trimmed ?? ""
        imported.add(ImportedCard(card, key: guid.isEmpty ? nil : guid, line: row.line), to: path)
    }

    /// Tells of a change.
    private mutating func tell(_ change: String, line: Int) { imported.change(change, line: line) }
}
