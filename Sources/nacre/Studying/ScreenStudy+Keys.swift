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
        if keys.action(key) != .open { opening.cancel() }
        if isAsking, try answer(key) { return .stay }
        if let action = keys.action(key) { return try perform(action, by: key) }
        if key == .interrupt { return .leave }
        guard let grade = keys.grade(key) else {
            if case .character = key { notice = StyledText("No such key: \(keys.label(of: .help)) shows them all.", Theme.warning) }
            return .stay
        }
        if isAsking {
            notice = StyledText("First the answer: press \(keys.label(of: .goOn)).", Theme.warning)
        } else {
            try settle(grade)
        }
        return .stay
    }

    private mutating func perform(_ action: StudyAction, by key: Key) throws -> Next {
        switch action {
        case .goOn: if isAsking { try submit() } else if key == .enter { try accept() } else { showMore() }
        case .typeItem, .missItem: notice = StyledText("No such key: \(keys.label(of: .help)) shows them all.", Theme.warning)
        case .hint: hint()
        case .undo: try undo()
        case .skip: try perform(.skip)
        case .bury:
            try put(away: .bury(until: program.today.advanced(by: 1)), "Buried until tomorrow; \(keys.label(of: .undo)) takes it back.")
        case .suspend: try put(away: .suspend, "Suspended until 'resume'; \(keys.label(of: .undo)) takes it back.")
        case .edit: try edit()
        case .open: try openMedia()
        case .quit: return .leave
        case .help: openHelp()
        }
        return .stay
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
                proposed.map { "Enter accepts \(keys.label(of: $0)); \(keys.range(to: " to ")) grade it otherwise." }
                    ?? "How well did you know it? Press \(keys.range(to: " to ")).",
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
        pictures = session.table.flatMap { ShownPictures($0, on: screen, program.settings.pictures) }
        opening.cancel()
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
