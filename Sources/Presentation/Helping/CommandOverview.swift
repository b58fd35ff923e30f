import Terminal

/// All commands on one screen: by what one wants to do, with a line about each group.
public enum CommandOverview {
    /// Commands that are for one thing.
    public struct Group {
        let name: String
        let commands: [String]
        /// What they are for; nil for a group that says it by its name.
        var meaning: String? { CommandOverview.meanings[name] }

        /// A group of commands.
        public init(_ name: String, _ commands: [String]) {
            self.name = name
            self.commands = commands
        }
    }

    /// The lines.
    public static func lines(_ groups: [Group], columns: Int) -> [StyledText] {
        let margin = (groups.map(\.name.count).max() ?? 0) + 2
        var lines = groups.flatMap { group in
            let names = group.commands.map { StyledText($0, Theme.key) }.joined(separator: "  ")
            let text = names + StyledText(meanings[group.name].map { "\n\($0)" } ?? "", Theme.quiet)
            let filled = text.wrapped(to: max(12, columns - margin))
            return filled.enumerated().map { index, line in
                StyledText(index == 0 ? group.name : "", .bold).padded(to: margin) + line
            }
        }
        for line in [
            "'help COMMAND' tells all about one, 'help all' a line about each, 'help filter' how cards are chosen.",
            "Tab completes; 'quit' leaves, and everything is saved.",
            "'nacre --output speech' is made for listening.",
        ] {
            lines += StyledText(line, Theme.quiet).wrapped(to: columns)
        }
        return lines
    }

    /// What the commands of a group are for.
    private static let meanings = [
        "Studying": "what is due, a test, how much waits; put cards away and take them up again",
        "Looking": "find cards, look at them, see how you are doing",
        "Writing": "make decks and cards, change them, find mistakes in them",
        "Correcting": "put right what was answered, take it back, plan anew",
        "Exchanging": "bring decks along, take them elsewhere, begin a project",
        "Keeping": "copies of the log, other devices, health, settings",
    ]

    /// A line about each command.
    public static func list(_ commands: [(name: String, abstract: String)], columns: Int) -> [StyledText] {
        let widest = commands.map(\.name.count).max() ?? 0
        return commands.flatMap { name, abstract in
            let line = StyledText(name, Theme.key).padded(to: widest + 2, .left) + StyledText(abstract)
            return line.wrapped(to: columns, hanging: widest + 2)
        }
    }
}
