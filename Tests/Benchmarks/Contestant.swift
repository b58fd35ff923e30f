import Files
import Foundation
import Scheduling

/// A program that is measured, in a home of its own: the same decks, and a store that it made itself.
struct Contestant {
    /// What the program is called in the table; empty for the one that the table is about.
    let name: String
    /// The program's file.
    let program: String
    /// The folder of its home.
    let home: String
    /// The moment at which every command takes place.
    let now: String

    /// The folder of its decks.
    var decks: String { home + "/data/nacre/decks" }
    /// The file of its store.
    var store: String { home + "/data/nacre/nacre.sqlite" }

    /// How many bytes its store takes.
    func storeBytes() throws -> Int { try FileManager.default.attributesOfItem(atPath: store)[.size] as? Int ?? 0 }

    private static let shippedDecks = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/../../Decks"

    /// A run that failed while it was measured.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// One finished process.
    struct Sample {
        var milliseconds: Double
        var megabytes: Double
    }

    /// The variables of its home. With `isBundledOnly` it finds the shipped decks, and nothing else.
    func variables(isBundledOnly: Bool = false) -> [String: String] {
        var variables = ProcessInfo.processInfo.environment
        let home = isBundledOnly ? self.home + "/bundled" : self.home
        for (name, folder) in [("XDG_DATA_HOME", "data"), ("XDG_CONFIG_HOME", "config"), ("XDG_STATE_HOME", "state")] {
            variables[name] = "\(home)/\(folder)"
        }
        variables["NACRE_BUNDLED_DECKS"] = isBundledOnly ? Self.shippedDecks : ""
        variables["TZ"] = "UTC"
        variables["TERM"] = "xterm-256color"
        return variables
    }

    /// Runs the program once, and reads all it prints.
    ///
    /// - Throws: a `Failure` for a run that does not end well.
    func run(_ words: [String], isBundledOnly: Bool = false) throws -> Sample {
        let begin = Stopwatch()
        let ending = try OutsideProgram.run(
            [program] + words, reading: .nothing, isQuiet: true, variables: variables(isBundledOnly: isBundledOnly))
        let milliseconds = begin.milliseconds
        guard ending.status == 0 else {
            throw Failure(description: "'\(program) \(words.joined(separator: " "))' ended with \(ending.status) while being measured")
        }
        return Sample(milliseconds: milliseconds, megabytes: Double(ending.kilobytes) / 1024)
    }

    /// Studies on a terminal.
    func study(_ words: [String] = [], isBundledOnly: Bool = false) throws -> Keys {
        try Keys(program, ["study"] + words + ["--now", now], variables: variables(isBundledOnly: isBundledOnly))
    }
}
