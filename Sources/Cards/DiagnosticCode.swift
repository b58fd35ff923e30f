extension Diagnostic {
    /// The name of what can be wrong with a deck, which people search for and tools compare, and how bad that is. Each is declared in the file
    /// of its rule.
    public struct Code: Hashable, Sendable {
        /// The stable name, in kebab case.
        public let rawValue: String
        /// How bad its findings are.
        public let severity: Severity
        /// Whether it is one of the closed list of Flashcard Markdown 1.1; the others are Nacre's own.
        public let isOfFlashcardMarkdown: Bool

        init(_ name: String, _ severity: Severity, isOfFlashcardMarkdown: Bool = false) {
            rawValue = name
            self.severity = severity
            self.isOfFlashcardMarkdown = isOfFlashcardMarkdown
        }

        /// Whether two names are the same.
        public static func == (lhs: Code, rhs: Code) -> Bool { lhs.rawValue == rhs.rawValue }

        /// Takes the name in.
        public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
    }
}

extension Diagnostic.Code: CustomStringConvertible {
    /// The name.
    public var description: String { rawValue }
}
