/// Where libedit's drawing leaves the cursor, counted from 0 at the beginning of the prompt.
struct Caret: Equatable {
    private(set) var row = 0
    private(set) var column = 0

    /// The beginning of the prompt.
    static let start = Caret(after: "", columns: 1)

    /// The place after a text, and before the one that follows on the line. libedit draws each scalar on its own, a control as two signs,
    /// and goes on to the next row as soon as one is full, or has no room for a wide letter.
    init(after text: String, before following: String = "", columns: Int) {
        for scalar in text.unicodeScalars {
            // A line feed stands above what is searched for.
            if scalar == "\n" {
                goToNextRow()
                continue
            }
            let width = Self.width(of: scalar)
            if column + width > columns { goToNextRow() }
            column += width
            if column >= columns { goToNextRow() }
        }
        if let next = following.unicodeScalars.first, column + Self.width(of: next) > columns { goToNextRow() }
    }

    /// A line as libedit would draw it, had it no faults: with marks on their letters, but without what joins emoji, since a terminal that
    /// joins them gives them fewer columns.
    static func shown(_ line: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in line.unicodeScalars {
            switch scalar.value {
            case 0x0A: shown += "\r\n".unicodeScalars
            case 0..<0x20, 0x7F: shown += ["^", Unicode.Scalar(UInt8(scalar.value ^ 0x40))]
            case 0xFE00...0xFE0F: break
            default: if scalar.properties.generalCategory != .format { shown.append(scalar) }
            }
        }
        return String(shown)
    }

    private static func width(of scalar: Unicode.Scalar) -> Int {
        scalar.value < 0x20 || scalar.value == 0x7F ? 2 : Columns.width(of: scalar)
    }

    private mutating func goToNextRow() {
        row += 1
        column = 0
    }
}
