import Scheduling
import Storage
import Study
import Terminal

/// Studying on the whole screen, a key at a time.
struct ScreenStudy {
    private var sitting: Sitting
    private let program: Program
    private let screen: Screen
    private var isHintShown = false
    private var isHelpShown = false
    private var scroll = 0
    /// Whether some of the card lies below the screen.
    private var isMoreBelow = false
    private var notice: StyledText?

    private init(_ sitting: Sitting, program: Program, screen: Screen) {
        self.sitting = sitting
        self.program = program
        self.screen = screen
    }

    /// Studies until nothing is left or the learner leaves; returns the session as it ended.
    static func run(_ sitting: Sitting, program: Program, screen: Screen) throws -> Session {
        var study = ScreenStudy(sitting, program: program, screen: screen)
        screen.open()
        defer { screen.close() }
        while study.sitting.table != nil {
            study.draw()
            let key = try screen.key()
            if key == .endOfInput { break }
            study.notice = nil
            do {
                if try study.take(key) == .leave { break }
            } catch {
                study.notice = StyledText(String(describing: error), Theme.bad)
            }
        }
        return study.sitting.session
    }

    private enum Next {
        case stay
        case leave
    }

    // MARK: Keys

    private mutating func take(_ key: Key) throws -> Next {
        if isHelpShown {
            isHelpShown = false
            return .stay
        }
        if move(key) { return .stay }
        switch key {
        case .character("q"), .escape, .interrupt: return .leave
        case .character("?"): isHelpShown = true
        case .character("h"): isHintShown = true
        case .character("u"), .backspace: try undo()
        case .character("s"): try perform(.skip)
        case .character("b"): try put(away: .bury(until: program.today.advanced(by: 1)), "Buried until tomorrow; u takes it back.")
        case .character("x"): try put(away: .suspend, "Suspended until 'resume'; u takes it back.")
        case .character("e"): try edit()
        case .character(let character): try grade(character)
        case .enter: if isAsking { try perform(.reveal) } else { askForGrade() }
        default: break
        }
        return .stay
    }

    private var isAsking: Bool {
        if case .asking = sitting.session.phase { true } else { false }
    }

    private mutating func grade(_ character: Character) throws {
        if character == " " {
            if isAsking { try perform(.reveal) } else { askForGrade() }
        } else if let number = character.wholeNumberValue, let grade = Grade(rawValue: number) {
            if isAsking {
                notice = StyledText("First the answer: press Space.", Theme.warning)
            } else {
                try perform(.grade(grade))
            }
        } else {
            notice = StyledText("No such key: ? shows them all.", Theme.warning)
        }
    }

    /// A key that turned up the answer: it also shows the rest of a long one.
    private mutating func askForGrade() {
        if isMoreBelow { return _ = move(.pageDown) }
        notice = StyledText("How well did you know it? Press 0 to 5.", Theme.warning)
    }

    private mutating func perform(_ move: Session.Move) throws {
        try sitting.perform(move)
        if move != .reveal { isHintShown = false }
        scroll = move == .reveal ? .max : 0
    }

    private mutating func put(away move: Session.Move, _ message: String) throws {
        try perform(move)
        notice = StyledText(message, Theme.quiet)
    }

    private mutating func undo() throws {
        let events = try sitting.undo()
        (isHintShown, scroll) = (false, 0)
        notice = StyledText(UndoneView.sentence(events, on: program.today), Theme.warning)
    }

    private mutating func edit() throws {
        guard let table = sitting.table else { return }
        let index = DeckPlace.find(table.location)
        try screen.suspended {
            try Editor.open(table.location.path, line: table.location.line, variables: program.environment.variables)
        }
        try sitting.reload(was: index)
        scroll = 0
    }

    // MARK: The screen

    /// Moves through a card that is longer than the screen; false when the key is for something else.
    private mutating func move(_ key: Key) -> Bool {
        let page = max(1, screen.size.rows / 2)
        switch key {
        case .up: scroll -= 1
        case .down: scroll += 1
        case .pageUp: scroll -= page
        case .pageDown: scroll += page
        case .home: scroll = 0
        case .end: scroll = Int.max / 2
        case .resized, .resumed: break
        default: return false
        }
        return true
    }

    private mutating func draw() {
        guard let table = sitting.table else { return }
        let (columns, rows) = screen.size
        let view = StudyView(columns: columns)
        let head = [header(table, view), StyledText(String(repeating: "─", count: columns), Theme.quiet)]
        var foot = footer(table, view)
        // A screen too low for everything keeps the card.
        if head.count + foot.count + 3 > rows { foot = Array(foot.prefix(max(0, rows - head.count - 3))) }
        let space = max(1, rows - head.count - foot.count)
        let body = isHelpShown ? HelpView.keys(columns: columns) : window(body(table, view), space: space)
        let lines = Array(body.prefix(space))
        screen.draw(head + lines + Array(repeating: "", count: max(0, space - lines.count)) + foot)
    }

    private func header(_ table: Sitting.Table, _ view: StudyView) -> StyledText {
        let progress = view.progress(sitting.session)
        let place = view.place(table).truncated(to: max(0, view.columns - progress.width - 2))
        return (place + StyledText(String(repeating: " ", count: max(1, view.columns - place.width - progress.width))) + progress)
            .truncated(to: view.columns)
    }

    private func body(_ table: Sitting.Table, _ view: StudyView) -> (lines: [StyledText], answerStart: Int) {
        let isChoice = if case .choice = table.content.answer { true } else { false }
        var lines: [StyledText] = [""]
        if isAsking || !isChoice {
            lines += view.card(table, isHintShown: isHintShown)
        } else {
            lines += MarkdownView(columns: min(view.columns, StudyView.measure)).lines(table.content.question)
        }
        guard !isAsking else { return (lines, 0) }
        lines += ["", StyledText(String(repeating: "╌", count: min(view.columns, 24)), Theme.quiet), ""]
        let start = lines.count - 2
        return (lines + view.answer(table), start)
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

    private func footer(_ table: Sitting.Table, _ view: StudyView) -> [StyledText] {
        var lines = [StyledText(String(repeating: "─", count: view.columns), Theme.quiet)]
        if let notice { lines += notice.wrapped(to: view.columns) }
        if isHelpShown { return lines + view.legend([("any key", "goes back to the card")]) }
        if isAsking {
            var keys = [("Space", "show answer")]
            if !table.content.hint.isEmpty, !isHintShown { keys.append(("h", "hint")) }
            keys += [("u", "undo"), ("s", "skip"), ("b", "bury"), ("x", "suspend"), ("e", "edit"), ("q", "quit"), ("?", "help")]
            return lines + view.legend(keys)
        }
        let keys = [("u", "undo"), ("s", "skip"), ("b", "bury"), ("x", "suspend"), ("e", "edit"), ("q", "quit"), ("?", "help")]
        return lines + view.grades(table) + view.legend(keys)
    }
}
