import Cards
import Collection
import Files
import Formats
import Foundation
import Presentation
import Scheduling
import Statistics
import Storage
import Study
import Terminal

/// What Tab offers at the prompt: commands, their options and what stands after these, decks, tags, and the words of filters.
struct Completer {
    let program: Program

    init(_ program: Program) { self.program = program }

    /// What could stand where the cursor is.
    func candidates(for line: String, cursor: Int) -> [Completion] {
        let before = String(line.prefix(cursor))
        var words = (try? ShellWords.split(before)) ?? before.split(separator: " ").map(String.init)
        let current = before.isEmpty || before.last == " " ? "" : words.popLast() ?? ""
        guard let command = words.first else {
            return Self.matching(current, Self.commands + [("help", "all commands"), ("quit", "leave")])
        }
        if command == "help" {
            return words.count > 1
                ? [] : Self.matching(current, Self.commands + [("filter", "how cards are chosen"), ("all", "a line about each")])
        }
        guard let form = CommandForm(words) else { return paths(current) }
        // In a filter, one dash negates.
        if current.hasPrefix(form.type is any ChoosingCommand.Type && current.count > 1 ? "--" : "-") {
            return Self.matching(current, form.options.flatMap { option in Self.longNames(option).map { ($0, option.purpose) } })
        }
        if words.count == form.depth, !form.subcommands.isEmpty { return Self.matching(current, form.subcommands) }
        return form.value(after: words).map { candidates($0, in: form, after: words, current) } ?? []
    }

    private static func longNames(_ option: CommandHelp.Option) -> [String] { option.names.filter { $0.hasPrefix("--") } }

    /// The commands worth telling of.
    private static var commands: [(String, String)] { Dispatcher.shown.map { ($0.name, $0.abstract) } }

    /// What a value could be, by the name that help gives it.
    private func candidates(_ value: CommandHelp.Value, in form: CommandForm, after words: [String], _ current: String) -> [Completion] {
        if !value.choices.isEmpty { return Self.matching(current, value.choices.map { ($0, Self.meaning(of: $0, as: value)) }) }
        switch value.name {
        case "what" where form.type is NewCommand.Type:
            return words.count == form.depth ? Self.matching(current, [("deck", "make a deck")]) : []
        case "what" where form.type is StatsCommand.Type:
            return Self.matching(current, FigureName.allCases.map { ($0.rawValue, $0.title) }) + filter(current)
        case "what" where form.type is PreviewCommand.Type && !current.isEmpty:
            return filter(current) + (current.contains("/") ? [] : paths(current))
        case "what": return filter(current)
        case "deck" where form.type is AddCommand.Type: return ownDecks(current) + (current.contains("/") ? paths(current) : [])
        case "deck": return names(of: allDecks, current) + (current.contains("/") ? paths(current) : [])
        case "tags" where form.type is any ChoosingCommand.Type, "old", "new": return tags(current)
        case "tags": return TypedTags.completions(of: allTags.map(\.0), for: current)
        case "columns": return columns(current)
        case "kinds": return Self.matching(current, Card.Kind.allCases.map { ($0.rawValue, "") })
        case "grade": return Self.matching(current, Grade.allCases.map { ("\($0.rawValue)", $0.meaning) })
        case "day": return Self.matching(current, [("today", ""), ("tomorrow", ""), ("3d", "in three days")])
        case "name" where form.type is ConfigCommand.Type: return Self.matching(current, Settings.keys.map { ($0.name, $0.meaning) })
        case "value":
            let choices = words.last.flatMap(Settings.key)?.choices ?? []
            return Self.matching(current, choices.map { ($0, "") } + [("default", "")])
        case "output": return Self.matching(current, Settings.Output.allCases.map { ($0.rawValue, "") })
        case "rule": return Self.matching(current, ExplainCommand.rules)
        case "pair": return pairs(current, doubtful: true)
        case "pairing": return pairs(current, doubtful: false)
        case "backup":
            let backups = current.contains("/") ? [] : program.backups.list().reversed()
            return Self.matching(current, backups.map { ($0.name, "backup") }) + paths(current)
        case "folder": return paths(current).filter { !$0.isFinal }
        case "file", "files", "path", "paths": return paths(current)
        default: return []
        }
    }

    /// What is told beside one of the words that a value can be.
    private static func meaning(of word: String, as value: CommandHelp.Value) -> String {
        switch value.name {
        case "format": ForeignFormat(rawValue: word)?.title ?? ""
        case "deed": ["add": "a path or address", "update": "those from git", "news": "of own copies"][word] ?? ""
        default: ""
        }
    }

    /// The numbers of pairings, of doubtful ones or of those that were made.
    private func pairs(_ current: String, doubtful: Bool) -> [Completion] {
        guard let (records, doubts) = try? program.openStore().pairings() else { return [] }
        let all =
            doubtful
            ? doubts.map { (String($0.number), $0.after.heading) } + [("all", "")]
            : records.reversed().map { (String($0.number), $0.after.heading) }
        return Self.matching(current, all)
    }

    private func ownDecks(_ current: String) -> [Completion] {
        let own = (try? DeckShelf(program.collection))?.own ?? []
        return Self.matching(current, own.map { ($0.typedName, $0.title ?? "") })
    }

    static func matching(_ prefix: String, _ pairs: [(String, String)]) -> [Completion] {
        pairs.filter { $0.0.lowercased().hasPrefix(prefix.lowercased()) }.map { Completion(text: $0.0, note: $0.1, isFinal: true) }
    }

    var allDecks: [DeckName] { (try? program.openStore().decks()) ?? [] }

    var allTags: [(String, String)] { ((try? program.openStore().tags()) ?? []).map { ($0, "tag") } }

    /// Decks by the shortest name they answer to, in quotes where it needs them.
    func names(of decks: [DeckName], _ prefix: String) -> [Completion] {
        let names = decks.map { (prefix.first?.isNumber == true ? $0.name : DeckName.bare($0.name), $0.title ?? "deck") }
        return Self.matching(prefix, names).map {
            Completion(text: $0.text.contains(where: \.isWhitespace) ? "\"\($0.text)\"" : $0.text, note: $0.note)
        }
    }

    /// Decks and tags. A word that names both means the deck.
    func names(_ prefix: String) -> [Completion] {
        let decks = names(of: allDecks, prefix)
        let known = Set(decks.map(\.text))
        return decks + Self.matching(prefix, allTags).filter { !known.contains($0.text) }
    }

    /// Files and folders that begin like this.
    func paths(_ prefix: String) -> [Completion] {
        let folder = prefix.contains("/") ? String(prefix[...prefix.lastIndex(of: "/")!]) : ""
        let start = prefix.lastPathPart
        let names =
            (try? FileSystem.entries(of: program.environment.absolute(folder.isEmpty ? "." : folder)).map(\.name)) ?? []
        return names.sorted(by: FileNameOrder.comesFirst).filter { $0.hasPrefix(start) && (!$0.hasPrefix(".") || start.hasPrefix(".")) }.map
        {
            name in
            let isFolder = FileSystem.isFolder(program.environment.absolute(folder + name))
            return Completion(text: folder + name + (isFolder ? "/" : ""), note: "", isFinal: !isFolder)
        }
    }
}
