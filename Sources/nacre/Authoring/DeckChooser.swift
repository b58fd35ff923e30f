import Cards
import Collection
import Files
import Foundation
import Presentation
import Storage
import Terminal

/// Asks which deck to write into, and remembers the last one.
struct DeckChooser {
    private let program: Program
    private var console: any Console { program.console }

    init(_ program: Program) { self.program = program }

    /// Asks for a deck; one that is not there is made, if that is meant.
    ///
    /// - Throws: `FormExit` when the author leaves.
    func ask() throws -> DeckShelf.Place {
        let reader = FormReader(console: console)
        let shelf = try DeckShelf(program.collection)
        let last = remembered(in: shelf)
        if shelf.own.isEmpty { console.say("You have no deck of your own yet; give the first one a name.") }
        var initial = last?.typedName ?? (shelf.own.count == 1 ? shelf.own[0].typedName : "")
        while true {
            let word = try reader.line("deck", initial: initial) { line, cursor in
                Self.completions(of: shelf.own, for: String(line.prefix(cursor)))
            }
            let name = Self.unquoted(word)
            if name.isEmpty {
                let names = shelf.own.map(\.typedName).joined(separator: "  ")
                console.say(names.isEmpty ? "a deck needs a name" : Harmless.text(names), Theme.quiet)
                continue
            }
            do {
                return try shelf.writable(name)
            } catch let error as DeckError {
                if let place = try make(name, because: error, shelf, reader) { return place }
                initial = word
            }
        }
    }

    /// Offers to make a deck that is not there.
    private func make(_ name: String, because error: DeckError, _ shelf: DeckShelf, _ reader: FormReader) throws -> DeckShelf.Place? {
        guard shelf.deck(named: name) == nil else {
            console.complain("\(error)", Theme.warning)
            return nil
        }
        if !shelf.own.isEmpty { console.say("There is no deck '\(Harmless.text(name))'.", Theme.warning) }
        console.write(StyledText("Make the deck '\(Harmless.text(name))'?", .bold).wrapped(to: console.columns))
        let keys: [(key: Character, echo: String)] = [("y", "yes"), ("n", "no")]
        guard try reader.key("y/n", keys, usual: shelf.own.isEmpty ? "y" : nil) == "y" else { return nil }
        do {
            let new = try NewDeck(named: name, in: nil, of: program.collection)
            try new.make(tags: [], in: program.collection)
            console.write(StyledText("Made \(Harmless.text(program.environment.shown(new.path))).", Theme.good))
            return try DeckShelf(program.collection).writable(new.path)
        } catch let error as FormExit {
            throw error
        } catch {
            console.complain(String(describing: error), Theme.bad)
            return nil
        }
    }

    /// A card that was left unfinished, with its file, if its author wants to go on with it now.
    func draftToGoOnWith() throws -> (file: String, draft: CardDraft, place: DeckShelf.Place)? {
        let reader = FormReader(console: console)
        for (file, draft) in DraftFolder(path: program.places.drafts).left() {
            console.say("A card was not finished: \(Harmless.text(draft.question))", Theme.warning)
            console.write(StudyView(columns: console.columns).legend([("g", "go on with it"), ("d", "drop it"), ("l", "later")]))
            switch try reader.key("what now?", [("g", "go on"), ("d", "dropped"), ("l", "later")], usual: "l") {
            case "g":
                let place: DeckShelf.Place
                if FileSystem.exists(draft.path) {
                    place = try DeckShelf(program.collection).writable(draft.path)
                } else {
                    place = try ask()
                }
                var draft = draft
                draft.path = place.path
                return (file, draft, place)
            case "d": DraftFolder.forget(file)
            default: continue
            }
        }
        return nil
    }

    // MARK: - The last deck

    private var memory: String { program.places.drafts.parentFolder + "/last-deck" }

    /// Keeps a deck for the next time; where that cannot be, nothing is lost.
    func remember(_ place: DeckShelf.Place) { try? FileSystem.replace(memory, with: place.path + "\n") }

    /// The deck that was written into last.
    func remembered(in shelf: DeckShelf) -> DeckShelf.Place? {
        guard let bytes = try? FileSystem.bytes(of: memory) else { return nil }
        let path = String(decoding: bytes, as: UTF8.self).trimmed
        return shelf.own.first { $0.path == path }
    }

    private static func completions(of places: [DeckShelf.Place], for before: String) -> [Completion] {
        let word = unquoted(before).lowercased()
        return places.filter { $0.typedName.lowercased().hasPrefix(word) || $0.name.lowercased().hasPrefix(word) }.map {
            Completion(text: $0.typedName, note: $0.title ?? "")
        }
    }

    /// A name without the quotes around it.
    private static func unquoted(_ word: String) -> String {
        let word = word.trimmed
        guard let quote = word.first, "'\"".contains(quote) else { return word }
        return String(word.dropFirst().last == quote ? word.dropFirst().dropLast() : word.dropFirst())
    }
}
