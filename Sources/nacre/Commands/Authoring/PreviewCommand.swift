import ArgumentParser
import Cards
import Collection
import Presentation
import Storage
import Terminal

/// `preview`: cards as study shows them, with what `check` has to say, for those who are writing them.
struct PreviewCommand: ChoosingCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Show all sides of cards as study shows them, with what 'check' says of each.",
        discussion: """
            A file need not be a deck that is studied. With --watch the preview is drawn again whenever the file is saved, and goes to the \
            card that was changed; q leaves.
            """)

    @OptionGroup var world: WorldOptions

    @Flag(help: "Draw it again whenever the file is saved.")
    var watch = false

    @Option(help: ArgumentHelp("Show it as on a terminal of so many columns.", valueName: "count"))
    var width: Int?

    @Argument(help: "A deck file; or decks, tags, words …: a filter.", completion: .file())
    var what: [String]

    func validate() throws {
        if let width, !(1...1000).contains(width) { throw ValidationError("--width takes a number from 1 to 1000") }
    }

    func run(in program: Program) throws {
        let source = try PreviewSource(what, in: program.collection)
        if watch {
            guard let screen = program.console.makeScreen() else { throw CommandError("--watch needs a terminal") }
            return try PreviewScreen.run(source, program: program, screen: screen, width: width)
        }
        let view = PreviewView(columns: width ?? program.console.columns)
        for deck in try source.read() { program.console.write(view.lines(deck).lines) }
    }
}
