/// The page about one diagnostic: what it means, why it matters, and how it looks done wrong and done right.
public struct Explanation: Equatable, Sendable {
    /// What it means, one sentence that can stand in a list.
    public let meaning: String
    /// Why it matters, and where the line is drawn.
    public let reason: String
    /// A deck that provokes it. A byte that is no text stands in it as U+FFFD.
    public let bad: String
    /// The deck mended: nothing is to be said about it.
    public let good: String

    init(_ meaning: String, _ reason: String, bad: String, good: String) {
        self.meaning = meaning
        self.reason = reason
        self.bad = bad
        self.good = good
    }
}

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
        case .tagInHeading: .tagInHeading
        case .nestingTooDeep: .nestingTooDeep
        case .tooMuchMarkup: .tooMuchMarkup
        case .duplicateID: .duplicateID
        case .conflictingKinds: .conflictingKinds
        case .reversedNotPossible: .reversedNotPossible
        case .choiceWithoutAnswer: .choiceWithoutAnswer
        case .typedWithoutAnswer: .typedWithoutAnswer
        case .orderedWithoutList: .orderedWithoutList
        case .clozeWithoutGap: .clozeWithoutGap
        case .clozeUnclosed: .clozeUnclosed
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
