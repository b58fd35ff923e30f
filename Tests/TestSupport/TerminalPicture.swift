/// A small terminal that draws what a program writes to it: letters, line feeds, and the sequences that move the cursor and erase. It knows
/// no colours, and nothing of what it is not asked to know: `unknown` has what it did not understand.
public struct TerminalPicture {
    /// The letters of each row.
    public private(set) var rows: [[Character]]
    /// Where the cursor stands, counted from 0.
    public private(set) var cursor = (column: 0, row: 0)
    /// Whether the cursor is to be seen.
    public private(set) var isCursorShown = true
    /// Rows that something was written to since this was emptied.
    public var touched: Set<Int> = []
    /// Sequences it did not understand.
    public private(set) var unknown: [String] = []

    private let columns: Int
    private let width: (Character) -> Int
    /// Behind a letter in the last column the cursor stays there.
    private var wraps = true

    /// An empty terminal.
    ///
    /// - Parameter width: how many columns a letter takes.
    public init(columns: Int, rows: Int, width: @escaping (Character) -> Int) {
        (self.columns, self.width) = (columns, width)
        self.rows = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    }

    /// The rows as text, without blanks at their ends.
    public var lines: [String] {
        rows.map { row in
            var text = row.filter { $0 != Self.half }
            while text.last == " " { text.removeLast() }
            return String(text)
        }
    }

    /// Stands in the second column of a wide letter.
    private static let half: Character = "\0"

    /// Draws what a program wrote.
    public mutating func write(_ text: String) {
        var rest = Substring(text)
        while let letter = rest.popFirst() {
            switch letter {
            case "\r\n":
                cursor.column = 0
                feed()
            case "\r": cursor.column = 0
            case "\n": feed()
            case "\u{1B}" where rest.first == "[":
                let sequence = rest.prefix { !($0.isLetter) }
                rest = rest.dropFirst(sequence.count)
                guard let end = rest.popFirst() else { return }
                control(String(sequence.dropFirst()), end)
            default: put(letter)
            }
        }
    }

    private mutating func put(_ letter: Character) {
        let width = width(letter)
        if cursor.column + width > columns {
            if wraps {
                cursor.column = 0
                feed()
            } else {
                cursor.column = columns - width
            }
        }
        touched.insert(cursor.row)
        rows[cursor.row][cursor.column] = letter
        if width == 2 { rows[cursor.row][cursor.column + 1] = Self.half }
        cursor.column += width
    }

    private mutating func feed() {
        if cursor.row + 1 < rows.count {
            cursor.row += 1
        } else {
            rows.removeFirst()
            rows.append(Array(repeating: " ", count: columns))
            touched.formUnion(rows.indices)
        }
    }

    private mutating func control(_ parameters: String, _ end: Character) {
        let numbers = parameters.split(separator: ";").compactMap { Int($0) }
        switch (parameters, end) {
        case (_, "m"), ("?1049", "h"), ("?1049", "l"), ("?2004", "h"), ("?2004", "l"): break
        case ("?25", "h"): isCursorShown = true
        case ("?25", "l"): isCursorShown = false
        case ("?7", _): wraps = end == "h"
        case (_, "H"):
            cursor = (min((numbers.dropFirst().first ?? 1) - 1, columns - 1), min((numbers.first ?? 1) - 1, rows.count - 1))
        case ("", "K"): erase(row: cursor.row, from: min(cursor.column, columns - 1))
        case ("", "J"):
            erase(row: cursor.row, from: min(cursor.column, columns - 1))
            for row in rows.indices.dropFirst(cursor.row + 1) { erase(row: row, from: 0) }
        case ("2", "J"): for row in rows.indices { erase(row: row, from: 0) }
        default: unknown.append(parameters + String(end))
        }
    }

    private mutating func erase(row: Int, from column: Int) {
        touched.insert(row)
        for column in column..<columns { rows[row][column] = " " }
    }
}
