import Files
import Foundation

/// Anki's own engine, the package `anki` of PyPI, at the same work: a script times it from inside, without the start of Python.
struct AnkiEngine {
    /// A Python that has the package.
    let python: String
    /// The script.
    let script: String
    /// A folder of its own.
    let folder: String

    /// The engine, where this Python has it.
    init?(python: String, folder: String) {
        self.python = python
        self.folder = folder
        script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/anki_engine.py"
        let ending = try? OutsideProgram.run([python, "-c", "import anki.collection"], reading: .nothing, isQuiet: true)
        guard ending?.status == 0 else { return nil }
    }

    /// Measures it with these notes, written as Anki's text, and as many reviews and cards that are due.
    ///
    /// - Throws: a `Contestant.Failure` when it does not end well.
    func measure(notes: String, reviews: Int) throws -> Record {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let out = folder + "/figures.json"
        let ending = try OutsideProgram.run(
            [python, script, "measure", notes, folder, "\(reviews)", "0.32", out], reading: .nothing, isQuiet: true)
        guard ending.status == 0, let data = FileManager.default.contents(atPath: out),
            let figures = try JSONSerialization.jsonObject(with: data) as? [String: Double]
        else { throw Contestant.Failure(description: "Anki's engine could not be measured") }
        var record = Record()
        for (name, milliseconds) in figures { record.add(Figure(name: name, milliseconds: milliseconds, megabytes: nil)) }
        record.add(Figure(name: "start to the first question", milliseconds: try start(), megabytes: nil))
        return record
    }

    /// The whole process that opens the collection and fetches the first card.
    private func start() throws -> Double {
        let times = try (0..<5).map { _ in
            let begin = Stopwatch()
            _ = try OutsideProgram.run([python, script, "start", folder], reading: .nothing, isQuiet: true)
            return begin.milliseconds
        }
        return times.sorted()[2]
    }
}
