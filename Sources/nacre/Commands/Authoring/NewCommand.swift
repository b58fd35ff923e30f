import ArgumentParser
import Cards
import Collection
import Files
import Presentation
import Terminal

/// `new deck`: an empty deck to write into.
struct NewCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Make a deck: new deck NAME.",
        discussion: """
            The name is the deck's title, and makes the name of its file in your folder of decks. 'biochem/redox' puts it into a folder there; \
            a name that begins with '/', '~/' or './' is a path of its own.
            """)

    @OptionGroup var world: WorldOptions

    @Option(help: ArgumentHelp("Tags for all its cards, with commas between.", valueName: "tags"))
    var tags = ""

    @Option(help: ArgumentHelp("The folder to put it in, instead of your folder of decks.", valueName: "folder"), completion: .directory)
    var at: String?

    @Argument(help: "The word 'deck', and the deck's name.")
    var what: [String]

    func validate() throws {
        guard what.first == "deck" else { throw ValidationError("what is to be made? 'new deck NAME' makes a deck") }
        guard what.count > 1 else { throw ValidationError("the name is missing: new deck NAME") }
    }

    func run(in program: Program) throws {
        let name = what.dropFirst().joined(separator: " ")
        let tags = try TypedTags(typed: tags)
        let new = try NewDeck(named: name, in: at, of: program.collection)
        let others = try DeckShelf(program.collection).places.filter {
            $0.name.lowercased() == new.path.lastPathPart.withoutMarkdownEnding.lowercased()
        }
        try new.make(tags: tags.tags, in: program.collection)
        let console = program.console
        let shown = Harmless.text(program.environment.shown(new.path))
        console.write(StyledText("Made \(shown).", Theme.good))
        for other in others where other.path != new.path {
            console.say(
                "There is another deck '\(Harmless.text(other.name))', \(Harmless.text(other.path)): name this one by its path.",
                Theme.warning)
        }
        let resolved = FileSystem.realPath(new.path) ?? new.path
        if let place = try DeckShelf(program.collection).places.first(where: { $0.path == resolved }) {
            console.write(StyledText("'add --deck \(others.isEmpty ? Harmless.text(place.typedName) : shown)' writes its first card."))
        } else {
            // A folder that was named for decks is wanted as a whole.
            let wanted = at == nil ? shown : Harmless.text(program.environment.shown(new.path.parentFolder))
            console.write(StyledText("It is not studied yet: decks add \(wanted)", Theme.warning))
            console.write(StyledText("'add --deck \(shown)' writes its first card."))
        }
    }
}
