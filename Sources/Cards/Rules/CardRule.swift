/// A rule that looks at one card after it has been read. Its file ends with its words.
protocol CardRule: Sendable {
    /// What the rule has against the card.
    static func diagnostics(for reading: CardReading) -> [Diagnostic]
}

extension CardReading {
    /// All rules for cards.
    static let rules: [any CardRule.Type] = [
        SetextHeading.self, MarkUnclosed.self, HeadingNotSeen.self, TagInHeading.self, NestingTooDeep.self, CellsLost.self,
        TooMuchMarkup.self,
        ConflictingKinds.self, ReversedNotPossible.self,
        ChoiceWithoutAnswer.self, TooManyOptions.self, TypedWithoutAnswer.self, OrderedWithoutList.self, ClozeWithoutGap.self,
        ClozeUnclosed.self,
        GapNotSeen.self,
        ClozeUntagged.self,
    ]

    /// A diagnostic about a stretch of the card.
    func diagnostic(_ code: Diagnostic.Code, at range: Range<Int>, _ words: (message: String, help: String)) -> Diagnostic {
        passage.source.diagnostic(code, at: range, message: words.message, help: words.help)
    }

    /// The words of a line of the card, without the blanks around them.
    func line(_ line: Int) -> Range<Int> { passage.source.trimmed(passage.source.content(line)) }
}
