import Cards

/// Reads the text files of Anki, with or without their heads.
struct AnkiReader {
    private var imported = Imported()
    private let header: AnkiHeader
    private let columns: AnkiColumns
    private let isHTML: Bool
    /// How much markup the rows may have.
    private var allowance = MarkupAllowance(notes: 0, bytes: 0)
    /// What was lost of the layout.
    private var lost = HTMLLosses()
    /// Notes that have more columns than fields: how many, and where the first is.
    private var wide: (count: Int, line: Int)?

    /// Reads a file.
    static func read(_ text: ForeignText, _ pieces: Pieces = .inTurn) -> Imported {
        let header = AnkiHeader(text.lines)
        let lines = text.lines[header.nextLine...]
        let table = TableReader(
            lines, firstLine: header.nextLine + 1, separator: header.separator ?? TableReader.separator(of: lines),
            comment: UInt8(ascii: "#"))
        let (rows, empty) = (table.rows, AnkiReader(header, table.rows))
        var reader = empty
        reader.imported.notes = table.notes
        for line in header.unknown { reader.imported.leaveOut("\(line.text.quoted) means nothing to Nacre", line: line.line) }
        if reader.columns.isTagsGuessed, let tags = reader.columns.tags, let first = table.rows.first {
            reader.imported.change("nothing names column \(tags + 1): it is taken for tags", line: first.line)
        }
        let parts = pieces.made(of: rows.count, each: rowsAtOnce) { range in
            var part = empty
            let bytes = rows[range].reduce(0) { $0 + $1.fields.reduce(0) { $0 + $1.utf8.count } }
            part.allowance = MarkupAllowance(notes: range.count, bytes: bytes)
            for row in rows[range] { part.read(row) }
            return part
        }
        for part in parts { reader.append(part) }
        reader.lost.tell(of: "note", in: &reader.imported)
        if let wide = reader.wide {
            let what =
                wide.count == 1
                ? "a note has a column that is none of its fields" : "\(wide.count) notes have columns that are none of their fields"
            reader.imported.change("\(what): it is added to the answer", line: wide.line)
        }
        return reader.imported
    }

    /// So many rows are read in one go.
    private static let rowsAtOnce = 2_000

    /// Puts what was read of later rows behind this.
    private mutating func append(_ later: AnkiReader) {
        imported.append(later.imported)
        lost.add(later.lost)
        if let more = later.wide { wide = ((wide?.count ?? 0) + more.count, wide?.line ?? more.line) }
    }

    private init(_ header: AnkiHeader, _ rows: [TableReader.Row]) {
        self.header = header
        columns = AnkiColumns(header, rows)
        isHTML = header.isHTML ?? rows.prefix(50).contains { $0.fields.contains(where: HTMLMarkdown.looksLikeHTML) }
    }

    private func column(_ number: Int?, of row: TableReader.Row) -> String? {
        guard let number, number <= row.fields.count else { return nil }
        return row.fields[number - 1]
    }

    private mutating func read(_ row: TableReader.Row) {
        let type = column(header.noteTypeColumn, of: row) ?? header.noteType ?? ""
        let (fields, hasMore) = columns.fields(of: row, type: type)
        let words = (column(columns.tags.map { $0 + 1 }, of: row) ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
        let known = TagName.tags(header.tags + words)
        if let changed = known.changed.first { tell("\(changed.quoted) is no tag as it stands", line: row.line) }
        var note = AnkiNote(fields: fields, type: type, isHTML: isHTML, mostSigns: allowance.most)
        let problem = note.problem
        if problem == nil { allowance.take(note.signs) }
        if let problem, !note.isUnanswered { return imported.leaveOut(problem, line: row.line) }
        var card = note.card()
        card.tags = known.tags + card.tags
        if problem == nil { for change in note.changes { tell(change, line: row.line) } }
        lost.add(note.lost, line: row.line)
        if hasMore { wide = ((wide?.count ?? 0) + 1, wide?.line ?? row.line) }
        let deck = column(header.deckColumn, of: row) ?? header.deck ?? ""
        let path = deck.split(separator: "::").map(\.trimmed).filter { !$0.isEmpty }
        let guid = column(header.guidColumn, of: row)?.trimmed ?? ""
        let made = ImportedCard(card, key: guid.isEmpty ? nil : guid, line: row.line)
        if let problem { imported.leaveOut(unanswered: made, problem, from: path) } else { imported.add(made, to: path) }
    }

    /// Tells of a change.
    private mutating func tell(_ change: String, line: Int) { imported.change(change, line: line) }
}
