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
            if keys.action(word: line) != nil, typed.key.judge(line).verdict == .wrong { return false }
            session.attempt { if case .type(var typed) = $0 { typed.answer(line); $0 = .type(typed) } }
            try submit()
        case .list(let list):
            if keys.action(word: line) != nil {
                // What is not recalled after a first item was is missed.
                if line.isEmpty, !list.credits.isEmpty { giveUp() }
                return false
            }
            try recall(line)
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

    private mutating func recall(_ line: String) throws {
        session.attempt { if case .list(var list) = $0 { list.answer(line); $0 = .list(list) } }
        guard case .list(let list)? = session.table?.attempt, let last = list.credits.last, case .typed(_, let judgement) = last else {
            return
        }
        console.write(AttemptView.sign(judgement.verdict) + StyledText(Harmless.text(judgement.accepted)))
        if list.isComplete { try submit() }
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
        if session.asksConfidence, let table = session.table, table.attempt.verdict != nil || table.attempt == .think {
            guard case .line(let line) = console.read(prompt: StyledText("sure? y/n> ", .bold)) else { return }
            switch line.trimmed.lowercased() {
            case "y", "yes", "s", "sure": session.confide(.sure)
            case "n", "no", "u", "unsure": session.confide(.unsure)
            default: break
            }
        }
        try session.perform(.reveal)
    }
}
