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
    /// Does what the command is for.
    func run(in program: Program) throws
}

extension Command {
    var isForReading: Bool { false }

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

    @Option(help: ArgumentHelp("Keep everything in this folder instead of the data folder.", valueName: "folder"))
    var data: String?

    /// The names of the options that every command has, the parser's own among them.
    static let names: Set<String> = ["--now", "--seed", "--set", "--data", "--version", "--help"]

    private static func settingChange(_ text: String) throws -> SettingChange {
        do { return try SettingChange(parsing: text) } catch { throw ValidationError("\(error)") }
    }
}

/// A moment as it is typed: a date and time by ISO 8601, local unless it says otherwise.
struct PointInTime: ExpressibleByArgument {
    /// The moment.
    let moment: Moment

    init?(argument: String) {
        guard let moment = Self.parse(argument) else { return nil }
        self.moment = moment
    }

    private static func parse(_ text: String) -> Moment? {
        let halves = text.split(whereSeparator: { $0 == "T" || $0 == " " }).map(String.init)
        guard (1...2).contains(halves.count) else { return nil }
        let date = halves[0].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard date.count == 3, let year = date[0], let month = date[1], let day = date[2], (1970...9999).contains(year),
            let calendarDay = StudyDay(validYear: year, month: month, day: day)
        else { return nil }
        let days = calendarDay.number
        var clock = halves.count == 2 ? halves[1] : "12:00"
        guard let zone = takeZone(from: &clock) else { return nil }
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false).map { Double($0) }
        guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1], (0..<24).contains(hour), (0..<60).contains(minute),
            let second = parts.count == 3 ? parts[2] : 0, (0..<61).contains(second)
        else { return nil }
        let local = Double(days) * 86_400 + hour * 3600 + minute * 60 + second
        let offset: Int
        switch zone {
        case .given(let seconds): offset = seconds
        case .local:
            // The offset in force then: asked for twice, since it depends on the answer where the clocks change.
            let guess = Environment.utcOffset(at: Int(local))
            offset = Environment.utcOffset(at: Int(local) - guess)
        }
        return Moment(milliseconds: Int64(((local - Double(offset)) * 1000).rounded()), utcOffsetSeconds: offset)
    }

    private enum Zone {
        case local
        case given(Int)
    }

    /// Takes `Z`, `+01:00` or `-0500` off the end.
    private static func takeZone(from clock: inout String) -> Zone? {
        if clock.hasSuffix("Z") || clock.hasSuffix("z") {
            clock.removeLast()
            return .given(0)
        }
        guard let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return .local }
        let digits = clock[clock.index(after: sign)...].filter { $0 != ":" }
        guard digits.count == 4, let number = Int(digits), number % 100 < 60, number / 100 < 24 else { return nil }
        let seconds = (number / 100) * 3600 + (number % 100) * 60
        let isAhead = clock[sign] == "+"
        clock = String(clock[..<sign])
        return .given(isAhead ? seconds : -seconds)
    }
}
