import ArgumentParser
import Cards
import Collection
import Presentation
import Scheduling
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
    /// Whether decks that came with Nacre become the learner's own.
    var copy: Bool { get }
    /// What is to become of the tags.
    var change: TagChange { get }
    /// The deed as an order, as in "Tag 12 cards?", with the tags.
    var deed: String { get }
}

extension TagChanging {
    func run(in program: Program) throws {
        let picker = try CardPicker(what, in: program.collection)
        let editing = TagEditing(change, of: picker, isInDecks: deck)
        if !dryRun, try CopyOffer(program: program).copies(for: editing.rewrite, unlessNamed: what, isWanted: copy, in: picker.library) {
            return try run(in: program)
        }
        let remarks = try editing.rewrite.keepOffReadOnlyDecks(unlessNamed: what, library: picker.library, isTrial: dryRun)
        for remark in remarks { program.console.say(Harmless.text(remark), Theme.quiet) }
        try TagWriting.write(
            editing, noun: deck ? "deck" : "card", deed: deed, yes: yes, dryRun: dryRun,
            library: picker.library, in: program)
    }
}

/// Tells what a change of tags does, asks where many are changed, and writes it.
enum TagWriting {
    static func write(
        _ editing: TagEditing, noun: String, deed: String, yes: Bool, dryRun: Bool, library: Library, in program: Program
    ) throws {
        for remark in editing.remarks.sentences { program.console.say(Harmless.text(remark), Theme.quiet) }
        if editing.rewrite.files.isEmpty { return program.console.say("Nothing to do: no \(noun) would change.") }
        if dryRun { return program.console.write(DiffView.lines(editing.rewrite.diff(in: program.environment))) }
        let count = Phrase.count(editing.count, noun)
        if editing.count > 1, !yes, !program.console.isInteractive { throw Unconfirmed(deed: "change \(count)") }
        let words = Rewriting.Words(
            question: editing.count > 1 ? "\(deed): change \(count)?" : nil, hint: "", what: "'\(deed)' for \(count)")
        guard try Rewriting.offer(editing.rewrite, showsDiff: false, yes: yes, words, library: { library }, in: program) else { return }
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
    @Flag(help: "Make decks that came with nacre your own first.") var copy = false
    @Argument(help: "The tags, with commas between.", transform: TypedTags.init(required:)) var tags: TypedTags
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
    @Flag(help: "Make decks that came with nacre your own first.") var copy = false
    @Argument(help: "The tags, with commas between.", transform: TypedTags.init(required:)) var tags: TypedTags
    @Argument(help: Self.whatHelp) var what: [String]

    var change: TagChange { .remove(tags.tags) }
    var deed: String { "Remove \(tags.written)" }
}
