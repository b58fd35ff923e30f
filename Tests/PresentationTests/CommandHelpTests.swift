import Testing

@testable import Presentation

/// What is read from a command's help.
@Suite struct CommandHelpTests {
    private static let text = """
        OVERVIEW: Does something.

        USAGE: nacre do [--yes] [--order <order>] [--tags/--no-tags] [--a-very-long-name <text>] <deck> <files> ... [--now <time>]

        ARGUMENTS:
          <deck>                  A deck.
          <files>                 Files.

        OPTIONS:
          --now <time>            Pretend.
          -y, --yes               Do not ask.
          --order <order>         The order. (values: due, mixed; default: due)
          --tags/--no-tags        Keep the tags.
          --a-very-long-name <text>
                                  Said in the next line.
        """

    private static var help: CommandHelp { CommandHelp(text, shared: ["--now"]) }

    @Test func optionsHaveNamesValuesAndPurposes() {
        #expect(
            Self.help.options.map(\.names) == [["-y", "--yes"], ["--order"], ["--tags", "--no-tags"], ["--a-very-long-name"], ["--now"]])
        #expect(Self.help.option("-y") == Self.help.option("--yes") && Self.help.option("--yes")?.value == nil)
        #expect(Self.help.option("--order")?.value?.choices == ["due", "mixed"])
        #expect(Self.help.option("--a-very-long-name")?.purpose == "Said in the next line.")
        #expect(Self.help.option("--none") == nil)
    }

    @Test(
        arguments: [
            ([], "deck"), (["a"], "files"), (["a", "b", "c"], "files"), (["--order"], "order"), (["--order", "due"], "deck"),
            (["-y"], "deck"), (["a", "--now", "x"], "files"), (["--none"], "files"),
        ] as [([String], String)])
    func aWordIsAValueByTheWordsBeforeIt(words: [String], name: String) {
        #expect(Self.help.value(after: words[...])?.name == name)
    }

    @Test func afterTheLastArgumentNothingStandsUnlessItRepeats() {
        let one = CommandHelp("USAGE: nacre show <deck>\n\nARGUMENTS:\n  <deck>  A deck.\n", shared: [])
        #expect(one.value(after: [])?.name == "deck" && one.value(after: ["a"]) == nil)
        #expect(CommandHelp("", shared: []).value(after: []) == nil)
    }
}
