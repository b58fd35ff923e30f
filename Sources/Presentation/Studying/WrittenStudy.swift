import Cards
import Scheduling
import Study
import Terminal

/// Studying line by line as it is written out: the card as it looks on the screen, and in words what signs and colours tell there.
public struct WrittenStudy: StudyVoice {
    /// The keys that are told of.
    public let keys: StudyKeys
    /// What can be asked for by a key of its own.
    public let requests: [StudyRequest] = [.question, .answer, .grades, .place]
    private let view: StudyView

    /// For so many columns, with these keys.
    public init(columns: Int, keys: StudyKeys) {
        self.keys = keys
        view = StudyView(columns: columns, keys: keys, marksGaps: true)
    }

    /// What stands at the beginning of a session.
    public func opening(_ session: SessionState) -> [StyledText] { [] }

    /// A page that is read before the cards of its section.
    public func page(_ page: ReadingPage) -> [StyledText] { [""] + PageView(page, columns: view.columns).lines() + [""] }

    /// The prompt below a page.
    public var pagePrompt: StyledText { StyledText("Enter for the first card> ", .bold) }

    /// The question.
    public func question(_ card: ToldCard, isOtherDeck: Bool) -> [StyledText] {
        [""] + place(card) + [""] + view.card(card.content, card.attempt, isAsking: true, isHintShown: false) + [""]
    }

    private func place(_ card: ToldCard) -> [StyledText] {
        let place = view.place(in: card.deck, card.stage, isLeech: card.isLeech, millisecondsLeft: card.millisecondsLeft)
        return (place + "  " + view.progress(card.session)).wrapped(to: view.columns)
    }

    /// What is to be done.
    public func prompt(_ card: ToldCard, isFirst: Bool) -> StyledText {
        if card.isAsking { return StyledText(AttemptView.prompt(card.attempt) + "> ", .bold) }
        let range = keys.range(to: "-")
        return StyledText(card.offered.map { "\(range), Enter for \(keys.title(of: $0))> " } ?? "\(range)> ", .bold)
    }

    /// The prompt for how sure an answer is.
    public var confidencePrompt: StyledText { StyledText("sure? y/n> ", .bold) }

    /// The item of a list that was just shown.
    public func item(_ card: ToldCard) -> [StyledText] {
        guard let (number, item, credit) = card.lastItem else { return [] }
        switch credit {
        case .known: return view.item("\(number). ", item)
        case .missed: return view.item("\(number), not known: ", item)
        case .typed(_, let judgement):
            let words = ["Right: ", "Nearly: ", "Not that. It is: "][judgement.verdict == .right ? 0 : judgement.verdict == .nearly ? 1 : 2]
            return (AttemptView.sign(judgement.verdict) + StyledText(words + Harmless.text(judgement.accepted))).wrapped(to: view.columns)
        }
    }

    /// The points of an answer that are to be ticked off.
    public func points(_ card: ToldCard) -> [StyledText] { [""] + view.points(card.content, card.attempt) + [""] }

    /// The answer.
    public func answer(_ card: ToldCard, isFirst: Bool) -> [StyledText] {
        let told = view.answer(card.content, card.attempt, card.confidence)
        // A verdict comes first, and then in words what signs tell below.
        let verdict = card.attempt.verdict == nil ? 0 : 1
        let key = key(of: card)
        var lines = [""] + told.prefix(verdict) + key + (verdict == 0 && !key.isEmpty ? [""] : []) + told.dropFirst(verdict) + [""]
        if card.isLeech, !card.stage.isApart { lines += view.advice(onLeechWith: card.lapses).wrapped(to: view.columns) + [""] }
        // In a quiz, a judged answer need not be graded.
        if isFirst, card.stage != .quiz || card.offered == nil { lines += grades(card) }
        return lines
    }

    /// Which options are right, or which items were missed.
    private func key(of card: ToldCard) -> [StyledText] {
        let right = card.options.filter(\.option.isRight).map { "\($0.key), \($0.option.text.plainText)" }
        let missed = card.missed.map { "\($0.number), \($0.item.plainText)" }
        let words = right.isEmpty ? missed : right
        if words.isEmpty { return [] }
        let label = right.isEmpty ? "Missed: " : right.count == 1 ? "Right is " : "Right are "
        return StyledText(Harmless.text(label + words.joined(separator: "; ") + ".")).wrapped(to: view.columns)
    }

    /// The grade that was given, and what comes of it.
    public func graded(_ card: ToldCard, _ grade: Grade) -> [StyledText] {
        let outcome = card.outcome(of: grade)
        return outcome.isEmpty ? [] : [StyledText("\(keys.title(of: grade)): \(outcome).")]
    }

    private func grades(_ card: ToldCard) -> [StyledText] { view.grades(card.outcomes, card.stage, proposed: card.offered) }

    /// What was asked for.
    public func told(_ request: StudyRequest, of card: ToldCard) -> [StyledText] {
        switch request {
        case .question: view.card(card.content, card.attempt, isAsking: true, isHintShown: false)
        case .answer where card.isAsking: refusal(of: request.key, for: card)
        case .answer: Array(answer(card, isFirst: false).dropFirst().dropLast())
        case .hint: view.hint(card.content)
        case .grades: grades(card)
        case .place: place(card)
        case .options, .why, .sources, .drawing, .spelling, .keys: said(HelpView(keys).words, .plain)
        }
    }

    /// That a line is nothing that can be done here.
    public func refusal(of line: String, for card: ToldCard) -> [StyledText] {
        let isGrade = keys.grade(word: line) != nil
        if card.isAsking, case .choose(let choice) = card.attempt {
            return said("Pick \(keys.range(ofOptions: choice.order.count, to: " to ")); Enter shows the answer.", .plain)
        }
        if card.isAsking, isGrade || line == StudyRequest.answer.key { return said("First the answer: press Enter.", .plain) }
        if case .points = card.attempt, card.isAsking, !card.points.isEmpty {
            return said("Tick \(keys.range(ofOptions: card.points.count, to: " to ")); Enter goes on.", .plain)
        }
        if line.isEmpty { return said("How well did you know it? Type \(keys.range(to: " to ")).", .plain) }
        let what = card.isAsking ? "no command" : "no grade from \(keys.range(to: " to ")) and no command"
        return said("'\(Harmless.text(line))' is \(what); \(keys.label(of: .help)) lists them.", .plain)
    }

    /// What came of an undo or a redo.
    public func undone(_ outcome: UndoneView.Outcome, isRedo: Bool, on today: StudyDay) -> [StyledText] {
        said(UndoneView.words(outcome, keys, isRedo: isRedo, on: today), .plain)
    }

    /// Something else that there is to say.
    public func said(_ words: String, _ style: Style) -> [StyledText] { StyledText(words, style).wrapped(to: view.columns) }
}
