import Cards
import Study
import Terminal

/// What the study screen shows of a card besides what is written on it: what the learner is asked for, what was said, and how far it is
/// scrolled. It knows no terminal: keys and sizes go in, frames come out.
public struct StudyScene {
    /// What the learner is asked for before the answer is turned up.
    public enum Step: Equatable, Sendable {
        /// To think, to pick, or to press a key.
        case pressing
        /// To type, after what has been typed already.
        case typing(String)
        /// To say how sure the answer is.
        case confiding
    }

    /// What the learner is asked for.
    public var step = Step.pressing
    /// Whether the hint is in view.
    public private(set) var isHintShown = false
    /// Whether the help stands in the place of the card.
    public private(set) var isHelpShown = false
    /// Something to be said once, which is news.
    public var notice: StyledText? { didSet { if notice != nil { news = .notice } } }
    /// What came of the card before.
    public var said: StyledText?
    /// What is new, where the cursor is to stand.
    public var news = StudyNews.question
    /// Whether some of the card lies below the screen.
    public private(set) var isMoreBelow = false
    var position = StudyFrame.Position()
    /// A page that stands in the place of the card until it is read.
    public var page: ReadingPage?
    private var positionBeforeHelp = StudyFrame.Position()
    /// The lines of the card in view below its question.
    private var visible = 0..<0
    /// Whether the card has just come onto the table, and whether it lies a row lower than usual.
    private var (isFresh, isLow) = (true, false)
    /// The row of the cursor, and what stood there.
    private var shown: (row: Int, text: StyledText)?

    /// A scene on which nothing has happened yet.
    public init() {}

    // MARK: - What happens

    /// Begins with a card; what there is to say stays.
    ///
    /// - Parameter isTyping: whether its answer is typed at once.
    public mutating func begin(isAsking: Bool, isHintShown: Bool, isTyping: Bool) {
        (self.isHintShown, position) = (isHintShown, StudyFrame.Position())
        (news, isFresh, isLow) = (isAsking ? .question : .answer, true, false)
        step = isTyping ? .typing("") : .pressing
    }

    /// Takes away what was said once, because the learner has gone on.
    public mutating func hush(isAsking: Bool) {
        (notice, said) = (nil, nil)
        if news == .notice { news = isAsking ? .question : .answer }
    }

    /// Brings the hint into view.
    public mutating func showHint() { (isHintShown, news) = (true, .hint) }

    /// Follows a list to the item that was just shown.
    public mutating func showItem() { (position.row, news) = (StudyFrame.Position.end, .item) }

    /// Turns the answer up.
    public mutating func showAnswer() {
        (step, position, news) = (.pressing, StudyFrame.Position(row: StudyFrame.Position.answer), .answer)
    }

    /// Puts the help in the place of the card.
    public mutating func openHelp() {
        (isHelpShown, positionBeforeHelp, position, news) = (true, position, StudyFrame.Position(), .question)
    }

    /// Brings the card back to where it was before the help.
    public mutating func closeHelp(isAsking: Bool) {
        (isHelpShown, position, news) = (false, positionBeforeHelp, isAsking ? .question : .answer)
    }

    /// Moves through a card that is longer or wider than the screen; false when the key is for something else.
    public mutating func move(_ key: Key, columns: Int, rows: Int) -> Bool {
        let page = max(1, rows / 2)
        let scrolled: StudyNews
        switch key {
        case .up, .pageUp, .home: scrolled = .line(0)
        case .down, .pageDown, .end: scrolled = .line(visible.upperBound)
        default: scrolled = news
        }
        switch key {
        case .up: position.row -= 1
        case .down: position.row += 1
        case .pageUp: position.row -= page
        case .pageDown: position.row += page
        case .home: position = StudyFrame.Position()
        case .end: position.row = StudyFrame.Position.end
        case .left: position.column -= max(1, columns / 2)
        case .right: position.column += max(1, columns / 2)
        case .resized, .resumed: break
        default: return false
        }
        news = scrolled
        return true
    }

    // MARK: - What is seen

    /// The screen with a card on it.
    ///
    /// - Parameters:
    ///   - lapses: how often the card was forgotten.
    ///   - opens: whether there is something on it that can be opened.
    ///   - view: how wide it is, and with which keys and pictures.
    public mutating func frame(of card: ToldCard, lapses: Int = 0, opens: Bool = false, in view: StudyView, rows: Int) -> StudyFrame {
        var parts = parts(card, lapses, opens, view)
        var frame = StudyFrame(parts, columns: view.columns, rows: rows, at: position)
        // Some readers say a row only when the cursor has come to it from another one.
        if isFresh, let shown, shown.row == frame.cursor.row, shown.text != frame.lines[frame.cursor.row] {
            isLow.toggle()
            parts.isLow = isLow
            frame = StudyFrame(parts, columns: view.columns, rows: rows, at: position)
        }
        isFresh = false
        (position, isMoreBelow, visible) = (frame.position, frame.isMoreBelow, frame.visible)
        shown = frame.lines.indices.contains(frame.cursor.row) ? (frame.cursor.row, frame.lines[frame.cursor.row]) : nil
        return frame
    }

    /// What stands before a typed answer.
    public static func linePrompt(_ attempt: Attempt?) -> StyledText {
        guard case .list(let list)? = attempt else { return StyledText("answer> ", Theme.key) }
        return StyledText("\(list.credits.count + 1)> ", Theme.key)
    }

    private func parts(_ card: ToldCard, _ lapses: Int, _ opens: Bool, _ view: StudyView) -> StudyFrame.Parts {
        let state = footerState(card)
        let offersHint = !card.content.hint.isEmpty && !isHintShown
        let advice = card.isAsking || !card.isLeech || card.stage.isApart ? nil : view.advice(onLeechWith: lapses)
        var typed: StyledText?
        if case .typing(let text) = step, card.isAsking, !isHelpShown, page == nil {
            typed = Self.linePrompt(card.attempt) + StyledText(text)
        }
        var parts = StudyFrame.Parts(
            place: view.place(in: card.deck, card.stage, isLeech: card.isLeech, millisecondsLeft: card.millisecondsLeft),
            progress: view.progress(card.session), stages: view.stages(card.session), notice: notice ?? advice, typed: typed,
            card: { fold in
                if isHelpShown {
                    let own = FooterView(view, fold: fold).own(state, card.attempt, offersHint: offersHint)
                    return StudyFrame.Card(stem: 0, question: HelpView(view.keys).lines(own: own, columns: view.columns), answer: nil)
                }
                if let page {
                    return StudyFrame.Card(stem: 0, question: PageView(page, columns: view.columns).lines(isPanned: true), answer: nil)
                }
                return view.card(
                    card.content, card.attempt, card.confidence, isAsking: card.isAsking, isHintShown: isHintShown, news: news, fold: fold)
            },
            foot: { fold, isWide in
                FooterView(view, fold: fold, isWide: isWide).lines(
                    isHelpShown ? .help : page != nil ? .reading : state, card.stage, card.attempt, offersHint: offersHint, opens: opens)
            })
        (parts.said, parts.news, parts.isLow) = (said, news, isLow)
        return parts
    }

    /// What there is to do with a card.
    private func footerState(_ card: ToldCard) -> FooterView.State {
        guard card.isAsking else { return .grading(card.outcomes, proposed: card.offered) }
        return switch step {
        case .pressing: .asking
        case .typing: .typing
        case .confiding: .confiding
        }
    }
}
