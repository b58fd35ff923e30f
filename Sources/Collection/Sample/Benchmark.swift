import Files
import Foundation
import Scheduling

/// Measures whole runs of this very program, each a process of its own, on a collection in a temporary folder.
public struct Benchmark {
    /// A run that failed while it was measured.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private let environment: Environment
    private let collection: SampleCollection
    private let answers: Int
    private let runs: Int
    private let folder: String

    private let tell: (_ line: String, _ isHeading: Bool) -> Void

    /// A measuring of this collection.
    ///
    /// - Parameters:
    ///   - answers: how many answers its log is given, spread over three years.
    ///   - runs: how many runs each figure is the median of.
    ///   - tell: given each line.
    public init(
        of collection: SampleCollection, in environment: Environment, answers: Int, runs: Int,
        tell: @escaping (_ line: String, _ isHeading: Bool) -> Void
    ) {
        self.environment = environment
        self.tell = tell
        self.collection = collection
        self.answers = answers
        self.runs = max(1, runs)
        let base = environment.variables["TMPDIR"] ?? "/tmp"
        folder = "\(base)/nacre-bench-\(ProcessNumber.own)"
    }

    /// One finished process: its seconds of wall time and its greatest resident memory in megabytes.
    private struct Sample {
        var seconds: Double
        var megabytes: Double
    }

    /// Measures, and tells a line a figure: the median, and the least and most.
    ///
    /// - Throws: what writing the collection can meet with, and for a run that fails.
    public func run() throws {
        defer { FileSystem.removeFolder(folder) }
        try collection.write(to: folder + "/data/nacre/decks")
        tell("\(Phrase.count(collection.cards, "card")) in \(Phrase.count(collection.files, "file")), median of \(runs) runs", true)
        let bare = try samples { try process(["--version"]) }
        report("bare start (--version)", bare)
        report("first scan of all files", [try process(["due", "--json"])])
        report("start, bundled decks only", try samples { try process(["study"], bundledOnly: true) })
        report("start to the first question", try samples { try process(["study"]) })
        report("due, deck by deck", try samples { try process(["due", "--json"]) })
        let answers = 200
        let lines = String(repeating: "\n4\n", count: answers)
        let session = try samples { try process(["study", "--new", "\(answers * runs * 2)"], input: lines) }
        let start = median(try samples { try process(["study"]) }.map(\.seconds))
        let each = max(0, median(session.map(\.seconds)) - start) / Double(answers)
        tell(row("one answer, on disk", milliseconds(each), "(a session of \(answers) answers)"), false)
        try append(to: folder + "/data/nacre/decks/part-0/sample-0.md", "\n## One more card\n\nIts answer.\n")
        report("start after one file changed", [try process(["study"])])
        if answers > 0 { try runAfterYears() }
    }

    /// Measures the same, and progress, with a log of three years.
    private func runAfterYears() throws {
        tell("The same after three years and \(Phrase.count(answers, "answer"))", true)
        report("making and deriving the log", [try process(["bench", "--study", "1095", "--answers", "\(answers)"])])
        let commands = [
            ["stats"], ["stats", "--json"], ["stats", "--days", "all", "--json"], ["stats", "level/core"], ["report", "--html", "-"],
            ["due"],
            ["due", "--json"], ["list", "deck:part-3 tag:part/3 is:due synapse"], ["list", "22"],
            ["history", "heading:\"Complete 2\""],
        ]
        for words in commands { report(words.joined(separator: " "), try samples { try process(words) }) }
        report("start to the first question", try samples { try process(["study"]) })
        let answers = 200
        let lines = String(repeating: "\n4\n", count: answers)
        let session = try process(["study", "--new", "100000"], input: lines)
        let each = max(0, session.seconds - median(try samples { try process(["study"]) }.map(\.seconds))) / Double(answers)
        tell(row("one answer, on disk", milliseconds(each), "(a session of \(answers) answers)"), false)
        report("undo of one answer", [try process(["undo"])])
        report("backup", [try process(["backup"])])
        report("replay of all, by doctor", [try process(["doctor"])])
    }

    private func samples(_ body: () throws -> Sample) rethrows -> [Sample] { try (0..<runs).map { _ in try body() } }

    private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private func report(_ name: String, _ samples: [Sample]) {
        let seconds = samples.map(\.seconds)
        let range = samples.count == 1 ? "" : "(\(milliseconds(seconds.min()!)) to \(milliseconds(seconds.max()!)))"
        tell(row(name, milliseconds(median(seconds)), "\(Int(median(samples.map(\.megabytes)))) MB \(range)"), false)
    }

    private func row(_ name: String, _ value: String, _ rest: String) -> String {
        name.padding(toLength: 44, withPad: " ", startingAt: 0) + String(repeating: " ", count: max(0, 12 - value.count)) + value + "   "
            + rest
    }

    private func milliseconds(_ seconds: Double) -> String { String(format: "%.2f ms", seconds * 1000) }

    private func append(to path: String, _ text: String) throws {
        try FileSystem.replace(path, with: String(decoding: try FileSystem.bytes(of: path), as: UTF8.self) + text)
    }

    /// Runs the program once, with its own folders, and reads all it prints.
    private func process(_ arguments: [String], input: String = "", bundledOnly: Bool = false) throws -> Sample {
        let home = folder + (bundledOnly ? "/bundled" : "/data")
        let inputFile = folder + "/input.txt"
        try FileSystem.replace(inputFile, with: input)
        var variables = environment.variables
        for (name, value) in [("XDG_DATA_HOME", home), ("XDG_CONFIG_HOME", folder + "/config"), ("XDG_STATE_HOME", folder + "/state")] {
            variables[name] = value
        }
        if !bundledOnly { variables["NACRE_BUNDLED_DECKS"] = "" }
        let begin = DispatchTime.now().uptimeNanoseconds
        let ending = try OutsideProgram.run(
            [environment.programFile] + arguments, reading: .file(inputFile), isQuiet: true, variables: variables)
        let seconds = Double(DispatchTime.now().uptimeNanoseconds - begin) / 1e9
        guard ending.status == 0 else {
            throw Failure(description: "'nacre \(arguments.joined(separator: " "))' failed while being measured")
        }
        return Sample(seconds: seconds, megabytes: Double(ending.kilobytes) / 1024)
    }
}
