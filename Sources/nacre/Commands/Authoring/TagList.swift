import ArgumentParser
import Collection
import Files
import Formats
import Study
import Terminal

/// `tag list`, or `tag` alone: the tags with how many cards have them.
struct TagList: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the tags, nested ones below theirs, with how many cards have them.")

    @OptionGroup var world: WorldOptions

    @Flag(help: "Print JSON.")
    var json = false

    var isForReading: Bool { !json }

    func run(in program: Program) throws {
        let tree = try TagTree(program.library().store, on: program.today)
        if json {
            let tags = tree.tags.map { JSON.object([("tag", .string($0.tag)), ("cards", .int($0.cards)), ("all", .int($0.all))]) }
            return program.console.write(json: JSON.array(tags))
        }
        if tree.tags.isEmpty { return program.console.say("No card has a tag. Add one: tag add TAG CARDS") }
        program.console.write(
            TextTable(
                columns: [.left, .right], header: ["tag", "cards"],
                rows: tree.tags.map { tag in
                    let depth = tag.tag.count { $0 == "/" }
                    let name = depth == 0 ? tag.tag : String(tag.tag.lastPathPart)
                    return [StyledText(String(repeating: "  ", count: depth) + Harmless.text(name), .bold), StyledText("\(tag.all)")]
                }
            ).lines(width: program.console.columns))
    }
}
