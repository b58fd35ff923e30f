import ArgumentParser
import Cards
import Collection
import Presentation
import Scheduling
import Terminal

/// `add`: new cards, guided, by options, or as Markdown.
struct AddCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Write cards into a deck: guided, by options, or as Markdown from a pipe.",
        discussion: """
            On a terminal, 'add' asks for each part of a card and shows the card before it is saved. With --question and others a card is \
            added at once. Without a terminal, cards are read as Markdown from the standard input, up to its end or a lone '.'. What would not \
            be read as it is meant is refused, unless --force.
            """)

    @OptionGroup var world: WorldOptions

    @Option(
        help: ArgumentHelp("The deck to write into, by its name, title or file.", valueName: "deck"), completion: .file(extensions: ["md"]))
    var deck: String?

    @Flag(help: "Make a deck that came with nacre your own first.")
    var copy = false

    @OptionGroup var card: CardOptions

    @Flag(help: "Add also what would not be read as it is meant.")
    var force = false

    func run(in program: Program) throws {
        if card.hasParts { return try add(try card.form(), program) }
        if program.console.isInteractive {
            var form = CardForm(kind: card.kind ?? .basic)
            form.tags = try TypedTags(typed: card.tags ?? "").tags
            form.source = card.source ?? ""
            if let deck { _ = try CopyOffer(program: program).writable(deck, isWanted: copy) }
            return try Interruptions.areKeys { try AddDialogue.run(deck: deck, form: form, in: program) }
        }
        guard card.kind == nil, card.tags == nil, card.source == nil else {
            throw CommandError("the question is missing: --question TEXT")
        }
        let text = Self.input(program)
        if text.unicodeScalars.contains("\u{FFFD}"), !force {
            throw CommandError("the text is not all UTF-8, and some of it would be lost; nothing was added")
        }
        try add(text, isMended: false, to: try place(program), program)
    }

    private func add(_ form: CardForm, _ program: Program) throws {
        let place = try place(program)
        let written = form.written(deckTags: try DeckDraft(reading: place.path).deck.tags)
        try add(written.text, isMended: written.isMended, missed: form.missedGaps, to: place, program)
    }

    private func add(_ text: String, isMended: Bool, missed: [MissedGap] = [], to place: DeckShelf.Place, _ program: Program) throws {
        let console = program.console
        let cards = try NewCards(text, for: place, in: program.collection)
        let view = FindingView(columns: console.isInteractive ? console.columns : nil)
        for finding in cards.preview.findings { console.complain(view.wrapped(finding, file: cards.preview.name)) }
        for gap in missed { console.complain(Harmless.text(gap.description), Theme.warning) }
        if cards.hasMistakes || !missed.isEmpty, !force {
            throw CommandError("nothing was added: mend what is said above, or add it as it is with --force")
        }
        if isMended { console.complain("something was written otherwise, so that it stays in this card", Theme.warning) }
        let saved = try cards.save(in: program.collection)
        DeckChooser(program).remember(place)
        let added = "\(Harmless.text(cards.preview.name)):\(saved.line)"
        let words = saved.wasThere ? "Saved already" : "Added \(Phrase.count(cards.cards.count, "card"))"
        console.write(StyledText("\(words): \(added).", Theme.good))
        if let delay = saved.delay { console.complain(delay, Theme.warning) }
        console.flush()
        if !console.hasLostOutput { saved.told(in: program.collection) }
    }

    /// The deck that was named, or the only one there is.
    private func place(_ program: Program) throws -> DeckShelf.Place {
        let shelf = try DeckShelf(program.collection)
        if let deck { return try CopyOffer(program: program).writable(deck, isWanted: copy) }
        if shelf.own.count == 1 { return shelf.own[0] }
        let names = shelf.own.prefix(8).map(\.typedName).joined(separator: ", ")
        throw CommandError(
            names.isEmpty ? "there is no deck of your own yet; 'new deck NAME' makes one" : "which deck? --deck NAME: \(names)")
    }

    /// The lines of the standard input, up to its end or a lone `.`.
    private static func input(_ program: Program) -> String {
        var lines: [String] = []
        while case .line(let line) = program.console.read(prompt: ""), line != "." { lines.append(line) }
        return lines.map { $0 + "\n" }.joined()
    }
}

extension Console {
    /// Writes several lines about something that went wrong.
    func complain(_ lines: [StyledText]) {
        for line in lines { complain(line) }
    }
}
