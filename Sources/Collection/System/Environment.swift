import Files
import Foundation
import Scheduling

/// The world as Nacre sees it: the clock, the dice, the paths and the variables of the shell. The one place that reads them, so that a
/// test, or `--now` and `--seed`, can put another world in its place.
public struct Environment {
    /// The variables of the shell.
    public var variables: [String: String]
    /// The folder the program was started in.
    public var workingFolder: String
    /// The program's own file, with links resolved.
    public var programFile: String
    /// The moment a command was told to take for now; nil reads the clock.
    public var fixedMoment: Moment?
    private var dice: Dice

    /// The world as it is.
    public static func current() -> Environment {
        Environment(
            variables: ProcessInfo.processInfo.environment,
            workingFolder: FileSystem.workingFolder,
            programFile: FileSystem.realPath("/proc/self/exe") ?? FileSystem.realPath(CommandLine.arguments[0]) ?? CommandLine.arguments[0],
            dice: .thrown)
    }

    /// A world with these variables and this clock, for tests.
    public init(variables: [String: String], workingFolder: String, programFile: String = "", now: Moment? = nil, seed: UInt64) {
        self.init(variables: variables, workingFolder: workingFolder, programFile: programFile, dice: .seeded(SplitMix64(seed)))
        fixedMoment = now
    }

    private init(variables: [String: String], workingFolder: String, programFile: String, dice: Dice) {
        self.variables = variables
        self.workingFolder = workingFolder
        self.programFile = programFile
        self.dice = dice
    }

    /// Now, by the clock or by `--now`.
    public func now() -> Moment {
        if let fixedMoment { return fixedMoment }
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Moment(
            milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000,
            utcOffsetSeconds: Self.utcOffset(at: time.tv_sec))
    }

    /// 128 bits of chance, or the next ones of the seed.
    public mutating func entropy() -> UInt128 {
        switch dice {
        case .thrown:
            return UInt128.random(in: .min ... .max)
        case .seeded(var generator):
            let bits = UInt128(generator.next()) << 64 | UInt128(generator.next())
            dice = .seeded(generator)
            return bits
        }
    }

    /// Makes all chance follow from a number.
    public mutating func seed(_ number: UInt64) { dice = .seeded(SplitMix64(number)) }

    /// The folder for data, settings or the like of programs, by the XDG Base Directory Specification, which has a relative path ignored.
    ///
    /// - Parameter fallback: where it is in the home folder unless the variable says so.
    func baseFolder(_ variable: String, otherwise fallback: String) -> String {
        if let path = variables[variable], path.hasPrefix("/") { return path }
        return (variables["HOME"] ?? "/") + fallback
    }

    /// Seconds that local time is ahead of UTC at a time, by the rules of the time zone the learner lives in.
    public static func utcOffset(at seconds: Int) -> Int {
        var seconds = time_t(seconds)
        var local = tm()
        localtime_r(&seconds, &local)
        return local.tm_gmtoff
    }

    /// A moment that is known without the learner's clock.
    public static func moment(milliseconds: Int64) -> Moment {
        Moment(milliseconds: milliseconds, utcOffsetSeconds: utcOffset(at: Int(milliseconds / 1000)))
    }

    /// A moment as `--now` takes it.
    static func written(_ moment: Moment) -> String {
        Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000).ISO8601Format()
    }

    /// A path as seen from the working folder, when it lies below it.
    public func shown(_ path: String) -> String {
        path.hasPrefix(workingFolder + "/") ? String(path.dropFirst(workingFolder.count + 1)) : path
    }

    /// A path as the learner typed it, made absolute.
    public func absolute(_ path: String) -> String {
        var path = path
        if path == "~" || path.hasPrefix("~/"), let home = variables["HOME"] { path = home + path.dropFirst() }
        if !path.hasPrefix("/") { path = workingFolder + "/" + path }
        return (path as NSString).standardizingPath
    }
}

private enum Dice {
    case thrown
    case seeded(SplitMix64)
}

/// A small generator of repeatable numbers (G. Steele, D. Lea, C. Flood, OOPSLA 2014).
public struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    /// The numbers that follow from a seed.
    public init(_ seed: UInt64) { state = seed }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return bits ^ bits >> 31
    }
}
