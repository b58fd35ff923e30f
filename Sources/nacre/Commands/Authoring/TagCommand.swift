import ArgumentParser

/// `tag`: the tags of cards, and changing them.
struct TagCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tag", abstract: "List the tags; add, remove or rename tags of cards.",
        discussion: """
            Tags are written with or without '#', several with commas or blanks between. Each change keeps all other bytes of the file, and the progress \
            of the cards.
            """,
        subcommands: [TagList.self, TagAdd.self, TagRemove.self, TagRename.self], defaultSubcommand: TagList.self, aliases: ["tags"])
}
