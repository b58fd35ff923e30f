extension Diagnostic.Code {
    /// The page about the code.
    public var explanation: Explanation {
        switch self {
        case .strayH1: .strayH1
        case .frontMatterTagsNotASequence: .frontMatterTagsNotASequence
        case .preambleTag: .preambleTag
        case .tagSanitized: .tagSanitized
        case .unresolvedImage: .unresolvedImage
        case .malformedCardSkipped: .malformedCardSkipped
        case .invalidUTF8: .invalidUTF8
        case .controlCharacter: .controlCharacter
        case .frontMatterUnclosed: .frontMatterUnclosed
        case .frontMatterInvalid: .frontMatterInvalid
        case .setextHeading: .setextHeading
        case .markUnclosed: .markUnclosed
        case .headingNotSeen: .headingNotSeen
        case .tagInHeading: .tagInHeading
        case .nestingTooDeep: .nestingTooDeep
        case .cellsLost: .cellsLost
        case .tooMuchMarkup: .tooMuchMarkup
        case .duplicateID: .duplicateID
        case .conflictingKinds: .conflictingKinds
        case .reversedNotPossible: .reversedNotPossible
        case .choiceWithoutAnswer: .choiceWithoutAnswer
        case .tooManyOptions: .tooManyOptions
        case .typedWithoutAnswer: .typedWithoutAnswer
        case .orderedWithoutList: .orderedWithoutList
        case .clozeWithoutGap: .clozeWithoutGap
        case .clozeUnclosed: .clozeUnclosed
        case .gapNotSeen: .gapNotSeen
        case .clozeUntagged: .clozeUntagged
        case .severalAnswers: SeveralAnswers.explanation
        case .unorderedList: UnorderedList.explanation
        case .answerInQuestion: AnswerInQuestion.explanation
        case .answerTooLong: AnswerTooLong.explanation
        case .clozeTooWide: ClozeTooWide.explanation
        case .clozeTooBare: ClozeTooBare.explanation
        case .choiceAllRight: ChoiceAllRight.explanation
        case .ambiguousDuplicate: AskedQuestions.explanationOfAmbiguous
        case .duplicateCard: AskedQuestions.explanationOfTwice
        case .missingSource: MissingSource.explanation
        case .brokenLink: BrokenLink.explanation
        case .unknownSetting: UnknownSetting.explanation
        }
    }
}
