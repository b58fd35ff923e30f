import ArgumentParser
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

/// What Tab offers at the prompt: commands, then their options, and the names of decks and tags.
struct Completer {
    private let program: Program

    init(_ program: Program) { self.program = program }

    /// What could stand where the cursor is.
    func candidates(for line: String, cursor: Int) -> [Completion] {
        let before = String(line.prefix(cursor))
        var words = (try? Words.split(before)) ?? before.split(separator: " ").map(String.init)
        let current = before.isEmpty || before.last == " " ? "" : words.popLast() ?? ""
        guard let command = words.first else {
            return Self.matching(current, Dispatcher.shown.map { ($0.name, $0.abstract) } + [("help", "all commands"), ("quit", "leave")])
        }
        // In a filter, one dash negates.
        if current.hasPrefix(FilterLine.commands.contains(command) && current.count > 1 ? "--" : "-") {
            return Self.matching(current, Self.options(of: words))
        }
        if let found = authoring(words, current) { return found }
        switch command {
        case "help": return Self.matching(current, Dispatcher.shown.map { ($0.name, $0.abstract) } + [("filter", "how cards are chosen")])
        case "config":
            return Self.matching(current, words.count == 1 ? Settings.keys.map { ($0.name, $0.meaning) } : Self.values(of: words[1]))
        case "study" where words.last == "--order": return Self.matching(current, Order.allCases.map { ($0.rawValue, "") })
        case "undo" where words.last == "--kind": return Self.matching(current, Action.Kind.undoable.map { ($0.rawValue, "") })
        case "grade" where words.last == "--as": return Self.matching(current, Grade.allCases.map { ("\($0.rawValue)", $0.meaning) })
        case "set-due" where words.last == "--to":
            return Self.matching(current, [("today", ""), ("tomorrow", ""), ("3d", "in three days")])
        case "quiz" where words.last == "--kinds": return Self.matching(current, Card.Kind.allCases.map { ($0.rawValue, "") })
        case "explain": return words.count == 1 ? Self.matching(current, ExplainCommand.rules) : []
        case "import" where words.last == "--from": return Self.matching(current, ForeignFormat.allCases.map { ($0.rawValue, $0.title) })
        case "import" where words.last == "--fields": return Self.matching(current, FieldText.allCases.map { ($0.rawValue, "") })
        case "import" where words.last == "--to": return names(of: allDecks, current)
        case "export" where words.last == "--format": return Self.matching(current, ExportFormat.allCases.map { ($0.rawValue, "") })
        case "export" where words.last == "--to", "report" where words.last == "--html": return paths(current)
        case "check" where words.last == "--format": return Self.matching(current, CheckFormat.allCases.map { ($0.rawValue, "") })
        case "decks" where words.count == 1:
            return Self.matching(current, [("list", ""), ("add", "a path or address"), ("remove", ""), ("update", "those from git")])
        case "add", "new": return authoring(command, words, current)
        case "preview" where !current.isEmpty: return filter(current) + (current.contains("/") ? [] : paths(current))
        case "moves": return moves(words, current)
        case "log" where words.count == 1: return Self.matching(current, [("export", "write a file"), ("import", "merge files")])
        case "restore" where !current.contains("/"):
            return Self.matching(current, program.backups.list().reversed().map { ($0.name, "backup") }) + paths(current)
        case _ where FilterLine.commands.contains(command):
            if ["--columns", "--sort"].contains(words.last) { return columns(current) }
            return (command == "stats" ? Self.matching(current, FigureName.allCases.map { ($0.rawValue, $0.title) }) : []) + filter(current)
        default: return paths(current)
        }
    }

    /// What can be done with pairings, and the numbers of those with which it can.
    private func moves(_ words: [String], _ current: String) -> [Completion] {
        if words.count == 1 {
            return Self.matching(
                current, [("confirm", "they are one card"), ("reject", "they are two"), ("undo", "take a pairing back"), ("list", "")])
        }
        guard words.count == 2, let (records, doubts) = try? program.openStore().pairings() else { return [] }
        switch words[1] {
        case "confirm", "reject": return Self.matching(current, doubts.map { (String($0.number), $0.after.heading) } + [("all", "")])
        case "undo": return Self.matching(current, records.reversed().map { (String($0.number), $0.after.heading) })
        default: return []
        }
    }

    static func matching(_ prefix: String, _ pairs: [(String, String)]) -> [Completion] {
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
        // `  -y, --yes               Do not ask.`: the names of an option, two blanks at least, and what it is for.
        return help.split(separator: "\n").filter { $0.hasPrefix("  -") }.compactMap { line in
            let text = String(line).trimmed
            let end = text.firstRange(of: "  ")?.lowerBound ?? text.endIndex
            guard let name = text[..<end].split(separator: " ").last(where: { $0.hasPrefix("--") }) else { return nil }
            return (String(name), String(text[end...]).trimmed)
        }
    }

    /// What a setting may be, as far as that can be told in words.
    private static func values(of name: String) -> [(String, String)] {
        (Settings.key(name)?.choices.map { ($0, "") } ?? []) + [("default", "")]
    }

    /// What could follow where cards are written or a deck is made.
    private func authoring(_ command: String, _ words: [String], _ current: String) -> [Completion] {
        switch words.last {
        case "--deck":
            let own = (try? DeckShelf(program.collection))?.own ?? []
            return Self.matching(current, own.map { ($0.typedName, $0.title ?? "") }) + (current.contains("/") ? paths(current) : [])
        case "--tags": return TypedTags.completions(of: allTags.map(\.0), for: current)
        case "--kind": return Self.matching(current, CardForm.Kind.allCases.map { ($0.rawValue, "") })
        case "--at": return paths(current).filter { !$0.isFinal }
        case "new": return Self.matching(current, [("deck", "make a deck")])
        default: return []
        }
    }

    /// The columns of a list, the last of those named so far being completed.
    private func columns(_ list: String) -> [Completion] {
        let start = list.lastIndex { ",-".contains($0) }.map { list.index(after: $0) } ?? list.startIndex
        let before = String(list[..<start])
        return Self.matching(String(list[start...]), ListColumn.allCases.map { ($0.rawValue, "") }).map {
            Completion(text: before + $0.text, note: $0.note, isFinal: false)
        }
    }

    /// What a part of a filter could become, with the signs before it kept.
    private func filter(_ current: String) -> [Completion] {
        let signs = String(current.prefix { "-(".contains($0) })
        let part = String(current.dropFirst(signs.count))
        let found =
            if let colon = part.firstIndex(of: ":"), let key = Filter.Key(rawValue: part[..<colon].lowercased()) {
                values(of: key, String(part[part.index(after: colon)...]), after: String(part[...colon]))
            } else if part.hasPrefix("#") {
                Self.matching(String(part.dropFirst()), allTags).map { Completion(text: "#" + $0.text, note: $0.note) }
            } else if part.contains("/") || part.hasPrefix("~") || part.hasPrefix(".") {
                Self.matching(part, allTags) + paths(part)
            } else {
                names(part) + (part.isEmpty ? [] : keys(part))
            }
        return found.map { Completion(text: signs + $0.text, note: $0.note, isFinal: $0.isFinal) }
    }

    private func keys(_ prefix: String) -> [Completion] {
        Self.matching(prefix, Filter.Key.allCases.filter { $0 != .prop }.map { ($0.rawValue + ":", "") }).map {
            Completion(text: $0.text, note: $0.note, isFinal: false)
        }
    }

    /// What can stand after a key.
    private func values(of key: Filter.Key, _ prefix: String, after head: String) -> [Completion] {
        let found =
            switch key {
            case .deck: names(of: allDecks, prefix)
            case .tag: Self.matching(prefix, allTags + [("none", "cards without a tag")])
            case .is: Self.matching(prefix, Filter.State.allCases.map { ($0.rawValue, "") })
            case .kind: Self.matching(prefix, Card.Kind.allCases.map { ($0.rawValue, "") })
            case .path: paths(prefix)
            case .heading, .added, .introduced, .rated, .prop, .re, .w: [Completion]()
            }
        return found.map { Completion(text: head + $0.text, note: $0.note, isFinal: $0.isFinal) }
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
    private func names(_ prefix: String) -> [Completion] {
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
