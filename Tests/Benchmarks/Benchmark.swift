import Collection
import Files
import Foundation
import Scheduling

/// Measures what a person waits for, on a made collection: whole processes, and keys on a terminal.
struct Benchmark {
    let cards: Int
    let files: Int
    let runs: Int
    /// The program the table is about, and the others that take turns with it.
    let contestants: [Contestant]
    /// The folder of everything that is made.
    let folder: String
    /// Told each figure of the first contestant as it is there, with those of the others.
    let tell: (Figure, [Figure?]) -> Void

    private static let word = "redox"

    /// Makes the collection and the log of its learner.
    ///
    /// - Returns: how many answers the log holds.
    func prepare() throws -> Int {
        for contestant in contestants {
            try SampleCollection(cards: cards, files: files, seed: 1).write(to: contestant.decks)
        }
        let log = MadeLog(cards: try MadeLog.cards(in: contestants[0].decks), today: StudyDay(of: now, startMinutes: 0), seed: 7)
        // Another program may be older than what the log says now.
        for other in contestants.dropFirst() { _ = try log.write(to: other.home + "/log.jsonl", isOld: true) }
        return try log.write(to: contestants[0].home + "/log.jsonl")
    }

    /// The moment of all commands: 2026-11-30 at nine in the morning.
    static let moment = "2026-11-30T09:00Z"
    private var now: Moment { Moment(milliseconds: 1_796_029_200_000, utcOffsetSeconds: 0) }

    /// Takes all figures, from an empty store on.
    ///
    /// - Parameter answers: how many answers the log holds.
    func run(answers: Int) throws {
        try row("bare start (--version)", runs: runs * 3) { try $0.run(["--version"]) }
        try command("cold index", ["due"], runs: 1)
        let empty = try contestants.map { try $0.storeBytes() }
        tellBytes("store, bytes a card", empty, by: cards)
        try command("log import, all new", ["log", "import", "$HOME/log.jsonl"], runs: 1)
        tellBytes("store, bytes a review", zip(try contestants.map { try $0.storeBytes() }, empty).map { $0 - $1 }, by: answers)
        try command("log import, all known", ["log", "import", "$HOME/log.jsonl"], runs: 1)
        try reads()
        try keys()
        try scans()
        try exchange()
        try care()
    }

    /// Commands that only look.
    private func reads() throws {
        let heading = try MadeLog.cards(in: contestants[0].decks)[cards / 2].heading
        try command("due", ["due"])
        try command("stats", ["stats"])
        try command("stats --days all", ["stats", "--days", "all", "--json"])
        try command("report", ["report", "--html", "-"])
        try command("search in four parts", ["list", "deck:part-3 tag:part/3 is:due \(Self.word)"])
        try command("search of a word that is rare", ["list", "\"number \(cards / 2)\""])
        try command("search of a word, all hits as JSON", ["list", Self.word, "--json"])
        try command("history of a card", ["history", "heading:\"\(heading)\""])
    }

    /// What a study session feels like.
    private func keys() throws {
        for contestant in contestants { _ = try contestant.run(["due"], isBundledOnly: true) }
        try timed("start, shipped decks", runs: runs) { contestant in try start(contestant.study(isBundledOnly: true)) }
        try timed("start to the first question", runs: runs) { contestant in try start(contestant.study()) }
        var sessions: [[String: [Double]]] = []
        for contestant in contestants { sessions.append(try session(of: contestant)) }
        let names = [
            "first grade of a day", "q right after it", "the answer shown", "an answer, p50", "an answer, p99", "an undo",
            "processor time of an answer",
        ]
        for name in names {
            let figures = sessions.map { session -> Figure? in
                guard let times = session[String(name.prefix { $0 != "," })]?.sorted() else { return nil }
                let share = name.hasSuffix("p99") ? 0.99 : 0.5
                return Figure(name: name, milliseconds: times[min(times.count - 1, Int(Double(times.count) * share))], megabytes: nil)
            }
            guard let figure = figures[0] else { throw Contestant.Failure(description: "the program does not end by 'q'") }
            tell(figure, Array(figures.dropFirst()))
        }
    }

    private static let answers = 200

    /// Grades the first card of the day and leaves at once; then, the next day's backup being made, answers 200 and takes 20 back.
    private func session(of contestant: Contestant) throws -> [String: [Double]] {
        var times: [String: [Double]] = [:]
        let first = try contestant.study(["does"])
        _ = first.started()
        _ = first.press(" ")
        times["first grade of a day"] = [first.press("4")]
        times["q right after it"] = first.leave("q").map { [$0] }
        Thread.sleep(forTimeInterval: 3)
        let idle = try contestant.study(["does"])
        _ = idle.started()
        let start = idle.end()
        let keys = try contestant.study(["does"])
        _ = keys.started()
        for _ in 0..<Self.answers {
            times["the answer shown", default: []].append(keys.press(" "))
            times["an answer", default: []].append(keys.press("4"))
        }
        for _ in 0..<20 { times["an undo", default: []].append(keys.press("u")) }
        times["processor time of an answer"] = [max(0, keys.end() - start) / Double(Self.answers)]
        return times
    }

    /// What happens to decks outside of the program.
    private func scans() throws {
        try command("all files touched, nothing changed", ["due"], runs: 1) { contestant in
            try edit(every: 1, in: contestant) { $0 }
        }
        try command("a tenth of the files edited", ["due"], runs: 1) { contestant in
            try edit(every: 10, in: contestant) { $0.replacing("\n## What", with: "\n## Tell what") }
        }
    }

    /// In and out.
    private func exchange() throws {
        for (name, format) in [("export as Anki's text", "anki"), ("export as Markdown", "markdown")] {
            try command(name, ["export", "--format", format, "--to", "$HOME/out-\(format)"], runs: 1)
        }
        try command("log export", ["log", "export", "$HOME/out-log.jsonl"], runs: 1)
        // Into an empty home of each, twice.
        let importers = contestants.map {
            Contestant(name: $0.name, program: $0.program, home: $0.home + "/importer", now: $0.now)
        }
        let text = contestants[0].home + "/out-anki"
        for name in ["import of Anki's text", "import again, nothing new"] {
            try row(name, of: importers, runs: 1) { try $0.run(["import", "--yes", text]) }
        }
    }

    /// What keeps a collection well.
    private func care() throws {
        try command("backup", ["backup"], runs: 1)
        try command("doctor", ["doctor"], runs: 1)
        try command("check", ["check", "--no-advice"], runs: 1)
        try command("check with advice", ["check"], runs: 1)
    }
}
