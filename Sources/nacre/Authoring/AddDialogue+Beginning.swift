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
        console.write(view.legend(Self.kinds.map { (String($0.key), $0.kind.rawValue) } + others))
        let keys = Self.kinds.map { ($0.key, $0.kind.rawValue) } + others.map { (Character($0.0), $0.1) }
        let usual = Self.kinds.first { $0.kind == draft.form.kind }?.key
        do {
            switch try reader.key("kind", keys, usual: usual) {
            case "q": return false
            case "d": return try changeDeck()
            case "u": takeBack()
            case let key: draft.form.kind = Self.kinds.first { $0.key == key }?.kind ?? .basic
            }
        } catch FormExit.interrupted {
            return false
        }
        if draft.part == nil, draft.isEmpty { draft.part = .question }
        return true
    }

    /// The kinds with their keys.
    static let kinds: [(key: Character, kind: CardForm.Kind)] = [
        ("b", .basic), ("r", .reversed), ("c", .choice), ("t", .typed), ("z", .cloze), ("o", .ordered),
    ]

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
