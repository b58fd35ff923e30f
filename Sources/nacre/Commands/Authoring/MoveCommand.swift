import ArgumentParser
import Cards
import Collection
import Files
import Presentation
import Scheduling
import Storage
import Study
import Terminal

/// `move`: cards to another deck, or to another place in theirs, with all their progress.
struct MoveCommand: ChoosingCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Move cards to another deck, with their progress.",
        discussion: """
            The text of each card goes to the end of the other deck as it is; with --before or --after it goes beside another card, which may \
            be one of the same deck. Tags that a card had from the front matter of its old deck become its own, and paths of images and links \
            are written as seen from the new folder. Several cards are listed and asked for first.
            """)

    @OptionGroup var world: WorldOptions

    @Option(help: ArgumentHelp("The deck they go to: its name, its title or its file.", valueName: "deck"))
    var to: String?

    @Option(help: ArgumentHelp("The card before which they go.", valueName: "card"))
    var before: String?

    @Option(help: ArgumentHelp("The card after which they go.", valueName: "card"))
    var after: String?

    @Flag(inversion: .prefixedNo, help: "Keep the tags of the old deck.")
    var tags = true

    @Flag(help: "Show what would change in the files, and change nothing.")
    var dryRun = false

    @Flag(name: .shortAndLong, help: "Do not ask.")
    var yes = false

    @Flag(help: "Make decks that came with nacre your own first.")
    var copy = false

    @Argument(help: Self.whatHelp)
    var what: [String]

    func validate() throws {
        if before != nil, after != nil { throw ValidationError("move takes --before or --after, not both") }
        if to == nil, before == nil, after == nil { throw ValidationError("where to? Add --to DECK, --before CARD or --after CARD") }
    }

    func run(in program: Program) throws {
        var picker = try CardPicker(what, in: program.collection)
        if !dryRun, let path = try? picker.library.path(ofDeckCalled: to ?? "", isToBeWritten: false),
            program.environment.absolute(to ?? "") != path,
            try CopyOffer(program: program).copies(of: [path], isWanted: copy, in: picker.library) != nil
        {
            return try run(in: program)
        }
        var target = try target(in: &picker, program)
        var picks = picker.picks
        if before == nil, after == nil {
            let (path, already) = (target.draft.path, picks.count)
            picks = picks.filter { $0.place.path != path }
            if picks.isEmpty {
                return program.console.say("Nothing to do: \(already == 1 ? "the card is" : "the cards are") in that deck.")
            }
        }
        // Beside a card that moves itself means: where it stood.
        target.index = min(target.index, target.draft.deck.cards.count)
        let move = try CardMove(picks, from: picker.drafts, to: target, keepsTags: tags)
        if move.rewrite.files.isEmpty { return program.console.say("Nothing to do: the cards stand there.") }
        let (words, offer) = (what + [to ?? ""], CopyOffer(program: program))
        if !dryRun, try offer.copies(for: move.rewrite, unlessNamed: words, isWanted: copy, in: picker.library) {
            return try run(in: program)
        }
        let remarks = try move.rewrite.keepOffReadOnlyDecks(unlessNamed: words, library: picker.library, isTrial: dryRun)
        let deck = picker.library.deckName(of: target.draft.path) ?? target.draft.path
        if picks.count > 1, !yes {
            for pick in picks { program.console.say("  \(Harmless.text(pick.card.heading))") }
        }
        for remark in remarks + move.remarks.sentences { program.console.say(Harmless.text(remark), Theme.quiet) }
        if dryRun { return program.console.write(DiffView.lines(move.rewrite.diff(in: program.environment))) }
        let count = Phrase.count(picks.count, "card")
        if picks.count > 1, !yes, !program.console.isInteractive {
            throw Unconfirmed(deed: "move \(count) to \(Harmless.text(deck))")
        }
        let moved = picks.count == 1 ? "'\(Harmless.text(picks[0].card.heading))'" : count
        let told = Rewriting.Words(
            question: picks.count > 1 ? "Move \(count) to \(Harmless.text(deck))?" : nil, hint: "", what: "a move of \(moved) to \(deck)")
        guard try Rewriting.offer(move.rewrite, showsDiff: false, yes: yes, told, library: { picker.library }, in: program) else { return }
        program.console.say("Moved \(moved) to \(Harmless.text(deck)).", Theme.good)
    }

    private func target(in picker: inout CardPicker, _ program: Program) throws -> CardMove.Target {
        guard let neighbour = before ?? after else {
            let path = try picker.library.path(ofDeckCalled: to!, isToBeWritten: !dryRun)
            let draft = try picker.draft(of: path)
            return CardMove.Target(draft: draft, index: draft.deck.cards.count)
        }
        let found = try CardPicker([neighbour], in: program.collection)
        guard found.picks.count == 1, let pick = found.picks.first else {
            throw CommandError("'\(neighbour)' means \(found.picks.count) cards; give the whole heading of one")
        }
        if let to, try picker.library.path(ofDeckCalled: to) != pick.place.path {
            throw CommandError("the card '\(pick.card.heading)' is not in the deck '\(to)'")
        }
        let draft = try picker.draft(of: pick.place.path)
        if to == nil, picker.picks.contains(where: { $0.place.path != draft.path }),
            let origin = DeckShelf.readOnlyOrigins(in: program.collection)(draft.path), origin == .git
        {
            throw origin.refusal(of: picker.library.deckName(of: draft.path) ?? draft.path)
        }
        return CardMove.Target(draft: draft, index: pick.place.index + (after == nil ? 0 : 1))
    }
}
