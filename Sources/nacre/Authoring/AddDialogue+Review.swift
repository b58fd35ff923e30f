import Cards
import Collection
import Files
import Presentation
import Scheduling
import Storage
import Terminal

// The finished card is looked at, mended, and saved.
extension AddDialogue {
    /// Shows the card until it is saved; Ctrl-C drops it.
    mutating func review() throws {
        while true {
            let cards: NewCards
            let isMended: Bool
            do {
                (cards, isMended) = try read()
            } catch let error as FormExit {
                throw error
            } catch {
                console.complain(String(describing: error), Theme.bad)
                if try mendUnreadable() { continue }
                throw FormExit.interrupted
            }
            show(cards, isMended: isMended)
            let usual: Character? = cards.hasMistakes ? nil : "s"
            let keys: [(key: Character, echo: String)] = [("s", "save"), ("e", "edit a part"), ("o", "open in editor"), ("d", "drop")]
            console.write(StudyView(columns: console.columns).legend(keys.map { (String($0.key), $0.echo) }))
            switch try choice(of: keys, usual: usual) {
            case "s": if save(cards) { return }
            case "e": try mend()
            case "o": try openInEditor()
            case "d": if try isDropped() { throw FormExit.interrupted }
            default: if try isDropped(asking: true) { throw FormExit.interrupted }
            }
        }
    }

    /// The key that is pressed; Ctrl-C is none of them.
    private func choice(of keys: [(key: Character, echo: String)], usual: Character?) throws -> Character {
        do {
            return try reader.key("what now?", keys, usual: usual)
        } catch FormExit.interrupted {
            return "\u{3}"
        }
    }

    /// The card as it would stand in its deck.
    private func read() throws -> (cards: NewCards, isMended: Bool) {
        let deckTags = try DeckDraft(reading: place.path).deck.tags
        let written = draft.written(deckTags: deckTags)
        return (try NewCards(written.text, for: place, in: program.collection), written.isMended)
    }

    private mutating func show(_ cards: NewCards, isMended: Bool) {
        console.write("")
        let view = PreviewView(columns: console.columns)
        console.write(view.lines(cards.preview).lines)
        if isMended {
            console.say("Something was written otherwise, so that it stays in this card, as '###' for '##'; look it over.", Theme.warning)
        }
        if draft.markdown != nil { return }
        for gap in draft.form.missedGaps { console.say(Harmless.text(gap.description), Theme.warning) }
        warnOfLikes()
    }

    /// Saves the card; false when it could not be.
    private mutating func save(_ cards: NewCards) -> Bool {
        do {
            let saved = try cards.save(in: program.collection)
            self.saved.append((saved, draft))
            let name = program.environment.shown(place.path)
            let count = Phrase.count(cards.preview.cardCount, "card")
            let words = saved.wasThere ? "Saved already" : "Saved"
            console.write(StyledText("\(words): \(Harmless.text(name)):\(saved.line), \(count) there now.", Theme.good))
            if let delay = saved.delay { console.complain(delay, Theme.warning) }
            DeckChooser(program).remember(place)
            startAnew()
            saved.told(in: program.collection)
            return true
        } catch {
            // What the author sees next was read from the deck as it is now.
            console.complain(String(describing: error), Theme.bad)
            return false
        }
    }

    /// Whether the author means to drop the card; where little was typed, it is not asked twice, unless it was Ctrl-C that was pressed.
    private func isDropped(asking: Bool = false) throws -> Bool {
        if !asking, draft.markdown == nil, draft.form.length <= Self.muchTyped { return true }
        do {
            return try reader.key("drop this card? y/n", [("y", "yes"), ("n", "no")], usual: "n") == "y"
        } catch FormExit.interrupted {
            return true
        }
    }

    /// Asks for a part, and for what it is to say. Ctrl-C lets all stand as it was.
    private mutating func mend() throws {
        guard draft.markdown == nil else { return try openInEditor() }
        let before = draft
        do {
            let kind = draft.form.kind
            let parts = CardPart.allCases.filter { CardPart.asked(for: kind).contains($0) || $0 == .front }
            let keys = parts.map { (key: $0.key, echo: $0.title(of: kind)) } + [(key: "k", echo: "kind")]
            console.write(StudyView(columns: console.columns).legend(keys.map { (String($0.key), $0.echo) }))
            let key = try reader.key("which part", keys, usual: nil)
            if key == "k" { return try changeKind() }
            if let part = parts.first(where: { $0.key == key }) { try ask(for: part) }
        } catch FormExit.interrupted {
            draft = before
            keep()
        }
    }

    private mutating func changeKind() throws {
        console.write(StudyView(columns: console.columns).legend(CardForm.Kind.keys.map { (String($0.key), $0.echo) }))
        guard let kind = CardForm.Kind(key: try reader.key("kind", CardForm.Kind.keys)), kind != draft.form.kind else { return }
        let isSameAnswer = kind.answer == draft.form.kind.answer && kind != .cloze
        draft.form = draft.form.changed(to: kind)
        if !isSameAnswer { try ask(for: kind.answer) }
    }

    /// A card that cannot be put into its deck: written anew in the editor, or given up; false for that.
    private mutating func mendUnreadable() throws -> Bool {
        let keys: [(key: Character, echo: String)] = [("o", "open in editor"), ("a", "try again"), ("d", "drop")]
        console.write(StudyView(columns: console.columns).legend(keys.map { (String($0.key), $0.echo) }))
        switch try reader.key("what now?", keys) {
        case "o": try openInEditor()
        case "a": break
        default: return try !isDropped()
        }
        return true
    }

    /// Has the card written on as Markdown.
    private mutating func openInEditor() throws {
        let file = drafts.cardFile
        do {
            let text = draft.written(deckTags: []).text
            try FileSystem.replace(file, with: text)
            defer { drafts.forgetCardFile() }
            console.flush()
            try Editor.open(file, line: 1, variables: program.environment.variables)
            let edited = String(decoding: try FileSystem.bytes(of: file), as: UTF8.self)
            if edited.trimmed.isEmpty || edited == text { return console.say("Nothing was changed.", Theme.quiet) }
            draft.markdown = edited
            keep()
        } catch let error as EditorError {
            console.complain(error.description, Theme.bad)
        }
    }
}
