import Cards

/// What stands in the columns of a table, by which those with question and answer are told.
struct TableContents {
    /// A column.
    struct Column {
        /// How many of its fields hold anything, and how many of these a number.
        var filled = 0, numbers = 0
        /// Whether nearly all that it holds are numbers.
        var isNumbers: Bool { filled > 0 && numbers * 5 >= filled * 4 }
        /// Whether it counts the rows so far.
        fileprivate(set) var isCount = true
        fileprivate var last: Int?
    }

    /// The columns in their order.
    private(set) var columns: [Column] = []
    /// How many rows there are.
    let rows: Int

    init(_ rows: [TableReader.Row]) {
        self.rows = rows.count
        for row in rows {
            while columns.count < row.fields.count { columns.append(Column()) }
            for (index, field) in row.fields.enumerated() where !field.isBlank {
                columns[index].filled += 1
                if Self.isNumber(field) { columns[index].numbers += 1 }
                let number = Int(field.trimmed)
                let isNext = number != nil && (columns[index].last.map { $0 + 1 == number } ?? ([0, 1].contains(number)))
                columns[index].isCount = columns[index].isCount && isNext
                columns[index].last = number
            }
        }
    }

    /// From so many rows on a table tells by what stands in it which columns are none of words.
    private static let enoughRows = 3

    /// Which columns ask and answer: the first two of words, but not those that are known for something else.
    func sides(not known: Set<Int>) -> (front: Int, back: Int?) {
        let all = columns.indices.filter { !known.contains($0) }
        var words = all
        if rows >= Self.enoughRows { words = all.filter { !columns[$0].isNumbers && columns[$0].filled * 10 >= rows } }
        // A few rows may be numbered too.
        if rows > 1, rows < Self.enoughRows { words = all.filter { !columns[$0].isCount } }
        if words.count < 2 { words = all.filter { columns[$0].filled > 0 } }
        if words.count < 2 { words = all }
        return (words.first ?? 0, words.dropFirst().first)
    }

    /// Whether a field is a number, a date, a time, or the like.
    private static func isNumber(_ field: String) -> Bool {
        var hasDigit = false
        for byte in field.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
            case 0x20, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "%"),
                UInt8(ascii: "+"):
                break
            default: return false
            }
        }
        return hasDigit
    }

    /// Why cards made of these columns are likely to be none that anybody wants; nil where they are not.
    ///
    /// - Parameter isNamed: whether the names of the columns tell question and answer.
    func doubt(_ meanings: [TableColumns.Meaning?], isNamed: Bool, hasNames: Bool) -> String? {
        guard !isNamed, rows >= Self.enoughRows else { return nil }
        func column(_ meaning: TableColumns.Meaning) -> Column? {
            meanings.firstIndex(of: meaning).flatMap { $0 < columns.count ? columns[$0] : nil }
        }
        let (front, back) = (column(.front), column(.back))
        if front?.isNumbers ?? false { return "the questions would be numbers" }
        if let back, back.isNumbers, columns.indices.contains(where: { meanings[$0] == nil && !columns[$0].isNumbers }) {
            return "the answers would be numbers"
        }
        if let back, back.filled * 2 < rows { return "most rows would have no answer" }
        let words = columns.count { !$0.isNumbers && $0.filled * 10 >= rows }
        return hasNames && words > 3 ? "no name tells which of \(words) columns asks and which answers" : nil
    }
}
