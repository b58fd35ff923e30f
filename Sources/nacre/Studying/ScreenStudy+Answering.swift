import Cards
import Presentation
import Study
import Terminal

// How a card is answered before it is graded.
extension ScreenStudy {
    /// Goes on with the answer; false when the key is for something else.
    mutating func answer(_ key: Key) throws -> Bool {
        switch (session.table?.attempt, keys.action(key)) {
        case (.choose(let choice), _):
            guard let place = keys.option(key, of: choice.order.count) else { return false }
            var isMade = false
            session.attempt { if case .choose(var choice) = $0 { (isMade, $0) = (choice.pick(place), .choose(choice)) } }
            scene.news = .option(place)
            if isMade { try submit() }
        case (.points(let points), _) where keys.option(key, of: points.isShown ? points.count : 0) != nil:
            let place = keys.option(key, of: points.count) ?? 0
            session.attempt { if case .points(var points) = $0 { points.tick(place); $0 = .points(points) } }
            scene.news = .option(place)
        case (.list, .goOn): try showNext()
        case (.list(let list), .missItem) where !list.credits.isEmpty:
            session.attempt { if case .list(var list) = $0 { list.toggleLast(); $0 = .list(list) } }
            scene.news = .item
        case (.list, .typeItem): scene.step = .typing("")
        case (.type(let typed), .goOn) where key == .enter: scene.step = .typing(typed.typed ?? "")
        default: return false
        }
        return true
    }

    /// Does what a typed line says.
    mutating func take(_ entry: LineEditor.Entry) throws -> Next {
        switch entry {
        case .line(let text) where !text.trimmed.isEmpty:
            session.attempt { attempt in
                switch attempt {
                case .type(var typed): typed.answer(text); attempt = .type(typed)
                case .list(var list): list.answer(text); attempt = .list(list)
                case .think, .choose, .points: break
                }
            }
            if case .list(let list)? = session.table?.attempt, !list.isComplete {
                (scene.step, scene.news) = (.typing(""), .item)
            } else {
                try submit()
            }
        case .line: if case .list? = session.table?.attempt { try showNext(isKnown: false) } else { try submit() }
        case .key: if case .list? = session.table?.attempt { try showNext() } else { try submit() }
        case .resized(let text): scene.step = .typing(text)
        case .interrupted: return interrupt()
        case .pasted: scene.step = .pressing
        case .endOfInput: return .leave
        }
        return .stay
    }

    /// Shows the next item of a list, and after the last one the rest of the card.
    private mutating func showNext(isKnown: Bool = true) throws {
        session.attempt { attempt in
            guard case .list(var list) = attempt else { return }
            list.showNext()
            if !isKnown { list.toggleLast() }
            attempt = .list(list)
        }
        // The item just shown is in view.
        scene.showItem()
        if case .list(let list)? = session.table?.attempt, list.isComplete { try submit() }
    }

    /// Turns the answer up, once the learner has said how sure it is, if that is wanted.
    mutating func submit() throws {
        if session.asksConfidence, let table = session.table, table.confidence == nil,
            table.attempt.verdict != nil || table.attempt.isThought
        {
            (scene.step, scene.news) = (.confiding, .keys)
            return
        }
        // Points are seen, and ticked off, before the card is graded.
        if case .points(let points)? = session.table?.attempt, !points.isShown {
            session.attempt { if case .points(var points) = $0 { points.show(); $0 = .points(points) } }
            (scene.step, scene.news) = (.pressing, .option(0))
            return
        }
        try session.perform(.reveal)
        scene.showAnswer()
    }

    /// Takes how sure the answer is; false when the key is for something else.
    mutating func confide(_ key: Key) throws -> Bool {
        switch key {
        case .character("y"), .character("Y"): session.confide(.sure)
        case .character("n"), .character("N"): session.confide(.unsure)
        default:
            if keys.action(key) == nil, case .character = key { scene.notice = Self.sureness } else { return false }
            return true
        }
        try submit()
        return true
    }

    static let sureness = StyledText("How sure are you? y for sure, n for unsure.", Theme.warning)
}
