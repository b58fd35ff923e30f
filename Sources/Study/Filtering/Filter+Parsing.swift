extension Filter {
    /// What somebody who knows the decks says of a term while it is read.
    public enum Naming: Sendable {
        /// It means what it says.
        case asItIs
        /// It is the name of something. Names side by side choose the cards of each.
        case name(Term)
        /// It means the other.
        case instead(Term)
        /// It names something that is not there: a message, and what to do about it.
        case unknown(String, help: String)
    }

    /// The filter that a learner wrote; all cards when that says nothing.
    ///
    /// - Parameter naming: is asked about each term.
    /// - Throws: a `FilterError`, and what `naming` throws.
    public init(parsing text: String, naming: (Term) throws -> Naming) throws {
        self = try withoutActuallyEscaping(naming) { naming in
            var parser = try FilterParser(text, naming: naming)
            return try parser.parse()
        }
    }

    /// The filter that a learner wrote; all cards when that says nothing.
    public init(parsing text: String) throws(FilterError) {
        do {
            try self.init(parsing: text) { _ in .asItIs }
        } catch let error as FilterError {
            throw error
        } catch {
            preconditionFailure("reading a filter throws nothing else")
        }
    }
}
