import Cards

/// The columns of a quiz: those of options, and the one that tells which of them are right, by a letter, a number, or word for word.
///
/// Source: the tables that Kahoot, Quizizz, Moodle's and Google's add-ons take or give.
struct TableChoices {
    /// The columns of options in their order.
    let options: [Int]
    /// The column that tells which are right.
    let answer: Int
    /// How the answers name options; the same in all rows.
    private let naming: Naming

    private enum Naming: CaseIterable {
        case words, letters, numbers, numbersFromZero
    }

    private static let prefixes = ["option", "choice", "answer", "opt", "alternative"]
    private static let wrongPrefixes = ["wrong answer", "incorrect answer", "wrong", "incorrect", "distractor", "false"]
    private static let answers = [
        "correct answer", "correct answers", "correct answer(s)", "correct option", "correct choice", "correct", "right answer", "answer",
        "solution",
        "answer key", "lösung", "richtig",
    ]

    /// Columns that say how a quiz is played, and nothing of what is asked.
    static let plays: Set<String> = [
        "question type", "time limit", "time limit (sec)", "time in seconds", "time", "points", "score", "difficulty",
    ]

    /// Finds them by the names of columns; nil where there are no two options with a column that names some of them, or is one beside wrong
    /// ones.
    init?(names: [String], rows: some Collection<TableReader.Row>) {
        let words = names.map { $0.lowercased().replacing("_", with: " ").trimmed }
        guard let answer = Self.answers.lazy.compactMap({ words.firstIndex(of: $0) }).first else { return nil }
        func columns(_ prefixes: [String], letters: Bool) -> [Int] {
            let numbered = words.indices.filter { $0 != answer }.compactMap { column in
                Self.place(words[column], prefixes, letters: letters).map { ($0, column) }
            }
            let first = Dictionary(numbered) { first, _ in first }
            return (0..<26).prefix { first[$0] != nil }.compactMap { first[$0] }
        }
        let wrong = columns(Self.wrongPrefixes, letters: false)
        self.init(options: wrong.isEmpty ? columns(Self.prefixes, letters: true) : [answer] + wrong, answer: answer, rows: rows)
    }

    /// - Parameters:
    ///   - options: the columns of options.
    ///   - answer: the column that tells which are right.
    init?(options: [Int], answer: Int, rows: some Collection<TableReader.Row>) {
        guard options.count > 1 else { return nil }
        (self.options, self.answer) = (options, answer)
        let sample = rows.prefix(1_000)
        let counts = Naming.allCases.map { naming in
            sample.count { row in
                options.count { Self.field($0, of: row) != nil } > 1 && !Self.right(of: row, options, answer, naming).isEmpty
            }
        }
        guard let most = counts.max(), most > 0, let best = counts.firstIndex(of: most) else { return nil }
        naming = Naming.allCases[best]
    }

    /// Which option a name stands for, counted from 0: `b`, `option b`, `choice2`; nil for any other.
    ///
    /// - Parameter letters: whether a letter alone is a name.
    private static func place(_ name: String, _ prefixes: [String], letters: Bool) -> Int? {
        let prefix = prefixes.first { name.hasPrefix($0) }
        let sign = name.dropFirst(prefix?.count ?? 0).trimmed
        guard prefix != nil || letters else { return nil }
        if sign.utf8.count == 1, let letter = sign.utf8.first, (0x61...0x7A).contains(letter) { return Int(letter) - 0x61 }
        guard prefix != nil, let number = Int(sign), (1...26).contains(number) else { return nil }
        return number - 1
    }

    /// The options of a row, and which are right; nil where the answer names none of two.
    func choice(of row: TableReader.Row) -> [(text: String, isRight: Bool)]? {
        let right = Self.right(of: row, options, answer, naming)
        let all = options.compactMap { column in Self.field(column, of: row).map { (text: $0, isRight: right.contains(column)) } }
        return all.count > 1 && all.contains(where: \.isRight) ? all : nil
    }

    /// The columns of the options that a row's answer names.
    private static func right(of row: TableReader.Row, _ options: [Int], _ answer: Int, _ naming: Naming) -> Set<Int> {
        guard let said = field(answer, of: row)?.lowercased() else { return [] }
        func column(_ name: String) -> Int? {
            switch naming {
            case .words: return options.first { field($0, of: row)?.lowercased() == name }
            case .letters:
                guard let place = place(name.replacing("_", with: " "), prefixes, letters: true) else { return nil }
                return options.indices.contains(place) ? options[place] : nil
            case .numbers, .numbersFromZero:
                let place = Int(name).map { naming == .numbers ? $0 - 1 : $0 } ?? -1
                return options.indices.contains(place) ? options[place] : nil
            }
        }
        // An option may hold a comma.
        if let column = column(said) { return [column] }
        let parts = said.split { ",;|/&".contains($0) }.map(\.trimmed)
        let columns = parts.compactMap(column).filter { field($0, of: row) != nil }
        return columns.count == parts.count ? Set(columns) : []
    }

    private static func field(_ column: Int, of row: TableReader.Row) -> String? {
        guard row.fields.indices.contains(column), !row.fields[column].isBlank else { return nil }
        return row.fields[column].trimmed
    }
}
