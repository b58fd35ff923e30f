import Cards

/// Rows above a table that name the whole of it, as spreadsheets have them: a single field, in a table of which nearly all rows have several.
struct TableTitles {
    /// How many there are, with blank rows among them.
    let rows: Int
    /// What is to be told of them; nil where there are none.
    let told: String?

    private static let most = 5
    /// In shorter tables a single field may as well be a question that waits for its answer.
    private static let fewest = 3

    init(_ rows: [TableReader.Row]) {
        func filled(_ row: TableReader.Row) -> Int { row.fields.count { !$0.isBlank } }
        let above = rows.prefix(Self.most).prefix { filled($0) < 2 }
        let rest = rows.dropFirst(above.count)
        guard let first = above.first(where: { filled($0) == 1 }), rest.count > Self.fewest,
            rest.count(where: { filled($0) > 1 }) * 10 >= rest.count * 9
        else {
            (self.rows, told) = (0, nil)
            return
        }
        let title = first.fields.first { !$0.isBlank } ?? ""
        let count = above.count { filled($0) == 1 }
        self.rows = above.count
        told = "\(count) row\(count == 1 ? "" : "s") above the table: \(title.quoted)"
    }
}
