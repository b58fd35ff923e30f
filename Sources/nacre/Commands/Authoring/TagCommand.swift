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
struct TagWords {
    /// The tags without `#`.
    let tags: [String]

    /// The tags that a learner typed.
    ///
    /// - Throws: `ValidationError` when one of them cannot be a tag.
    init(typed: String) throws {
        tags = typed.split(separator: ",").map { String($0.trimmingPrefix("#")) }
        if let wrong = tags.first(where: { !TagChange.isTag($0) }) ?? (tags.isEmpty ? typed : nil) {
            throw ValidationError("'\(wrong)' cannot be a tag: a tag has letters, digits, '_', '-' and '/', and not digits alone")
        }
    }

    /// The tags as they are written in a card.
    var written: String { tags.map { "#\($0)" }.joined(separator: " ") }
}
