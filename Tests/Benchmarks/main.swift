import ArgumentParser
import Files
import Foundation

/// How fast Nacre is on this machine, beside a recorded run, another program and Anki's engine.
struct Benchmarks: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "Benchmarks", abstract: "Measure how long a learner waits, on a made collection.")

    @Option(help: "The program to measure.")
    var program = ".build/release/nacre"

    @Option(help: ArgumentHelp("Another build, which takes turns with it.", valueName: "program"))
    var against: String?

    @Option(help: ArgumentHelp("A Python that has the package 'anki'; without it there is no column for Anki.", valueName: "python"))
    var anki = "python3"

    @Option(help: "How many cards the collection has.")
    var cards = 100_000

    @Option(help: "On how many files they are spread.")
    var files = 1_000

    @Option(help: "How many runs each figure is the median of, where one run is short.")
    var runs = 5

    @Option(help: ArgumentHelp("A recorded run, to compare with.", valueName: "file"))
    var beside: String?

    @Option(help: ArgumentHelp("Record this run in a file.", valueName: "file"))
    var record: String?

    func run() throws {
        let folder = NSTemporaryDirectory() + "nacre-benchmarks-\(getpid())"
        defer { FileSystem.removeFolder(folder) }
        let contestants = [("", program)] + (against.map { [("other", $0)] } ?? [])
        let benchmark = Benchmark(
            cards: cards, files: files, runs: runs,
            contestants: contestants.enumerated().map { number, contestant in
                let path = URL(fileURLWithPath: contestant.1).path
                return Contestant(name: contestant.0, program: path, home: "\(folder)/\(number)", now: Benchmark.moment)
            },
            folder: folder,
            tell: { figure, others in
                taken.add(figure)
                for other in others { other.map { elsewhere.add($0) } }
            })
        let answers = try benchmark.prepare()
        print("\(cards) cards in \(files) files, \(answers) answers, a third of the cards due. Medians of \(runs) runs, or one long run.")
        try benchmark.run()
        let table = FigureTable(others: try others(folder, answers))
        print(table.head)
        for figure in taken.figures { print(table.row(of: figure)) }
        try sizes(benchmark.contestants, answers)
        if let record { try FileSystem.replace(record, with: taken.lines) }
    }

    /// What the figures are compared with: what there is of a recorded run, another program and Anki.
    private func others(_ folder: String, _ answers: Int) throws -> [(head: String, record: Record)] {
        var others: [(head: String, record: Record)] = []
        if let beside, FileManager.default.fileExists(atPath: beside) { others.append(("recorded", try Record(reading: beside))) }
        if against != nil { others.append(("other", elsewhere)) }
        if let engine = AnkiEngine(python: anki, folder: folder + "/anki") {
            others.append(("Anki", try engine.measure(notes: folder + "/0/out-anki", reviews: answers)))
        }
        return others
    }

    /// How many bytes the store takes.
    private func sizes(_ contestants: [Contestant], _ answers: Int) throws {
        for contestant in contestants {
            let size = try FileManager.default.attributesOfItem(atPath: contestant.store)[.size] as? Int ?? 0
            print("store\(contestant.name.isEmpty ? "" : ", ")\(contestant.name): \(size / 1_000_000) MB")
        }
    }
}

nonisolated(unsafe) private var taken = Record()
nonisolated(unsafe) private var elsewhere = Record()

Benchmarks.main()
