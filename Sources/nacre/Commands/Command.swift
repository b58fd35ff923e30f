import ArgumentParser
import Collection
import Foundation
import Scheduling
import Terminal

/// A command, which works the same from the shell and at the prompt.
protocol Command: ParsableCommand {
    /// The options every command has.
    var world: WorldOptions { get }
    /// Whether it writes what is read at leisure, and nothing that is waited for.
    var isForReading: Bool { get }
    /// Whether it does nothing with a project that somebody else may have made.
    var worksInUntrustedProjects: Bool { get }
    /// Does what the command is for.
    func run(in program: Program) throws
}

extension Command {
    var isForReading: Bool { false }
    var worksInUntrustedProjects: Bool { false }

    mutating func run() throws {
        preconditionFailure("commands are run by the dispatcher, in a program")
    }
}

/// The options by which a command can be put into another world.
struct WorldOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Pretend that it is this moment, as in 2026-11-24T09:00 or 2026-11-24T09:00:00Z.", valueName: "time"))
    var now: PointInTime?

    @Option(help: ArgumentHelp("Let all chance follow from this number.", valueName: "number"))
    var seed: UInt64?

    @Option(
        name: .customLong("set"), parsing: .singleValue,
        help: ArgumentHelp("Use another value of a setting, this once, as in drill=off.", valueName: "name=value"),
        transform: WorldOptions.settingChange)
    var settings: [SettingChange] = []

    @Option(
        help: ArgumentHelp(
            "Talk on the whole screen, in lines, or in speech made for listening: auto, screen, lines or speech.", valueName: "output"),
        completion: .list(Settings.Output.allCases.map(\.rawValue)), transform: WorldOptions.outputChange)
    var output: SettingChange?

    @Option(help: ArgumentHelp("Keep everything in this folder instead of the data folder.", valueName: "folder"))
    var data: String?

    /// The names of the options that every command has, the parser's own among them.
    static let names: Set<String> = ["--now", "--seed", "--set", "--output", "--data", "--version", "--help"]

    /// The words with `help` first where only such options, each with its value, come before it.
    static func behindHelp(_ words: [String]) -> [String] {
        guard let place = words.firstIndex(of: "help"), place.isMultiple(of: 2) else { return words }
        let before = words[..<place]
        guard stride(from: 0, to: place, by: 2).allSatisfy({ names.contains(before[$0]) }) else { return words }
        return Array(words[place...] + before)
    }

    /// What the options change of the settings.
    var changes: [SettingChange] { settings + [output].compactMap(\.self) }

    /// The way to talk that a line asks for: help is told in it too, and what is wrong with the line.
    static func outputChange(in words: [String]) -> SettingChange? {
        guard let place = words.firstIndex(of: "--output"), words.indices.contains(place + 1) else { return nil }
        return try? SettingChange(output: words[place + 1], origin: "--output")
    }

    private static func outputChange(_ text: String) throws -> SettingChange {
        do { return try SettingChange(output: text, origin: "--output") } catch { throw ValidationError("\(error)") }
    }

    private static func settingChange(_ text: String) throws -> SettingChange {
        do { return try SettingChange(parsing: text) } catch { throw ValidationError("\(error)") }
    }
}

/// A moment as it is typed: a date and time by ISO 8601, local unless it says otherwise.
struct PointInTime: ExpressibleByArgument {
    /// The moment.
    let moment: Moment

    init?(argument: String) {
        guard let moment = Environment.moment(typed: argument) else { return nil }
        self.moment = moment
    }
}
