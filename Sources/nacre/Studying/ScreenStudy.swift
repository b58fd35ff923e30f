import Collection
import Presentation
import Scheduling
import Storage
import Study
import Terminal

/// Studying on the whole screen, a key at a time; typed answers are edited as lines on it.
struct ScreenStudy {
    var session: StudySession
    let program: Program
    let screen: Screen
    /// The editor of typed answers. It keeps no history: an answer is not to be had by the arrow up.
    let editor: LineEditor
    let keys: StudyKeys

    /// What the learner is asked for before the answer is turned up.
    enum Step: Equatable {
        /// To think, to pick, or to press a key.
        case pressing
        /// To type, after what has been typed already.
        case typing(String)
        /// To say how sure the answer is.
        case confiding
    }

    var step = Step.pressing
    var isHintShown = false
    var isHelpShown = false
    var position = StudyFrame.Position()
    var positionBeforeHelp = StudyFrame.Position()
    /// The key that was pressed last, if it asks to be pressed again.
    var repeatable: Key?
    /// Whether some of the card lies below the screen.
    private(set) var isMoreBelow = false
    var notice: StyledText? { didSet { if notice != nil { news = .notice } } }
    /// The pictures of the card, where the terminal shows any.
    var pictures = PictureRoom.none
    var opening = MediaOpening()
    /// What came of the card before.
    var said: StyledText?
    /// What is new, where the cursor is to stand.
    var news = StudyNews.question
    /// Whether the card has just come onto the table, and whether it lies a row lower than usual.
    var (isFresh, isLow) = (true, false)
    /// The row of the cursor, what stood there, and what of the card was in view.
    private var shown: (row: Int, text: StyledText)?
    private(set) var visible = 0..<0
    /// When the time left is told, and how much was left when that was looked at.
    private let marks: TimeMarks?
    private var millisecondsLeft: Int

    private init(_ session: StudySession, program: Program, screen: Screen) {
        self.session = session
        self.program = program
        self.screen = screen
        keys = program.studyKeys
        editor = LineEditor(program: "nacre", colours: screen.colours)
        millisecondsLeft = session.millisecondsLeft ?? 0
        marks = session.millisecondsLeft.map(TimeMarks.init)
    }

    /// Studies until nothing is left or the learner leaves; returns the session as it ended.
    static func run(_ session: StudySession, program: Program, screen: Screen) throws -> SessionState {
        var study = ScreenStudy(session, program: program, screen: screen)
        screen.open()
        defer { screen.close() }
        study.begin()
        while study.session.table != nil {
            if try study.takeTurn() == .leave { break }
        }
        program.screenEndedBy = screen.endedBy
        screen.close()
        if study.session.table == nil, let last = study.notice { program.console.write(last.wrapped(to: program.console.columns)) }
        return study.session.state
    }

    /// Whether the session goes on.
    enum Next {
        case stay
        case leave
    }

    private mutating func takeTurn() throws -> Next {
        if case .typing(let text) = step, isAsking, !isHelpShown { return try takeLine(after: text) }
        draw()
        guard let key = try awaitKey() else { return .stay }
        if key == .endOfInput { return .leave }
        // What was said stays while nothing but the screen changes.
        if key == .resized || key == .resumed { return .stay }
        (notice, said) = (nil, nil)
        if news == .notice { news = isAsking ? .question : .answer }
        return try telling { study throws in try study.take(key) }
    }

    private mutating func takeLine(after text: String) throws -> Next {
        let row = draw()
        // The cursor stands at the question until something is typed.
        if text.isEmpty, let key = try screen.waitForTyping() {
            if key == .endOfInput { return .leave }
            return key == .interrupt ? interrupt() : .stay
        }
        let entry = screen.read(with: editor, row: row, prompt: linePrompt, initial: text, keys: [" "])
        if case .resized = entry {} else { (notice, said, repeatable) = (nil, nil, nil) }
        return try telling { study throws in try study.take(entry) }
    }

    /// The next key; nil when it is time to tell how much is left of it.
    private mutating func awaitKey() throws -> Key? {
        guard let marks, let left = session.millisecondsLeft, let wait = marks.wait(left: left) else { return try screen.key() }
        let key = try screen.key(within: Int32(clamping: wait))
        let now = session.millisecondsLeft ?? 0
        if key == nil, let words = marks.words(left: now, before: millisecondsLeft) { notice = StyledText(words, Theme.warning) }
        millisecondsLeft = now
        return key
    }

    /// Does something that may fail, and tells the learner when it does; without a card to go on with, the failure ends the session.
    private mutating func telling(_ body: (inout ScreenStudy) throws -> Next) throws -> Next {
        do {
            return try body(&self)
        } catch {
            if session.table == nil { throw error }
            notice = StyledText(Harmless.text(String(describing: error)), Theme.bad)
            return .stay
        }
    }

    var isAsking: Bool {
        if case .asking = session.state.phase { true } else { false }
    }

    /// What stands before a typed answer.
    private var linePrompt: StyledText {
        guard case .list(let list)? = session.table?.attempt else { return StyledText("answer> ", Theme.key) }
        return StyledText("\(list.credits.count + 1)> ", Theme.key)
    }
}

// MARK: - The screen

extension ScreenStudy {
    /// Draws the screen.
    ///
    /// - Returns: the row for a line to be typed.
    @discardableResult
    private mutating func draw() -> Int {
        guard let table = session.table else { return 0 }
        let (columns, rows) = screen.size
        let view = StudyView(
            columns: columns, keys: keys, pictures: pictures.fitted(rows: rows, on: screen.pictureTerminal),
            marksGaps: screen.colours.depth == .none)
        var frame = StudyFrame(parts(table, view), columns: columns, rows: rows, at: position)
        // Some readers say a row only when the cursor has come to it from another one.
        if isFresh, let shown, shown.row == frame.cursor.row, shown.text != frame.lines[frame.cursor.row] {
            isLow.toggle()
            frame = StudyFrame(parts(table, view), columns: columns, rows: rows, at: position)
        }
        isFresh = false
        (position, isMoreBelow, visible) = (frame.position, frame.isMoreBelow, frame.visible)
        shown = frame.lines.indices.contains(frame.cursor.row) ? (frame.cursor.row, frame.lines[frame.cursor.row]) : nil
        screen.draw(frame.lines, cursor: frame.cursor)
        return frame.inputRow
    }

    private func parts(_ table: StudySession.CurrentCard, _ view: StudyView) -> StudyFrame.Parts {
        let (isAsking, isHintShown, isHelpShown, keys, news) = (isAsking, isHintShown, isHelpShown, keys, news)
        let (state, offersHint) = (footerState(table, isHelpShown: isHelpShown), !table.content.hint.isEmpty && !isHintShown)
        var typed: StyledText?
        if case .typing(let text) = step, isAsking, !isHelpShown { typed = linePrompt + StyledText(text) }
        var parts = StudyFrame.Parts(
            place: view.place(session, table), progress: view.progress(session.state), stages: view.stages(session.state),
            notice: notice ?? (isAsking ? nil : view.advice(table)), typed: typed,
            card: { fold in
                if isHelpShown {
                    let own = FooterView(view, fold: fold).own(
                        footerState(table, isHelpShown: false), table.attempt, offersHint: offersHint)
                    return StudyFrame.Card(stem: 0, question: HelpView(keys).lines(own: own, columns: view.columns), answer: nil)
                }
                return view.card(
                    table.content, table.attempt, table.confidence, isAsking: isAsking, isHintShown: isHintShown, news: news, fold: fold)
            },
            foot: { fold, isWide in
                FooterView(view, fold: fold, isWide: isWide).lines(
                    state, table.entry.stage, table.attempt, offersHint: offersHint, opens: !session.openableFiles.isEmpty)
            })
        (parts.said, parts.news, parts.isLow) = (said, news, isLow)
        return parts
    }

    private func footerState(_ table: StudySession.CurrentCard, isHelpShown: Bool) -> FooterView.State {
        if isHelpShown { return .help }
        guard isAsking else { return .grading(table.outcomes, proposed: session.offeredGrade) }
        return switch step {
        case .pressing: .asking
        case .typing: .typing
        case .confiding: .confiding
        }
    }
}
