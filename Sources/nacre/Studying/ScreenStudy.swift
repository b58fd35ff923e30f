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
    let keys = StudyKeys.standard

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
    var scroll = 0
    var scrollBeforeHelp = 0
    /// Whether some of the card lies below the screen.
    private(set) var isMoreBelow = false
    var notice: StyledText?
    /// The pictures of the card, where the terminal shows any.
    var pictures: ShownPictures?
    var opening = MediaOpening()

    private init(_ session: StudySession, program: Program, screen: Screen) {
        self.session = session
        self.program = program
        self.screen = screen
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
        notice = nil
        return try telling { study throws in try study.take(key) }
    }

    private mutating func takeLine(after text: String) throws -> Next {
        let row = draw()
        let entry = screen.read(with: editor, row: row, prompt: linePrompt, initial: text, keys: [" "])
        notice = nil
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
        var view = StudyView(columns: columns, keys: keys)
        if let pictures { view.pictures = pictures.room(rows: rows) }
        let isLow = rows < Self.lowRows
        let head = heads(table, view, isLow: isLow)
        var foot = isLow ? [] : [StyledText(String(repeating: "─", count: columns), Theme.quiet)]
        if let notice { foot += notice.wrapped(to: columns) }
        foot += FooterView(view, isLow: isLow).lines(self, table)
        // Whatever happens, some of the card stays in view.
        if head.count + foot.count + 3 > rows { foot = Array(foot.prefix(max(0, rows - head.count - 3))) }
        var isTyping = false
        if case .typing = step { isTyping = isAsking && !isHelpShown }
        let space = max(1, rows - head.count - foot.count - (isTyping ? 2 : 0))
        let lines = window(isHelpShown ? (HelpView(keys).lines(columns: columns), 0) : body(table, view, isLow: isLow), space: space)
        screen.draw(head + lines + Array(repeating: "", count: max(0, space - lines.count) + (isTyping ? 2 : 0)) + foot)
        return min(head.count + lines.count + 1, max(0, rows - 1))
    }

    /// With fewer rows than this, rules and blank lines give way to the card.
    private static let lowRows = 16

    private func heads(_ table: StudySession.CurrentCard, _ view: StudyView, isLow: Bool) -> [StyledText] {
        var head = [header(table, view)]
        if let counts = view.stages(session.state), !isLow { head.append(counts) }
        return isLow ? head : head + [StyledText(String(repeating: "─", count: view.columns), Theme.quiet)]
    }

    private func header(_ table: StudySession.CurrentCard, _ view: StudyView) -> StyledText {
        let progress = view.progress(session.state)
        let place = view.place(session, table).truncated(to: max(0, view.columns - progress.width - 2))
        return (place + StyledText(String(repeating: " ", count: max(1, view.columns - place.width - progress.width))) + progress)
            .truncated(to: view.columns)
    }

    private func body(_ table: StudySession.CurrentCard, _ view: StudyView, isLow: Bool) -> (lines: [StyledText], answerStart: Int) {
        let question = (isLow ? [] : [""]) + view.card(table, isAsking: isAsking, isHintShown: isHintShown)
        guard !isAsking else { return (question, 0) }
        let rule = ["", StyledText(String(repeating: "╌", count: min(view.columns, 24)), Theme.quiet), ""]
        return (question + rule + view.answer(table), question.count + (isLow ? rule.count : 1))
    }

    /// The part of the card that is in view. A freshly turned answer is in view from its start, with as much of the question as fits.
    private mutating func window(_ body: (lines: [StyledText], answerStart: Int), space: Int) -> [StyledText] {
        let highest = max(0, body.lines.count - space)
        if scroll == .max { scroll = min(highest, body.answerStart) }
        scroll = min(max(0, scroll), highest)
        var lines = Array(body.lines[scroll..<min(body.lines.count, scroll + space)])
        isMoreBelow = scroll < highest
        if isMoreBelow, !lines.isEmpty {
            lines[lines.count - 1] = StyledText(
                "↓ \(Phrase.count(body.lines.count - scroll - space + 1, "more line")) (PgDn)", Theme.warning)
        }
        return lines
    }
}
