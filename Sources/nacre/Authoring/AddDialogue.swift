import Cards
import Collection
import Presentation
import Scheduling
import Storage
import Terminal

/// Writing cards, guided: one after the other, each shown before it is saved.
struct AddDialogue {
    let program: Program
    let reader: FormReader
    let drafts: DraftFolder
    /// The deck that is being written into.
    var place: DeckShelf.Place
    /// The card at hand.
    var draft: CardDraft
    /// What was saved in this sitting, the newest last, with the card it was.
    var saved: [(cards: SavedCards, draft: CardDraft)] = []
    /// The questions that are like the one they were looked for.
    var likes: (question: String, found: [LikeQuestions.Found]) = ("", [])
    /// Whether the card at hand was begun another time: what it holds is not to be typed through again.
    private var isGoingOn = false
    /// The parts that have been explained.
    private var explained: Set<String> = []

    var console: any Console { program.console }

    private init(_ program: Program, place: DeckShelf.Place, form: CardForm) {
        self.program = program
        self.place = place
        reader = FormReader(console: program.console)
        drafts = DraftFolder(path: program.places.drafts)
        draft = CardDraft(path: place.path, form: form)
    }

    /// Writes cards until the author leaves.
    ///
    /// - Parameters:
    ///   - deck: the deck to begin with, as it was typed; nil asks for it.
    ///   - form: what the first card begins with.
    static func run(deck: String?, form: CardForm, in program: Program) throws {
        var dialogue: AddDialogue
        do {
            let chooser = DeckChooser(program)
            let left = try chooser.draftToGoOnWith()
            let place = try left?.place ?? deck.map { try DeckShelf(program.collection).writable($0) } ?? chooser.ask()
            dialogue = AddDialogue(program, place: place, form: form)
            if let left { dialogue.goOn(with: left.draft, keptIn: left.file) }
        } catch is FormExit {
            return program.console.write("")
        }
        dialogue.greet()
        try dialogue.write()
        if dialogue.saved.count > 0 {
            program.console.say("\(Phrase.count(dialogue.saved.count, "card")) written. 'study' asks them.", Theme.good)
        }
    }

    /// Goes on with a card that was left behind.
    private mutating func goOn(with draft: CardDraft, keptIn file: String) {
        self.draft = draft
        isGoingOn = true
        keep()
        DraftFolder.forget(file)
    }

    /// Says where the cards go.
    func greet() {
        console.write(
            (StyledText("Writing into ") + StyledText(place.shownTitle, .bold)
                + StyledText("  " + Harmless.text(program.environment.shown(place.path)), Theme.quiet))
                .wrapped(to: console.columns))
        console.say("Nothing is saved before you have seen it. Ctrl-C drops a card, Ctrl-D leaves.", Theme.quiet)
        if !place.isStudied {
            let path = Harmless.text(program.environment.shown(place.path))
            console.write(StyledText("This deck is not studied yet: decks add \(path)", Theme.warning))
        }
    }

    private mutating func write() throws {
        while true {
            do {
                if draft.isEmpty { guard try begin() else { return } }
                try fillIn()
                try review()
            } catch FormExit.interrupted {
                dropped()
            } catch FormExit.left(let unfinished) {
                try leave(unfinished)
                return
            }
        }
    }

    /// Asks for the parts from the one at hand on.
    private mutating func fillIn() throws {
        guard draft.markdown == nil, let first = draft.part else { return }
        let parts = CardPart.asked(for: draft.form.kind)
        for part in parts[(parts.firstIndex(of: first) ?? 0)...] {
            draft.part = part
            try insist(on: part, isGoingOn: isGoingOn)
            isGoingOn = false
            if part == .question { warnOfLikes() }
        }
        draft.part = nil
        keep()
    }

    /// Asks for a part; Ctrl-C drops the card, after asking once more where much was typed.
    private mutating func insist(on part: CardPart, isGoingOn: Bool) throws {
        var isGoingOn = isGoingOn
        while true {
            do {
                return try ask(for: part, isGoingOn: isGoingOn)
            } catch FormExit.interrupted {
                guard draft.form.length > Self.muchTyped else { throw FormExit.interrupted }
                console.say("Ctrl-C again drops this card; Enter goes on with it.", Theme.warning)
                _ = try reader.line("go on")
                isGoingOn = true
            }
        }
    }

    /// From how many characters on a card is not dropped without asking.
    static let muchTyped = 60

    /// Explains a part, the first time it is asked for.
    mutating func explain(_ part: CardPart) {
        let kind = draft.form.kind
        guard explained.insert(part.title(of: kind)).inserted, let words = part.guidance(of: kind) else { return }
        console.say(words, Theme.quiet)
    }

    /// Keeps what was typed so far. Where that cannot be, the card is written all the same, and its author is told.
    mutating func keep() {
        if draft.isEmpty { return drafts.forget() }
        do {
            try drafts.keep(draft)
        } catch {
            guard explained.insert("").inserted else { return }
            console.complain("\(error); until it is saved, this card is lost if the terminal goes", Theme.warning)
        }
    }

    /// Begins with an empty card after one was dropped or saved.
    mutating func startAnew() {
        var form = CardForm(kind: draft.form.kind)
        (form.tags, form.source) = (draft.form.tags, draft.form.source)
        draft = CardDraft(path: place.path, form: form)
        likes = ("", [])
        drafts.forget()
    }

    private mutating func dropped() {
        let wasEmpty = draft.isEmpty
        startAnew()
        if !wasEmpty { console.say("Dropped.", Theme.warning) }
    }

    /// Leaves, and keeps the card at hand for the next time.
    private mutating func leave(_ unfinished: String) throws {
        if !unfinished.isEmpty, let part = draft.part {
            let isList = [.accepted, .options, .items].contains(part) && !draft.form[part].isEmpty
            draft.form[part] = isList ? draft.form[part] + "\n" + unfinished : unfinished
        }
        keep()
        console.write("")
        if !draft.isEmpty { console.say("The card is kept as it is; 'add' goes on with it the next time.", Theme.warning) }
    }
}
