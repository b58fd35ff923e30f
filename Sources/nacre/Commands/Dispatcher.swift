import ArgumentParser
import Collection
import Foundation
import Presentation
import Study
import Terminal

/// Turns words into a command and runs it: those of the command line, and those of a line at the prompt.
struct Dispatcher {
    private let program: Program

    init(_ program: Program) { self.program = program }

    /// The program for a command line, whose options say in which world it runs.
    static func makeProgram(_ arguments: [String]) -> Program {
        let environment = Environment.current()
        let data = (try? Nacre.parseAsRoot(FilterLine.guarded(arguments)) as? any Command)?.world.data
        let places = Paths(in: environment, dataFolder: data)
        let console = StandardConsole(variables: environment.variables, historyFile: places.history)
        return Program(environment: environment, places: places, console: console)
    }

    /// Runs the command these words make, and returns the status of the process: 0 when it did what it was asked, 64 when the words make
    /// no command (`EX_USAGE` of sysexits.h), 1 for all else.
    func run(_ words: [String]) -> Int32 {
        let words = FilterLine.guarded(words)
        if words.starts(with: ["help", "filter"]) {
            program.console.write(FilterHelp.lines(columns: program.console.columns))
            return 0
        }
        // In the shell there is nothing to leave.
        if words == ["quit"] { return 0 }
        // What help is asked for has to be there too.
        let command = words.first == "help" && words.count > 1 ? words[1] : words.first
        if let name = command, !name.hasPrefix("-"), !Self.names.contains(name) {
            let hint = Suggestion.phrase(for: name, among: Self.names)
            program.console.complain(
                StyledText("there is no command '\(Harmless.text(name))'\(hint.isEmpty ? "; see: help" : hint)", Theme.bad))
            return 64
        }
        do {
            var parsed = try Nacre.parseAsRoot(words)
            guard let command = parsed as? any Command else {
                // The parser's own: help of a command, which it throws.
                try parsed.run()
                return 0
            }
            try program.run(command)
            return program.console.hasLostOutput ? Self.lostOutput(program) : 0
        } catch {
            return report(error)
        }
    }

    private static func lostOutput(_ program: Program) -> Int32 {
        program.console.complain(StyledText("not all could be written to the standard output", Theme.bad))
        return 1
    }

    /// Says what went wrong, and returns the status.
    private func report(_ error: any Error) -> Int32 {
        if let code = error as? ExitCode { return code.rawValue }
        if let error = error as? FilterError {
            let lines = error.rendered { Columns.width(of: Harmless.text(String($0))) }.split(
                separator: "\n", omittingEmptySubsequences: false)
            for (index, line) in lines.enumerated() {
                program.console.complain(StyledText(Harmless.text(String(line)), index == 0 ? Theme.bad : .plain))
            }
            return error.isMalformed ? 64 : 1
        }
        let status = Nacre.exitCode(for: error).rawValue
        let message = Nacre.fullMessage(for: error, columns: program.console.columns)
        if status == 0 {
            for line in message.split(separator: "\n", omittingEmptySubsequences: false) { program.console.write(StyledText(String(line))) }
        } else if status == 64 {
            for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
                program.console.complain(StyledText(Harmless.text(String(line)), line.hasPrefix("Error") ? Theme.bad : .plain))
            }
        } else {
            program.console.complain(StyledText(Harmless.text(String(describing: error)), Theme.bad))
        }
        return status == 0 || status == 64 ? status : 1
    }

    /// The names of all commands that are shown.
    static let names: [String] =
        Nacre.configuration.subcommands.flatMap { [$0.configuration.commandName ?? $0._commandName] + $0.configuration.aliases } + ["help"]

    /// The commands worth telling of: those that are not hidden.
    static var shown: [(name: String, abstract: String)] {
        Nacre.configuration.subcommands.filter { $0.configuration.shouldDisplay }.map {
            ($0.configuration.commandName ?? $0._commandName, $0.configuration.abstract)
        }
    }
}
