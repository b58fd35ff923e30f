import ArgumentParser
import Foundation
import Terminal

/// What Tab offers at the prompt: commands, then their options, and the names of decks and tags.
struct Completer {
    private let program: Program

    init(_ program: Program) { self.program = program }

    /// Commands whose words name cards.
    private static let takesCards: Set<String> = ["study", "due", "show", "suspend", "resume", "bury", "reset", "stats"]

    /// What could stand where the cursor is.
    func candidates(for line: String, cursor: Int) -> [Completion] {
        let before = String(line.prefix(cursor))
        var words = (try? Words.split(before)) ?? before.split(separator: " ").map(String.init)
        let current = before.isEmpty || before.last == " " ? "" : words.popLast() ?? ""
        guard let command = words.first else {
            return Self.matching(current, Dispatcher.shown.map { ($0.name, $0.abstract) } + [("help", "all commands"), ("quit", "leave")])
        }
        if current.hasPrefix("-") { return Self.matching(current, Self.options(of: words)) }
        switch command {
        case "help": return Self.matching(current, Dispatcher.shown.map { ($0.name, $0.abstract) })
        case "config": return Self.matching(current, words.count == 1 ? Settings.keys.map { ($0.name, $0.meaning) } : [("default", "")])
        case "decks": return words.count == 1 ? Self.matching(current, [("list", ""), ("add", ""), ("remove", "")]) : paths(current)
        case "log" where words.count == 1: return Self.matching(current, [("export", "write a file"), ("import", "merge files")])
        case "restore" where !current.contains("/"):
            return Self.matching(current, program.backups.list().reversed().map { ($0.name, "backup") }) + paths(current)
        case _ where Self.takesCards.contains(command):
            return current.contains("/") || current.hasPrefix("~") || current.hasPrefix(".")
                ? tags(current) + paths(current) : names(current)
        default: return paths(current)
        }
    }

    private static func matching(_ prefix: String, _ pairs: [(String, String)]) -> [Completion] {
        pairs.filter { $0.0.lowercased().hasPrefix(prefix.lowercased()) }.map { Completion(text: $0.0, note: $0.1, isFinal: true) }
    }

    /// The options of a command, read from its help.
    private static func options(of words: [String]) -> [(String, String)] {
        var type: (any ParsableCommand.Type)?
        var level = Nacre.configuration.subcommands
        for word in words {
            guard let next = level.first(where: { ($0.configuration.commandName ?? "") == word }) else { break }
            (type, level) = (next, next.configuration.subcommands)
        }
        guard let help = type?.helpMessage(columns: 400) else { return [] }
        return help.split(separator: "\n").compactMap { line in
            let parts = String(line).trimmed.split(separator: " ", maxSplits: 1).map(String.init)
            guard let name = parts.first(where: { $0.hasPrefix("--") }), line.hasPrefix("  ") else { return nil }
            let words = String(line).split(separator: " ").map(String.init)
            let long = words.first { $0.hasPrefix("--") } ?? name
            return (long.filter { $0 != "," }, parts.count > 1 ? parts[1].trimmed : "")
        }
    }

    /// Decks, by the shortest name they answer to, and tags. A word that names both means the deck.
    private func names(_ prefix: String) -> [Completion] {
        guard let decks = try? program.openStore().decks() else { return [] }
        let named = decks.map { (prefix.first?.isNumber == true ? $0.name : Choice.bare($0.name), $0.title ?? "deck") }
        let known = Set(named.map(\.0))
        return Self.matching(prefix, named) + tags(prefix).filter { !known.contains($0.text) }
    }

    private func tags(_ prefix: String) -> [Completion] {
        guard let tags = try? program.openStore().tags() else { return [] }
        return Self.matching(prefix, tags.map { ($0, "tag") })
    }

    /// Files and folders that begin like this.
    private func paths(_ prefix: String) -> [Completion] {
        let folder = prefix.contains("/") ? String(prefix[...prefix.lastIndex(of: "/")!]) : ""
        let start = prefix.lastPathPart
        let names =
            (try? FileManager.default.contentsOfDirectory(atPath: program.environment.absolute(folder.isEmpty ? "." : folder))) ?? []
        return names.sorted(by: DeckFinder.comesFirst).filter { $0.hasPrefix(start) && (!$0.hasPrefix(".") || start.hasPrefix(".")) }.map {
            name in
            let isFolder = FileSystem.isFolder(program.environment.absolute(folder + name))
            return Completion(text: folder + name + (isFolder ? "/" : ""), note: "", isFinal: !isFolder)
        }
    }
}
