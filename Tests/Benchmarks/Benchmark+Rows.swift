import Files
import Foundation

/// How the rows of the table are taken.
extension Benchmark {
    func tellBytes(_ name: String, _ bytes: [Int], by count: Int) {
        let figures = bytes.map { Figure(name: name, milliseconds: Double($0) / Double(max(1, count)), megabytes: nil, unit: "bytes") }
        tell(figures[0], Array(figures.dropFirst()))
    }

    func command(_ name: String, _ words: [String], runs: Int? = nil, after prepare: (Contestant) throws -> Void = { _ in }) throws {
        try row(name, runs: runs ?? self.runs) { contestant in
            try prepare(contestant)
            let words = words.map { $0.replacing("$HOME", with: contestant.home) }
            return try contestant.run(words[0] == "check" || words[0] == "backup" ? words : words + ["--now", contestant.now])
        }
    }

    func timed(_ name: String, runs: Int, _ work: (Contestant) throws -> Double) throws {
        try row(name, runs: runs) { Contestant.Sample(milliseconds: try work($0), megabytes: 0) }
    }

    /// A row: the runs of all contestants in turn, so that what else the machine does falls on all of them.
    func row(
        _ name: String, of contestants: [Contestant]? = nil, runs: Int, _ work: (Contestant) throws -> Contestant.Sample
    ) throws {
        let contestants = contestants ?? self.contestants
        var samples = [[Contestant.Sample]](repeating: [], count: contestants.count)
        for _ in 0..<max(1, runs) {
            for (number, contestant) in contestants.enumerated() {
                do { samples[number].append(try work(contestant)) } catch {
                    // An older program need not know everything; what the table is about must.
                    guard number > 0 else { throw error }
                }
            }
        }
        let figures = samples.map { samples -> Figure? in
            guard !samples.isEmpty else { return nil }
            let most = samples.map(\.megabytes).max()!
            return Figure(
                name: name, milliseconds: samples.map(\.milliseconds).sorted()[samples.count / 2], megabytes: most > 0 ? most : nil)
        }
        tell(figures[0]!, Array(figures.dropFirst()))
    }

    func start(_ keys: Keys) -> Double {
        defer { keys.end() }
        return keys.started()
    }

    func edit(every step: Int, in contestant: Contestant, _ change: (String) -> String) throws {
        let names = FileManager.default.enumerator(atPath: contestant.decks)?.compactMap { $0 as? String } ?? []
        for (number, name) in names.filter({ $0.hasSuffix(".md") }).sorted().enumerated() where number % step == 0 {
            let path = "\(contestant.decks)/\(name)"
            try FileSystem.replace(path, with: change(try String(contentsOfFile: path, encoding: .utf8)))
        }
    }
}
