import Answers
import Cards
import Presentation
import Study
import Terminal

// How a card is answered by a line, before it is graded.
extension LineStudy {
    /// Takes a line as the answer; false when it is none.
    mutating func answer(_ line: String) throws -> Bool {
        switch session.table?.attempt {
        case .choose(let choice):
            // With many options, `quit` could be four of them; `q` alone is one where there are so many.
            guard line.count == 1 || keys.action(word: line) == nil, let places = places(line, of: choice.order.count) else { return false }
            session.attempt { attempt in
                guard case .choose(var choice) = attempt else { return }
                for place in places { _ = choice.pick(place) }
                attempt = .choose(choice)
            }
            try submit()
        case .type(let typed):
            let isOther = keys.action(word: line).map { $0 != .missItem && typed.key.judge(line).verdict == .wrong }
            if isOther ?? isRequest(line, unless: typed.key) { return false }
            session.attempt { if case .type(var typed) = $0 { typed.answer(line); $0 = .type(typed) } }
            try submit()
        case .list(let list):
            if line.isEmpty || keys.action(word: line) == .missItem && list.credits.isEmpty {
                try showNext(isKnown: line.isEmpty)
            } else if keys.action(word: line) != nil || isRequest(line, unless: list.items[list.credits.count]) {
                // What is not recalled after a first item was is missed.
                if keys.action(word: line) == .goOn, !list.credits.isEmpty { giveUp() }
                return false
            } else {
                session.attempt { if case .list(var list) = $0 { list.answer(line); $0 = .list(list) } }
                try tellItem()
            }
        case .points(let points):
            // A word for going on, rather than an empty line, turns all of the card up.
            if !points.isShown, !line.isEmpty, keys.action(word: line) == .goOn {
                try session.perform(.reveal)
                return true
            }
            guard points.isShown else { return false }
            guard let places = places(line, of: points.count) else { return false }
            session.attempt { attempt in
                guard case .points(var points) = attempt else { return }
                for place in places { points.tick(place) }
                attempt = .points(points)
            }
            try submit()
        case .think, nil: return false
        }
        return true
    }

    /// The places of options that a line such as `2`, `1 3` or `ac` picks.
    private func places(_ line: String, of count: Int) -> [Int]? {
        let signs = line.filter { !" ,;.)".contains($0) }
        let picked = signs.compactMap { keys.option(.character($0), of: count) }
        return picked.isEmpty || picked.count < signs.count ? nil : picked
    }

    /// Whether a line asks for something, and is no answer.
    private func isRequest(_ line: String, unless key: AnswerKey) -> Bool {
        voice.request(line) != nil && key.judge(line).verdict == .wrong
    }

    /// Shows the next item of a list, and after the last one the rest of the card.
    private mutating func showNext(isKnown: Bool) throws {
        session.attempt { attempt in
            guard case .list(var list) = attempt else { return }
            list.showNext()
            if !isKnown { list.toggleLast() }
            attempt = .list(list)
        }
        try tellItem()
    }

    private mutating func tellItem() throws {
        guard let card, case .list(let list) = card.attempt else { return }
        console.write(voice.item(card))
        if list.isComplete { try submit() }
    }

    /// The item of a list that was shown last was not known, or was after all.
    mutating func missLast() {
        session.attempt { if case .list(var list) = $0 { list.toggleLast(); $0 = .list(list) } }
        guard let card else { return }
        console.write(card.isAsking ? voice.item(card) : voice.answer(card, isFirst: false))
    }

    private mutating func giveUp() {
        session.attempt { attempt in
            guard case .list(var list) = attempt else { return }
            while !list.isComplete {
                list.showNext()
                list.toggleLast()
            }
            attempt = .list(list)
        }
    }

    /// Turns the answer up, once the learner has said how sure it is, if that is wanted.
    mutating func submit() throws {
        if session.asksConfidence, let table = session.table, table.confidence == nil,
            table.attempt.verdict != nil || table.attempt.isThought
        {
            guard case .line(let line) = console.read(prompt: voice.confidencePrompt) else { return }
            switch line.trimmed.lowercased() {
            case "y", "yes", "s", "sure": session.confide(.sure)
            case "n", "no", "u", "unsure": session.confide(.unsure)
            default: break
            }
        }
        // Points are seen, and ticked off, before the card is graded.
        if let card, case .points(let points) = card.attempt, !points.isShown {
            session.attempt { if case .points(var points) = $0 { points.show(); $0 = .points(points) } }
            return console.write(self.card.map(voice.points) ?? [])
        }
        try session.perform(.reveal)
    }
}
