/// Which columns of a file hold the fields of its notes, and in which order the note type has them.
struct AnkiColumns {
    /// The columns with fields, in the order of the note type, counted from 0.
    private(set) var fields: [Int] = []
    /// The column with tags.
    private(set) var tags: Int?
    /// Whether that was guessed from what stands in it.
    private(set) var isTagsGuessed = false

    private let names: [String]

    init(_ header: AnkiHeader, _ rows: [TableReader.Row]) {
        names = header.columns
        let meta = header.metaColumns
        fields = (0..<(rows.map(\.fields.count).max() ?? 0)).filter { !meta.contains($0 + 1) }
        tags = header.tagsColumn.map { $0 - 1 } ?? fields.first { name($0) == "tags" }
        // Where nothing names the columns, older versions wrote tags behind the fields.
        if tags == nil, names.isEmpty, header.noteTypeColumn == nil, let count = Self.fieldCount(of: header.noteType ?? ""),
            count < fields.count
        {
            let texts = rows.compactMap { $0.fields.indices.contains(fields[count]) ? $0.fields[fields[count]] : nil }
            if TableColumns.areTags(texts) { (tags, isTagsGuessed) = (fields[count], texts.contains { !$0.isBlank }) }
        }
        fields.removeAll { $0 == tags }
        orderByNames()
    }

    /// How many fields a note type of Anki's own has; nil for another one.
    private static func fieldCount(of type: String) -> Int? {
        let type = type.lowercased()
        if AnkiNote.isOptionallyReversed(type) { return 3 }
        return type.isEmpty || type.hasPrefix("basic") || type == "cloze" ? 2 : nil
    }

    private func name(_ column: Int) -> String { names.indices.contains(column) ? names[column].lowercased() : "" }

    /// Puts question and answer first, where the file names them.
    private mutating func orderByNames() {
        func column(_ words: [String]) -> Int? {
            for word in words { if let column = fields.first(where: { name($0) == word }) { return column } }
            return nil
        }
        let (front, back) = (column(TableColumns.words(for: .front)), column(TableColumns.words(for: .back)))
        guard front != nil || back != nil else { return }
        let flag = column([AnkiNote.reversingField])
        var rest = fields.filter { $0 != front && $0 != back && $0 != flag }
        let first = front ?? (rest.isEmpty ? nil : rest.removeFirst())
        fields = [first, back, flag].compactMap { $0 } + rest
    }

    /// The fields of a row, and whether a column has text that belongs to no field.
    ///
    /// - Parameter type: its note type.
    func fields(of row: TableReader.Row, type: String) -> (fields: [AnkiNote.Field], hasMore: Bool) {
        let own = fields.filter(row.fields.indices.contains)
        let all = own.map { AnkiNote.Field(name: names.indices.contains($0) ? names[$0] : "", text: row.fields[$0]) }
        let count = names.isEmpty ? Self.fieldCount(of: type) ?? .max : 0
        return (all, all.dropFirst(count).contains { !$0.text.isBlank && $0.name.isEmpty })
    }
}
