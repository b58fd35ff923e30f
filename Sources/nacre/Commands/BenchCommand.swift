import ArgumentParser
import Collection
import Foundation
import Scheduling
import Terminal

/// `bench`: how fast nacre is on this machine, with a collection made for it. Not shown in the help; `make bench` runs it.
struct BenchCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measure start, scan, answer and memory on a made collection.", shouldDisplay: false)

    @OptionGroup var world: WorldOptions

    @Option(help: "How many cards the collection has.")
    var cards = 100_000

    @Option(help: "On how many files they are spread.")
    var files = 1_000

    @Option(help: "How many runs each figure is the median of.")
    var runs = 9

    @Option(help: "How many answers its log holds, spread over three years.")
    var answers = 1_000_000

    @Option(help: ArgumentHelp("Only make a log of so many days of study of the decks there are.", valueName: "days"))
    var study: Int?

    @Option(help: ArgumentHelp("Only make the collection, in this folder.", valueName: "folder"))
    var generate: String?

    func run(in program: Program) throws {
        let collection = SampleCollection(cards: cards, files: files, seed: world.seed ?? 1)
        if let generate {
            try collection.write(to: program.environment.absolute(generate))
            return program.console.say("Wrote \(Phrase.count(cards, "card")) in \(Phrase.count(files, "file")).")
        }
        if let study {
            let library = try program.library()
            let cards = try library.store.cards(.all, day: program.today).map(\.name)
            var history = SampleHistory(cards: cards, today: program.today, days: study, answers: answers, seed: world.seed ?? 1)
            return program.console.say("Gave \(Phrase.count(try history.write(to: library.store), "answer")).")
        }
        try Benchmark(of: collection, in: program.environment, answers: answers, runs: runs) { line, isHeading in
            program.console.say(line, isHeading ? .bold : .plain)
        }.run()
    }
}
