import ArgumentParser
import Collection
import Presentation
import Terminal

/// `read`: the pages that decks have before their sections.
struct ReadCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Read what decks say before their sections.",
        discussion: """
            Without words, the pages of all decks are listed. A page is a '##' heading with '#reading'; 'study' shows it once, before the first new \
            card of its section.
            """)

    @OptionGroup var world: WorldOptions

    @Flag(help: "Print JSON.")
    var json = false

    @Argument(help: "A deck, or words of a page's heading.", completion: .file())
    var what: [String] = []

    var isForReading: Bool { !json }

    func run(in program: Program) throws {
        let console = program.console
        let pages = try program.collection.pages(what)
        if json { return console.write(json: PageView.json(pages.map { ($0.deck, $0.page) })) }
        if pages.isEmpty { return console.say("No deck has a page to read.", Theme.quiet) }
        for found in pages {
            if what.isEmpty {
                console.say("\(found.deck): \(found.page.heading)")
            } else {
                console.write(
                    PageView(found.page, columns: console.columns).lines() + [""], spoken: Pronunciation().sentences(found.page))
            }
        }
    }
}
