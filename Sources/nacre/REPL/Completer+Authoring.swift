import Terminal

extension Completer {
    /// What could stand in a command that changes decks; nil where it is a filter as in other commands.
    func authoring(_ words: [String], _ current: String) -> [Completion]? {
        switch (words[0], words.count) {
        case ("tag", 1), ("tags", 1):
            return Self.matching(current, TagCommand.deeds)
        case ("tag", 2), ("tags", 2): return tags(current)
        case ("tag", _) where words[1] == "rename", ("tags", _) where words[1] == "rename": return words.count == 3 ? tags(current) : []
        case ("move", _) where words.last == "--to": return names(of: allDecks, current) + (current.contains("/") ? paths(current) : [])
        default: return nil
        }
    }

    /// Tags, the last of those named so far being completed.
    private func tags(_ list: String) -> [Completion] {
        let start = list.lastIndex { ",#".contains($0) }.map { list.index(after: $0) } ?? list.startIndex
        return Self.matching(String(list[start...]), allTags).map {
            Completion(text: String(list[..<start]) + $0.text, note: $0.note, isFinal: $0.isFinal)
        }
    }
}

extension TagCommand {
    /// What can be done with tags, each with what it does.
    static let deeds = configuration.subcommands.map { ($0.configuration.commandName ?? "", $0.configuration.abstract) }
}
