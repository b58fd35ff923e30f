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

    @Option(
        help: ArgumentHelp(
            "Several sizes, parted by commas: what each takes as a table of Markdown, and how it grows. A file has 100 cards. None is below 1000.",
            valueName: "cards"))
    var sizes: String?

    func run() throws {
        if let sizes { return try compare(sizes.split(separator: ",").compactMap { Int($0) }.sorted()) }
        try measured(cards, files) { run, benchmark, answers in
            let table = FigureTable(others: try others(run, benchmark.folder, answers), targets: Targets.targets(cards: cards))
            print(table.head)
            for figure in run.taken.figures { print(table.row(of: figure)) }
            print("The store is to take \(Targets.bytes.card) bytes a card and \(Targets.bytes.review) a review.")
            for contestant in benchmark.contestants {
                print("store\(contestant.name.isEmpty ? "" : ", ")\(contestant.name): \(try contestant.storeBytes() / 1_000_000) MB")
            }
            if let record { try FileSystem.replace(record, with: run.taken.lines) }
        }
    }

    /// Measures collections of these sizes.
    private func compare(_ sizes: [Int]) throws {
        var runs: [(cards: Int, record: Record)] = []
        for size in sizes {
            try measured(size, max(10, size / 100)) { run, _, _ in runs.append((size, run.taken)) }
        }
        for line in SizeTable(runs: runs).lines { print(line) }
    }

    /// The figures of the program that is measured, and of the other.
    private typealias Run = (taken: Record, elsewhere: Record)

    /// Measures a collection, and hands over what came of it while its folder is there.
    private func measured(_ cards: Int, _ files: Int, _ body: (Run, Benchmark, _ answers: Int) throws -> Void) throws {
        let folder = NSTemporaryDirectory() + "nacre-benchmarks-\(getpid())"
        defer { FileSystem.removeFolder(folder) }
        let contestants = [("", program)] + (against.map { [("other", $0)] } ?? [])
        var run: Run = (Record(), Record())
        let benchmark = Benchmark(
            cards: cards, files: files, runs: runs,
            contestants: contestants.enumerated().map { number, contestant in
                let path = URL(fileURLWithPath: contestant.1).path
                return Contestant(name: contestant.0, program: path, home: "\(folder)/\(number)", now: Benchmark.moment)
            },
            folder: folder,
            tell: { figure, others in
                run.taken.add(figure)
                for other in others { other.map { run.elsewhere.add($0) } }
            })
        let answers = try benchmark.prepare()
        print("\(cards) cards in \(files) files, \(answers) answers, a third of the cards due. Medians of \(runs) runs, or one long run.")
        try benchmark.run(answers: answers)
        try body(run, benchmark, answers)
    }

    /// What the figures are compared with: what there is of a recorded run, another program and Anki.
    private func others(_ run: Run, _ folder: String, _ answers: Int) throws -> [(head: String, record: Record)] {
        var others: [(head: String, record: Record)] = []
        if let beside, FileManager.default.fileExists(atPath: beside) { others.append(("recorded", try Record(reading: beside))) }
        if against != nil { others.append(("other", run.elsewhere)) }
        if let engine = AnkiEngine(python: anki, folder: folder + "/anki") {
            others.append(("Anki", try engine.measure(notes: folder + "/0/out-anki", reviews: answers)))
        }
        return others
    }
}

Benchmarks.main()
