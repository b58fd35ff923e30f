import ArgumentParser
import Cards
import Study
import Terminal

/// A command that changes the tags of the cards it is given.
protocol TagChanging: ChoosingCommand {
    /// Whether not to ask before many cards are changed.
    var yes: Bool { get }
    /// Whether to show the changes alone.
    var dryRun: Bool { get }
    /// Whether the decks of the cards are changed, and not the cards.
    var deck: Bool { get }
    /// What is to become of the tags.
    var change: TagChange { get }
    /// The deed as an order, as in "Tag 12 cards?", with the tags.
    var deed: String { get }
}

extension TagChanging {
    func run(in program: Program) throws {
        let picker = try CardPicker(what, in: program)
        try TagWriting.write(
            TagEditing(change, of: picker, isInDecks: deck), noun: deck ? "deck" : "card", deed: deed, yes: yes, dryRun: dryRun,
            library: picker.library, in: program)
    }
}

/// Tells what a change of tags does, asks where many are changed, and writes it.
enum TagWriting {
    /// How many remarks are made at most.
    private static let mostRemarks = 12

    static func write(
        _ editing: TagEditing, noun: String, deed: String, yes: Bool, dryRun: Bool, library: Library, in program: Program
    ) throws {
        for remark in editing.remarks.prefix(mostRemarks) { program.console.say(Harmless.text(remark), Theme.quiet) }
        let more = editing.remarks.count - mostRemarks
        if more > 0 { program.console.say("… and so for \(Phrase.count(more, "more card", "more cards"))", Theme.quiet) }
        if editing.rewrite.files.isEmpty { return program.console.say("Nothing to do: no \(noun) would change.") }
        if dryRun { return program.console.write(DiffView.lines(editing.rewrite.diff(in: program.environment))) }
        let count = Phrase.count(editing.count, noun)
        if editing.count > 1, !yes, !program.console.isInteractive { throw CommandError("that would change \(count); add --yes to do it") }
        let words = Rewriting.Words(question: editing.count > 1 ? "\(deed): change \(count)?" : nil, hint: "")
        guard try Rewriting.offer(editing.rewrite, showsDiff: false, yes: yes, words, library: library, in: program) else { return }
        program.console.say("\(deed): changed \(count).", Theme.good)
    }
}

/// `tag add`.
struct TagAdd: TagChanging {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add tags to cards.",
        discussion: "They go to the card's line of tags; a card without one gets one where the deck has them, at its end by default.")

    @OptionGroup var world: WorldOptions
    @Flag(help: "Add to the front matter of the decks of these cards.") var deck = false
    @Flag(help: "Show what would change in the files, and change nothing.") var dryRun = false
    @Flag(name: .shortAndLong, help: "Do not ask.") var yes = false
    @Argument(help: "The tags, with commas between.") var tags: TagWords
    @Argument(help: Self.whatHelp) var what: [String]

    var change: TagChange { .add(tags.tags) }
    var deed: String { "Add \(tags.written)" }
}

/// `tag remove`.
struct TagRemove: TagChanging {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove tags from cards.",
        discussion: """
            They go from lines of tags. A tag in a sentence is a word of it and is left, and one from the front matter of the deck is left \
            unless --deck is given; both are told.
            """)

    @OptionGroup var world: WorldOptions
    @Flag(help: "Remove from the front matter of the decks of these cards.") var deck = false
    @Flag(help: "Show what would change in the files, and change nothing.") var dryRun = false
    @Flag(name: .shortAndLong, help: "Do not ask.") var yes = false
    @Argument(help: "The tags, with commas between.") var tags: TagWords
    @Argument(help: Self.whatHelp) var what: [String]

    var change: TagChange { .remove(tags.tags) }
    var deed: String { "Remove \(tags.written)" }
}

/// `tag rename`.
struct TagRename: Command {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Rename a tag in all decks, and those nested in it.",
        discussion: "It is renamed on lines of tags, in sentences and in front matter alike.")

    @OptionGroup var world: WorldOptions
    @Flag(help: "Show what would change in the files, and change nothing.") var dryRun = false
    @Flag(name: .shortAndLong, help: "Do not ask.") var yes = false
    @Argument(help: "The tag as it is.") var old: TagWords
    @Argument(help: "The tag as it is to be.") var new: TagWords

    func validate() throws {
        if old.tags.count > 1 || new.tags.count > 1 { throw ValidationError("rename takes one tag and its new name") }
    }

    func run(in program: Program) throws {
        let library = try program.library()
        let (from, to) = (old.tags[0], new.tags[0])
        let folded = from.lowercased()
        func isMeant(_ tag: String) -> Bool { tag.lowercased() == folded || tag.lowercased().hasPrefix(folded + "/") }
        let known = try library.store.tags()
        guard known.contains(where: isMeant) else {
            let hint = Suggestion.phrase(for: from, among: known)
            throw CommandError("there is no tag '\(from)'\(hint.isEmpty ? "; 'tag' lists all tags" : hint)")
        }
        var drafts: [DeckDraft] = []
        for path in library.paths {
            let draft = try DeckDraft(reading: path)
            guard draft.deck.tags.contains(where: isMeant) || draft.deck.cards.contains(where: { $0.tags.contains(where: isMeant) }) else {
                continue
            }
            if library.stamp(of: path) != draft.stamp { throw CommandError("\(path) was changed meanwhile; try again") }
            drafts.append(draft)
        }
        try TagWriting.write(
            TagEditing(.rename(from, to: to), in: drafts), noun: "place", deed: "Rename \(old.written) to \(new.written)", yes: yes,
            dryRun: dryRun, library: library, in: program)
    }
}
