import Cards
import Scheduling
import Study
import Terminal

/// Studying as it is said: what is new first, what can be done last, and nothing again that was not asked for. No colour, sign or place on a
/// screen tells anything.
public struct SpokenStudy: StudyVoice {
    /// The keys that are told of.
    public let keys: StudyKeys
    /// What can be asked for by a key of its own.
    public let requests = StudyRequest.allCases
    /// How text is said.
    let pronunciation: Pronunciation

    /// With these keys, and with what a deck says of its own words.
    public init(keys: StudyKeys, pronunciation: Pronunciation = Pronunciation()) {
        (self.keys, self.pronunciation) = (keys, pronunciation)
    }

    /// What stands at the beginning of a session.
    public func opening(_ session: SessionState) -> [StyledText] {
        if session.isApart { return sentences(Phrase.count(session.remaining, "card"), "h for help") }
        let kinds = SpokenPlace(session).kinds
        let all = Phrase.count(session.remaining, "card")
        return sentences(
            kinds.count == 1 ? "\(session.remaining) \(kinds[0].noun)" : "\(all): \(kinds.map(\.words).joined(separator: ", "))",
            "h for help")
    }

    /// A page that is read before the cards of its section.
    public func page(_ page: ReadingPage) -> [StyledText] { sentences(["To read"] + pronunciation.sentences(page)) }

    /// The prompt below a page.
    public var pagePrompt: StyledText { asked("Enter, then the first card") }

    /// The question.
    public func question(_ card: ToldCard, isOtherDeck: Bool) -> [StyledText] {
        var head = SpokenPlace(card.session).heading
        // Where all of them are new, that was said at the beginning.
        if card.stage == .new, SpokenPlace(card.session).isMixed { head += ", new" }
        if card.stage == .ahead { head += ", ahead" }
        let again = card.stage == .drill ? "Again: " : ""
        let leech = card.isLeech ? "Leech: " : ""
        let asked = again + leech + said(card.content.question)
        // A number alone needs no sentence of its own.
        let numbered = !head.isEmpty && head.allSatisfy(\.isNumber) ? ["\(head): \(asked)"] : [head, asked]
        return sentences([isOtherDeck ? said(card.deck) : ""] + numbered + choices(card))
    }

    /// How many options or items there are, and the options.
    private func choices(_ card: ToldCard) -> [String] {
        switch (card.content.answer, card.attempt) {
        case (.choice, let attempt):
            let several = if case .choose(let choice) = attempt, choice.hasSeveral { ", several right" } else { "" }
            return [Phrase.count(card.options.count, "option") + several] + Self.together(options(card))
        case (.ordered(let items, _, _), .list(let list)):
            return [list.credits.isEmpty ? Phrase.count(items.count, "item") : "\(list.credits.count) of \(items.count) shown"]
        default: return []
        }
    }

    /// Short options in one sentence, which takes less time; those that are sentences stay so.
    private static func together(_ options: [String]) -> [String] {
        let bare = options.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
        return bare.contains { $0.contains(". ") || $0.contains(",") || "!?".contains($0.last ?? " ") }
            ? options : [bare.joined(separator: ", ")]
    }

    /// The options, each behind its key.
    func options(_ card: ToldCard) -> [String] { card.options.map { "\($0.key): \(said($0.option.text))" } }

    /// What is to be done.
    public func prompt(_ card: ToldCard, isFirst: Bool) -> StyledText {
        guard card.isAsking else {
            guard let offered = card.offered else { return asked("Grade") }
            return asked("Grade \(keys.title(of: offered))" + (isFirst ? ", Enter accepts" : ""))
        }
        switch card.attempt {
        case .think: return asked("Answer")
        case .choose: return asked("Pick")
        case .type: return asked("Type")
        case .points(let points): return asked(points.isShown ? "Which had you" : "Answer")
        case .list(let list): return asked("Item \(list.credits.count + 1)")
        }
    }

    /// The prompt for how sure an answer is.
    public var confidencePrompt: StyledText { asked("Sure, y or n") }

    /// The item of a list that was just shown.
    public func item(_ card: ToldCard) -> [StyledText] {
        guard let (_, item, credit) = card.lastItem else { return [] }
        switch credit {
        case .known: return sentences(said(item))
        case .missed: return sentences("Not known: " + said(item))
        case .typed(_, let judgement):
            let verdict = judgement.verdict == .right ? "Right" : judgement.verdict == .nearly ? "Nearly" : "Not that. It is"
            return sentences("\(verdict): \(said(judgement.accepted))")
        }
    }

    /// The points of an answer that are to be ticked off.
    public func points(_ card: ToldCard) -> [StyledText] {
        guard case .points(_, let answer, _) = card.content.answer else { return [] }
        return sentences([said(answer), Phrase.count(card.points.count, "point")] + card.points.map { "\($0.key): \(said($0.point))" })
    }

    /// The answer.
    public func answer(_ card: ToldCard, isFirst: Bool) -> [StyledText] { sentences(SpokenAnswer(card, pronunciation).sentences) }

    /// The grade that was given, and what comes of it.
    public func graded(_ card: ToldCard, _ grade: Grade) -> [StyledText] {
        let outcome = card.outcome(of: grade)
        return outcome.isEmpty ? [] : sentences("\(keys.title(of: grade)): \(outcome)")
    }

    /// That a line is nothing that can be done here.
    public func refusal(of line: String, for card: ToldCard) -> [StyledText] {
        let isGrade = keys.grade(word: line) != nil
        let no = line.isEmpty ? "" : "Not a key"
        guard card.isAsking else { return sentences(no, "Grade \(keys.range(to: " to ")), or h") }
        switch card.attempt {
        case .choose(let choice): return sentences(no, "Pick \(keys.range(ofOptions: choice.order.count, to: " to ")), or h")
        case .points(let points) where points.isShown:
            return sentences(no, "Tick \(keys.range(ofOptions: points.count, to: " to ")), or h")
        case .think, .list, .type, .points: return isGrade ? sentences("First the answer: Enter") : sentences(no, "Enter, or h")
        }
    }

    /// What came of an undo or a redo.
    public func undone(_ outcome: UndoneView.Outcome, isRedo: Bool, on today: StudyDay) -> [StyledText] {
        switch outcome {
        case .events(let events, _): sentences((isRedo ? "Brought back: " : "Taken back: ") + said(UndoneView.phrase(events, card: nil)))
        case .turnedDown: sentences("Answer again")
        case .nothing, .asks: sentences(said(UndoneView.words(outcome, keys, isRedo: isRedo, on: today)))
        }
    }

    /// Something else that there is to say.
    public func said(_ words: String, _ style: Style) -> [StyledText] { sentences(pronunciation.words(words)) }
}

extension SpokenStudy {
    private func asked(_ words: String) -> StyledText { StyledText(words, .spoken) }

    func said(_ text: String) -> String { pronunciation.words(text) }

    func said(_ blocks: [Block]) -> String { pronunciation.words(blocks) }

    /// Those of some words that say anything, each as a sentence, in one line.
    func sentences(_ words: String...) -> [StyledText] { sentences(words) }

    /// The same.
    func sentences(_ words: [String]) -> [StyledText] {
        let whole = words.filter { !$0.isEmpty }.map(pronunciation.sentence).joined(separator: " ")
        return whole.isEmpty ? [] : [StyledText(whole, .spoken)]
    }
}
