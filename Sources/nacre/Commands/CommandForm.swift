import ArgumentParser
import Collection
import Foundation
import Presentation

/// How a command is written: its options and what else stands in it, as the parser itself tells it.
struct CommandForm {
    /// The command.
    let type: any ParsableCommand.Type
    /// How many words its name has: two for `log export`.
    let depth: Int
    private let help: CommandHelp

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
        (type, self.depth) = (found, depth)
        help = CommandHelp(found.helpMessage(columns: 1000), shared: WorldOptions.names)
    }

    /// Its options and flags.
    var options: [CommandHelp.Option] { help.options }

    /// What its own commands are called, each with what it does.
    var subcommands: [(name: String, abstract: String)] {
        type.configuration.subcommands.map { ($0.configuration.commandName ?? "", $0.configuration.abstract) }
    }

    /// The option of this name.
    func option(_ name: String) -> CommandHelp.Option? { help.option(name) }

    /// The value that a word is, given the words before it, those of the command among them; nil where no value can stand.
    func value(after words: [String]) -> CommandHelp.Value? { help.value(after: words.dropFirst(depth)) }
}
