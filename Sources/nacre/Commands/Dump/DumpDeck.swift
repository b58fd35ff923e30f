import ArgumentParser
import Collection
import Files
import Formats
import Presentation
import Terminal

/// `dump deck`: what a deck file says.
struct DumpDeck: Command {
    static let configuration = CommandConfiguration(commandName: "deck", abstract: "Print what a deck file says.")

    @OptionGroup var world: WorldOptions

    @Argument(help: "A deck file.", completion: .file())
    var file: String

    func run(in program: Program) throws {
        let path = program.environment.absolute(file)
        let deck = DeckFile.read(path, bytes: try FileSystem.bytes(of: path))
        program.console.write(json: DeckJSON.json(deck))
    }
}

/// `dump package`: what a package of Anki holds.
struct DumpPackage: Command {
    static let configuration = CommandConfiguration(commandName: "package", abstract: "Print what a package of Anki holds.")

    @OptionGroup var world: WorldOptions

    @Argument(help: "A package (.apkg or .colpkg).", completion: .file())
    var file: String

    func run(in program: Program) throws {
        program.console.write(json: try PackageFacts.json(program.environment.absolute(file)))
    }
}
