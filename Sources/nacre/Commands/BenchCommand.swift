import ArgumentParser
import Collection
import Foundation
import Scheduling
import Terminal

/// `bench`: makes collections and logs for measuring. Not shown in the help; `make bench` measures.
struct BenchCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Make a collection or a log for measuring.", shouldDisplay: false)

    @OptionGroup var world: WorldOptions

    @Option(help: "How many cards the collection has.")
    var cards = 100_000

    @Option(help: "On how many files they are spread.")
    var files = 1_000

    @Option(help: "How many answers the log holds.")
    var answers = 1_000_000

    @Option(help: ArgumentHelp("Make a log of so many days of study of the decks there are.", valueName: "days"))
    var study: Int?

    @Option(help: ArgumentHelp("Make the collection, in this folder.", valueName: "folder"))
    var generate: String?

    func run(in program: Program) throws {
        if let generate {
            try SampleCollection(cards: cards, files: files, seed: world.seed ?? 1).write(to: program.environment.absolute(generate))
            return program.console.say("Wrote \(Phrase.count(cards, "card")) in \(Phrase.count(files, "file")).")
        }
        guard let study else { throw CommandError("Tell what to make: '--generate FOLDER' or '--study DAYS'. 'make bench' measures.") }
        let library = try program.library()
        let cards = try library.store.cards(.all, day: program.today).map(\.name)
        var history = SampleHistory(cards: cards, today: program.today, days: study, answers: answers, seed: world.seed ?? 1)
        program.console.say("Gave \(Phrase.count(try history.write(to: library.store), "answer")).")
    }
}
