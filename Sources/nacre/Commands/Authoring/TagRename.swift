import ArgumentParser
import Cards
import Collection
import Study
import Terminal

/// `tag rename`.
struct TagRename: Command {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Rename a tag in all decks, and those nested in it.",
        discussion: """
            It is renamed on lines of tags, in sentences and in front matter alike. Decks that came with nacre or by git stay as they are.
            """)

    @OptionGroup var world: WorldOptions
    @Flag(help: "Show what would change in the files, and change nothing.") var dryRun = false
    @Flag(name: .shortAndLong, help: "Do not ask.") var yes = false
    @Argument(help: "The tag as it is.", transform: TypedTags.init(required:)) var old: TypedTags
    @Argument(help: "The tag as it is to be.", transform: TypedTags.init(required:)) var new: TypedTags

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
            throw UnknownName("tag", from, among: known, otherwise: "'tag' lists all tags")
        }
        var drafts: [DeckDraft] = []
        let origin = DeckShelf.readOnlyOrigins(in: program.collection)
        for path in library.paths where origin(path) == nil {
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
