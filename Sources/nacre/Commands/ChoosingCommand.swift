import ArgumentParser

/// A command whose words are a filter that chooses cards.
protocol ChoosingCommand: Command {
    /// The words.
    var what: [String] { get }
}

extension ChoosingCommand {
    /// What is said of the words in the help of a command.
    static var whatHelp: ArgumentHelp { "Decks, tags, files, words, 'is:due' …: a filter; see 'help filter'." }
}

/// The commands whose words are filters, and how their command lines differ from those of others.
enum FilterLine {
    /// The names of these commands.
    static let commands: Set<String> = Nacre.configuration.subcommands.filter { command in
        ([command] + command.configuration.subcommands).contains { $0 is any ChoosingCommand.Type }
    }.reduce(into: []) {
        $0.insert($1.configuration.commandName ?? "")
        $0.formUnion($1.configuration.aliases)
    }

    /// Options of these commands after which no value stands.
    private static let flags: Set<String> = [
        "--json", "--yes", "--all", "--ascii", "--watch", "--help", "--dry-run", "--tags", "--no-tags", "--deck",
    ]

    /// Options that begin with one dash.
    private static let shortOptions: Set<String> = ["-y", "-h"]

    /// The words of a command line with a blank before each that negates, so that `-is:new` is not taken for an option.
    static func guarded(_ words: [String]) -> [String] {
        guard let first = words.first, commands.contains(first) else { return words }
        return words.map { word in
            word.hasPrefix("-") && !word.hasPrefix("--") && !shortOptions.contains(word) && word.count > 1 ? " " + word : word
        }
    }

    /// The words of a line at the prompt: double quotes belong to the filter, but not in options and their values.
    static func words(of line: String) throws(Words.Unclosed) -> [String] {
        let plain = try Words.split(line)
        guard let first = plain.first, commands.contains(first) else { return plain }
        let written = try Words.split(line, keepingDoubleQuotes: true)
        return zip(plain, written).enumerated().map { index, pair in
            let previous = index > 0 ? plain[index - 1] : ""
            let isValue = previous.hasPrefix("--") && !flags.contains(previous) && !previous.contains("=")
            return pair.0.hasPrefix("--") || isValue ? pair.0 : pair.1
        }
    }
}
