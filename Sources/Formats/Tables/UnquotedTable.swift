import Cards

/// The tables of KWordQuiz and Parley: rows of a title and an author come first, and no field stands in quotes.
///
/// Source: what libkeduvocdocument 22.12 writes. A comma in a field is one behind which a blank stands.
enum UnquotedTable {
    private static let labels: Set<String> = ["title:", "author:", "authors:", "contact:", "license:", "comment:", "category:"]

    /// How many rows at the head of a table are labels of the file.
    static func labels(of lines: TextLines) -> Int {
        lines.prefix(8).prefix { line in
            let end = line.utf8.firstIndex { [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].contains($0) } ?? line.endIndex
            return labels.contains(line[..<end].lowercased().trimmed)
        }.count
    }

    /// Rows whose fields were cut within, with these whole again.
    static func mended(_ rows: [TableReader.Row], separator: UInt8) -> [TableReader.Row] {
        let widths = Dictionary(grouping: rows, by: \.fields.count).mapValues(\.count)
        let usual = widths.filter { $0.key > 1 }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 2
        let sign = String(Unicode.Scalar(separator))
        return rows.map { row in
            guard row.fields.count > usual else { return row }
            var fields: [String] = []
            for field in row.fields {
                if field.hasPrefix(" "), let last = fields.popLast() { fields.append(last + sign + field) } else { fields.append(field) }
            }
            return fields.count < usual ? row : TableReader.Row(fields: fields, line: row.line)
        }
    }
}
