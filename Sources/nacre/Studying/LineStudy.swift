import Cards
import Collection
import Files
import Presentation
import Scheduling
import Storage
import Study
import Terminal

/// Studying a line at a time: through a pipe, in an editor's shell, on a terminal that cannot do more, or by ear.
struct LineStudy {
    var session: StudySession
    let program: Program
    /// How it is told.
    private(set) var voice: any StudyVoice
    /// The same for each deck that was met, by its path: decks have words of their own.
    private var voices: [String: any StudyVoice] = [:]
    /// Whether the learner was told that the next undo takes back what was done before this session.
    private var isAskedToReachBack = false
    private var opening = MediaOpening()
    /// The moments of a quiz at which its time is told, and how much of it there was in the turn before.
    private var time: (marks: TimeMarks?, left: Int)
    /// What was told already, and is not told again.
    private var told = (deck: "", answers: false, offer: false)
    /// Where the session stood when it was last told.
    private var shown: SessionState.Phase?
    var keys: StudyKeys { voice.keys }
    var console: any Console { program.console }

    /// Studies until nothing is left, the learner leaves or the input ends; returns the session as it ended.
    static func run(_ session: StudySession, program: Program) throws -> SessionState {
        var study = LineStudy(session: session, program: program)
        study.console.write(study.voice.opening(session.state))
        while study.session.table != nil {
            study.tellNotice()
            study.tellTime()
            if study.session.state.phase != study.shown {
                guard study.showPage() else { break }
                study.show()
            }
            guard let card = study.card, case .line(let line) = study.console.read(prompt: study.prompt(card)) else { break }
            do {
                guard try study.take(line.trimmed) else { break }
            } catch {
                if study.session.table == nil { throw error }
                study.console.complain(StyledText(Harmless.text(String(describing: error)), Theme.bad))
            }
        }
        study.tellNotice()
        return study.session.state
    }

    private init(session: StudySession, program: Program) {
        (self.session, self.program, voice) = (session, program, program.voice())
        time = (session.millisecondsLeft.map(TimeMarks.init), session.millisecondsLeft ?? 0)
    }

    /// The card on the table as it is told.
    var card: ToldCard? { session.told }

    private mutating func tellNotice() {
        if let notice = session.takeNotice() { console.write(voice.said(Harmless.text(notice), Theme.warning)) }
    }

    /// Tells how much time is left, with the first turn after a moment at which that is told.
    private mutating func tellTime() {
        guard let left = session.millisecondsLeft else { return }
        if let words = time.marks?.words(left: left, before: time.left) { console.write(voice.said(words, Theme.warning)) }
        time.left = left
    }

    private mutating func prompt(_ card: ToldCard) -> StyledText {
        let isFirst = !card.isAsking && card.offered != nil && !told.offer
        if isFirst { told.offer = true }
        return voice.prompt(card, isFirst: isFirst)
    }

    /// Shows what is to be read before the card; false when the learner leaves there.
    private mutating func showPage() -> Bool {
        chooseVoice()
        guard let page = session.page else { return true }
        console.write(voice.page(page))
        guard case .line(let line) = console.read(prompt: voice.pagePrompt), keys.action(word: line.trimmed) != .quit else { return false }
        session.turnPage()
        return true
    }

    /// Tells the card in the words of its deck.
    private mutating func chooseVoice() {
        guard let path = session.table?.location.path else { return }
        if voices[path] == nil { voices[path] = program.voice(own: session.pronunciations) }
        voice = voices[path] ?? voice
    }

    private mutating func show() {
        guard let card else { return }
        shown = session.state.phase
        if card.isAsking {
            console.write(voice.question(card, isOtherDeck: card.deck != told.deck))
            told.deck = card.deck
        } else {
            console.write(voice.answer(card, isFirst: !told.answers))
            told.answers = true
        }
    }

    /// Does what a line says; false when it says to leave.
    private mutating func take(_ line: String) throws -> Bool {
        guard let card else { return true }
        if card.isAsking, try answer(line) { return true }
        if let request = voice.request(line) {
            if request == .hint, card.isAsking { session.takeHint() }
            console.write(voice.told(request, of: card))
            return true
        }
        let action = keys.action(word: line)
        if action != .undo { isAskedToReachBack = false }
        if action != .open { opening.cancel() }
        switch action {
        case .goOn: try goOn()
        case .quit: return false
        case .hint:
            if card.isAsking { session.takeHint() }
            console.write(voice.told(.hint, of: card))
        case .skip: try session.perform(.skip)
        case .bury: try session.perform(.bury(until: program.today.advanced(by: 1)))
        case .suspend: try session.perform(.suspend)
        case .undo: try undo()
        case .redo:
            console.write(voice.undone(try session.redo().told, isRedo: true, on: program.today))
            shown = nil
        case .edit: try edit()
        case .open:
            console.write(
                voice.said(Harmless.text(try opening.step(session.openableFiles, with: program.settings.opener, key: "open")), .plain))
        case .help: console.write(voice.told(.keys, of: card))
        case .missItem where card.hasShownItem: missLast()
        case .typeItem, .missItem, nil: try grade(line)
        }
        return true
    }

    /// An empty line: turns the answer up, or accepts the grade that is proposed.
    private mutating func goOn() throws {
        guard let card else { return }
        if card.isAsking { return try submit() }
        guard let offered = card.offered else { return console.write(voice.refusal(of: "", for: card)) }
        try give(offered)
    }

    private mutating func grade(_ word: String) throws {
        guard let card else { return }
        guard let grade = keys.grade(word: word), !card.isAsking else { return console.write(voice.refusal(of: word, for: card)) }
        try give(grade)
    }

    /// Grades the card. What is said of it is made before, so that nothing holds the card while the next one is read.
    private mutating func give(_ grade: Grade) throws {
        let words = card.map { voice.graded($0, grade) }
        try session.grade(grade)
        console.write(words ?? [])
    }

    private mutating func undo() throws {
        let undone = try session.undo(reachesBack: isAskedToReachBack)
        if case .asks = undone { isAskedToReachBack = true } else { shown = nil }
        console.write(voice.undone(undone.told, isRedo: false, on: program.today))
    }

    private mutating func edit() throws {
        guard session.table != nil, console.isInteractive else {
            return console.write(voice.said("There is no terminal to edit in.", .plain))
        }
        guard let table = try CopyOffer(program: program).tableToEdit(&session) else { return }
        let index = DeckPlace.find(table.location)
        console.flush()
        try Editor.open(table.location.path, line: table.location.line, variables: program.environment.variables)
        try session.reload(was: index)
        shown = nil
    }
}
