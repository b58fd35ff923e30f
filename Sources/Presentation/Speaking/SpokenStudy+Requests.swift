import Cards
import Scheduling
import Study
import Terminal

// What is said when it is asked for.
extension SpokenStudy {
    /// What was asked for.
    public func told(_ request: StudyRequest, of card: ToldCard) -> [StyledText] {
        let content = card.content
        switch request {
        case .question: return sentences([said(content.question)] + options(card))
        case .answer where card.isAsking: return sentences("First the answer: Enter")
        case .answer: return sentences(whole(card))
        case .hint: return sentences(content.hint.isEmpty ? "No hint" : "Hint: " + said(content.hint))
        case .options: return sentences(judgedOptions(card))
        case .why where card.isAsking: return sentences("First the answer: Enter")
        case .why: return sentences(content.why.isEmpty ? "No why" : said(content.why))
        case .sources where card.isAsking: return sentences("First the answer: Enter")
        case .sources: return sentences(sources(content.source))
        case .grades: return sentences(grades(card))
        case .drawing: return sentences(drawings(card))
        case .place: return place(card)
        case .spelling: return sentences(spelt(name(of: card)))
        case .keys: return sentences(help(card))
        }
    }

    /// The sources without what only programs find them by, unless there is nothing else.
    private func sources(_ blocks: [Block]) -> String {
        let words = pronunciation.source(blocks)
        return blocks.isEmpty ? "No source" : words.isEmpty ? said(blocks) : words
    }

    /// The answer whole: a sentence with its gap filled, a list with all of its items.
    private func whole(_ card: ToldCard) -> [String] {
        switch card.content.answer {
        case .shown(let blocks): [said(blocks)]
        case .points(let items, let answer, _): [said(answer)] + items.map { said($0) }
        case .ordered(let items, let start, _): items.enumerated().map { "\(start + $0): \(said($1))" }
        case .choice, .typed: SpokenAnswer(card, pronunciation).sentences
        }
    }

    /// The options, after the answer each with what it is and why.
    private func judgedOptions(_ card: ToldCard) -> [String] {
        if card.options.isEmpty { return ["No options"] }
        if card.isAsking { return options(card) }
        return card.options.flatMap { key, option, _ in
            ["\(key), \(option.isRight ? "right" : "wrong"): \(said(option.text))", said(option.reason)]
        }
    }

    /// The drawings and the code that are in view, line by line.
    private func drawings(_ card: ToldCard) -> [String] {
        let blocks = (card.content.question + (card.isAsking ? [] : card.content.answer.running)).filter(\.isDrawn)
        return blocks.isEmpty ? ["No drawing"] : [pronunciation.words(blocks, drawings: .lines)]
    }

    private func grades(_ card: ToldCard) -> [String] {
        keys.scale.buttons.map { button in
            [button.key + ": " + said(button.name), card.outcome(of: button.grade)].filter { !$0.isEmpty }.joined(separator: ", ")
        }
    }

    private func place(_ card: ToldCard) -> [StyledText] {
        let place = SpokenPlace(card.session)
        let left = place.kinds.map(\.words).joined(separator: ", ")
        let time = card.millisecondsLeft.map { "\(said(Phrase.duration(milliseconds: $0))) left" } ?? ""
        return sentences(said(card.deck), place.words, card.session.isApart ? "\(card.session.remaining) left" : "Left: \(left)", time)
    }

    /// The names in a text, letter by letter: the words that do not sound as they are written. A short text is spelt whole.
    private func spelt(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        let names = words.filter { word in word.dropFirst().contains { $0.isUppercase || $0.isNumber || !$0.isASCII } }
        let spelt = names.isEmpty && words.count <= 3 ? words : names
        return spelt.isEmpty ? "No name to spell" : spelt.map(pronunciation.spelled).joined(separator: "; ")
    }

    /// What is spelt: after the answer the name that it is, before it what is asked.
    private func name(of card: ToldCard) -> String {
        if card.isAsking { return card.lastItem?.item.plainText ?? card.content.question.plainText }
        switch card.content.answer {
        case .shown(let blocks): return blocks.filled.isEmpty ? blocks.plainText : blocks.filled.joined(separator: ", ")
        case .choice(let options, _, _): return options.filter(\.isRight).map(\.text.plainText).joined(separator: ", ")
        case .typed(let accepted, _):
            if case .type(let typed) = card.attempt, let judgement = typed.judgement { return judgement.accepted }
            return accepted.first ?? ""
        case .ordered(let items, _, _), .points(let items, _, _): return items.map(\.plainText).joined(separator: ", ")
        }
    }

    /// The keys of this card: those that answer, those that tell, and those there are on every card.
    private func help(_ card: ToldCard) -> [String] {
        let answering: [String]
        if card.isAsking {
            switch card.attempt {
            case .think: answering = ["Enter: the answer"]
            case .choose(let choice): answering = ["\(keys.range(ofOptions: choice.order.count, to: " to ")): pick", "Enter: the answer"]
            case .type: answering = ["Type the answer", "Enter: see it"]
            case .points(let points):
                answering =
                    points.isShown ? ["\(keys.range(ofOptions: points.count, to: " to ")): tick", "Enter: go on"] : ["Enter: the answer"]
            case .list: answering = ["Enter: next item", "\(keys.label(of: .missItem)): not known", "or type it"]
            }
        } else {
            answering = ["\(keys.range(to: " to ")): grade"] + (card.offered.map { ["Enter: \(keys.title(of: $0))"] } ?? [])
        }
        let content = card.content
        let asked = requests.filter { request in
            switch request {
            case .question, .place, .spelling: true
            case .answer: !card.isAsking
            case .hint: card.isAsking && !content.hint.isEmpty
            case .options: !card.isAsking && !card.options.isEmpty
            case .why: !card.isAsking && !content.why.isEmpty
            case .sources: !card.isAsking && !content.source.isEmpty
            case .grades: !card.isAsking
            case .drawing: (content.question + (card.isAsking ? [] : content.answer.running)).contains(where: \.isDrawn)
            case .keys: false
            }
        }
        let always: [StudyAction] = [.undo, .skip, .bury, .suspend, .edit, .quit]
        // In one breath: each pause takes as long as two words.
        return answering + [asked.map { "\($0.spokenKey) \($0.meaning)" }.joined(separator: ", ")]
            + [always.map { "\(said(keys.label(of: $0))) \($0.words[0])" }.joined(separator: ", ") + ", redo"]
    }
}

extension Block {
    /// Whether it is code, or a drawing.
    fileprivate var isDrawn: Bool { if case .code = self { true } else { false } }
}
