import Cards
import Presentation
import Terminal

// How a card is begun: which kind, in which deck; or the one before is taken back.
extension AddDialogue {
    /// Asks what the next card is to be; false to leave.
    mutating func begin() throws -> Bool {
        console.write("")
        let view = StudyView(columns: console.columns)
        var others = [("d", "other deck"), ("q", "leave")]
        if !saved.isEmpty { others.insert(("u", "take the last card back"), at: 0) }
        console.write(view.legend(CardForm.Kind.keys.map { (String($0.key), $0.echo) } + others))
        let keys = CardForm.Kind.keys + others.map { (Character($0.0), $0.1) }
        do {
            switch try reader.key("kind", keys, usual: draft.form.kind.key) {
            case "q": return false
            case "d": return try changeDeck()
            case "u": takeBack()
            case let key: draft.form.kind = CardForm.Kind(key: key) ?? .basic
            }
        } catch FormExit.interrupted {
            return false
        }
        if draft.part == nil, draft.isEmpty { draft.part = .question }
        return true
    }

    private mutating func changeDeck() throws -> Bool {
        place = try DeckChooser(program).ask()
        draft.path = place.path
        greet()
        return try begin()
    }

    private mutating func takeBack() {
        guard let last = saved.popLast() else { return }
        do {
            try last.cards.takeBack(in: program.collection)
            draft = last.draft
            (draft.part, place) = (nil, last.cards.place)
            console.say("Taken back. It is here to be mended, saved again or dropped.", Theme.good)
        } catch {
            console.complain(String(describing: error), Theme.bad)
        }
    }
}
