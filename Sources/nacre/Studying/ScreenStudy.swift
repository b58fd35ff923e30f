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

    /// What is on the screen besides the card.
    var scene = StudyScene()
    /// The key that was pressed last, if it asks to be pressed again.
    var repeatable: Key?
    /// The pictures of the card, where the terminal shows any.
    var pictures = PictureRoom.none
    var opening = MediaOpening()
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
        if study.session.table == nil, let last = study.scene.notice { program.console.write(last.wrapped(to: program.console.columns)) }
        return study.session.state
    }

    /// Whether the session goes on.
    enum Next {
        case stay
        case leave
    }

    private mutating func takeTurn() throws -> Next {
        if case .typing(let text) = scene.step, isAsking, !scene.isHelpShown, scene.page == nil { return try takeLine(after: text) }
        draw()
        guard let key = try awaitKey() else { return .stay }
        if key == .endOfInput { return .leave }
        // What was said stays while nothing but the screen changes.
        if key == .resized || key == .resumed { return .stay }
        scene.hush(isAsking: isAsking)
        return try telling { study throws in try study.take(key) }
    }

    private mutating func takeLine(after text: String) throws -> Next {
        let row = draw()
        // The cursor stands at the question until something is typed.
        if text.isEmpty, let key = try screen.waitForTyping() {
            if key == .endOfInput { return .leave }
            return key == .interrupt ? interrupt() : .stay
        }
        let entry = screen.read(with: editor, row: row, prompt: StudyScene.linePrompt(session.table?.attempt), initial: text, keys: [" "])
        if case .resized = entry {} else { (scene.notice, scene.said, repeatable) = (nil, nil, nil) }
        return try telling { study throws in try study.take(entry) }
    }

    /// The next key; nil when it is time to tell how much is left of it.
    private mutating func awaitKey() throws -> Key? {
        if let key = try screen.key(within: Self.pauseMilliseconds) { return key }
        session.usePause()
        guard let marks, let left = session.millisecondsLeft, let wait = marks.wait(left: left) else { return try screen.key() }
        let key = try screen.key(within: Int32(clamping: wait))
        let now = session.millisecondsLeft ?? 0
        if key == nil, let words = marks.words(left: now, before: millisecondsLeft) { scene.notice = StyledText(words, Theme.warning) }
        millisecondsLeft = now
        return key
    }

    /// Who has pressed nothing for so long reads.
    private static let pauseMilliseconds: Int32 = 15

    /// Does something that may fail, and tells the learner when it does; without a card to go on with, the failure ends the session.
    private mutating func telling(_ body: (inout ScreenStudy) throws -> Next) throws -> Next {
        do {
            return try body(&self)
        } catch {
            if session.table == nil { throw error }
            scene.notice = StyledText(Harmless.text(String(describing: error)), Theme.bad)
            return .stay
        }
    }

    var isAsking: Bool {
        if case .asking = session.state.phase { true } else { false }
    }

    /// Draws the screen.
    ///
    /// - Returns: the row for a line to be typed.
    @discardableResult
    private mutating func draw() -> Int {
        guard let card = session.told, let table = session.table else { return 0 }
        let (columns, rows) = screen.size
        let view = StudyView(
            columns: columns, keys: keys, pictures: pictures.fitted(rows: rows, on: screen.pictureTerminal),
            marksGaps: screen.colours.depth == .none)
        let frame = scene.frame(
            of: card, lapses: table.schedule.lapses, opens: !session.openableFiles.isEmpty, in: view, rows: rows)
        screen.draw(frame.lines, cursor: frame.cursor)
        return frame.inputRow
    }
}
