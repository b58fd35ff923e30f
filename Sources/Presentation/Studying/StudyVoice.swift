import Cards
import Scheduling
import Study
import Terminal

/// How studying line by line is told: written out, or spoken. Each turn is told by what these make of it, and none of them decides anything.
public protocol StudyVoice {
    /// The keys that are told of.
    var keys: StudyKeys { get }
    /// What can be asked for by a key of its own.
    var requests: [StudyRequest] { get }
    /// What stands at the beginning of a session.
    func opening(_ session: SessionState) -> [StyledText]
    /// A page that is read before the cards of its section.
    func page(_ page: ReadingPage) -> [StyledText]
    /// The question.
    ///
    /// - Parameter isOtherDeck: whether the card before it was of another deck, or none was.
    func question(_ card: ToldCard, isOtherDeck: Bool) -> [StyledText]
    /// What is to be done: to answer, or to grade.
    ///
    /// - Parameter isFirst: whether it is asked for the first time in this session.
    func prompt(_ card: ToldCard, isFirst: Bool) -> StyledText
    /// The prompt below a page.
    var pagePrompt: StyledText { get }
    /// The prompt for how sure an answer is.
    var confidencePrompt: StyledText { get }
    /// The item of a list that was just shown.
    func item(_ card: ToldCard) -> [StyledText]
    /// The points of an answer that are to be ticked off.
    func points(_ card: ToldCard) -> [StyledText]
    /// The answer.
    ///
    /// - Parameter isFirst: whether it is the first of this session.
    func answer(_ card: ToldCard, isFirst: Bool) -> [StyledText]
    /// The grade that was given, and what comes of it.
    func graded(_ card: ToldCard, _ grade: Grade) -> [StyledText]
    /// What can be asked for.
    func told(_ request: StudyRequest, of card: ToldCard) -> [StyledText]
    /// What came of an undo or a redo.
    func undone(_ outcome: UndoneView.Outcome, isRedo: Bool, on today: StudyDay) -> [StyledText]
    /// That a line is nothing that can be done here.
    func refusal(of line: String, for card: ToldCard) -> [StyledText]
    /// Something else that there is to say.
    func said(_ words: String, _ style: Style) -> [StyledText]
}

extension StudyVoice {
    /// What a line asks for; nil where it does something, by a key that the learner chose or one that is usual.
    public func request(_ line: String) -> StudyRequest? {
        guard let request = requests.first(where: { $0.key == line.lowercased() }), keys.grade(word: line) == nil else { return nil }
        let action = keys.action(word: line)
        return action == StudyKeys.standard.action(word: line) ? request : nil
    }
}
