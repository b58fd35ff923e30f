/// Help to be heard: what there is in a few words, and how to hear more.
public struct SpokenHelp: Sendable {
    private let pronunciation = Pronunciation()

    /// Help in words.
    public init() {}

    /// The groups of commands, each with its commands, and how to hear more.
    public func overview(_ groups: [CommandOverview.Group]) -> [String] {
        groups.map { said("\($0.name): \($0.commands.joined(separator: ", "))") } + [
            "help and a command tells all about one, help all has a line about each."
        ]
    }

    /// A sentence about each command.
    public func list(_ commands: [(name: String, abstract: String)]) -> [String] { commands.map { said("\($0.name): \($0.abstract)") } }

    private func said(_ text: String) -> String { pronunciation.sentence(pronunciation.words(text)) }
}
