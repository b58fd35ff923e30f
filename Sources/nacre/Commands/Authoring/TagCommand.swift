import ArgumentParser
import Cards

/// `tag`: the tags of cards, and changing them.
struct TagCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tag", abstract: "List the tags; add, remove or rename tags of cards.",
        discussion: """
            Tags are written with or without '#', several with commas between. Each change keeps all other bytes of the file, and the progress \
            of the cards.
            """,
        subcommands: [TagList.self, TagAdd.self, TagRemove.self, TagRename.self], defaultSubcommand: TagList.self, aliases: ["tags"])
}

/// Tags as they are typed: with or without `#`, several with commas between.
struct TagWords: ExpressibleByArgument {
    /// The tags without `#`.
    let tags: [String]

    init?(argument: String) {
        let words = argument.split(separator: ",").map { $0.trimmingPrefix("#") }.map(String.init)
        guard !words.isEmpty, words.allSatisfy(TagChange.isTag) else { return nil }
        tags = words
    }

    /// The tags as they are written in a card.
    var written: String { tags.map { "#\($0)" }.joined(separator: " ") }
}
