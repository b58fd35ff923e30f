/// What is wrong with a line, and in which column, counted in characters from 1.
struct LineProblem: Error, Equatable {
    /// The column.
    var column: Int
    /// What is wrong, in lower case.
    var message: String
    /// Whether the line is of a newer format: then it is no mistake that could be left out.
    var isNewer = false

    init(_ column: Int, _ message: String) {
        self.column = column
        self.message = message
    }
}
