/// What is wrong with a line, and in which column, counted in characters from 1.
public struct LineProblem: Error, Equatable {
    /// The column.
    public var column: Int
    /// What is wrong, in lower case.
    public var message: String
    /// Whether the line is of a newer format: then it is no mistake that could be left out.
    public var isNewer = false

    /// A mistake in a column.
    public init(_ column: Int, _ message: String) {
        self.column = column
        self.message = message
    }
}
