import Collection
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
        if isHelpShown {
            if key == .character(" "), isMoreBelow { _ = move(.pageDown) } else { closeHelp() }
            return .stay
        }
        if step == .confiding, isAsking { return try confide(key) }
        if isAsking, try answer(key) { return .stay }
        switch key {
        case .escape, .interrupt: return .leave
        case .enter: if isAsking { try submit() } else { try accept() }
        case .backspace: try undo()
        case .character(let character): return try take(character)
        default: break
        }
        return .stay
    }

    private mutating func take(_ character: Character) throws -> Next {
        switch character.lowercased() {
        case "q": return .leave
        case "?": openHelp()
        case "h": hint()
        case "u": try undo()
        case "s": try perform(.skip)
        case "b": try put(away: .bury(until: program.today.advanced(by: 1)), "Buried until tomorrow; u takes it back.")
        case "x": try put(away: .suspend, "Suspended until 'resume'; u takes it back.")
        case "e": try edit()
        case " ": if isAsking { try submit() } else { showMore() }
        default: try grade(character)
        }
        return .stay
    }

    private mutating func grade(_ character: Character) throws {
        guard let number = character.wholeNumberValue, let grade = Grade(rawValue: number) else {
            return notice = StyledText("No such key: ? shows them all.", Theme.warning)
        }
        if isAsking { return notice = StyledText("First the answer: press Space.", Theme.warning) }
        try settle(grade)
    }

    /// Grades the card, and goes on to the next.
    private mutating func settle(_ grade: Grade) throws {
        try session.grade(grade)
        begin()
    }

    /// Space, when the answer is up: shows the rest of a long one.
    private mutating func showMore() {
        if isMoreBelow {
            _ = move(.pageDown)
        } else {
            let proposed = session.evidence.proposed
            notice = StyledText(
                proposed.map { "Enter accepts \($0.rawValue); 0 to 5 grade it otherwise." } ?? "How well did you know it? Press 0 to 5.",
                Theme.warning)
        }
    }

    /// Enter, when the answer is up: accepts what is proposed.
    private mutating func accept() throws {
        guard let proposed = session.evidence.proposed else { return showMore() }
        try settle(proposed)
    }

    private mutating func perform(_ move: SessionState.Move) throws {
        try session.perform(move)
        begin()
    }

    private mutating func put(away move: SessionState.Move, _ message: String) throws {
        try perform(move)
        notice = notice ?? StyledText(message, Theme.quiet)
    }

    private mutating func undo() throws {
        let events = try session.undo()
        if !events.isEmpty { begin() }
        notice = StyledText(UndoneView.sentence("Taken back", events, on: program.today), Theme.warning)
    }

    private mutating func edit() throws {
        guard let table = session.table else { return }
        let index = DeckPlace.find(table.location)
        try screen.suspended {
            try Editor.open(table.location.path, line: table.location.line, variables: program.environment.variables)
        }
        try session.reload(was: index)
        begin()
    }

    private mutating func openHelp() {
        (isHelpShown, scrollBeforeHelp, scroll) = (true, scroll, 0)
    }

    private mutating func closeHelp() {
        (isHelpShown, scroll) = (false, scrollBeforeHelp)
    }

    private mutating func hint() {
        isHintShown = true
        if isAsking { session.takeHint() }
    }

    /// Begins with the card on the table, saying what there is to say.
    mutating func begin() {
        if let words = session.takeNotice() { notice = StyledText(Harmless.text(words), Theme.warning) }
        (isHintShown, scroll) = (false, 0)
        if case .type? = session.table?.attempt { step = .typing("") } else { step = .pressing }
    }

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
}
