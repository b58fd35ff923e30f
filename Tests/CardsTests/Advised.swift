import Cards

extension Deck {
    /// All advice about a deck read from these bytes. A slip is recognised by its first four letters.
    func allAdvice(in bytes: [UInt8], file: String = "d.md", isFound: @escaping (String) -> Bool = { _ in false }) -> [Diagnostic] {
        let surroundings = Surroundings(isFound: isFound, today: CalendarMonth(year: 2026, month: 11)) { word, candidates in
            candidates.first { $0.prefix(4).lowercased() == word.prefix(4).lowercased() }
        }
        var asked = AskedQuestions()
        var order = CardOrder()
        order.take(self, in: file)
        order.settle()
        return order.diagnostics(on: self, in: bytes, file: file) + unknownSettings(in: bytes, surroundings: surroundings)
            + advice(in: bytes, surroundings: surroundings)
            + asked.advice(on: self, in: bytes, file: file)
    }

    /// The codes of all advice about a text.
    static func advice(on text: String) -> [String] {
        Deck(parsing: text).allAdvice(in: Array(text.utf8), isFound: { !$0.contains("missing") }).map(\.code.rawValue)
    }
}
