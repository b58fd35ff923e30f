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
        // Most do not say, and need not be understood twice.
        let isElsewhere = arguments.contains { $0.hasPrefix("--data") }
        let data = !isElsewhere ? nil : (try? Nacre.parseAsRoot(FilterLine.guarded(arguments)) as? any Command)?.world.data
        let places = Paths(in: environment, dataFolder: data)
        let console = StandardConsole(variables: environment.variables, historyFile: places.history)
        return Program(environment: environment, places: places, console: console)
    }

    /// Runs the command these words make, and returns the status of the process: 0 when it did what it was asked, 64 when the words make
    /// no command (`EX_USAGE` of sysexits.h), 1 for all else.
    func run(_ words: [String]) -> Int32 {
        // At the prompt, what a command says goes out with the prompt.
        defer { if program.runningCommands == 0 { program.console.flush() } }
        let before = program.collection.settingChanges
        if let change = WorldOptions.outputChange(in: words) {
            program.collection.settingChanges.append(change)
            program.reloadSettings()
        }
        defer {
            if program.runningCommands > 0, program.collection.settingChanges.count > before.count {
                program.console.flush()
                program.collection.settingChanges = before
                program.reloadSettings()
            }
        }
        let words = FilterLine.guarded(understood(WorldOptions.behindHelp(words)))
        if words.first == "help", let page = helpPage(words.dropFirst()) {
            program.console.paging(with: program.settings.pager) { program.console.write(page) }
            return ending(0)
        }
        // In the shell there is nothing to leave.
        if words.count == 1, OtherWords.leaving.contains(words[0]) { return 0 }
        // What help is asked for has to be there too.
        let command = words.first == "help" && words.count > 1 ? words[1] : words.first
        if let name = command, !name.hasPrefix("-"), !Self.names.contains(name) {
            let remedy = OtherWords.remedy(for: name).map { ": \($0)" }
            let hint = Suggestion.phrase(for: name, among: Self.names + OtherWords.all, otherwise: "see: help")
            program.console.complain(
                "there is no command '\(name)'\(remedy ?? hint)", Theme.bad)
            return 64
        }
        do {
            var parsed = try Nacre.parseAsRoot(words)
            guard let command = parsed as? any Command else {
                // The parser's own: help of a command, which it throws.
                try parsed.run()
                return ending(0)
            }
            try program.run(command)
            return ending(0)
        } catch {
            return ending(report(error))
        }
    }

    /// The status, which tells as well where something that was said went nowhere.
    private func ending(_ status: Int32) -> Int32 { status == 0 && program.console.hasLostOutput ? Self.lostOutput(program) : status }

    /// The words in Nacre's own, where the first is that of another program, or help is asked for by it.
    private func understood(_ words: [String]) -> [String] {
        guard let first = words.first, !Self.names.contains(first) || first == "help" && words.count > 1 else { return words }
        if first == "help" {
            let isKnown = (Self.names + ["all", "filter"]).contains(words[1]) || words[1].hasPrefix("-")
            return isKnown ? words : ["help", OtherWords.command(for: words[1])?.first ?? words[1]] + words.dropFirst(2)
        }
        return OtherWords.command(for: first).map { $0 + words.dropFirst() } ?? words
    }

    /// The same for a line as it was typed, with its quotes.
    static func understood(_ line: String) -> String {
        let first = line.trimmed.prefix { !$0.isWhitespace }
        guard !names.contains(String(first)), let meaning = OtherWords.command(for: String(first)) else { return line }
        return meaning.joined(separator: " ") + line.trimmed.dropFirst(first.count)
    }

    /// What help shows of other things than one command.
    private func helpPage(_ topic: ArraySlice<String>) -> [StyledText]? {
        let columns = program.console.columns
        // Whoever runs the command may have added in which world.
        let words = topic.prefix { !WorldOptions.names.contains($0) }
        switch words.first {
        case nil where !topic.contains("--help"):
            if program.console.output == .speech { return SpokenHelp().overview(Self.groups).map { StyledText($0, .spoken) } }
            return CommandOverview.lines(Self.groups, columns: columns)
        case "filter": return FilterHelp.lines(columns: columns)
        case "all":
            let prompt = [("help", "Show all commands, or 'help COMMAND' for all about one."), ("quit", "Leave; everything is saved.")]
            return CommandOverview.list(Self.shown + prompt, columns: columns)
        default: return nil
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
        // Wider than any line: what it says is laid out here.
        let message = Nacre.fullMessage(for: error, columns: 100_000)
        let console = program.console
        if status == 0 {
            let isHelp = message.contains("USAGE: ")
            let lines =
                isHelp
                ? HelpPage(message, shared: WorldOptions.names).lines(columns: console.columns)
                : message.split(separator: "\n", omittingEmptySubsequences: false).map { StyledText(String($0)) }
            if isHelp { console.paging(with: program.settings.pager) { console.write(lines) } } else { console.write(lines) }
        } else if status == 64 {
            let lines = HelpPage.complaint(message, shared: WorldOptions.names, columns: console.isInteractive ? console.columns : nil) {
                Suggestion.closest(to: $1, among: [$0]) != nil
            }
            for line in lines { console.complain(line) }
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
        Nacre.configuration.subcommands.filter { $0.configuration.shouldDisplay }.map { (name(of: $0), $0.configuration.abstract) }
    }

    /// The same, by what they are for.
    private static var groups: [CommandOverview.Group] {
        Nacre.configuration.groupedSubcommands.map { group in
            let shown = group.subcommands.filter { $0.configuration.shouldDisplay }
            return CommandOverview.Group(group.name, shown.map { name(of: $0) })
        }
    }

    private static func name(of command: any ParsableCommand.Type) -> String {
        command.configuration.commandName ?? command._commandName
    }
}
