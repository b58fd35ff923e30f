import ArgumentParser
import Collection
import Foundation

/// How a command is written: its options and what else stands in it, as the parser itself tells it.
struct CommandForm {
    /// An option, or a flag.
    struct Option {
        /// Its names, each with its dashes.
        let names: [String]
        /// The value that stands after it; nil for a flag.
        let value: Value?
        /// What it is for.
        let purpose: String
    }

    /// A value: one that stands after an option, or an argument.
    struct Value {
        /// The name by which help calls it.
        let name: String
        /// All that it can be, where that is a list of words.
        let choices: [String]
        /// Whether several of it may follow one another.
        let isRepeating: Bool
    }

    /// The command.
    let type: any ParsableCommand.Type
    /// How many words its name has: two for `log export`.
    let depth: Int
    /// Its options and flags.
    let options: [Option]
    /// Its arguments, in their order.
    let arguments: [Value]

    /// The form of the command that a line begins with; nil when there is no such command.
    init?(_ words: [String]) {
        var found: (any ParsableCommand.Type)?
        var (level, depth) = (Nacre.configuration.subcommands, 0)
        for word in words {
            guard let next = level.first(where: { $0.configuration.commandName == word || $0.configuration.aliases.contains(word) }) else {
                break
            }
            (found, level, depth) = (next, next.configuration.subcommands, depth + 1)
        }
        guard let found else { return nil }
        let help = Help(found)
        (type, self.depth) = (found, depth)
        // What a command alone has comes first.
        let isShared = { (option: Option) in option.names.contains(where: WorldOptions.names.contains) }
        options = help.options.filter { !isShared($0) } + help.options.filter(isShared)
        arguments = help.arguments
    }

    /// What its own commands are called, each with what it does.
    var subcommands: [(name: String, abstract: String)] {
        type.configuration.subcommands.map { ($0.configuration.commandName ?? "", $0.configuration.abstract) }
    }

    /// The option of this name.
    func option(_ name: String) -> Option? { options.first { $0.names.contains(name) } }

    /// The value that a word is, given the words before it: that of an option, or an argument; nil where no value can stand.
    func value(after words: [String]) -> Value? {
        if let last = words.last, words.count > depth, let option = option(last), let value = option.value { return value }
        var (place, index) = (0, depth)
        while index < words.count {
            if words[index].hasPrefix("-"), let option = option(words[index]) {
                index += option.value == nil ? 1 : 2
            } else {
                (place, index) = (place + 1, index + 1)
            }
        }
        if place < arguments.count { return arguments[place] }
        return arguments.last?.isRepeating == true ? arguments.last : nil
    }
}

/// The help of a command, read: what the parser tells of options in no other way.
private struct Help {
    private(set) var options: [CommandForm.Option] = []
    private(set) var arguments: [CommandForm.Value] = []

    init(_ type: any ParsableCommand.Type) {
        let lines = type.helpMessage(columns: 1000).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let usage = lines.first { $0.hasPrefix("USAGE:") } ?? ""
        var section = ""
        for (index, line) in lines.enumerated() {
            if line.first?.isUppercase == true { section = line }
            guard line.hasPrefix("  "), line.dropFirst(2).first?.isWhitespace == false else { continue }
            let text = String(line.dropFirst(2))
            let end = text.firstRange(of: "  ")?.lowerBound ?? text.endIndex
            // A long label has a line of its own, and its purpose the next.
            var purpose = String(text[end...]).trimmed
            if purpose.isEmpty, index + 1 < lines.count, lines[index + 1].hasPrefix("    ") { purpose = lines[index + 1].trimmed }
            take(String(text[..<end]), purpose, in: section, usage)
        }
    }

    /// `-y, --yes`, `--set <name=value>` and `--tags/--no-tags` are options, `<files>` is an argument.
    private mutating func take(_ label: String, _ purpose: String, in section: String, _ usage: String) {
        let named = label.firstIndex(of: "<").map { String(label[label.index(after: $0)...].prefix { $0 != ">" }) }
        let value = named.map {
            CommandForm.Value(name: $0, choices: Self.choices(in: purpose), isRepeating: usage.contains("<\($0)> ..."))
        }
        switch section {
        case "ARGUMENTS:": if let value { arguments.append(value) }
        case "OPTIONS:":
            let names = label.prefix { $0 != "<" }.split { ", /".contains($0) }.map(String.init)
            options.append(.init(names: names, value: value, purpose: purpose))
        default: break
        }
    }

    /// The words of `(values: a, b; default: a)`.
    private static func choices(in purpose: String) -> [String] {
        guard let start = purpose.firstRange(of: "(values: ") else { return [] }
        return purpose[start.upperBound...].prefix { !";)".contains($0) }.split(separator: ",").map { String($0).trimmed }
    }
}
