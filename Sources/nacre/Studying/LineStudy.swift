import Cards
import Collection
import Presentation
import Scheduling
import Storage
import Study
import Terminal

/// Studying a line at a time: through a pipe, in an editor's shell, on a terminal that cannot do more.
struct LineStudy {
    var session: StudySession
    let program: Program
    var keys: StudyKeys { program.studyKeys }
    /// Whether the learner was told that the next undo takes back what was done before this session.
    private var isAskedToReachBack = false
    var console: any Console { program.console }

    /// Studies until nothing is left, the learner leaves or the input ends; returns the session as it ended.
    static func run(_ session: StudySession, program: Program) throws -> SessionState {
        var study = LineStudy(session: session, program: program)
        var shown: SessionState.Phase?
        while study.session.table != nil {
            if let notice = study.session.takeNotice() { study.console.say(Harmless.text(notice), Theme.warning) }
            if study.session.state.phase != shown {
                study.show()
                shown = study.session.state.phase
            }
            guard case .line(let line) = study.console.read(prompt: study.prompt) else { break }
            do {
                guard try study.take(line.trimmed, shown: &shown) else { break }
            } catch {
                if study.session.table == nil { throw error }
                study.console.complain(StyledText(Harmless.text(String(describing: error)), Theme.bad))
            }
        }
        if let last = study.session.takeNotice() { study.console.say(Harmless.text(last), Theme.warning) }
        return study.session.state
    }

    private init(session: StudySession, program: Program) {
        self.session = session
        self.program = program
    }

    private var isAsking: Bool {
        if case .asking = session.state.phase { true } else { false }
    }

    private var prompt: StyledText {
        guard isAsking else {
            return StyledText(
                session.offeredGrade.map { "\(keys.range(to: "-")), Enter for \(keys.title(of: $0))> " } ?? "\(keys.range(to: "-"))> ",
                .bold)
        }
        return StyledText(AttemptView.prompt(session.table?.attempt ?? .think) + "> ", .bold)
    }

    private func show() {
        guard let table = session.table else { return }
        let view = StudyView(columns: console.columns, keys: keys)
        if isAsking {
            console.write([""] + (view.place(session, table) + "  " + view.progress(session.state)).wrapped(to: console.columns) + [""])
            console.write(view.card(table, isAsking: true, isHintShown: false))
            console.write("")
        } else {
            console.write([""] + view.answer(table) + [""])
            let proposed = session.offeredGrade
            if table.entry.stage != .quiz || proposed == nil { console.write(view.grades(table, proposed: proposed)) }
        }
    }

    /// Does what a line says; false when it says to leave.
    private mutating func take(_ line: String, shown: inout SessionState.Phase?) throws -> Bool {
        if isAsking, try answer(line) { return true }
        let action = keys.action(word: line)
        if action != .undo { isAskedToReachBack = false }
        switch action {
        case .goOn: try goOn()
        case .quit: return false
        case .hint: hint()
        case .skip: try session.perform(.skip)
        case .bury: try session.perform(.bury(until: program.today.advanced(by: 1)))
        case .suspend: try session.perform(.suspend)
        case .undo: try undo(&shown)
        case .redo:
            console.say(UndoneView.words(try session.redo().told, keys, isRedo: true, on: program.today))
            shown = nil
        case .edit: try edit(&shown)
        case .help: console.say(HelpView(keys).words)
        case .typeItem, .missItem, nil: try grade(line)
        }
        return true
    }

    /// An empty line: turns the answer up, or accepts the grade that is proposed.
    private mutating func goOn() throws {
        if isAsking { return try submit() }
        guard let proposed = session.offeredGrade else {
            return console.say("How well did you know it? Type \(keys.range(to: " to ")).")
        }
        try session.grade(proposed)
    }

    private mutating func grade(_ word: String) throws {
        guard let grade = keys.grade(word: word) else {
            return console.say(
                "'\(Harmless.text(word))' is no grade from \(keys.range(to: " to ")) and no command; \(keys.label(of: .help)) lists them.")
        }
        if !isAsking { return try session.grade(grade) }
        if case .choose(let choice)? = session.table?.attempt {
            console.say("There are options 1 to \(choice.order.count); Enter shows the answer.")
        } else {
            console.say("First the answer: press Enter.")
        }
    }

    private mutating func hint() {
        guard let table = session.table else { return }
        if isAsking { session.takeHint() }
        console.write(
            table.content.hint.isEmpty ? ["This card has no hint."] : MarkdownView(columns: console.columns).lines(table.content.hint))
    }

    private mutating func undo(_ shown: inout SessionState.Phase?) throws {
        let undone = try session.undo(reachesBack: isAskedToReachBack)
        if case .asks = undone { isAskedToReachBack = true } else { shown = nil }
        console.say(UndoneView.words(undone.told, keys, on: program.today))
    }

    private mutating func edit(_ shown: inout SessionState.Phase?) throws {
        guard session.table != nil, console.isInteractive else { return console.say("There is no terminal to edit in.") }
        guard let table = try CopyOffer(program: program).tableToEdit(&session) else { return }
        let index = DeckPlace.find(table.location)
        try Editor.open(table.location.path, line: table.location.line, variables: program.environment.variables)
        try session.reload(was: index)
        shown = nil
    }
}
