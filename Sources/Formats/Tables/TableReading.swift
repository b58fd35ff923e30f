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

    /// - Parameter all: the rows, one at least.
    init(_ all: [TableReader.Row], _ options: TableOptions) {
        let (titles, names) = Self.names(all, options)
        let quiz = options.columns.isEmpty ? names.quiz : nil
        let known = names.columns ?? quiz.map { _ in TableColumns(names: all[titles].fields) }
        head = known != nil ? .named : names.areGuessed ? .guessed : .none
        cards = all.dropFirst(head == .none ? titles : titles + 1)
        let list = Array(cards)
        columns = known ?? TableColumns(rows: list, names: head == .none ? [] : all[titles].fields)
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
        doubt = columns.missing ?? contents.doubt(columns.meanings, isNamed: known != nil || isTold, hasNames: head == .guessed)
        tellChanges(titles, options)
    }

    private mutating func tellChanges(_ titles: Int, _ options: TableOptions) {
        if titles > 0 {
            changes.append(
                "\(titles == 1 ? "a row" : "\(titles) rows") above the names of the columns \(titles == 1 ? "is" : "are") no card")
        }
        if head == .guessed, options.hasHead == nil {
            changes.append("the \(titles > 0 ? "row below" : "first row") is taken for names of the columns, and is no card")
        }
        guard head != .named, options.columns.isEmpty else { return }
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

    /// What a row says of the columns, if it names them.
    private struct Names {
        /// The columns by names that are known.
        let columns: TableColumns?
        /// The columns of a quiz.
        let quiz: TableChoices?
        /// Whether the names are none that is known, but seem to be names, or were said to be.
        let areGuessed: Bool

        /// - Parameter rows: the row, and those below it.
        init(_ rows: ArraySlice<TableReader.Row>, _ options: TableOptions) {
            let (row, below) = (rows[rows.startIndex].fields, rows.dropFirst())
            columns = options.hasHead == false ? nil : TableColumns(head: row)
            quiz = options.hasHead == false ? nil : TableChoices(names: row, rows: below)
            areGuessed = columns == nil && (options.hasHead ?? HeadGuess.isHead(row, over: below))
        }
    }

    private static let mostTitles = 8

    /// What the row of names says, and how many rows stand above it that have a title, or nothing, as people put them above tables. Where there are
    /// none, the first row may be one of names.
    private static func names(_ rows: [TableReader.Row], _ options: TableOptions) -> (titles: Int, Names) {
        let titles = rows.prefix(mostTitles + 1).prefix { row in row.fields.count { !$0.isBlank } < 2 }.count
        if titles > 0, titles <= mostTitles, titles + 1 < rows.count, options.hasHead != false, rows[0].fields.count > 1 {
            let names = Names(rows[titles...], options)
            if names.columns != nil || names.quiz != nil || names.areGuessed { return (titles, names) }
        }
        return (0, Names(rows[...], options))
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
