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
    var notice: StyledText?
    /// The pictures of the card, where the terminal shows any.
    var pictures = PictureRoom.none
    var opening = MediaOpening()

    private init(_ session: StudySession, program: Program, screen: Screen) {
        self.session = session
        self.program = program
        self.screen = screen
        keys = program.studyKeys
        editor = LineEditor(program: "nacre", colours: screen.colours)
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
        let key = try screen.key()
        if key == .endOfInput { return .leave }
        // What was said stays while nothing but the screen changes.
        if key == .resized || key == .resumed { return .stay }
        notice = nil
        return try telling { study throws in try study.take(key) }
    }

    private mutating func takeLine(after text: String) throws -> Next {
        let row = draw()
        let entry = screen.read(with: editor, row: row, prompt: linePrompt, initial: text, keys: [" "])
        if case .resized = entry {} else { (notice, repeatable) = (nil, nil) }
        return try telling { study throws in try study.take(entry) }
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
        let view = StudyView(columns: columns, keys: keys, pictures: pictures.fitted(rows: rows, on: screen.pictureTerminal))
        let frame = StudyFrame(parts(table, view), columns: columns, rows: rows, at: position)
        (position, isMoreBelow) = (frame.position, frame.isMoreBelow)
        screen.draw(frame.lines)
        return frame.inputRow
    }

    private func parts(_ table: StudySession.CurrentCard, _ view: StudyView) -> StudyFrame.Parts {
        let (isAsking, isHintShown, isHelpShown, keys) = (isAsking, isHintShown, isHelpShown, keys)
        let state = footerState(table)
        let (offersHint, opens) = (!table.content.hint.isEmpty && !isHintShown, !session.openableFiles.isEmpty)
        var typed: StyledText?
        if case .typing(let text) = step, isAsking, !isHelpShown { typed = linePrompt + StyledText(text) }
        return StudyFrame.Parts(
            place: view.place(session, table), progress: view.progress(session.state), stages: view.stages(session.state),
            notice: notice ?? (isAsking ? nil : view.advice(table)),
            typed: typed,
            card: { fold in
                if isHelpShown { return StudyFrame.Card(stem: 0, question: HelpView(keys).lines(columns: view.columns), answer: nil) }
                return view.card(
                    table.content, table.attempt, table.confidence, isAsking: isAsking, isHintShown: isHintShown, fold: fold)
            },
            foot: { fold, isWide in
                FooterView(view, fold: fold, isWide: isWide).lines(
                    state, table.entry.stage, table.attempt, offersHint: offersHint, opens: opens)
            })
    }

    private func footerState(_ table: StudySession.CurrentCard) -> FooterView.State {
        if isHelpShown { return .help }
        guard isAsking else { return .grading(table.outcomes, proposed: session.offeredGrade) }
        return switch step {
        case .pressing: .asking
        case .typing: .typing
        case .confiding: .confiding
        }
    }
}
