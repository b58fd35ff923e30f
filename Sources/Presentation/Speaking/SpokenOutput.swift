import Terminal

/// What any command writes, as it is said: tables become sentences with the names of their columns, rules go, signs become words.
public struct SpokenOutput {
    /// What is said, a line for each thing.
    public let text: String

    /// The page of these lines.
    public init(_ lines: [StyledText]) {
        var reader = Reader()
        for (index, line) in lines.enumerated() { reader.take(line, before: index + 1 < lines.count ? lines[index + 1] : nil) }
        text = reader.said.joined(separator: "\n")
    }

    /// Whether a text is in the words that a voice says.
    static func isSpoken(_ text: StyledText) -> Bool { !text.isEmpty && text.spans.allSatisfy(\.style.isSpoken) }

    /// A prompt as it is said: its words, and a blank before what is typed.
    public static func prompt(_ prompt: StyledText) -> String {
        if isSpoken(prompt) { return prompt.plain + " " }
        // Keys to choose from stand as in `y/n`, the usual one in a capital letter.
        let asked = prompt.plain.replacing("[y/N]", with: ", y or n").replacing("[Y/n]", with: ", y or n").replacing("> ", with: " ")
            .replacing(/\b(\w)\/(?=\w\b)/) { "\($0.1) or " }
        return Pronunciation().words(asked) + " "
    }
}

/// Reads lines one after the other, and knows which columns a table has.
private struct Reader {
    var said: [String] = []
    private var header: [Cell] = []
    private let pronunciation = Pronunciation()

    /// A stretch of a line with its first and last column.
    private struct Cell {
        var text: String
        var start: Int
        var end: Int

        func distance(to other: Cell) -> Int { max(0, max(start - other.end, other.start - end)) }
    }

    mutating func take(_ line: StyledText, before next: StyledText?) {
        let plain = line.plain
        // What is in words is not read a second time: `13 M R S` was `MRS`, and is no measure of 13 molar.
        if SpokenOutput.isSpoken(line) { return said.append(plain) }
        if plain.allSatisfy({ $0.isWhitespace || Self.strokes.contains($0) }) {
            if plain.allSatisfy(\.isWhitespace) { header = [] }
            return
        }
        let cells = Self.cells(plain)
        if Self.isUnderlined(line) && cells.count > 1 || next.map({ $0.plain.contains("─┼─") }) == true {
            header = cells
            return
        }
        say(header.count > 1 && cells.count > 1 ? row(cells) : cells.map { words($0.text) }.filter { !$0.isEmpty }.joined(separator: ", "))
    }

    private mutating func say(_ words: String) { if !words.isEmpty { said.append(pronunciation.sentence(words)) } }

    /// A row of a table: what its first cell names, and then each value behind the name of its column.
    private func row(_ cells: [Cell]) -> String {
        let named = cells.map { cell -> String in
            let column = header.min { $0.distance(to: cell) < $1.distance(to: cell) }
            let value = words(cell.text)
            // A lone dot stands for nothing.
            guard let column, column.start != header[0].start, !value.isEmpty else { return value }
            return "\(words(column.text)) \(value)"
        }.filter { !$0.isEmpty }
        guard let first = cells.first, header[0].distance(to: first) == 0, named.count > 1 else { return named.joined(separator: ", ") }
        return named[0] + ": " + named.dropFirst().joined(separator: ", ")
    }

    private func words(_ text: String) -> String {
        var text = text.replacing(" · ", with: ", ").replacing(/<([a-z-]+(?:=[a-z]+)?)>/) { $0.1 }
        text.replace(/--(?=[a-z])/, with: "dash dash ")
        for (sign, word) in Self.signs { text.replace(sign, with: word) }
        return pronunciation.words(text)
    }

    private static let signs = [
        ("✓", "right: "), ("✗", "wrong: "), ("[x] ", "right: "), ("[ ] ", "wrong: "), ("• ", ""), ("…", ""), ("·", ""), ("->", " to "),
    ]

    /// What rules and boxes are drawn with.
    private static let strokes = Set("─━═╌┄┈│┃║┼├┤┬┴┌┐└┘^▔▁_-=")

    private static func isUnderlined(_ line: StyledText) -> Bool {
        line.spans.allSatisfy { $0.style.isUnderlined == true || $0.text.allSatisfy(\.isWhitespace) }
    }

    /// The stretches of a line that two blanks or a stroke part.
    private static func cells(_ line: String) -> [Cell] {
        var cells: [Cell] = []
        var current = Cell(text: "", start: 0, end: 0)
        var blanks = 0
        for (place, sign) in line.enumerated() {
            if sign == " " { blanks += 1; continue }
            if sign == "│" || (blanks > 1 && !current.text.isEmpty) {
                if !current.text.isEmpty { cells.append(current) }
                current.text = ""
            }
            if sign != "│" {
                if current.text.isEmpty { current.start = place } else { current.text += String(repeating: " ", count: blanks) }
                current.text.append(sign)
                current.end = place
            }
            blanks = 0
        }
        return cells + (current.text.isEmpty ? [] : [current])
    }
}
