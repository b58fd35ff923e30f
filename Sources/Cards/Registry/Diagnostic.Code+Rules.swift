extension Diagnostic.Code {
    /// All rules, in the order in which they are listed and looked for.
    static let rules: [any Rule.Type] = [
        // Named by Flashcard Markdown 1.1.
        StrayH1.self, FrontMatterTagsNotASequence.self, PreambleTag.self, TagSanitized.self, UnresolvedImage.self,
        MalformedCardSkipped.self,
        // The file.
        InvalidUTF8.self, ControlCharacter.self, FrontMatterUnclosed.self, FrontMatterInvalid.self, FrontMatterMisplaced.self,
        UnknownSetting.self,
        // Any card.
        SetextHeading.self, MarkUnclosed.self, HeadingNotSeen.self, TagInHeading.self, NestingTooDeep.self, CellsLost.self,
        PictureNotSeen.self,
        TooMuchMarkup.self, DuplicateID.self, CommentNotRead.self, MapNotDrawn.self, AfterUnknown.self, AfterCircle.self,
        // The kinds of cards.
        ConflictingKinds.self, ReversedNotPossible.self, ChoiceWithoutAnswer.self, OptionNotSeen.self, TooManyOptions.self,
        TypedWithoutAnswer.self,
        OrderedWithoutList.self, PointsWithoutList.self, ClozeWithoutGap.self, ClozeUnclosed.self, GapNotSeen.self, ClozeUntagged.self,
        // Advice: the deck is read as it was meant, but its cards may be hard to learn.
        SeveralAnswers.self, UnorderedList.self, AnswerInQuestion.self, AnswerTooLong.self, ClozeTooWide.self, ClozeTooBare.self,
        ChoiceAllRight.self, AmbiguousDuplicate.self, DuplicateCard.self, MissingSource.self, BrokenLink.self,
        DrawingWithoutWords.self, OutOfDate.self, AfterTooMany.self,
    ]

    private static let byName = Dictionary(uniqueKeysWithValues: rules.map { ($0.code.rawValue, $0) })

    /// The page about the code.
    public var explanation: Explanation { Self.byName[rawValue]!.explanation }

    /// What is done to mend such findings where that is safe, as an order; nil where the author has to.
    public var fix: String? { fixingRule?.deed }

    /// The rule of the name, where its findings can be mended.
    var fixingRule: (any FixingRule.Type)? { Self.byName[rawValue] as? any FixingRule.Type }
}

extension Diagnostic.Code: CaseIterable, RawRepresentable {
    /// The names of all rules.
    public static let allCases = rules.map { $0.code }

    /// The rule of a name; nil when there is none.
    public init?(rawValue: String) {
        guard let rule = Self.byName[rawValue] else { return nil }
        self = rule.code
    }
}

extension CardReading {
    /// All rules about single cards.
    static let rules = Diagnostic.Code.rules.compactMap { $0 as? any CardRule.Type }
}

extension AdvisedCard {
    /// All rules of advice about single cards.
    static let rules = Diagnostic.Code.rules.compactMap { $0 as? any AdviceRule.Type }
}
