import ArgumentParser
import Study

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

    /// The words of a command line with a blank before each that negates, so that `-is:new` is not taken for an option.
    static func guarded(_ words: [String]) -> [String] {
        // Few lines have such a word, and only for those all commands are asked what they take.
        guard words.contains(where: negates), let first = words.first, commands.contains(first), let form = CommandForm(words) else {
            return words
        }
        return words.map { negates($0) && form.option($0) == nil ? " " + $0 : $0 }
    }

    private static func negates(_ word: String) -> Bool { word.hasPrefix("-") && !word.hasPrefix("--") && word.count > 1 }

    /// The words of a line at the prompt: double quotes belong to the filter, but not in options and their values.
    static func words(of line: String) throws(ShellWords.Unclosed) -> [String] {
        let plain = try ShellWords.split(line)
        guard let first = plain.first, commands.contains(first), let form = CommandForm(plain) else { return plain }
        let written = try ShellWords.split(line, keepingDoubleQuotes: true)
        return zip(plain, written).enumerated().map { index, pair in
            let isValue = index > 0 && form.option(plain[index - 1])?.value != nil
            return pair.0.hasPrefix("--") || isValue ? pair.0 : pair.1
        }
    }
}
