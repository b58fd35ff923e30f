import Collection
import Files
import Identity
import Presentation
import Scheduling
import Storage
import Study
import Terminal

// What the keys do.
extension ScreenStudy {
    /// Does what a key says.
    mutating func take(_ key: Key) throws -> Next {
        if move(key) { return .stay }
        let isRepeated = repeatable == key
        repeatable = nil
        if keys.action(key) != .open { opening.cancel() }
        if key == .interrupt { return interrupt(isRepeated: isRepeated) }
        if scene.isHelpShown {
            if key == .character(" "), scene.isMoreBelow { _ = move(.pageDown) } else { scene.closeHelp(isAsking: isAsking) }
            if keys.action(key) == .quit {
                scene.said = StyledText("The help is closed; \(keys.label(of: .quit)) again quits.", Theme.quiet)
            }
            return .stay
        }
        if scene.page != nil {
            guard [.goOn, .quit, .help].contains(keys.action(key)) else { return .stay }
            if keys.action(key) == .quit { return .leave }
            if key == .character(" "), scene.isMoreBelow { _ = move(.pageDown) } else { turnPage() }
            return .stay
        }
        if scene.step == .confiding, isAsking, try confide(key) { return .stay }
        if isAsking, scene.step != .confiding, try answer(key) { return .stay }
        if let action = keys.action(key) { return try perform(action, by: key, isRepeated: isRepeated) }
        guard let grade = keys.grade(key) else {
            if case .character = key { tellOfHelp() }
            return .stay
        }
        if isAsking {
            scene.notice = StyledText("First the answer: press \(keys.label(of: .goOn)).", Theme.warning)
        } else {
            try settle(grade)
        }
        return .stay
    }

    /// Ctrl-C: leaves off what is being typed or asked, and the second time leaves.
    mutating func interrupt(isRepeated: Bool = false) -> Next {
        if isRepeated { return .leave }
        if scene.isHelpShown { scene.closeHelp(isAsking: isAsking) }
        scene.step = .pressing
        repeatable = .interrupt
        scene.notice = StyledText("Ctrl-C again leaves; everything so far is saved.", Theme.warning)
        return .stay
    }

    /// Takes the page away: the card is asked now.
    private mutating func turnPage() {
        session.turnPage()
        begin()
    }

    private mutating func tellOfHelp() { scene.notice = StyledText("No such key: \(keys.label(of: .help)) shows them all.", Theme.warning) }

    private mutating func perform(_ action: StudyAction, by key: Key, isRepeated: Bool) throws -> Next {
        switch action {
        case .goOn: if isAsking { try goOnAsking() } else if key != .enter, scene.isMoreBelow { _ = move(.pageDown) } else { try accept() }
        case .typeItem, .missItem: tellOfHelp()
        case .hint: hint()
        case .undo: try undo(by: key, reachesBack: isRepeated)
        case .redo: try redo()
        case .skip: try put(away: .skip, "Skipped; it comes again at the end.")
        case .bury:
            try put(away: .bury(until: program.today.advanced(by: 1)), "Buried until tomorrow; \(keys.label(of: .undo)) takes it back.")
        case .suspend: try put(away: .suspend, "Suspended until 'resume'; \(keys.label(of: .undo)) takes it back.")
        case .edit: try edit()
        case .open:
            let words = try opening.step(session.openableFiles, with: program.settings.opener, key: keys.label(of: .open))
            scene.notice = StyledText(Harmless.text(words), Theme.warning)
        case .quit: return .leave
        case .help: scene.openHelp()
        }
        return .stay
    }

    /// Grades the card, and goes on to the next.
    private mutating func settle(_ grade: Grade) throws {
        let words = session.table.flatMap { GradeTold.words(grade, $0.outcomes, $0.entry.stage, keys) }
        try session.grade(grade)
        begin()
        scene.said = words.map { StyledText($0, Theme.quiet) }
    }

    /// Space or Enter while the card is asked: turns the answer up, or asks first how sure it is.
    private mutating func goOnAsking() throws {
        if scene.step == .confiding { scene.notice = Self.sureness } else { try submit() }
    }

    /// Space or Enter, when all of the answer has been in view: gives the grade that is proposed.
    private mutating func accept() throws {
        if let offered = session.offeredGrade { return try settle(offered) }
        scene.notice = StyledText("How well did you know it? Press \(keys.range(to: " to ")).", Theme.warning)
    }

    private mutating func perform(_ move: SessionState.Move) throws {
        try session.perform(move)
        begin()
    }

    private mutating func put(away move: SessionState.Move, _ message: String) throws {
        try perform(move)
        scene.said = StyledText(message, Theme.quiet)
    }

    private mutating func undo(by key: Key, reachesBack: Bool) throws {
        let undone = try session.undo(reachesBack: reachesBack)
        if case .asks = undone { repeatable = key } else { begin(isTyping: false) }
        scene.notice = StyledText(UndoneView.words(undone.told, keys, on: program.today), Theme.warning)
    }

    private mutating func redo() throws {
        let undone = try session.redo()
        if case .events = undone { begin() }
        scene.notice = StyledText(UndoneView.words(undone.told, keys, isRedo: true, on: program.today), Theme.warning)
    }

    private mutating func edit() throws {
        var index: (place: Int, count: Int)?
        let path = session.table?.location.path
        try screen.suspended {
            guard let table = try CopyOffer(program: program).tableToEdit(&session) else { return }
            index = DeckPlace.find(table.location)
            try Editor.open(table.location.path, line: table.location.line, variables: program.environment.variables)
        }
        try session.reload(was: index)
        begin()
        if let copy = session.table?.location, copy.path != path {
            scene.said = StyledText("\(Harmless.text(copy.deck)) is your own now; 'decks' tells where it stands.", Theme.good)
        }
    }

    private mutating func hint() {
        scene.showHint()
        if isAsking { session.takeHint() }
    }

    /// Begins with the card on the table, saying what there is to say.
    ///
    /// - Parameter isTyping: whether an answer that is typed is typed at once. After an undo, keys are keys first.
    mutating func begin(isTyping: Bool = true) {
        opening.cancel()
        takePictures()
        scene.page = session.page
        let isTyped = if case .type? = session.table?.attempt { true } else { false }
        scene.begin(isAsking: isAsking, isHintShown: (session.table?.hints ?? 0) > 0, isTyping: isTyping && isTyped)
        if let words = session.takeNotice() { scene.notice = StyledText(Harmless.text(words), Theme.warning) }
    }

    /// Moves through a card that is longer or wider than the screen; false when the key is for something else.
    private mutating func move(_ key: Key) -> Bool { scene.move(key, columns: screen.size.columns, rows: screen.size.rows) }
}
