/// How the rows of a table are read: whether the first has names, and what the columns are.
struct TableReading {
    /// What the columns are.
    private(set) var columns: TableColumns
    /// The rows that are cards.
    let cards: ArraySlice<TableReader.Row>
    /// What is to be told of how it is read.
    private(set) var changes: [String] = []

    /// Which columns make choices of the cards, if any do.
    let choices: TableChoices?

    private let head: TableShape.Head
    /// How many columns hold anything.
    private let width: Int
    private let doubt: String?

    /// - Parameter rows: the rows, one at least.
    init(_ rows: [TableReader.Row], _ options: TableOptions) {
        let first = rows[0].fields
        let quiz = options.hasHead == false || !options.columns.isEmpty ? nil : TableChoices(names: first, rows: rows.dropFirst())
        let known = options.hasHead == false ? nil : TableColumns(head: first) ?? quiz.map { _ in TableColumns(names: first) }
        if known != nil {
            head = .named
        } else {
            head = options.hasHead ?? HeadGuess.isHead(first, over: rows.dropFirst()) ? .guessed : .none
        }
        cards = rows.dropFirst(head == .none ? 0 : 1)
        let list = Array(cards)
        columns = known ?? TableColumns(rows: list, names: head == .none ? [] : first)
        let contents = TableContents(list)
        columns.apply(options.columns, width: contents.columns.count)
        width = contents.columns.lastIndex { $0.filled > 0 }.map { $0 + 1 } ?? 0
        let (said, answer) = (columns.places(of: .option), columns.places(of: .back).first)
        choices =
            quiz
            ?? answer.flatMap { answer in
                TableChoices(options: said, answer: answer, rows: list)
                    ?? TableChoices(options: [answer] + said, answer: answer, rows: list)
            }
        if let quiz { columns.take(quiz) }
        let isTold = options.columns.contains { $0.meaning == .front || $0.meaning == .back }
        doubt =
            columns.missing ?? contents.doubt(columns.meanings, isNamed: known != nil || isTold, hasNames: head == .guessed)
        if head == .guessed, options.hasHead == nil { changes.append("the first row is taken for names of the columns, and is no card") }
        guard known == nil, options.columns.isEmpty else { return }
        let ignored = columns.meanings.indices.filter { columns.meanings[$0] == .ignored }
        if !ignored.isEmpty {
            changes.append("column \(ignored.map { String($0 + 1) }.joined(separator: ", ")) holds numbers, and is left out")
        }
        guard head == .none, columns.meanings.count > 2 else { return }
        if let tags = columns.meanings.firstIndex(of: .tags) {
            changes.append("no row names the columns: the \(Self.ordinal(tags)) is taken for tags")
        } else if let other = columns.meanings.firstIndex(of: nil) {
            changes.append("no row names the columns: the \(Self.ordinal(other)) is added to the answers")
        }
    }

    private static func ordinal(_ column: Int) -> String {
        let words = ["first", "second", "third", "fourth", "fifth", "sixth"]
        return words.indices.contains(column) ? words[column] : "\(column + 1)th"
    }

    /// The table as the learner is told of it.
    func shape(separator: String, hasQuotes: Bool) -> TableShape {
        let meanings = columns.meanings
        return TableShape(
            separator: separator, hasQuotes: hasQuotes, head: head,
            columns: meanings.indices.prefix(width).map { column in
                TableShape.Column(
                    name: columns.names.indices.contains(column) ? columns.names[column] : "",
                    meaning: meanings[column]?.rawValue ?? "added to the answer")
            }, rows: cards.prefix(TableShape.shownRows).map { Array($0.fields.prefix(width)) }, doubt: doubt)
    }
}
