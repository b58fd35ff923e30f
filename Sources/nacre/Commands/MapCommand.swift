import ArgumentParser
import Collection
import Presentation
import Terminal

/// `map`: the drawings of decks, with what is known of their parts.
struct MapCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "map", abstract: "Draw a deck's drawings with what you know of their parts.",
        discussion: """
            Each part of a drawing that is tied to cards ('<!-- map: … -->' in the deck) has the colour, and the words, of how well these are known: new, \
            some known, all known. A card is known from an interval of 6 days on ('known-from').
            """)

    @OptionGroup var world: WorldOptions

    @Flag(help: "Print JSON.")
    var json = false

    @Argument(help: "A deck; all decks without one.", completion: .file())
    var deck: [String] = []

    var isForReading: Bool { !json }

    func run(in program: Program) throws {
        let console = program.console
        let maps = try program.collection.maps(deck).map { MapView(deck: $0.deck, map: $0.map, standings: $0.standings) }
        if json { return console.write(json: MapView.json(maps)) }
        if maps.isEmpty { return console.say("There is no drawing whose parts are tied to cards.", Theme.quiet) }
        for map in maps { console.write(map.lines(columns: console.columns) + [""], spoken: map.sentences) }
    }
}
